import type { FinalizeRequestMiddleware, MetadataBearer, Provider } from "@smithy/types";
import type { SupportClientConfig, SupportClientResolvedConfig } from "../../client/config.js";

/** What decides on retries, where it is known to be usable. */
export interface RetrySettings extends Pick<SupportClientConfig, "retryStrategy"> {
  readonly maxAttempts: Provider<number>;
  readonly retryMode: Provider<string>;
}

export type ResolvedRetrySettings = Pick<SupportClientResolvedConfig, "maxAttempts" | "retryStrategy">;

/** How failed calls are tried again: by the library, or by as little code as does the same. */
export interface Retry {
  resolveRetryConfig(settings: RetrySettings): ResolvedRetrySettings;
  retryMiddleware(config: ResolvedRetrySettings): FinalizeRequestMiddleware<object, MetadataBearer>;
}
