import { SupportClientError } from "../../errors/SupportClientError.js";
import { linkAbort, MAX_DELAY_MS, raceAbort, throwIfAborted } from "./abort.js";

/** Returns the error of an attempt that took too long. Retries recognize it by its name. */
export function timeoutError(limitMs: number): SupportClientError {
  return makeTimeoutError(`No response within ${showMs(limitMs)} ms.`);
}

/** Returns the error of a workflow whose `timeoutMs` has expired. */
export function callTimeoutError(timeoutMs: number): SupportClientError {
  return makeTimeoutError(`No result within ${showMs(timeoutMs)} ms. Allow more time with \`timeoutMs\`.`);
}

/** The rest of a time limit has fractions, or is over. */
function showMs(limitMs: number): number {
  return Math.max(0, Math.round(limitMs));
}

export function makeTimeoutError(message: string): SupportClientError {
  return Object.assign(new SupportClientError("TIMEOUT", message), { name: "TimeoutError" });
}

/** Starts a timer. A limit of more than 24 days never fires. */
export function startTimer(limitMs: number, callback: () => void): ReturnType<typeof setTimeout> | undefined {
  return limitMs <= MAX_DELAY_MS ? setTimeout(callback, limitMs) : undefined;
}

/** The time limit of a call, or of a task within it. */
export interface TimeLimit {
  /** Aborted together with the caller's signal, and at the time limit. */
  readonly signal: AbortSignal;
  /** Returns the error to throw: that of the time limit instead of the abort that it causes. */
  explain(error: unknown): unknown;
  abort(reason?: unknown): void;
  /** Stops the timer from keeping the process alive. */
  detach(): void;
  release(): void;
}

/**
 * Starts a time limit.
 *
 * @param limitMs - The limit in milliseconds. More than 24 days is no limit.
 * @param makeError - Returns the error at the limit. Default: that of a workflow's `timeoutMs`.
 */
export function startTimeLimit(
  limitMs: number,
  signal: AbortSignal | undefined,
  makeError: (limitMs: number) => Error = callTimeoutError,
): TimeLimit {
  const inner = linkAbort(signal);
  let timeout: Error | undefined;
  const timer = startTimer(limitMs, () => {
    timeout = makeError(limitMs);
    inner.abort(timeout);
  });
  return {
    signal: inner.signal,
    explain: (error) => (timeout && Object(error).cause === timeout ? timeout : error),
    abort: inner.abort,
    detach: () => Object(timer).unref?.(),
    release() {
      clearTimeout(timer);
      inner.release();
    },
  };
}

/** Runs a task with a time limit, and waits until it has cleaned up after an abort. */
export async function runLimited<Value>(
  limitMs: number,
  signal: AbortSignal | undefined,
  run: (limit: TimeLimit) => Promise<Value>,
  makeError?: (limitMs: number) => Error,
): Promise<Value> {
  throwIfAborted(signal);
  const limit = startTimeLimit(limitMs, signal, makeError);
  try {
    return await run(limit);
  } catch (error) {
    throw limit.explain(error);
  } finally {
    limit.release();
  }
}

/** Runs an attempt with a time limit. Rejects at the limit even if the attempt ignores its signal. */
export function withTimeout<Value>(
  limitMs: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return runLimited(limitMs, signal, (limit) => raceAbort(run(limit.signal), limit.signal), timeoutError);
}
