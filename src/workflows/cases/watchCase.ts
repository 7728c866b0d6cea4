import { isTransientError } from "../../errors/classifyError.js";
import type { CaseStatus } from "../../models/cases.js";
import type { Communication } from "../../models/communications.js";
import { throwIfAborted } from "../core/abort.js";
import { assertChoice, assertNumbers } from "../core/options.js";
import { growDelays, poll } from "../core/poll.js";
import type { SupportSender } from "../core/sender.js";
import { type CaseUpdates, fetchUpdates } from "./fetchUpdates.js";
import {
  addDelivered,
  BEFORE_ALL_MS,
  readCursor,
  selectUndelivered,
  type WatchState,
  writeCursor,
} from "./watchState.js";

/**
 * How a case is watched.
 *
 * @public
 */
export interface WatchCaseInput {
  readonly caseId: string;
  /** The `cursor` of the last event that you have dealt with: what came after it is told. */
  readonly cursor?: string | undefined;
  /** Without a cursor: whether the messages that are there already are told too. Default: `beginning`. */
  readonly from?: "beginning" | "now" | undefined;
  /** A status that ends the iteration once it is told, such as `resolved`. Default: none. */
  readonly until?: CaseStatus | undefined;
  /** How long to wait for the next look when something has just happened, in milliseconds. Default: 15 seconds. */
  readonly minDelayMs?: number | undefined;
  /** And when nothing happens for long, in milliseconds; the wait doubles up to there. Default: five minutes. */
  readonly maxDelayMs?: number | undefined;
  /** How much later than its time a message may show, in milliseconds. Default: 15 minutes. */
  readonly overlapMs?: number | undefined;
  /** Ends the iteration with an `AbortError` at any point. */
  readonly signal?: AbortSignal | undefined;
  /** Told of each look that failed for a passing reason; another one follows. */
  readonly onRetry?: ((error: unknown) => void) | undefined;
}

/**
 * A new message, or a change of the status.
 *
 * The first event of the status, when there was no cursor, has no `previousStatus`.
 *
 * @public
 */
export type CaseEvent = {
  readonly caseId: string;
  /** To be kept when the event is dealt with; `watchCase` goes on from there. */
  readonly cursor: string;
} & (
  | { readonly type: "message"; readonly communication: Communication }
  | { readonly type: "status"; readonly status: CaseStatus; readonly previousStatus: CaseStatus | undefined }
);

/**
 * Yields the messages of a case and the changes of its status, as they come, in the order of time.
 *
 * It looks often after something has happened, and less often the longer nothing does. No message is missed or told
 * twice, also across restarts by a `cursor`. Of a status that comes and goes between two looks nobody learns.
 * Throttling and failures of the server or the network are waited out.
 *
 * @example
 * for await (const event of watchCase(client, { caseId, cursor: await store.get(caseId), until: "resolved" })) {
 *   if (event.type === "message") console.log(event.communication.body);
 *   await store.put(caseId, event.cursor);
 * }
 *
 * @param client - Any client with `send`.
 * @param input - The case, where to begin and to end, how often to look, a `signal`.
 * @throws {@link WatchCursorError} when the cursor is not one of this case, or was changed.
 * @throws {@link SupportClientError} with the code `OPTION_INVALID` when an option has no such value.
 * @throws {@link CaseIdNotFound} when there is no such case.
 * @throws {@link SupportServiceException} when the service refuses to tell.
 * @throws `AbortError` when the signal is aborted.
 * @public
 */
export async function* watchCase(
  client: SupportSender,
  input: WatchCaseInput,
): AsyncGenerator<CaseEvent, void, undefined> {
  const { caseId, cursor, from = "beginning", until, signal } = input;
  const { minDelayMs = 15_000, maxDelayMs = 300_000, overlapMs = 900_000, onRetry = () => {} } = input;
  assertNumbers({ minDelayMs, maxDelayMs, overlapMs }, { min: 0 });
  assertChoice("from", from, ["beginning", "now"]);
  const known = cursor === undefined ? undefined : readCursor(cursor, caseId);
  let state: WatchState = known ?? { caseId, status: undefined, newestMs: BEFORE_ALL_MS, overlapMs, delivered: [] };
  if (overlapMs < state.overlapMs) state = { ...state, overlapMs };
  let skipsMessages = !known && from === "now";

  const delaysMs = growDelays({ firstDelayMs: 0, delayMs: minDelayMs, maxDelayMs, jitter: 0.25 });
  for await (const _ of poll({ delaysMs, signal })) {
    const updates = await fetchIfPossible(client, state, { signal, onRetry });
    for (const communication of updates ? selectUndelivered(state, updates.communications) : []) {
      state = addDelivered(state, communication);
      if (skipsMessages) continue;
      delaysMs.reset();
      yield { type: "message", caseId, communication, cursor: writeCursor(state) };
      throwIfAborted(signal);
    }
    if (updates) skipsMessages = false;
    if (updates?.status !== undefined && updates.status !== state.status) {
      const { status: previousStatus } = state;
      state = { ...state, status: updates.status };
      delaysMs.reset();
      yield { type: "status", caseId, status: updates.status, previousStatus, cursor: writeCursor(state) };
    }
    if (until !== undefined && updates?.status === until) return;
  }
}

type PollOptions = Pick<WatchCaseInput, "signal"> & { readonly onRetry: (error: unknown) => void };

/** Returns nothing after a transient failure; the next poll follows. */
async function fetchIfPossible(
  client: SupportSender,
  { caseId, newestMs, overlapMs }: WatchState,
  { signal, onRetry }: PollOptions,
): Promise<CaseUpdates | undefined> {
  throwIfAborted(signal);
  try {
    return await fetchUpdates(client, { caseId, sinceMs: newestMs - overlapMs }, signal);
  } catch (error) {
    throwIfAborted(signal);
    if (!isTransientError(error)) throw error;
    onRetry(error);
    return undefined;
  }
}
