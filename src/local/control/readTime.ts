import { LocalSupportError } from "../LocalSupportError.js";

/** A time from code, in milliseconds. */
export function readTime(time: Date | number | string, subject: string): number {
  const timeMs = new Date(time).getTime();
  if (!Number.isNaN(timeMs)) return timeMs;
  throw new LocalSupportError(
    "OPTION_INVALID",
    `Failed to set ${subject}: ${String(time)} is no time. Give a Date, milliseconds, or a text in ISO 8601.`,
  );
}
