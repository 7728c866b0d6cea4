import type { ChecksumConstructor, UserAgentPair } from "@smithy/types";
import { collectStream } from "../collectStream.js";
import { makeRequestHandler } from "../makeRequestHandler.js";
import { makeUserAgentProvider } from "../makeUserAgentProvider.js";
import type { Runtime } from "../Runtime.js";
import { FetchHttpHandler } from "../smithy/fetchHandler.js";
import { resolveWebDefaultsMode } from "./resolveWebDefaultsMode.js";

/** Returns a runtime without environment variables and files, and with `fetch` as its HTTP client. */
export function makeWebRuntime(
  name: "browser" | "react-native",
  sha256: ChecksumConstructor,
  describe: () => UserAgentPair[],
): Runtime {
  return {
    listPlugins: () => [],
    findConfiguredEndpoint: async () => undefined,
    loadDisableClockSkewCorrection: () => false,

    getSettings(config) {
      const defaultsMode = resolveWebDefaultsMode(config.defaultsMode, name);
      return {
        runtime: name,
        bodyLengthChecker: config.bodyLengthChecker ?? measureBody,
        credentialDefaultProvider: config.credentialDefaultProvider ?? (() => refuseCredentials),
        defaultsMode,
        defaultUserAgentProvider:
          config.defaultUserAgentProvider ?? makeUserAgentProvider(config.serviceId ?? "Support", describe),
        maxAttempts: config.maxAttempts ?? 3,
        region: config.region || "us-east-1",
        requestHandler: makeRequestHandler(createHandler, config.requestHandler ?? {}),
        retryMode: config.retryMode || (() => defaultsMode().then(() => "standard")),
        sha256: config.sha256 ?? sha256,
        streamCollector: config.streamCollector ?? collectStream,
        useDualstackEndpoint: config.useDualstackEndpoint ?? (async () => false),
        useFipsEndpoint: config.useFipsEndpoint ?? (async () => false),
      };
    },
  };
}

function createHandler(options: Parameters<typeof FetchHttpHandler.create>[0]) {
  return FetchHttpHandler.create(options);
}

function measureBody(body: string | Partial<Uint8Array & Blob>): number | undefined {
  return typeof body === "string" ? new TextEncoder().encode(body).byteLength : (body.byteLength ?? body.size);
}

async function refuseCredentials(): Promise<never> {
  throw new Error("Credential is missing. Pass `credentials` to the client.");
}
