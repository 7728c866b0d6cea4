/** Reads the service's times, `2026-05-14T17:04:40.790+0000` and `...Z` alike. Not every engine reads an offset without a colon. */
export function parseTimestamp(text: string | null | undefined): Date | undefined {
  if (!text) return undefined;
  const time = new Date(text.replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
  return Number.isNaN(time.getTime()) ? undefined : time;
}
