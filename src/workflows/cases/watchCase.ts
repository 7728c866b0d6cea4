import { throwIfAborted } from "../../errors/abort.js";
import { isTransientError } from "../../errors/classifyError.js";
import { CASE_STATUSES, type CaseStatus } from "../../models/cases.js";
import type { Communication } from "../../models/communications.js";
import { monotonicMs, sleep } from "../core/abort.js";
import { assertInput, assertNotTypo, assertOptions, assertTexts, OPTIONS } from "../core/options.js";
import { growDelays } from "../core/poll.js";
import { assertSender, type CallOptions, readClockOffset, type SupportClientLike } from "../core/sender.js";
import { recordLastFailure, startTimeLimit } from "../core/timeLimit.js";
import { type CaseUpdates, fetchUpdates } from "./fetchUpdates.js";
import {
  addDelivered,
  BEFORE_ALL_MS,
  readWatchCursor,
  selectUndelivered,
  type WatchState,
  writeWatchCursor,
} from "./watchState.js";

/**
 * Options of {@link watchCase}.
 *
 * @public
 */
export interface WatchCaseOptions extends CallOptions {
  /** The `cursor` of the last event that you have processed. The iteration resumes after it. */
  readonly cursor?: string | undefined;
  /** Whether to yield existing messages when there is no cursor. Default: `beginning`. */
  readonly from?: "beginning" | "now" | undefined;
  /** A status or several. The iteration ends after one of them was yielded. Default: none. */
  readonly until?: CaseStatus | readonly CaseStatus[] | undefined;
  /** Limits the whole iteration, in milliseconds. Then it throws a `TimeoutError`. Default: no limit. */
  readonly timeoutMs?: number | undefined;
  /** The delay before the next poll after an event, in milliseconds. Default: 15,000. */
  readonly pollDelayMs?: number | undefined;
  /** The delay doubles after every poll without an event, up to this limit in milliseconds. Default: 300,000. */
  readonly maxPollDelayMs?: number | undefined;
  /** The maximum delay until a message becomes visible, in milliseconds. Default: 900,000. */
  readonly overlapMs?: number | undefined;
  /**
   * Called for each poll that failed transiently. Receives its error, the number of failed polls in a row, and the delay
   * before the next one in milliseconds.
   */
  readonly onRetry?:
    | ((retry: { readonly error: unknown; readonly attempt: number; readonly delayMs: number }) => void)
    | undefined;
}

const OPTION_NAMES: readonly (keyof WatchCaseOptions)[] = [
  "cursor",
  "from",
  "until",
  "timeoutMs",
  "pollDelayMs",
  "maxPollDelayMs",
  "overlapMs",
  "onRetry",
  "signal",
  "attemptTimeoutMs",
];

/**
 * A new message, or a change of the status.
 *
 * The first status event without a cursor has no `previousStatus`. New versions may add types.
 *
 * @public
 */
export type WatchCaseEvent = {
  /** The id of the case. */
  readonly caseId: string;
  /** Save it after processing the event. `watchCase` resumes from it. */
  readonly cursor: string;
} & (
  | { readonly type: "communication"; readonly communication: Communication }
  | { readonly type: "status"; readonly status: CaseStatus; readonly previousStatus: CaseStatus | undefined }
);

/** The time limit of a poll that reads several pages. */
const MAX_POLL_MS = 300_000;

/**
 * Yields the messages of a case and the changes of its status, in the order of time.
 *
 * Polls often after an event, and less often the longer nothing happens. Yields every message exactly once, even across
 * restarts if you save the `cursor`. A status that changes and reverts between two polls is missed. Retries throttling,
 * service failures and dropped connections.
 *
 * @example
 * const cursor = await store.get(caseId);
 * for await (const event of watchCase(client, { caseId }, { cursor, until: "resolved" })) {
 *   if (event.type === "communication") console.log(event.communication.body);
 *   await store.put(caseId, event.cursor);
 * }
 *
 * @param client - Any client with `send`.
 * @param input - The case.
 * @param options - A {@link WatchCaseOptions}; all have defaults.
 * @throws {@link OptionError} at the call, when a member or an option is unknown or invalid.
 * @throws {@link CursorError} at the call, when the cursor is invalid, was changed, or belongs to another case.
 * @throws {@link CaseIdNotFound} when the case is unknown.
 * @throws {@link SupportServiceException} when the service rejects the request.
 * @throws `TimeoutError` after `timeoutMs`, and `AbortError` when the signal is aborted.
 * @public
 */
