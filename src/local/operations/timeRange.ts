import { parseTime } from "../../models/time.js";
import { ServiceError } from "../protocol/ServiceError.js";

const HISTORY_MONTHS = 24;

/** Returns a filter for times: inclusive at both ends, and at most 24 months old. */
export function timeRange(
  { afterTime, beforeTime }: { readonly afterTime?: string | undefined; readonly beforeTime?: string | undefined },
  nowMs: number,
): (timeMs: number) => boolean {
  const historyStart = new Date(nowMs);
  historyStart.setUTCMonth(historyStart.getUTCMonth() - HISTORY_MONTHS);
  const afterMs = afterTime === undefined ? -Infinity : parseFilterTime("afterTime", afterTime);
  const firstMs = Math.max(historyStart.getTime(), afterMs);
  const lastMs = beforeTime === undefined ? Infinity : parseFilterTime("beforeTime", beforeTime);
  return (timeMs) => timeMs >= firstMs && timeMs <= lastMs;
}

const ISO_8601 =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/;

/** Parses the time of a filter into epoch milliseconds. A time without a zone is UTC. */
export function parseFilterTime(member: "afterTime" | "beforeTime", text: string): number {
  const timeMs = toMilliseconds(text);
  if (Number.isNaN(timeMs)) {
    throw new ServiceError(
      "InvalidParameterValueException",
      `Invalid value for ${member}: '${text}' is not an ISO 8601 time.`,
    );
  }
  return timeMs;
}

/** Parses ISO 8601 only, including its basic format. */
function toMilliseconds(text: string): number {
  const [, year, month, day, hour = "00", minute = "00", second = "00", fraction = "0", zone = "Z"] =
    ISO_8601.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  // Date.parse reads February 30 as a day in March.
  if (new Date(parseTime(date)).getUTCDate() !== Number(day)) return Number.NaN;
  return parseTime(`${date}T${hour}:${minute}:${second}.${fraction}${zone}`);
}
