import { ServiceError } from "../protocol/ServiceError.js";

const HISTORY_MONTHS = 24;

/** Returns a filter for times: both ends included, and not older than 24 months. */
export function timeRange(
  { afterTime, beforeTime }: { readonly afterTime?: string | undefined; readonly beforeTime?: string | undefined },
  nowMs: number,
): (timeMs: number) => boolean {
  const historyStart = new Date(nowMs);
  historyStart.setUTCMonth(historyStart.getUTCMonth() - HISTORY_MONTHS);
  const afterMs = afterTime === undefined ? -Infinity : parseTime("afterTime", afterTime);
  const firstMs = Math.max(historyStart.getTime(), afterMs);
  const lastMs = beforeTime === undefined ? Infinity : parseTime("beforeTime", beforeTime);
  return (timeMs) => timeMs >= firstMs && timeMs <= lastMs;
}

const ISO_8601 =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/;

/** Parses the time of a filter. Without a zone it is UTC. */
export function parseTime(member: "afterTime" | "beforeTime", text: string): number {
  const timeMs = toMilliseconds(text);
  if (timeMs === undefined) {
    throw new ServiceError(
      "InvalidParameterValueException",
      `Invalid value for ${member}: '${text}' is not an ISO 8601 time.`,
    );
  }
  return timeMs;
}

function toMilliseconds(text: string): number | undefined {
  const parts = ISO_8601.exec(text);
  if (!parts) return undefined;
  const [, year = "", month = "", day = "", hour = "00", minute = "00", second = "00", fraction = "", zone = "Z"] =
    parts;
  const wallClock = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, "0").slice(0, 3)}`;
  const timeMs = Date.parse(`${wallClock}Z`);
  // Date.parse accepts the 30th of February as a day of March.
  if (Number.isNaN(timeMs) || new Date(timeMs).getUTCDate() !== Number(day)) return undefined;
  return timeMs - zoneOffsetMs(zone);
}

function zoneOffsetMs(zone: string): number {
  if (zone === "Z") return 0;
  const digits = zone.replace(/\D/g, "").padEnd(4, "0");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (zone.startsWith("-") ? -minutes : minutes) * 60_000;
}
