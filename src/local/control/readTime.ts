import { invalidOption } from "../options.js";

// Ids, links and API times have four-digit years.
const FIRST_MS = Date.parse("0000-01-01T00:00:00Z");
const LAST_MS = Date.parse("9999-12-31T23:59:59.999Z");
const HINT = "a Date, epoch milliseconds or an ISO 8601 string, from the year 0 to 9999";

/** Returns a caller's time in epoch milliseconds. */
export function readTime(time: Date | number | string, name: string): number {
  const timeMs = isTime(time) ? new Date(time).getTime() : Number.NaN;
  if (timeMs >= FIRST_MS && timeMs <= LAST_MS) return timeMs;
  throw invalidOption(name, HINT, isDate(time) ? "an invalid Date" : time);
}

function isTime(time: unknown): boolean {
  return typeof time === "number" || typeof time === "string" || isDate(time);
}

/** Checks the tag, not the class: test runners replace `Date`. */
function isDate(time: unknown): boolean {
  return Object.prototype.toString.call(time) === "[object Date]";
}
