import { describeValue } from "../assertShape.js";
import { LocalSupportError } from "../LocalSupportError.js";

// Ids, links and the times of the API have years of four digits.
const FIRST_MS = Date.parse("0000-01-01T00:00:00Z");
const LAST_MS = Date.parse("9999-12-31T23:59:59.999Z");

/** A time from code, in milliseconds. */
export function readTime(time: Date | number | string, subject: string): number {
  if (!isTime(time)) throw refusal(subject, `${describeValue(time)} is no time`);
  const timeMs = new Date(time).getTime();
  if (timeMs >= FIRST_MS && timeMs <= LAST_MS) return timeMs;
  throw refusal(subject, `${String(time)} is no time${Number.isNaN(timeMs) ? "" : " from the year 0 to 9999"}`);
}

/** A Date can be that of another realm, as test runners make them. */
function isTime(time: unknown): boolean {
  return (
    typeof time === "number" || typeof time === "string" || Object.prototype.toString.call(time) === "[object Date]"
  );
}

function refusal(subject: string, fact: string): LocalSupportError {
  return new LocalSupportError(
    "OPTION_INVALID",
    `Failed to set ${subject}: ${fact}. Give a Date, milliseconds, or a text in ISO 8601.`,
  );
}
