import { RefreshTrustedAdvisorCheckCommand } from "../../commands/RefreshTrustedAdvisorCheckCommand.js";
import { isPassing } from "../core/isPassing.js";
import { requireNumbers } from "../core/requireNumbers.js";
import type { SupportSender } from "../core/SupportSender.js";
import { throwIfAborted } from "../core/throwIfAborted.js";
import { judgeRequest } from "./judgeRefresh.js";
import { listChecks } from "./listChecks.js";
import { mapBounded } from "./mapBounded.js";
import { requireCheckIds } from "./requireCheckIds.js";
import { sendPatiently } from "./sendPatiently.js";
import { waitForRefreshes } from "./waitForRefreshes.js";

/**
 * The options of {@link refreshChecks}.
 *
 * @public
 */
export interface RefreshChecksOptions {
  /** Only these checks. Default: all of the account's plan. */
  readonly checkIds?: readonly string[] | undefined;
  /** How many calls run at the same time. Default: 4. */
  readonly concurrency?: number | undefined;
  /** How long to wait for the refreshes, once all have been asked for, in milliseconds. Default: 600,000. */
  readonly maxWaitMs?: number | undefined;
  /** How long to wait between two looks at first, in milliseconds; it grows to 15,000. Default: 2,000. */
  readonly pollDelayMs?: number | undefined;
  /** Is told of each check when it is done with. */
  readonly onProgress?: ((progress: RefreshChecksProgress) => void) | undefined;
  /** Ends it with an `AbortError`. What was asked for goes on at the service. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * How far {@link refreshChecks} is.
 *
 * @public
 */
export interface RefreshChecksProgress {
  /** The check that is done with. */
  readonly refresh: CheckRefresh;
  /** How many checks are done with. */
  readonly done: number;
  /** How many there are. */
  readonly total: number;
}

/**
 * What became of the refresh of a check.
 *
 * `refreshed`: it has a new result. `cooling-down`: it was refreshed a short time ago, and cannot be now.
 * `refreshes-itself`: the service runs it by itself. `abandoned`: the refresh failed or was given up at the service.
 * `pending`: it still goes on, and the time for waiting is up. `not-found`: there is no such check. `failed`: the
 * request for it failed, see `error`.
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
 * A check, and what became of its refresh.
 *
 * @public
 */
export interface CheckRefresh {
  readonly checkId: string;
  readonly outcome: CheckRefreshOutcome;
  /** How long until it can be refreshed again, in milliseconds, as far as the service tells. */
  readonly millisUntilNextRefreshable?: number | undefined;
  /** Why it is `failed`. */
  readonly error?: Error | undefined;
}

/**
 * Refreshes all Trusted Advisor checks, or some, and waits until that is done.
 *
 * A check that is in its cool-down is left out, and so is one that refreshes itself; a refresh that somebody else has
 * begun is waited for. When the service throttles, it waits. A failure of one check ends only that one; an error that
 * every check would meet, such as `AccessDeniedException`, ends all. Calling again refreshes what is still to be done.
 *
 * @example
 * const refreshes = await refreshChecks(client, {
 *   onProgress: ({ refresh, done, total }) => console.log(`${done}/${total} ${refresh.checkId}: ${refresh.outcome}`),
 * });
 * const cooling = refreshes.filter(({ outcome }) => outcome === "cooling-down");
 *
 * @param client - Any client with `send`.
 * @param options - A {@link RefreshChecksOptions}; all have defaults.
 * @returns What became of each check, in the order of the ids, each once.
 * @throws {@link SupportClientError} with the code `OPTION_INVALID` when a time, a count or the list of ids is none.
 * @throws {@link SubscriptionRequiredException} and other refusals that hold for every check.
 * @public
 */
export async function refreshChecks(
  client: SupportSender,
  options: RefreshChecksOptions = {},
): Promise<CheckRefresh[]> {
  const { checkIds, concurrency = 4, maxWaitMs = 600_000, pollDelayMs = 2_000, onProgress, signal } = options;
  requireCheckIds(checkIds);
  requireNumbers({ concurrency }, 1);
  requireNumbers({ maxWaitMs, pollDelayMs }, 0);
  throwIfAborted(signal);
  const listIds = async () => (await listChecks(client, "en", signal)).map(({ id }) => id ?? "");
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
  const asked = await mapBounded(ids, { concurrency, signal }, async (checkId) => {
    const refresh = await askForRefresh(client, { checkId, isListed, signal });
    return refresh.outcome === "pending" ? refresh : finish(refresh);
  });
  const pending = asked.filter(({ outcome }) => outcome === "pending").map(({ checkId }) => checkId);
  const waiting = { deadlineMs: Date.now() + maxWaitMs, pollDelayMs, concurrency, finish, signal };
  const ended = await waitForRefreshes(client, pending, waiting);
  return asked.map((refresh) => ended.get(refresh.checkId) ?? refresh);
}

interface Request {
  readonly checkId: string;
  readonly isListed: (checkId: string) => Promise<boolean>;
  readonly signal: AbortSignal | undefined;
}

async function askForRefresh(client: SupportSender, request: Request): Promise<CheckRefresh> {
  try {
    return await ask(client, request);
  } catch (error) {
    if (!(error instanceof Error && isPassing(error))) throw error;
    return { checkId: request.checkId, outcome: "failed", error };
  }
}

async function ask(client: SupportSender, { checkId, isListed, signal }: Request): Promise<CheckRefresh> {
  try {
    const { status } = await sendPatiently(client, new RefreshTrustedAdvisorCheckCommand({ checkId }), signal);
    return judgeRequest(checkId, status);
  } catch (error) {
    if (!(error instanceof Error && error.name === "InvalidParameterValueException")) throw error;
    return { checkId, outcome: (await isListed(checkId)) ? "refreshes-itself" : "not-found" };
  }
}
