import { DescribeTrustedAdvisorCheckRefreshStatusesCommand } from "../../commands/DescribeTrustedAdvisorCheckRefreshStatusesCommand.js";
import { isTransientError } from "../../errors/classifyError.js";
import type { TrustedAdvisorCheckRefreshStatus } from "../../models/trustedAdvisor.js";
import { mapConcurrently } from "../core/mapConcurrently.js";
import { assertInput, assertOptions, OPTIONS } from "../core/options.js";
import { growDelays, poll } from "../core/poll.js";
import { assertSender, type CallOptions, type SupportClientLike, sendCommand } from "../core/sender.js";
import { runLimited, type TimeLimit } from "../core/timeLimit.js";
import { type CheckRefresh, toCheckRefresh } from "./CheckRefresh.js";
import { assertCheckIds, countBy, listChecks, listIds, splitIntoBatches } from "./listChecks.js";
import { requestRefresh, throwIfAllRefused } from "./requestRefresh.js";

/**
 * The input of {@link refreshChecks}.
 *
 * @public
 */
export interface RefreshChecksInput {
  /** The checks to refresh. Default: all checks of the account's plan. */
  readonly checkIds?: readonly string[] | undefined;
}

/**
 * The options of {@link refreshChecks}.
 *
 * @public
 */
