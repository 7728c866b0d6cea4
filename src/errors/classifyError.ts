import { isConnectionError, markConnectionError } from "./connectionErrors.js";

/** The consequences of a failed call for a workflow. */
export interface ErrorClassification {
  /** `refusal`: a 4xx response. `clock`: a rejection for the request's time. `other`: a mistake in the caller's code. */
  readonly kind: "abort" | "throttling" | "clock" | "refusal" | "server" | "connection" | "other";
  /** Whether a retry may succeed. */
  readonly isRetryable: boolean;
  /** `no`: nothing was sent. `yes`: the service rejected the request. `maybe`: the service may have executed it. */
  readonly reachedService: "no" | "maybe" | "yes";
}

interface Failure {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly clockSkewCorrected?: boolean };
  readonly $response?: { readonly statusCode?: number };
  readonly $retryable?: { readonly throttling?: boolean };
}

/** Source of these tables: the error classification of `@smithy/core/retry` 3.41. */
const THROTTLING_NAME =
  /^(BandwidthLimitExceeded|EC2ThrottledException|LimitExceededException|PriorRequestNotComplete|ProvisionedThroughputExceededException|RequestLimitExceeded|RequestThrottled|RequestThrottledException|SlowDown|ThrottledException|Throttling|ThrottlingException|TooManyRequestsException|TransactionInProgressException)$/;
