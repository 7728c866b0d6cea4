import type { SupportClientConfig } from "../../client/config.js";
import { ConfigurationError } from "../../errors/ConfigurationError.js";
import { resolveRetryConfig as resolve } from "../../platform/smithy/retry.js";
import { normalizeProvider } from "../../platform/smithy/transport.js";

/** `legacy` is what other AWS SDKs know besides; here it means `standard`, as in the official client. */
const RETRY_MODES = ["standard", "adaptive", "legacy"];

type Settings = Pick<SupportClientConfig, "maxAttempts" | "retryStrategy"> &
  Required<Pick<SupportClientConfig, "retryMode">>;

/** Resolves the retry settings to a number of attempts and a strategy. */
export function resolveRetryConfig<Config extends Settings>(config: Config) {
  const { retryMode, maxAttempts = 3, retryStrategy } = config;
  const resolved = resolve({
    ...(retryStrategy && { retryStrategy }),
    maxAttempts: async () => checkMaxAttempts(await normalizeProvider(maxAttempts)()),
    retryMode: async () => checkRetryMode(await normalizeProvider(retryMode)()),
  });
  return Object.assign(config, { maxAttempts: resolved.maxAttempts, retryStrategy: resolved.retryStrategy });
}

function checkMaxAttempts(maxAttempts: number): number {
  if (!Number.isNaN(Number(maxAttempts))) return maxAttempts;
  throw new ConfigurationError("maxAttempts", `\`maxAttempts\` is ${maxAttempts}. Give a number, such as 3.`);
}

/** As other AWS SDKs do, modes are read in any letter case, and an empty one is none. */
function checkRetryMode(retryMode: string): string {
  const mode = (retryMode || "standard").toLowerCase();
  if (RETRY_MODES.includes(mode)) return mode;
  throw new ConfigurationError(
    "retryMode",
    `"${retryMode}" is no retry mode. ` +
      "Set `retryMode`, AWS_RETRY_MODE or `retry_mode` of the profile to standard or adaptive.",
  );
}
