import type { Provider, RetryStrategy, RetryStrategyV2 } from "@smithy/types";
import { ConfigurationError } from "../errors/ConfigurationError.js";
import { normalizeProvider } from "../smithyTransport.js";
import { resolveRetryConfig as resolve } from "./getRetryPlugin.js";

/** `legacy` is what other AWS SDKs know besides; here it means `standard`, as in the official client. */
const RETRY_MODES = ["standard", "adaptive", "legacy"];

type Strategy = RetryStrategy | RetryStrategyV2;
type RetrySettings = Parameters<typeof resolve<object>>[0];

/** Brings the settings of retry to one form: a number of attempts and a strategy. */
export function resolveRetryConfig<Config extends RetrySettings>(config: Config) {
  const { retryMode, maxAttempts = 3, retryStrategy } = config;
  const { maxAttempts: findMaxAttempts, retryStrategy: findStrategy } = resolve({
    ...(retryStrategy && { retryStrategy }),
    maxAttempts: async () => checkMaxAttempts(await normalizeProvider(maxAttempts)()),
    retryMode: async () => checkRetryMode(await normalizeProvider(retryMode)()),
  });
  return Object.assign(config, { maxAttempts: findMaxAttempts, retryStrategy: findStrategy as Provider<Strategy> });
}

function checkMaxAttempts(maxAttempts: number): number {
  if (!Number.isNaN(Number(maxAttempts))) return maxAttempts;
  throw new ConfigurationError(
    "maxAttempts",
    `Failed to read \`maxAttempts\`: ${maxAttempts} is not a number. Give one, such as 3.`,
  );
}

function checkRetryMode(retryMode: string): string {
  if (RETRY_MODES.includes(retryMode)) return retryMode;
  throw new ConfigurationError(
    "retryMode",
    `Failed to read the retry mode: "${retryMode}" is none. ` +
      "Set `retryMode`, AWS_RETRY_MODE or `retry_mode` of the profile to standard or adaptive.",
  );
}