const TRANSIENT_NAME = /^(TimeoutError|RequestTimeout(Exception)?)$/;
const TRANSIENT_CODE = /^(ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const TRANSIENT_STATUSES = [500, 502, 503, 504];
/** Messages of `fetch`. Firefox ends its message with a period, unlike in Smithy's table. */
const NETWORK_MESSAGE =
  /^(Failed to fetch|NetworkError when attempting to fetch resource\.?|The Internet connection appears to be offline|Load failed|Network request failed)$/;
const CLOCK_NAME = /Signature|^Request|^AuthFailure$/;

/** Codes of Node.js sockets, streams and HTTP/2, and of `fetch` in undici and Bun. */
const NETWORK_CODE =
  /^(ECONNABORTED|EHOSTDOWN|ENETDOWN|ENETRESET|ENOTCONN|ESHUTDOWN|ERR_HTTP2_\w+|ERR_SOCKET_\w+|ERR_STREAM_\w+|ERR_TLS_HANDSHAKE_TIMEOUT|UND_ERR_\w+|Connection(Closed|Refused|Reset)|FailedToOpenSocket)$/;
/** System calls before the first byte is sent. */
const CONNECT_SYSCALL = /^(connect|getaddrinfo|query\w+)$/;
/** Excludes resets and timeouts, which can occur after the request was sent. Codes of Node.js, undici and Bun. */
const CONNECT_CODE = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/;
/** Codes of an untrusted server certificate. Nothing is sent then. Source: "X509 certificate error codes" of Node.js. */
const CERTIFICATE_CODE =
  /^(CERT_\w+|CRL_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|ERR_TLS_CERT_ALTNAME_\w+|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|PATH_LENGTH_EXCEEDED|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/;
/** Source: `connectionTimeout` of `@smithy/node-http-handler` 4, `TLSSocket` of Node, and `fetch` of Deno. */
const CONNECT_MESSAGE =
  /did not establish a connection with the server|before secure TLS connection was established|invalid peer certificate/;
/** Statuses of intermediaries, which may have forwarded the request. */
const INTERMEDIARY_STATUSES = [408, 499];
const MAX_DEPTH = 11;

export function classifyError(error: unknown): ErrorClassification {
  const failure = Object(error) as Failure;
  const { name, $metadata } = failure;
  const status = readStatus(error) ?? 0;
  const isRefused = status >= 400 && status < 500 && !INTERMEDIARY_STATUSES.includes(status);
  const reachedService = isRefused ? "yes" : status === 0 && isBeforeSending(failure) ? "no" : "maybe";

  if (name === "AbortError") return { kind: "abort", isRetryable: false, reachedService };
  if (status === 429 || matches(THROTTLING_NAME, name) || failure.$retryable?.throttling)
    return { kind: "throttling", isRetryable: true, reachedService };
  // A client with a wrong clock marks every failure as corrected, whatever its cause.
  const isClock = $metadata?.clockSkewCorrected === true && matches(CLOCK_NAME, name);
  if (isClock || isExpiredSignature(failure)) return { kind: "clock", isRetryable: true, reachedService };
  if (isRefused) return { kind: "refusal", isRetryable: isTransient(failure), reachedService };
  if (status >= 500 || status === 408) return { kind: "server", isRetryable: true, reachedService };
  if (status >= 400) return { kind: "refusal", isRetryable: isTransient(failure), reachedService };
  const isNetwork = (each: Failure) => matches(NETWORK_CODE, each.code) || isConnectionError(each);
  if (isTransient(failure) || some(failure, isNetwork))
    return { kind: "connection", isRetryable: true, reachedService };
  return { kind: reachedService === "no" ? "connection" : "other", isRetryable: false, reachedService };
}

/** Returns whether a retry may succeed. */
export function isTransientError(error: unknown): boolean {
  return classifyError(error).isRetryable;
}

/** Returns whether the service rejected the signature or the time of a call. A wrong clock may be the cause. */
export function isClockRefusal(error: unknown): boolean {
  const { name } = Object(error) as Failure;
  return classifyError(error).reachedService === "yes" && matches(CLOCK_NAME, name);
}

/** Marks an error of a request handler without code as a connection error. Proxy agents throw such errors. */
export function markHandlerError(error: unknown): void {
  if (!(error instanceof Error) || error.name !== "Error") return;
  if ((error as Failure).code === undefined && !FINAL_PROXY_MESSAGE.test(error.message)) markConnectionError(error);
}

/**
 * The message of a proxy that rejects the credentials (407) or the host (403). Retries would fail too. Source:
 * `hpagent`, `tunnel`.
 */
const FINAL_PROXY_MESSAGE = /\b(?:response|status(?:Code)?)\s*[:=]?\s*4\d\d\b/i;

/** Returns the HTTP status of an error, if there was a response. */
export function readStatus(error: unknown): number | undefined {
  const { $metadata, $response } = Object(error) as Failure;
  return $metadata?.httpStatusCode ?? $response?.statusCode;
}

function isTransient(failure: Failure): boolean {
  return some(failure, (each) => {
    const { name, message, code, $metadata, $retryable } = each;
    return (
      $retryable !== undefined ||
      TRANSIENT_STATUSES.includes($metadata?.httpStatusCode ?? 0) ||
      matches(TRANSIENT_NAME, name) ||
      matches(TRANSIENT_CODE, code) ||
      isExpiredSignature(each) ||
      (each instanceof TypeError && matches(NETWORK_MESSAGE, message))
    );
  });
}

function isExpiredSignature({ name, message }: Failure): boolean {
  return name === "InvalidSignatureException" && matches(/Signature expired/, message);
}

function some(failure: Failure, test: (failure: Failure) => boolean, depth = 0): boolean {
  if (failure.name === "AbortError") return false;
  if (test(failure)) return true;
  const { cause } = failure;
  return cause != null && depth < MAX_DEPTH && some(cause as Failure, test, depth + 1);
}

function isBeforeSending(failure: Failure, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  const { syscall, code, message, errors, cause } = failure;
  // A host with several addresses fails with one error per address.
  if (Array.isArray(errors) && errors.length > 0)
    return errors.every((each) => isBeforeSending(Object(each) as Failure, depth + 1));
  if (matches(CONNECT_SYSCALL, syscall) || matches(CONNECT_CODE, code) || matches(CERTIFICATE_CODE, code)) return true;
  if (matches(CONNECT_MESSAGE, message)) return true;
  return cause != null && isBeforeSending(Object(cause) as Failure, depth + 1);
}

/** Returns whether a value is a string that matches. Errors of services and middleware can have members of any type. */
function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === "string" && pattern.test(value);
}
