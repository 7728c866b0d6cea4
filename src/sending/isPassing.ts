import { classifyError, type Failure } from "../retry/classifyError.js";
import { readStatus } from "./readStatus.js";

/** What the platforms' `fetch` and HTTP/2 add to the codes that a retry knows. */
const NETWORK_CODE = /^(ECONNABORTED|EHOSTDOWN|ENETDOWN|ERR_HTTP2_\w+|ERR_STREAM_PREMATURE_CLOSE|UND_ERR_\w+)$/;
const DEEPEST_CAUSE = 5;

/** Whether the same call may succeed a little later: throttling, a failure of the server, the network. */
export function isPassing(error: unknown): boolean {
  const failure = Object(error) as Failure;
  if (classifyError(failure) !== "CLIENT_ERROR") return true;
  const status = readStatus(error);
  if (status !== undefined && status >= 400) return status === 408 || status >= 500;
  return failure.name !== "AbortError" && hasNetworkCode(failure);
}

function hasNetworkCode({ code = "", cause }: Failure, depth = 0): boolean {
  if (NETWORK_CODE.test(code)) return true;
  return cause != null && depth < DEEPEST_CAUSE && hasNetworkCode(cause as Failure, depth + 1);
}
