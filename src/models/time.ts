/** ISO 8601 with an offset of `Z`, `+0000`, `+00:00` or `+00`, or without one. */
const ISO_8601 = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,](\d{1,9}))?(?:(Z)|([+-]\d\d)(?::?(\d\d))?)?)?$/i;

/** Parses a timestamp of the service. Returns epoch milliseconds, or NaN if it is invalid. The default zone is UTC. */
export function parseTime(text: unknown): number {
  if (typeof text !== "string") return Number.NaN;
  const [, date, clock = "00:00", fraction = "", , hours = "+00", minutes = "00"] = ISO_8601.exec(text.trim()) ?? [];
  if (date === undefined) return Date.parse(text);
  const seconds = clock.length === 5 ? `${clock}:00` : clock;
  return Date.parse(`${date}T${seconds}.${fraction.padEnd(3, "0").slice(0, 3)}${hours}:${minutes}`);
}

const LAST_MS = /* @__PURE__ */ Date.parse("9999-12-31T23:59:59.999Z");

/** Formats epoch milliseconds as ISO 8601 in UTC. Clamps them to the years 1970 to 9999. */
export function formatTime(timeMs: number): string {
  return new Date(Math.min(Math.max(timeMs, 0), LAST_MS)).toISOString();
}
