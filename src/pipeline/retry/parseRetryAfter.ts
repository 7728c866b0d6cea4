import { HttpResponse } from "../../platform/smithy/smithyTransport.js";

const HEADER = /^(x-amz-)?retry-after$/i;
/** Alone, or as some proxies write it, after a date. */
const SECONDS = /(?:^| GMT, )(\d+(?:\.\d+)?)$/;

/** Finds in a response when to try again: of the two headers that tell it, the first one counts. */
export function parseRetryAfter(response: unknown): Date | undefined {
  if (!HttpResponse.isInstance(response)) return undefined;
  for (const [name, value] of Object.entries(response.headers ?? {})) {
    const header = HEADER.exec(name);
    if (!header) continue;
    const timeMs = header[1] ? Date.now() + Number(value) : parseTime(value);
    return Number.isNaN(timeMs) ? undefined : new Date(timeMs);
  }
  return undefined;
}

function parseTime(value: string): number {
  const seconds = SECONDS.exec(value)?.[1];
  if (seconds) return Date.now() + Number(seconds) * 1000;
  const timeMs = Date.parse(value);
  return value.endsWith("GMT") || timeMs >= Date.now() ? timeMs : Number.NaN;
}
