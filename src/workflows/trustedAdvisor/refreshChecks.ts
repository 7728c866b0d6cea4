import { DescribeTrustedAdvisorCheckRefreshStatusesCommand } from "../../commands/DescribeTrustedAdvisorCheckRefreshStatusesCommand.js";
import { RefreshTrustedAdvisorCheckCommand } from "../../commands/RefreshTrustedAdvisorCheckCommand.js";
import { classifyError, isTransientError } from "../../errors/classifyError.js";
import type { TrustedAdvisorCheckRefreshStatus } from "../../models/trustedAdvisor.js";
import { monotonicMs, throwIfAborted } from "../core/abort.js";
import { mapConcurrently } from "../core/mapConcurrently.js";
import { assertFunctions, assertNumbers, assertOptions, CALL_OPTIONS } from "../core/options.js";
import { growDelays, poll } from "../core/poll.js";
import { type CallOptions, type SupportSender, sendCommand } from "../core/sender.js";
import { assertCheckIds, listChecks, sendWithBackoff, splitIntoBatches } from "./listChecks.js";

/**
 * The options of {@link refreshChecks}.
 *
 * @public
 */
export interface RefreshChecksOptions {
  /** The checks to refresh. Default: all checks of the account's plan. */
  readonly checkIds?: readonly string[] | undefined;
  /** How many requests run at the same time. Default: 4. */
  readonly concurrency?: number | undefined;
  /** How long to wait for the refreshes after all have been requested, in milliseconds. Default: 600,000. */
  readonly maxWaitMs?: number | undefined;
  /** The delay between the first polls, in milliseconds; it grows to 15,000. Default: 2,000. */
  readonly pollDelayMs?: number | undefined;
  /** Called for each check that is done. */
  readonly onProgress?: ((progress: RefreshChecksProgress) => void) | undefined;
  /** Aborts the call with an `AbortError`. Requested refreshes continue at the service. */
  readonly signal?: AbortSignal | undefined;
  /** Limits each attempt of a request (connection, headers and body), in milliseconds. Default: 30,000. */
  readonly attemptTimeoutMs?: number | undefined;
}

/**
 * The progress of {@link refreshChecks}.
 *
 * @public
 */
export interface RefreshChecksProgress {
  /** The check that is done. */
  readonly refresh: CheckRefresh;
  /** The number of checks that are done. */
  readonly done: number;
  /** The number of all checks. */
  readonly total: number;
}

/**
 * The outcome of refreshing a check.
 *
 * - `refreshed`: it has a new result.
 * - `cooling-down`: it was refreshed recently, and cannot be refreshed yet.
 * - `refreshes-itself`: the service refreshes it; it cannot be requested.
 * - `abandoned`: the refresh failed, or the service gave it up.
 * - `pending`: it was still running after `maxWaitMs`.
 * - `not-found`: there is no such check.
 * - `failed`: the request failed, see `error`.
 *
 * @public
 */
export type CheckRefreshOutcome =
  | "refreshed"
  | "cooling-down"
  | "refreshes-itself"
  | "abandoned"
  | "pending"
  | "not-found"
  | "failed";

/**
 * A check, and the outcome of its refresh.
 *
 * @public
 */
export interface CheckRefresh {
  readonly checkId: string;
  readonly outcome: CheckRefreshOutcome;
  /** How long until the check can be refreshed again, in milliseconds, if the service says so. */
  readonly millisUntilNextRefreshable?: number | undefined;
  /** The error behind `failed`. */
  readonly error?: Error | undefined;
}

const OPTIONS = /* @__PURE__ */ ["checkIds", "concurrency", "maxWaitMs", "pollDelayMs", "onProgress"].concat(
  CALL_OPTIONS,
);

/**
 * Refreshes all Trusted Advisor checks, or some, and waits for the results.
 *
 * Skips checks in their cool-down and checks that refresh themselves; waits for refreshes that are already running.
 * Throttled requests are retried with backoff. A failure of one check is its outcome, and does not affect the others. An
 * error that every check gets, such as `SubscriptionRequiredException`, ends the call. Call again to refresh what is left.
 *
 * @example
 * const refreshes = await refreshChecks(client, {
 *   onProgress: ({ refresh, done, total }) => console.log(`${done}/${total} ${refresh.checkId}: ${refresh.outcome}`),
 * });
 * const cooling = refreshes.filter(({ outcome }) => outcome === "cooling-down");
 *
 * @param client - Any client with `send`.
 * @param options - A {@link RefreshChecksOptions}; all have defaults.
 * @returns The outcome of each check, in the order of the ids, without duplicates.
 * @throws {@link SupportClientError} with the code `OPTION_INVALID` when a time, a count or the list of ids is invalid.
 * @throws {@link SubscriptionRequiredException} and other errors that every check would get.
 * @public
 */
