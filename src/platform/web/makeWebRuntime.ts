import type { DefaultsMode, ResolvedDefaultsMode } from "@smithy/core/client";
import type { ChecksumConstructor, Provider, UserAgentPair } from "@smithy/types";
import { collectStream } from "../collectStream.js";
import { findDefaultsMode } from "../findDefaultsMode.js";
import { makeRequestHandler } from "../makeRequestHandler.js";
import { makeUserAgentProvider } from "../makeUserAgentProvider.js";
import type { Runtime } from "../Runtime.js";
import { FetchHttpHandler } from "../smithy/fetchHandler.js";

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
      const defaultsMode = resolveDefaultsMode(config.defaultsMode, name);
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

/** Resolves the defaults mode. All modes are equal with `fetch`, so `auto` needs no detection. */
function resolveDefaultsMode(
  setting: DefaultsMode | Provider<DefaultsMode> | undefined,
  runtime: "browser" | "react-native",
): Provider<ResolvedDefaultsMode> {
  return async () => {
    const mode = await findDefaultsMode(setting);
    if (mode === "auto") return runtime === "browser" ? "standard" : "mobile";
    return mode as ResolvedDefaultsMode;
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
