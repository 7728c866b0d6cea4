import type { SupportClientConfig } from "../../client/config.js";
import { ConfigurationError } from "../../errors/ConfigurationError.js";
import { describeValue } from "../../errors/describeValue.js";
import { derive } from "../../platform/derive.js";
import { resolveRetryConfig as resolve } from "../../platform/smithy/retry.js";
import { normalizeProvider } from "../../platform/smithy/transport.js";

/** `legacy` is the mode of other AWS SDKs. Here it means `standard`, as in the official client. */
const RETRY_MODES = ["standard", "adaptive", "legacy"];

type Settings = Pick<SupportClientConfig, "maxAttempts" | "retryStrategy"> &
  Required<Pick<SupportClientConfig, "retryMode">>;

/** Normalizes the retry settings to a number of attempts and a strategy. */
export function resolveRetryConfig<Config extends Settings>(config: Config) {
  const { retryMode, maxAttempts = 3, retryStrategy } = config;
  const resolved = resolve({
    ...(retryStrategy && { retryStrategy }),
    maxAttempts: derive([normalizeProvider(maxAttempts)], checkMaxAttempts),
    retryMode: derive([normalizeProvider(retryMode)], checkRetryMode),
  });
  return Object.assign(config, { maxAttempts: resolved.maxAttempts, retryStrategy: resolved.retryStrategy });
}

function checkMaxAttempts(maxAttempts: number): number {
  if (!Number.isNaN(Number(maxAttempts))) return maxAttempts;
  throw new ConfigurationError(
    "maxAttempts",
    `\`maxAttempts\` must be a number, such as 3; got ${describeValue(maxAttempts)}.`,
  );
}

/** Throws for an unknown retry mode. As in other AWS SDKs, the letter case is ignored, and an empty string means unset. */
function checkRetryMode(retryMode: string): string {
  const mode = String(retryMode || "standard").toLowerCase();
  if (RETRY_MODES.includes(mode)) return mode;
  throw new ConfigurationError(
    "retryMode",
    `Unknown retry mode ${describeValue(retryMode)}. Set \`retryMode\`, AWS_RETRY_MODE or \`retry_mode\` of the profile ` +
      "to standard or adaptive.",
  );
}
