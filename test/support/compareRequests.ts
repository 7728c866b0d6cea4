import type { CapturedRequest } from "./captureRequests.js";
import { compareFailures } from "./compareFailures.js";
import { describeDifference } from "./describeDifference.js";
import type { WirePair } from "./wireSide.js";

/** Headers that differ between clients or between calls. */
const INCOMPARABLE_HEADERS: ReadonlySet<string> = new Set(["user-agent", "x-amz-user-agent", "amz-sdk-invocation-id"]);

/** Returns an Authorization header without its signature, which covers the invocation id. */
function describeAuthorization(header: string): string {
  const [algorithm, ...parameters] = header.split(/,? /);
  const named = new Map(parameters.map((parameter) => [parameter.split("=")[0], parameter.split("=")[1] ?? ""]));
  const shape = /^[0-9a-f]{64}$/.test(named.get("Signature") ?? "") ? "well-formed" : "malformed";
  return [algorithm, named.get("Credential"), named.get("SignedHeaders"), shape, [...named.keys()]].join(" ");
}

function describeHeader(name: string, value: string): string {
  if (INCOMPARABLE_HEADERS.has(name.toLowerCase())) return "(incomparable)";
  return name.toLowerCase() === "authorization" ? describeAuthorization(value) : value;
}

export function comparableRequest(request: CapturedRequest): object {
  const headers = Object.entries(request.headers)
    .map(([name, value]) => [name, describeHeader(name, value)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const body = request.body && Buffer.from(request.body).toString("latin1");
  return { ...request, headers: Object.fromEntries(headers), body };
}

/**
 * Makes the same call on both sides, and returns the first difference between their requests.
 *
 * @param inputs - Two equal inputs that share no object, so that a change of the input is detected.
 */
export async function compareRequests(
  { left, right }: WirePair,
  operation: string,
  inputs: readonly [unknown, unknown],
): Promise<string | undefined> {
  const outcome = await left.call(operation, inputs[0]);
  const other = await right.call(operation, inputs[1]);
  const [sent, otherSent] = [outcome, other].map(({ requests }) => requests.map(comparableRequest));
  return (
    describeDifference(sent, otherSent, "requests") ??
    describeDifference(outcome.settled, other.settled, "call") ??
    (outcome.settled === "rejected" && other.settled === "rejected"
      ? compareFailures({ sdk: left.sdk, error: outcome.error }, { sdk: right.sdk, error: other.error })
      : undefined) ??
    describeDifference(inputs[0], inputs[1], "input after the call")
  );
}
