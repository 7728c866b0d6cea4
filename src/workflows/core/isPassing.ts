import { matches } from "../../errors/matches.js";
import { classifyError, type Failure } from "../../pipeline/retry/classifyError.js";
import { readStatus } from "./readStatus.js";

/** What the platforms' `fetch` and HTTP/2 add to the codes that a retry knows. */
const NETWORK_CODE = /^(ECONNABORTED|EHOSTDOWN|ENETDOWN|ERR_HTTP2_\w+|ERR_STREAM_PREMATURE_CLOSE|UND_ERR_\w+)$/;
/** Refusals that are about the time. Source: the codes of clock skew in `@smithy/core/retry` 3.41; access is hardly ever denied for it. */
const CLOCK_NAME = /Signature|^Request|^AuthFailure$/;
const DEEPEST_CAUSE = 5;

/** Whether the same call may succeed a little later: throttling, a failure of the server, the network. */
export function isPassing(error: unknown): boolean {
  const failure = Object(error) as Failure;
  const { name = "", $metadata } = failure;
  const kind = classifyError(failure);
  // Where the local clock is off, the client marks every failure as corrected, whatever it is about.
  const isMarked = kind === "TRANSIENT" && $metadata?.clockSkewCorrected && !matches(CLOCK_NAME, name);
  if (kind !== "CLIENT_ERROR" && !isMarked) return true;
  const status = readStatus(error);
  if (status !== undefined && status >= 400) return status === 408 || status >= 500;
  return name !== "AbortError" && hasNetworkCode(failure);
}

function hasNetworkCode({ code = "", cause }: Failure, depth = 0): boolean {
  if (matches(NETWORK_CODE, code)) return true;
  return cause != null && depth < DEEPEST_CAUSE && hasNetworkCode(cause as Failure, depth + 1);
}
