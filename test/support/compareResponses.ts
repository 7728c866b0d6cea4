import type { ScriptedResponse } from "./captureRequests.js";
import { compareFailures } from "./compareFailures.js";
import { describeDifference } from "./describeDifference.js";
import { exportedClass } from "./supportSdk.js";
import type { Outcome, WirePair } from "./wireSide.js";

function readJson(body: Uint8Array): Record<string, unknown> {
  try {
    return { ...JSON.parse(Buffer.from(body).toString()) };
  } catch {
    return {};
  }
}

/** Returns the error code of a body as the official client does: `__type`, else the first `code` in any letter case. */
function readCode(body: Uint8Array): unknown {
  const members = readJson(body);
  if (members.__type !== undefined) return members.__type;
  return members[Object.keys(members).find((name) => name.toLowerCase() === "code") ?? ""];
}

function hasOddCode({ statusCode, body }: ScriptedResponse): boolean {
  const code = readCode(body);
  return statusCode >= 300 && code !== undefined && typeof code !== "string" && typeof code !== "number";
}

/** Returns whether an error body is not a JSON object. The official client throws on it, or misreads it. */
function isUnreadable({ statusCode, body, form }: ScriptedResponse): boolean {
  if (statusCode < 300 || body.length === 0 || form === "interrupted") return false;
  try {
    const json: unknown = JSON.parse(Buffer.from(body).toString());
    return typeof json !== "object" || json === null || Array.isArray(json);
  } catch {
    return true;
  }
}

function compareUnreadable({ left, right }: WirePair, { statusCode }: ScriptedResponse, error: unknown) {
  for (const { sdk } of [left, right]) {
    if (error instanceof exportedClass(sdk, "SupportServiceException")) continue;
    return "class: an error body that is not a JSON object gives no SupportServiceException";
  }
  return describeDifference(statusCode, Object(error).$metadata?.httpStatusCode, "status of the error");
}

function readOutput(outcome: Outcome): unknown {
  return outcome.settled === "fulfilled" ? outcome.output : undefined;
}

/** Returns whether the client itself failed. While it reads an error, only its own code throws a TypeError. */
function isCrash({ statusCode }: ScriptedResponse, outcome: Outcome): boolean {
  return statusCode >= 300 && outcome.settled === "rejected" && outcome.error instanceof TypeError;
}

/**
 * Sends both sides the same response, and returns the first difference between their outcomes.
 *
 * The left client (the official one) throws on an error body that is not a JSON object. The right one rejects with an
 * exception for the status. The left one also fails on a `code` that is neither string nor number, and on a null
 * `cause`. Then the right one only has to reject.
 */
export async function compareResponses(
  { left, right }: WirePair,
  operation: string,
  response: ScriptedResponse,
): Promise<string | undefined> {
  const outcome = await left.call(operation, {}, response);
  const other = await right.call(operation, {}, response);
  const settled = describeDifference(outcome.settled, other.settled, "call");
  if (settled !== undefined || hasOddCode(response) || isCrash(response, outcome)) return settled;
  if (isUnreadable(response) && other.settled === "rejected") {
    return compareUnreadable({ left, right }, response, other.error);
  }
  const learned = describeDifference(outcome.clockOffsetMs, other.clockOffsetMs, "systemClockOffset");
  if (outcome.settled === "fulfilled" || other.settled === "fulfilled") {
    return describeDifference(readOutput(outcome), readOutput(other), "output") ?? learned;
  }
  return compareFailures({ sdk: left.sdk, error: outcome.error }, { sdk: right.sdk, error: other.error }) ?? learned;
}
