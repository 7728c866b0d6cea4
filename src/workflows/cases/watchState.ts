import { CursorError } from "../../errors/CursorError.js";
import type { CaseStatus } from "../../models/cases.js";
import type { Communication } from "../../models/communications.js";
import { parseTime } from "../../models/time.js";
import { invalidCursor, readCursor, writeCursor } from "../core/cursor.js";
import { digest } from "../core/hash.js";

/** What `watchCase` has already yielded for a case. */
export interface WatchState {
  readonly caseId: string;
  readonly status: CaseStatus | undefined;
  /** The time of the newest delivered message. */
  readonly newestMs: number;
  /** How much older than the newest one a message may be and still be new. Older messages count as delivered. */
  readonly overlapMs: number;
  readonly delivered: readonly DeliveredMessage[];
}

/** The age relative to the newest message, and the digest. A message without a credible time is remembered forever. */
export type DeliveredMessage = readonly [ageMs: number | null, digest: string];

/** The time of the newest message before the first delivery. */
export const BEFORE_ALL_MS = -1;

export function selectUndelivered(
  { delivered, newestMs, overlapMs }: WatchState,
  communications: readonly Communication[],
): Communication[] {
  const recent = communications.filter((communication) => !isBefore(communication, newestMs - overlapMs));
  return selectOthers(
    recent,
    delivered.map(([, digest]) => digest),
  );
}

/** Returns whether a message is older than a time. A time before 1970 is a placeholder, and proves nothing. */
export function isBefore({ timeCreated }: Communication, timeMs: number): boolean {
  const createdMs = parseTime(timeCreated);
  return createdMs >= 0 && createdMs < timeMs;
}

/** Returns the messages that are not among the known digests. Equal messages count separately. */
export function selectOthers(communications: readonly Communication[], known: readonly string[]): Communication[] {
  const counts = new Map<string, number>();
  for (const digest of known) counts.set(digest, (counts.get(digest) ?? 0) + 1);
  return communications.filter((communication) => {
    const digest = identify(communication);
    const count = counts.get(digest) ?? 0;
    counts.set(digest, count - 1);
    return count <= 0;
  });
}

/** Adds a delivered message. A time in the future does not make later messages old. */
export function addDelivered(state: WatchState, communication: Communication, nowMs: number): WatchState {
  const timeMs = parseTime(communication.timeCreated);
  const isCredible = timeMs >= 0 && timeMs <= nowMs + state.overlapMs;
  const newestMs = isCredible ? Math.max(state.newestMs, timeMs) : state.newestMs;
  const olderByMs = newestMs - state.newestMs;
  const shift = ([ageMs, digest]: DeliveredMessage): DeliveredMessage => [
    ageMs === null ? null : ageMs + olderByMs,
    digest,
  ];
  const added: DeliveredMessage = [isCredible ? newestMs - timeMs : null, identify(communication)];
  const kept = state.delivered.map(shift).filter(([ageMs]) => ageMs === null || ageMs <= state.overlapMs);
  return { ...state, newestMs, delivered: [...kept, added] };
}

/** Identifies a message, ignoring its attachments, which may be listed late, and the notation of its time. */
export function identify({ timeCreated = "", submittedBy = "", body = "" }: Communication): string {
  return digest([parseTime(timeCreated) || timeCreated, submittedBy, body].join("\n"));
}

const VERSION = 2;

/** Encodes a state as a cursor. */
export function writeWatchCursor({ caseId, status, newestMs, overlapMs, delivered }: WatchState): string {
  return writeCursor(VERSION, [caseId, status ?? null, newestMs, overlapMs, delivered.flat()]);
}

/** Decodes a state. Throws unless it belongs to the case and is unchanged. */
export function readWatchCursor(cursor: unknown, caseId: string): WatchState {
  const state = parseState(readCursor(VERSION, cursor, { caseId }));
  if (!state) throw invalidCursor("its content is malformed", { caseId });
  if (state.caseId === caseId) return state;
  const message = `Cursor of another case: ${state.caseId}. Pass the cursor of an event of ${caseId}.`;
  throw new CursorError("CURSOR_MISMATCH", message, { caseId });
}

/** Validates the content, because a digest is not secret. */
function parseState(fields: unknown): WatchState | undefined {
  if (!Array.isArray(fields) || fields.length !== 5) return undefined;
  const [caseId, status, newestMs, overlapMs, flat] = fields;
  if (typeof caseId !== "string" || !(status === null || typeof status === "string")) return undefined;
  // JSON writes an infinite overlap as null.
  if (!Number.isFinite(newestMs) || !(overlapMs === null || isAge(overlapMs))) return undefined;
  if (!Array.isArray(flat) || flat.length % 2 !== 0) return undefined;
  const delivered: DeliveredMessage[] = [];
  for (let index = 0; index < flat.length; index += 2) {
    const [ageMs, name] = flat.slice(index, index + 2);
    if (!(ageMs === null || isAge(ageMs)) || typeof name !== "string" || !DIGEST.test(name)) return undefined;
    delivered.push([ageMs, name]);
  }
  return { caseId, status: status ?? undefined, newestMs, overlapMs: overlapMs ?? Infinity, delivered };
}

function isAge(value: unknown): boolean {
  return typeof value === "number" && value >= 0;
}

const DIGEST = /^[0-9a-f]{16}$/;
