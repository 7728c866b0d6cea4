import type { ScriptedResponse } from "./captureRequests.js";
import { compareFailures } from "./compareFailures.js";
import { describeDifference } from "./describeDifference.js";
import type { Outcome, WirePair } from "./wireSide.js";

function isCodeCrash(outcome: Outcome, response: ScriptedResponse): boolean {
  if (response.statusCode < 300 || outcome.settled === "fulfilled") return false;
  return outcome.error instanceof TypeError && outcome.error.message.includes("indexOf");
}

/**
 * Answers both sides the same and says where what their callers get first differs.
 *
 * Where the error code is neither text nor a number, the left client (the official one) fails over its own code with a
 * TypeError; then the right one only has to reject.
 */
export async function compareResponses(
  { left, right }: WirePair,
  operation: string,
  response: ScriptedResponse,
): Promise<string | undefined> {
  const outcome = await left.call(operation, {}, response);
  const other = await right.call(operation, {}, response);
  const settled =
    describeDifference(outcome.settled, other.settled, "call") ??
    describeDifference(outcome.clockOffsetMs, other.clockOffsetMs, "systemClockOffset");
  if (settled !== undefined) return settled;
  if (outcome.settled === "fulfilled" && other.settled === "fulfilled") {
    return describeDifference(outcome.output, other.output, "output");
  }
  if (isCodeCrash(outcome, response) || outcome.settled === "fulfilled" || other.settled === "fulfilled")
    return undefined;
  return compareFailures({ sdk: left.sdk, error: outcome.error }, { sdk: right.sdk, error: other.error });
}