export async function refreshChecks(
  client: SupportSender,
  options: RefreshChecksOptions = {},
): Promise<CheckRefresh[]> {
  assertOptions(options, OPTIONS);
  const { checkIds, concurrency = 4, maxWaitMs = 600_000, pollDelayMs = 2_000, onProgress } = options;
  const { signal, attemptTimeoutMs } = options;
  assertCheckIds(checkIds);
  assertFunctions({ onProgress });
  assertNumbers({ concurrency }, { min: 1 });
  assertNumbers({ maxWaitMs, pollDelayMs }, { min: 0 });
  throwIfAborted(signal);
  const listIds = async () => (await listChecks(client, "en", { signal, attemptTimeoutMs })).map(({ id }) => id ?? "");
  const ids = [...new Set(checkIds ?? (await listIds()))];
  let known = checkIds ? undefined : Promise.resolve(ids);
  const isListed = async (checkId: string) => {
    known ??= listIds().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return (await known).includes(checkId);
  };

  let done = 0;
  const finish = (refresh: CheckRefresh): CheckRefresh => {
    done++;
    onProgress?.({ refresh, done, total: ids.length });
    return refresh;
  };
  const requested = await mapConcurrently(ids, { concurrency, signal }, async (checkId, inner) => {
    const refresh = await requestRefresh(client, { checkId, isListed, signal: inner, attemptTimeoutMs });
    return refresh.outcome === "pending" ? refresh : finish(refresh);
  });
  throwIfAllRefused(requested);
  const pending = requested.filter(({ outcome }) => outcome === "pending").map(({ checkId }) => checkId);
  const finished = await waitForRefreshes(client, pending, {
    maxWaitMs,
    pollDelayMs,
    concurrency,
    finish,
    signal,
    attemptTimeoutMs,
  });
  return requested.map((refresh) => finished.get(refresh.checkId) ?? refresh);
}

interface RefreshRequest extends CallOptions {
  readonly checkId: string;
  readonly isListed: (checkId: string) => Promise<boolean>;
}

async function requestRefresh(client: SupportSender, request: RefreshRequest): Promise<CheckRefresh> {
  const { checkId, signal } = request;
  try {
    return await sendRefresh(client, request);
  } catch (error) {
    throwIfAborted(signal);
    if (!(error instanceof Error && isOfOneCheck(error))) throw error;
    return { checkId, outcome: "failed", error };
  }
}

async function sendRefresh(
  client: SupportSender,
  { checkId, isListed, ...options }: RefreshRequest,
): Promise<CheckRefresh> {
  try {
    const { status } = await sendWithBackoff(client, new RefreshTrustedAdvisorCheckCommand({ checkId }), options);
    return readRequest(checkId, status);
  } catch (error) {
    if (!(error instanceof Error && error.name === "InvalidParameterValueException")) throw error;
    const isRefreshedByService = UNREFRESHABLE.test(error.message) || (await isListed(checkId));
    return { checkId, outcome: isRefreshedByService ? "refreshes-itself" : "not-found" };
  }
}

/** The service's code in the message for a check that it refreshes itself. */
const UNREFRESHABLE = /UNREFRESHABLE_CHECK_ID_ERROR/;
/** Refusals of the account or its credentials, which every check gets. */
const REFUSES_ACCOUNT = /^(SubscriptionRequired|OptInRequired)|Token|Signature|Client|^AuthFailure/;

/** IAM can grant the right to refresh for each check. */
function isOfOneCheck(error: Error): boolean {
  const { kind, isRetryable } = classifyError(error);
  return isRetryable || (kind === "refusal" && !REFUSES_ACCOUNT.test(error.name));
}

/** A refusal that every check gets is not an outcome of the checks. */
function throwIfAllRefused(refreshes: readonly CheckRefresh[]): void {
  const [first] = refreshes;
  const isRefused = ({ error }: CheckRefresh) =>
    error?.name === first?.error?.name && classifyError(error).kind === "refusal";
  if (first?.error && refreshes.every(isRefused)) throw first.error;
}

