import { OptionError } from "../../errors/OptionError.js";
import { sleep } from "../core/abort.js";
import type { SupportClientLike } from "../core/sender.js";
import { singleFlight } from "../core/singleFlight.js";
import { isTimeoutError, runLimited } from "../core/timeLimit.js";
import type { ResolvedOnceOptions } from "./OnceOptions.js";
import { unconfirmedWrites } from "./unconfirmedWrites.js";

/** A write, shared by all callers with its key. */
export interface SharedWrite<Result> {
  readonly client: SupportClientLike;
  /** Identifies the write in this process, and in the lock. */
  readonly key: string;
  /** Callers with the same content share one run. */
  readonly content: string;
  run(options: ResolvedOnceOptions): Promise<Result>;
  /** Returns the result of a confirmed write, when the time is up before a search finds it. */
  makeResult(caseId: string | undefined): Result;
  /** Returns the error for an unknown outcome. Without `responseError`, an earlier call may have executed the write. */
  makeUnknownError(responseError: unknown, cause: unknown): Error;
}

/** The maximum time for an aborted run to release its lock. */
const MAX_RELEASE_MS = 1000;

/** Runs a write, one at a time per key: in this process, with a lock in all processes, and within `timeoutMs`. */
export async function runOnce<Result extends { readonly caseId: string; readonly created: boolean }>(
  write: SharedWrite<Result>,
  options: ResolvedOnceOptions,
): Promise<Result> {
  const { client, key, content } = write;
  const { timeoutMs, previousAttempt, lock } = options;
  const wasAnswered = unconfirmedWrites.isAnswered(client, key);
  let running: Promise<Result> | undefined;
  let released: Promise<unknown> | undefined;
  let isClaimed = false;
  /** Returns whether the write was executed here, once: only one of the callers that share it reports `created`. */
  const claim = () => {
    const isFirst = running !== undefined && !isClaimed;
    isClaimed = true;
    return isFirst;
  };
  const finish = (result: Result, isOwn: boolean) => ({ ...result, created: result.created && isOwn });

  async function runLocked(signal: AbortSignal, hasWaited: boolean): Promise<Result> {
    // The call that this one waited for may have executed the same write.
    const isPossible = hasWaited && previousAttempt === "none";
    const resolved = { ...options, signal, ...(isPossible && { previousAttempt: "possible" as const }) };
    const run = () => {
      running ??= write.run(resolved);
      running.catch(() => {});
      return running;
    };
    if (!lock) return run();
    const locked = lock(key, run);
    released = Promise.allSettled([locked]);
    const result = (await locked) ?? (await running);
    if (typeof result?.caseId === "string") return result;
    const message = "Invalid `lock`: it returned no result. Return the result of `run`, or that of an earlier run.";
    throw new OptionError("OPTION_INVALID", message, { option: "lock" });
  }

  try {
    const run = async (signal: AbortSignal, hasWaited: boolean) => ({
      result: await runLocked(signal, hasWaited),
      claim,
    });
    const shared = await runLimited(timeoutMs, options.signal, ({ signal }) =>
      singleFlight({ client, key, content, signal, run }),
    );
    return finish(shared.result, shared.claim());
  } catch (error) {
    if (options.signal?.aborted || !isTimeoutError(error)) throw error;
    // A process that is frozen now, such as a Lambda function, would keep the lock.
    if (running && released) await Promise.race([released, sleep(MAX_RELEASE_MS)]);
    if (unconfirmedWrites.isAnswered(client, key)) {
      return finish(write.makeResult(unconfirmedWrites.getCaseId(client, key)), !wasAnswered && claim());
    }
    if (unconfirmedWrites.isUnknown(client, key)) throw write.makeUnknownError(error, error);
    throw previousAttempt === "interrupted" ? write.makeUnknownError(undefined, error) : error;
  }
}