export interface RefreshChecksOptions extends CallOptions {
  /** The maximum number of concurrent requests. Default: 4. */
  readonly concurrency?: number | undefined;
  /** Limits the whole call, in milliseconds. Checks that are not done by then are `pending`. Default: 600,000. */
  readonly timeoutMs?: number | undefined;
  /** The delay between the first polls, in milliseconds. Default: 2,000. */
  readonly pollDelayMs?: number | undefined;
  /** The maximum delay between polls, which grows, in milliseconds. Default: 15,000. */
  readonly maxPollDelayMs?: number | undefined;
  /** Called for each check that is done. */
  readonly onProgress?: ((progress: RefreshChecksProgress) => void) | undefined;
  /** Aborts at any point with an `AbortError`. Requested refreshes continue at the service. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The progress of {@link refreshChecks}.
 *
 * @public
 */
export interface RefreshChecksProgress {
  /** Always `refresh`. */
  readonly type: "refresh";
  /** The check that is done. */
  readonly check: CheckRefresh;
  /** The number of checks that are done. */
  readonly doneCount: number;
  /** The number of all checks. */
  readonly totalCount: number;
}

/**
 * The outcomes of refreshing checks.
 *
 * @public
 */
export interface RefreshChecksResult {
  /** The checks in the order of their ids, without duplicates. */
  readonly checks: readonly CheckRefresh[];
  /** The number of checks by outcome, such as `{ refreshed: 41, coolingDown: 3 }`. */
  readonly countByOutcome: { readonly [Outcome in CheckRefresh["outcome"]]?: number | undefined };
}

/**
 * Refreshes all Trusted Advisor checks, or some, and waits for the results.
 *
 * Skips checks in their cool-down, and checks that the service refreshes itself. Waits for refreshes that are already
 * running. Retries throttled requests with backoff. A failure of one check is its outcome, and does not affect the others.
 * An error that affects every check, such as `SubscriptionRequiredException`, is thrown. Call again to refresh the rest.
 *
 * @example
 * const { checks, countByOutcome } = await refreshChecks(client, {}, {
 *   onProgress: ({ check, doneCount, totalCount }) => console.log(`${doneCount}/${totalCount} ${check.checkId}: ${check.outcome}`),
 * });
 * for (const check of checks) if (check.outcome === "failed") console.error(check.checkId, check.error);
 *
 * @param client - Any client with `send`.
 * @param input - A {@link RefreshChecksInput}. Default: all checks.
 * @param options - A {@link RefreshChecksOptions}; all have defaults.
 * @returns The outcome of each check, and the number of checks by outcome.
 * @throws {@link OptionError} when an option is unknown or invalid.
 * @throws {@link SubscriptionRequiredException} and other errors that affect every check.
 * @throws `TimeoutError` when the checks cannot be listed within `timeoutMs`.
 * @public
 */
export async function refreshChecks(
  client: SupportClientLike,
  input: RefreshChecksInput = {},
  options: RefreshChecksOptions = {},
): Promise<RefreshChecksResult> {
  assertSender(client);
  assertInput(input, INPUT_MEMBERS, OPTION_NAMES);
  assertOptions(options, OPTION_NAMES, INPUT_MEMBERS);
  const { checkIds } = input;
  assertCheckIds(checkIds);
  const { timeoutMs = OPTIONS.timeoutMs.default.refresh, signal } = options;
  const checks = await runLimited(timeoutMs, signal, (limit) => refreshAll(client, checkIds, options, limit));
  return { checks, countByOutcome: countBy(checks.map(({ outcome }) => outcome)) };
}

const INPUT_MEMBERS = ["checkIds"];
const OPTION_NAMES: readonly string[] = [
  "concurrency",
  "timeoutMs",
  "pollDelayMs",
  "maxPollDelayMs",
  "onProgress",
  "signal",
  "attemptTimeoutMs",
];

async function refreshAll(
  client: SupportClientLike,
  checkIds: readonly string[] | undefined,
  { onProgress, ...options }: RefreshChecksOptions,
  limit: TimeLimit,
): Promise<CheckRefresh[]> {
  const { concurrency = OPTIONS.concurrency.default, pollDelayMs = OPTIONS.pollDelayMs.default.refresh } = options;
  const { maxPollDelayMs = OPTIONS.maxPollDelayMs.default.refresh, attemptTimeoutMs } = options;
  const { signal } = limit;
  const readIds = async () => listIds(await listChecks(client, "en", { signal, attemptTimeoutMs }));
  const ids = [...new Set(checkIds ?? (await readIds()))];
  let known = checkIds ? undefined : Promise.resolve(ids);
  const isListed = async (checkId: string) => {
    known ??= readIds().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return (await known).includes(checkId);
  };

  const finished = new Map<string, CheckRefresh>();
  const latest = new Map<string, CheckRefresh>();
  const record = (check: CheckRefresh): void => {
    latest.set(check.checkId, check);
    if (check.outcome !== "pending") finish(check);
  };
  const finish = (check: CheckRefresh): void => {
    finished.set(check.checkId, check);
    onProgress?.({ type: "refresh", check, doneCount: finished.size, totalCount: ids.length });
  };
  try {
    const requested = await mapConcurrently(ids, { concurrency, signal }, async (checkId, inner) => {
      const check = await requestRefresh(client, { checkId, isListed, signal: inner, attemptTimeoutMs });
      record(check);
      return check;
    });
    throwIfAllRefused(requested);
    const pending = ids.filter((checkId) => !finished.has(checkId));
    await pollUntilDone(client, pending, {
      pollDelayMs,
      maxPollDelayMs,
      concurrency,
      record,
      signal,
      attemptTimeoutMs,
    });
  } catch (error) {
    if (limit.explain(error) === error) throw error;
  }
  const checks = ids.map((checkId) => latest.get(checkId) ?? ({ checkId, outcome: "pending" } as const));
  for (const check of checks) if (!finished.has(check.checkId)) finish(check);
  return checks;
}

interface Polling extends CallOptions {
  readonly pollDelayMs: number;
  readonly maxPollDelayMs: number;
  readonly concurrency: number;
  readonly record: (check: CheckRefresh) => void;
}

const MIN_POLL_DELAY_MS = 10;
/** A refresh that this many polls report as `none` was abandoned. A new refresh may be visible only after a delay. */
const MAX_POLLS_WITHOUT_REFRESH = 3;

/** Polls until all refreshes have ended. */
async function pollUntilDone(
  client: SupportClientLike,
  checkIds: readonly string[],
  { pollDelayMs, maxPollDelayMs, concurrency, record, signal, attemptTimeoutMs }: Polling,
): Promise<void> {
  const pollsWithout = new Map<string, number>();
  const pending = new Set(checkIds);

  async function pollStatuses(): Promise<void> {
    const statuses = await mapConcurrently(splitIntoBatches([...pending]), { concurrency, signal }, (batch, inner) =>
      readStatuses(client, batch, { signal: inner, attemptTimeoutMs }),
    );
    for (const status of statuses.flat()) {
      const { checkId = "" } = status;
      if (!pending.has(checkId)) continue;
      const check = readPoll(checkId, status, pollsWithout);
      if (check.outcome !== "pending") pending.delete(checkId);
      record(check);
    }
  }

  const delayMs = Math.max(pollDelayMs, MIN_POLL_DELAY_MS);
  const polls = poll({ delaysMs: growDelays({ delayMs, maxDelayMs: maxPollDelayMs, factor: 1.5 }), signal });
  while (pending.size > 0 && !(await polls.next()).done) await pollStatuses();
}

/** Reads statuses. A poll that fails transiently returns none, and the next one compensates. */
async function readStatuses(
  client: SupportClientLike,
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

function readPoll(
  checkId: string,
  status: TrustedAdvisorCheckRefreshStatus,
  pollsWithout: Map<string, number>,
): CheckRefresh {
  if (status.status !== "none") return toCheckRefresh(checkId, status);
  const polls = (pollsWithout.get(checkId) ?? 0) + 1;
  pollsWithout.set(checkId, polls);
  return toCheckRefresh(checkId, polls < MAX_POLLS_WITHOUT_REFRESH ? status : { ...status, status: "abandoned" });
}
