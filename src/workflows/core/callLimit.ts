import { callTimeoutError, linkAbort, startTimer, throwIfAborted } from "./abort.js";

/** The time limit of one call of a workflow. */
export interface CallLimit {
  /** Aborted together with the caller's signal, and when the time is up. */
  readonly signal: AbortSignal;
  /** Returns the error to throw: that of the time limit in place of the abort which it causes. */
  explain(error: unknown): unknown;
  abort(reason?: unknown): void;
  /** Lets the process end before the time is up. */
  detach(): void;
  release(): void;
}

/**
 * Starts the time limit of a call.
 *
 * @param timeoutMs - In milliseconds; more than 24 days is no limit.
 * @param makeError - Makes the error when the time is up.
 */
export function startCallLimit(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  makeError: (timeoutMs: number) => Error = callTimeoutError,
): CallLimit {
  const inner = linkAbort(signal);
  let timeout: Error | undefined;
  const timer = startTimer(timeoutMs, () => {
    timeout = makeError(timeoutMs);
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

/** Runs a call with a time limit. Unlike `limitCall`, waits until the call has cleaned up after an abort. */
export async function runLimited<Value>(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  run: (limit: CallLimit) => Promise<Value>,
  makeError?: (timeoutMs: number) => Error,
): Promise<Value> {
  throwIfAborted(signal);
  const limit = startCallLimit(timeoutMs, signal, makeError);
  try {
    return await run(limit);
  } catch (error) {
    throw limit.explain(error);
  } finally {
    limit.release();
  }
}