export function watchCase(
  client: SupportClientLike,
  input: { readonly caseId: string },
  options: WatchCaseOptions = {},
): AsyncGenerator<WatchCaseEvent, void, undefined> {
  assertSender(client);
  assertInput(input, ["caseId"], OPTION_NAMES);
  assertTexts({ caseId: input.caseId });
  assertOptions(options, OPTION_NAMES, ["caseId"]);
  const until = [options.until ?? []].flat();
  for (const status of until) assertNotTypo("until", status, CASE_STATUSES);
  const { caseId } = input;
  const { cursor, overlapMs = OPTIONS.overlapMs.default } = options;
  const known = cursor === undefined ? undefined : readWatchCursor(cursor, caseId);
  const state = known ?? { caseId, status: undefined, newestMs: BEFORE_ALL_MS, overlapMs, delivered: [] };
  const skipsMessages = !known && options.from === "now";
  const start = { state: overlapMs < state.overlapMs ? { ...state, overlapMs } : state, skipsMessages, until };
  return watch(client, start, options);
}

interface WatchStart {
  readonly state: WatchState;
  readonly skipsMessages: boolean;
  readonly until: readonly CaseStatus[];
}

async function* watch(
  client: SupportClientLike,
  { state: known, skipsMessages, until }: WatchStart,
  options: WatchCaseOptions,
): AsyncGenerator<WatchCaseEvent, void, undefined> {
  const { timeoutMs = Infinity, attemptTimeoutMs, onRetry } = options;
  const { pollDelayMs: delayMs = OPTIONS.pollDelayMs.default.watch } = options;
  const { maxPollDelayMs: maxDelayMs = OPTIONS.maxPollDelayMs.default.watch } = options;
  const { caseId } = known;
  let state = known;
  let skips = skipsMessages;
  let failures = 0;
  let lastFailure: unknown;
  const delaysMs = growDelays({ delayMs, maxDelayMs, jitter: 0.25 });
  const delays = delaysMs[Symbol.iterator]();
  // Without a limit, an iterator that is not read to its end leaves no listener on the caller's signal.
  const limit = timeoutMs === Infinity ? undefined : startTimeLimit(timeoutMs, options.signal);
  const signal = limit?.signal ?? options.signal;
  try {
    for (;;) {
      throwIfAborted(signal);
      const updates = await fetchIfPossible(client, state, { signal, attemptTimeoutMs });
      if ("error" in updates) {
        const { value: nextMs = delayMs } = delays.next();
        lastFailure = updates.error;
        onRetry?.({ error: updates.error, attempt: ++failures, delayMs: nextMs });
        await sleep(nextMs, signal);
        continue;
      }
      failures = 0;
      lastFailure = undefined;
      for (const communication of selectUndelivered(state, updates.communications)) {
        state = addDelivered(state, communication, Date.now() + readClockOffset(client));
        if (skips) continue;
        delaysMs.reset();
        yield { type: "communication", caseId, communication, cursor: writeWatchCursor(state) };
        throwIfAborted(signal);
      }
      skips = false;
      const { status } = updates;
      if (status !== undefined && status !== state.status) {
        const { status: previousStatus } = state;
        state = { ...state, status };
        delaysMs.reset();
        yield { type: "status", caseId, status, previousStatus, cursor: writeWatchCursor(state) };
      }
      if (status !== undefined && until.includes(status)) return;
      await sleep(delays.next().value ?? delayMs, signal);
    }
  } catch (error) {
    recordLastFailure(signal, lastFailure);
    throw limit ? limit.explain(error) : error;
  } finally {
    limit?.release();
  }
}

/** Fetches updates. Returns the error of a transient failure. */
async function fetchIfPossible(
  client: SupportClientLike,
  { caseId, newestMs, overlapMs }: WatchState,
  options: CallOptions,
): Promise<CaseUpdates | { readonly error: unknown }> {
  const deadline = { ...options, deadlineMs: monotonicMs() + MAX_POLL_MS, isRetried: false };
  try {
    return await fetchUpdates(client, { caseId, sinceMs: newestMs - overlapMs }, deadline);
  } catch (error) {
    throwIfAborted(options.signal);
    if (!isTransientError(error)) throw error;
    return { error };
  }
}
