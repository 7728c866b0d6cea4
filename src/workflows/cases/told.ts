import type { CaseStatus } from "../../models/cases.js";
import type { Communication } from "../../models/communications.js";
import { digest } from "./digest.js";
import { readTime } from "./readTime.js";

/** What of a case was told. */
export interface WatchState {
  readonly caseId: string;
  readonly status: CaseStatus | undefined;
  /** The time of the newest message that was told. */
  readonly newestMs: number;
  /** For how long before that `told` is complete: others may still show there. What is older counts as told. */
  readonly overlapMs: number;
  readonly told: readonly ToldMessage[];
}

/** How much older than the newest it is, and its digest. One without a readable time is kept for ever. */
export type ToldMessage = readonly [ageMs: number | null, digest: string];

/** The newest time when nothing was told. */
export const BEFORE_ALL_MS = -1;

/** The messages that were not told. */
export function selectUntold(
  { told, newestMs, overlapMs }: WatchState,
  communications: readonly Communication[],
): Communication[] {
  const isOld = ({ timeCreated }: Communication) => newestMs >= 0 && readTime(timeCreated) < newestMs - overlapMs;
  const recent = communications.filter((communication) => !isOld(communication));
  return selectOthers(
    recent,
    told.map(([, name]) => name),
  );
}

/** The messages that are not among the known. Two that are equal are two. */
export function selectOthers(communications: readonly Communication[], known: readonly string[]): Communication[] {
  const counts = new Map<string, number>();
  for (const name of known) counts.set(name, (counts.get(name) ?? 0) + 1);
  return communications.filter((communication) => {
    const name = identify(communication);
    const count = counts.get(name) ?? 0;
    counts.set(name, count - 1);
    return count <= 0;
  });
}

/** The state when one more was told. */
export function addTold(state: WatchState, communication: Communication): WatchState {
  const timeMs = readTime(communication.timeCreated);
  const newestMs = Number.isNaN(timeMs) ? state.newestMs : Math.max(state.newestMs, timeMs);
  const olderByMs = newestMs - state.newestMs;
  const told = state.told.map(([ageMs, name]): ToldMessage => [ageMs === null ? null : ageMs + olderByMs, name]);
  const added: ToldMessage = [Number.isNaN(timeMs) ? null : newestMs - timeMs, identify(communication)];
  const kept = told.filter(([ageMs]) => ageMs === null || ageMs <= state.overlapMs);
  return { ...state, newestMs, told: [...kept, added] };
}

/** Without its attachments, which may be listed later than the message; the service writes one time in several ways. */
export function identify({ timeCreated = "", submittedBy = "", body = "" }: Communication): string {
  return digest([readTime(timeCreated) || timeCreated, submittedBy, body].join("\n"));
}