/** In a cool-down, the response to a request shows the end of the previous refresh. */
function readRequest(checkId: string, status: TrustedAdvisorCheckRefreshStatus | undefined): CheckRefresh {
  const millisUntilNextRefreshable = status?.millisUntilNextRefreshable;
  const isOver = status?.status === "success" || status?.status === "abandoned";
  if (!isOver) return { checkId, outcome: "pending", millisUntilNextRefreshable };
  const outcome = (millisUntilNextRefreshable ?? 0) > 0 ? "cooling-down" : readOutcome(status);
  return { checkId, outcome, millisUntilNextRefreshable };
}

function readOutcome({ status }: TrustedAdvisorCheckRefreshStatus): "refreshed" | "abandoned" | "pending" {
  if (status === "success") return "refreshed";
  return status === "abandoned" ? "abandoned" : "pending";
}

interface Waiting extends CallOptions {
  readonly maxWaitMs: number;
  readonly pollDelayMs: number;
  readonly concurrency: number;
  readonly finish: (refresh: CheckRefresh) => CheckRefresh;
}

const MIN_POLL_DELAY_MS = 10;
const MAX_POLL_DELAY_MS = 15_000;
/** A new refresh may not show at once; after this many polls with the status `none` it was given up. */
const MAX_POLLS_WITHOUT_REFRESH = 3;

/** Polls until all refreshes have ended, or the time is up. */
async function waitForRefreshes(
  client: SupportSender,
  checkIds: readonly string[],
  { maxWaitMs, pollDelayMs, concurrency, finish, signal, attemptTimeoutMs }: Waiting,
): Promise<ReadonlyMap<string, CheckRefresh>> {
  const finished = new Map<string, CheckRefresh>();
  const lastSeen = new Map<string, CheckRefresh>();
  const pollsWithout = new Map<string, number>();
  let pending = checkIds;

  async function pollStatuses(): Promise<void> {
    const statuses = await mapConcurrently(splitIntoBatches(pending), { concurrency, signal }, (batch, inner) =>
      readStatuses(client, batch, { signal: inner, attemptTimeoutMs }),
    );
    for (const status of statuses.flat()) {
      const checkId = status.checkId ?? "";
      if (finished.has(checkId) || !pending.includes(checkId)) continue;
      const refresh = readProgress(checkId, status, pollsWithout);
      lastSeen.set(checkId, refresh);
      if (refresh.outcome !== "pending") finished.set(checkId, finish(refresh));
    }
    pending = pending.filter((checkId) => !finished.has(checkId));
  }

  const firstDelayMs = Math.max(pollDelayMs, MIN_POLL_DELAY_MS);
  const delaysMs = growDelays({ delayMs: firstDelayMs, maxDelayMs: MAX_POLL_DELAY_MS, factor: 1.5 });
  const polls = poll({ delaysMs, deadlineMs: monotonicMs() + maxWaitMs, signal });
  while (pending.length > 0 && !(await polls.next()).done) await pollStatuses();
  for (const checkId of pending)
    finished.set(checkId, finish(lastSeen.get(checkId) ?? { checkId, outcome: "pending" }));
  return finished;
}

/** A poll that fails transiently returns nothing; the next one makes up for it. */
async function readStatuses(
  client: SupportSender,
  checkIds: string[],
  options: CallOptions,
): Promise<readonly TrustedAdvisorCheckRefreshStatus[]> {
  try {
    const command = new DescribeTrustedAdvisorCheckRefreshStatusesCommand({ checkIds });
    return (await sendCommand(client, command, options)).statuses ?? [];
  } catch (error) {
    if (!isTransientError(error)) throw error;
    return [];
  }
}

function readProgress(
  checkId: string,
  status: TrustedAdvisorCheckRefreshStatus,
  pollsWithout: Map<string, number>,
): CheckRefresh {
  const { millisUntilNextRefreshable } = status;
  const outcome = readOutcome(status);
  if (status.status !== "none") return { checkId, outcome, millisUntilNextRefreshable };

  const polls = (pollsWithout.get(checkId) ?? 0) + 1;
  pollsWithout.set(checkId, polls);
  const isGone = polls >= MAX_POLLS_WITHOUT_REFRESH;
  return { checkId, outcome: isGone ? "abandoned" : outcome, millisUntilNextRefreshable };
}
