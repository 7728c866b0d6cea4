import { parseTime } from "../protocol/parseTime.js";

const HISTORY_MONTHS = 24;

/** Whether a time passes the filters of a request. Both ends are inside; history ends after 24 months. */
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
