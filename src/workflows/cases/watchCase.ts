import { isTransientError } from "../../errors/classifyError.js";
import type { CaseStatus } from "../../models/cases.js";
import type { Communication } from "../../models/communications.js";
import { monotonicMs, throwIfAborted } from "../core/abort.js";
import { assertFunctions, assertInput, assertNotTypo, assertNumbers, invalidOption } from "../core/options.js";
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
  /** The `cursor` of the last event that you have processed. The iteration resumes after it. */
  readonly cursor?: string | undefined;
  /** Without a cursor: whether existing messages are yielded. Default: `beginning`. */
  readonly from?: "beginning" | "now" | undefined;
  /** A status that ends the iteration after it was yielded, such as `resolved`. Default: none. */
  readonly until?: CaseStatus | undefined;
  /** The delay before the next poll after an event, in milliseconds. Default: 15 seconds. */
  readonly minDelayMs?: number | undefined;
  /** The delay doubles with every poll without an event, up to this limit in milliseconds. Default: five minutes. */
  readonly maxDelayMs?: number | undefined;
  /** How long after its time a message may appear, in milliseconds. Default: 15 minutes. */
  readonly overlapMs?: number | undefined;
  /** Limits each attempt of a request, in milliseconds. Default: 30,000. */
  readonly attemptTimeoutMs?: number | undefined;
  /** Aborts at any point with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  /** Receives the error of each poll that failed transiently. The next poll follows. */
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
  /** Save it after you have processed the event. `watchCase` resumes from it. */
  readonly cursor: string;
} & (
  | { readonly type: "message"; readonly communication: Communication }
  | { readonly type: "status"; readonly status: CaseStatus; readonly previousStatus: CaseStatus | undefined }
);

/** All statuses of today; the service may add some. */
const STATUSES = [
  "unassigned",
  "opened",
  "work-in-progress",
  "pending-customer-action",
  "customer-action-completed",
  "reopened",
  "resolved",
];

const INPUT_MEMBERS = [
  "caseId",
  "cursor",
  "from",
  "until",
  "minDelayMs",
  "maxDelayMs",
  "overlapMs",
  "attemptTimeoutMs",
  "signal",
  "onRetry",
];

/** One poll reads pages no longer than this. */
const MAX_POLL_MS = 300_000;

/**
 * Yields the messages of a case and the changes of its status as they come, in the order of time.
 *
 * It polls often after an event, and less often the longer nothing happens. It yields every message exactly once, across
 * restarts too if you save the `cursor`. A status that changes and reverts between two polls is missed. Throttling,
 * failures of the service and dropped connections are retried.
 *
 * @example
 * for await (const event of watchCase(client, { caseId, cursor: await store.get(caseId), until: "resolved" })) {
 *   if (event.type === "message") console.log(event.communication.body);
 *   await store.put(caseId, event.cursor);
 * }
 *
 * @param client - Any client with `send`.
 * @param input - The case, where to begin and to end, how often to poll, a `signal`.
 * @throws {@link WatchCursorError} when the cursor is invalid, was changed, or is one of another case.
 * @throws {@link SupportClientError} with the code `OPTION_INVALID` when an option is unknown or has an invalid value.
 * @throws {@link CaseIdNotFound} when there is no such case.
 * @throws {@link SupportServiceException} when the service refuses the request.
 * @throws `AbortError` when the signal is aborted.
 * @public
 */
export async function* watchCase(
  client: SupportSender,
  input: WatchCaseInput,
): AsyncGenerator<CaseEvent, void, undefined> {
  assertInput(input, INPUT_MEMBERS, []);
  const { caseId, cursor, from = "beginning", until, signal } = input;
  const { minDelayMs = 15_000, maxDelayMs = 300_000, overlapMs = 900_000, attemptTimeoutMs, onRetry } = input;
  if (typeof caseId !== "string" || caseId === "") invalidOption("caseId", caseId, "the id of a case");
  assertNumbers({ minDelayMs, maxDelayMs, overlapMs }, { min: 0 });
  if (attemptTimeoutMs !== undefined) assertNumbers({ attemptTimeoutMs }, { min: 1 });
  assertFunctions({ onRetry });
  if (!["beginning", "now"].includes(from)) invalidOption("from", from, "beginning or now");
  if (until !== undefined) assertNotTypo("until", until, STATUSES);
  const known = cursor === undefined ? undefined : readCursor(cursor, caseId);
  let state: WatchState = known ?? { caseId, status: undefined, newestMs: BEFORE_ALL_MS, overlapMs, delivered: [] };
  if (overlapMs < state.overlapMs) state = { ...state, overlapMs };
  let skipsMessages = !known && from === "now";

  const delaysMs = growDelays({ firstDelayMs: 0, delayMs: minDelayMs, maxDelayMs, jitter: 0.25 });
  for await (const _ of poll({ delaysMs, signal })) {
    const updates = await fetchIfPossible(client, state, { signal, attemptTimeoutMs, onRetry });
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

type PollOptions = Pick<WatchCaseInput, "signal" | "attemptTimeoutMs" | "onRetry">;

/** Returns nothing after a transient failure; the next poll follows. */
async function fetchIfPossible(
  client: SupportSender,
  { caseId, newestMs, overlapMs }: WatchState,
  { onRetry, ...options }: PollOptions,
): Promise<CaseUpdates | undefined> {
  const { signal } = options;
  throwIfAborted(signal);
  const deadline = { ...options, deadlineMs: monotonicMs() + MAX_POLL_MS, isRetried: false };
  try {
    return await fetchUpdates(client, { caseId, sinceMs: newestMs - overlapMs }, deadline);
  } catch (error) {
    throwIfAborted(signal);
    if (!isTransientError(error)) throw error;
    onRetry?.(error);
    return undefined;
  }
}
