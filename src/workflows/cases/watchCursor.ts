import { WatchCursorError } from "../../errors/WatchCursorError.js";
import { digest } from "./digest.js";
import type { WatchState } from "./told.js";

const VERSION = "1";
const FORM = /^1\.([0-9a-f]{16})\.(.+)$/;

/** Writes a state as `VERSION.DIGEST.STATE`, in characters that any store keeps. */
export function writeCursor({ caseId, status, newestMs, overlapMs, told }: WatchState): string {
  const text = encodeURIComponent(JSON.stringify([caseId, status ?? null, newestMs, overlapMs, told.flat()]));
  return `${VERSION}.${digest(text)}.${text}`;
}

/** Reads a state, if it is one of this case and as it was written. */
export function readCursor(cursor: string, caseId: string): WatchState {
  const [, written, text = ""] = FORM.exec(cursor) ?? [];
  if (written === undefined)
    throw new WatchCursorError(caseId, "its cursor has not the form of one, or that of a later version");
  if (digest(text) !== written) throw new WatchCursorError(caseId, "its cursor was changed");
  const [owner, status, newestMs, overlapMs, flat] = JSON.parse(decodeURIComponent(text));
  if (owner !== caseId) throw new WatchCursorError(caseId, `its cursor is that of ${owner}`);
  const told = Array.from({ length: flat.length / 2 }, (_, index) => [flat[2 * index], flat[2 * index + 1]] as const);
  // JSON writes an overlap without end as null.
  return { caseId, status: status ?? undefined, newestMs, overlapMs: overlapMs ?? Infinity, told };
}
