import type { RetryErrorType } from "@smithy/types";
import { matches } from "../../errors/matches.js";

/** What an error may tell about itself: the service's, the platform's, or what a middleware threw. */
export interface Failure {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly cause?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly clockSkewCorrected?: true };
  readonly $retryable?: { readonly throttling?: boolean };
}

/** Source of the tables: the error classification of `@smithy/core/retry` 3.41. */
const THROTTLING_NAME =
  /^(BandwidthLimitExceeded|EC2ThrottledException|LimitExceededException|PriorRequestNotComplete|ProvisionedThroughputExceededException|RequestLimitExceeded|RequestThrottled|RequestThrottledException|SlowDown|ThrottledException|Throttling|ThrottlingException|TooManyRequestsException|TransactionInProgressException)$/;
const TRANSIENT_NAME = /^(TimeoutError|RequestTimeout(Exception)?)$/;
const TRANSIENT_CODE = /^(ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const TRANSIENT_STATUSES = [500, 502, 503, 504];
/** By these a `TypeError` of `fetch` means the network: Chrome, Firefox, older and newer Safari, React Native. */
const NETWORK_MESSAGE =
  /^(Failed to fetch|NetworkError when attempting to fetch resource|The Internet connection appears to be offline|Load failed|Network request failed)$/;
const DEEPEST_CAUSE = 11;

/** What an error means for another attempt. */
export function classifyError(error: Failure): RetryErrorType {
  const { name = "", $metadata, $retryable } = error;
  const status = $metadata?.httpStatusCode ?? 0;
  if (status === 429 || matches(THROTTLING_NAME, name) || $retryable?.throttling) return "THROTTLING";
  if (isTransient(error)) return "TRANSIENT";
  return status >= 500 && status < 600 ? "SERVER_ERROR" : "CLIENT_ERROR";
}

function isTransient(error: Failure, depth = 0): boolean {
  const { name = "", message = "", code = "", cause, $metadata, $retryable } = error;
  if (name === "AbortError") return false;
  return (
    $retryable !== undefined ||
    $metadata?.clockSkewCorrected ||
    TRANSIENT_STATUSES.includes($metadata?.httpStatusCode ?? 0) ||
    matches(TRANSIENT_NAME, name) ||
    matches(TRANSIENT_CODE, code) ||
    (name === "InvalidSignatureException" && message.includes("Signature expired")) ||
    (code === "ERR_HTTP2_STREAM_ERROR" && message.includes("NGHTTP2_REFUSED_STREAM")) ||
    (error instanceof TypeError && matches(NETWORK_MESSAGE, message)) ||
    (cause != null && depth < DEEPEST_CAUSE && isTransient(cause as Failure, depth + 1))
  );
}
