import { parseTime } from "../../models/time.js";
import { ServiceError } from "../protocol/ServiceError.js";

const HISTORY_MONTHS = 24;

/** Returns a filter for times: both ends included, and not older than 24 months. */
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

/** Parses the time of a filter. Without a zone it is UTC. */
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

/** Accepts the basic format too, and no other times than ISO 8601. */
function toMilliseconds(text: string): number {
  const [, year, month, day, hour = "00", minute = "00", second = "00", fraction = "0", zone = "Z"] =
    ISO_8601.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  // Date.parse accepts the 30th of February as a day of March.
  if (new Date(parseTime(date)).getUTCDate() !== Number(day)) return Number.NaN;
  return parseTime(`${date}T${hour}:${minute}:${second}.${fraction}${zone}`);
}
