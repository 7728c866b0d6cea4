import { platform, release } from "node:os";
import type { UserAgentPair } from "@smithy/types";
import { collectStream } from "../collectStream.js";
import { findDefaultsMode } from "../findDefaultsMode.js";
import { makeRequestHandler } from "../makeRequestHandler.js";
import { makeUserAgentProvider } from "../makeUserAgentProvider.js";
import type { Runtime } from "../Runtime.js";
import { loadConfigsForDefaultMode } from "../smithy/client.js";
import { loadSharedConfigFiles, memoize, resolveDefaultsModeConfig } from "../smithy/config.js";
import { NodeHttpHandler } from "../smithy/nodeHandler.js";
import { credentialDefaultProvider } from "./credentialDefaultProvider.js";
import { getTraceContextPlugin } from "./getTraceContextPlugin.js";
import { measureBody } from "./measureBody.js";
import { NodeSha256 } from "./NodeSha256.js";
import {
  findConfiguredEndpoint,
  loadAuthSchemePreference,
  loadDefaultsMode,
  loadDisableClockSkewCorrection,
  loadMaxAttempts,
  loadRegion,
  loadRetryMode,
  loadUseDualstackEndpoint,
  loadUseFipsEndpoint,
  loadUserAgentAppId,
} from "./settings.js";

/** Node.js and compatible runtimes: Bun, Deno, Lambda. */
export const runtime: Runtime = {
  listPlugins: () => [getTraceContextPlugin(readEnv)],
  findConfiguredEndpoint,
  loadDisableClockSkewCorrection,

  getSettings(config) {
    const source = {
      ...(config.profile !== undefined && { profile: config.profile }),
      ...(config.logger !== undefined && { logger: config.logger }),
      readFiles: memoize(() => loadSharedConfigFiles()),
    };
    const region = config.region || loadRegion(source);
    const defaultsMode = resolveDefaultsMode({
      region,
      defaultsMode: config.defaultsMode ?? loadDefaultsMode({ readFiles: source.readFiles }),
    });
    const findModeSettings = async () => loadConfigsForDefaultMode(await defaultsMode());
    return {
      runtime: "node",
      authSchemePreference: config.authSchemePreference ?? loadAuthSchemePreference(source),
      bodyLengthChecker: config.bodyLengthChecker ?? measureBody,
      credentialDefaultProvider: config.credentialDefaultProvider ?? credentialDefaultProvider,
      defaultsMode,
      defaultUserAgentProvider:
        config.defaultUserAgentProvider ??
        makeUserAgentProvider(config.serviceId ?? "Support", describeNode, describeEnvironment),
      maxAttempts: config.maxAttempts ?? loadMaxAttempts(source),
      region,
      requestHandler: makeRequestHandler(createHandler, config.requestHandler ?? findModeSettings),
      retryMode:
        config.retryMode || loadRetryMode(source, async () => (await findModeSettings()).retryMode ?? "standard"),
      sha256: config.sha256 ?? NodeSha256,
      streamCollector: config.streamCollector ?? collectStream,
      useDualstackEndpoint: config.useDualstackEndpoint ?? loadUseDualstackEndpoint(source),
      useFipsEndpoint: config.useFipsEndpoint ?? loadUseFipsEndpoint(source),
      userAgentAppId: config.userAgentAppId ?? loadUserAgentAppId(source),
    };
  },
};

type ModeSettings = NonNullable<Parameters<typeof resolveDefaultsModeConfig>[0]>;
type Mode = ReturnType<ReturnType<typeof resolveDefaultsModeConfig>>;

/** Resolves the defaults mode, once. */
function resolveDefaultsMode({ region, defaultsMode }: ModeSettings): () => Mode {
  return memoize(async () => {
    const mode = (await findDefaultsMode(defaultsMode)) as "auto" | "legacy";
    // Imports the library only for other modes.
    if (mode === "legacy") return mode;
    return resolveDefaultsModeConfig({ ...(region && { region }), defaultsMode: mode })();
  });
}

function createHandler(options: Parameters<typeof NodeHttpHandler.create>[0]) {
  return NodeHttpHandler.create(options);
}

/** Reads `process.env` on each call, because tests replace it. */
function readEnv(): NodeJS.ProcessEnv {
  return process.env;
}

function describeNode(): UserAgentPair[] {
  const { versions } = process;
  const engine = ["deno", "bun", "llrt"].find((name) => versions[name]);
  const version = versions[engine ?? "node"] ?? "unknown";
  return [[`os/${platform()}`, release()], ["lang/js"], [`md/${engine ?? "nodejs"}`, version]];
}

function describeEnvironment(): UserAgentPair[] {
  const { AWS_EXECUTION_ENV } = process.env;
  return AWS_EXECUTION_ENV ? [[`exec-env/${AWS_EXECUTION_ENV}`]] : [];
}
