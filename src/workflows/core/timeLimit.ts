import { raceAbort, throwIfAborted } from "../../errors/abort.js";
import { SupportClientError } from "../../errors/SupportClientError.js";
import { linkAbort, MAX_DELAY_MS } from "./abort.js";

/** Returns the error of an attempt that took too long. Retries recognize it by its name. */
function timeoutError(limitMs: number): SupportClientError {
  return makeTimeoutError(`No response within ${showMs(limitMs)} ms.`);
}

/** Returns the error of a workflow whose `timeoutMs` has expired, after the last retried failure, if there was one. */
function callTimeoutError(timeoutMs: number, failure?: unknown): SupportClientError {
  const fact = `No result within ${showMs(timeoutMs)} ms.`;
  if (failure === undefined) return makeTimeoutError(`${fact} Allow more time with \`timeoutMs\`.`);
  return makeTimeoutError(`${fact} The last attempt failed: ${describeFailure(failure)}.`, { cause: failure });
}

/** The rest of a time limit has fractions, or is over. */
function showMs(limitMs: number): number {
  return Math.max(0, Math.round(limitMs));
}

function describeFailure(failure: unknown): string {
  const { name, message, code }: { name?: unknown; message?: unknown; code?: unknown } = Object(failure);
  // The error of a host with several addresses has a code instead of a message.
  const [fact = ""] = String(message || code || failure).split("\n", 1);
  return `${failure instanceof Error && name !== "Error" ? `${name}: ` : ""}${fact.replace(/\.$/, "")}`;
}

export function makeTimeoutError(message: string, options?: { readonly cause: unknown }): SupportClientError {
  return Object.assign(new SupportClientError("TIMEOUT", message, options), { name: "TimeoutError" });
}

/** Returns whether an error is a timeout of this package, or a copy of one. Those of request handlers have other codes. */
export function isTimeoutError(error: unknown): error is Error {
  return error instanceof Error && error.name === "TimeoutError" && "code" in error && error.code === "TIMEOUT";
}

/** The last failures before a time limit, by the reason of its abort. */
const lastFailures = new WeakMap<object, unknown>();

/** Records the failure after which an attempt was due when its signal was aborted. */
export function recordLastFailure(signal: AbortSignal | undefined, failure: unknown): void {
  const reason: unknown = signal?.aborted ? signal.reason : undefined;
  if (failure === undefined || !(reason instanceof Error) || lastFailures.has(reason)) return;
  lastFailures.set(reason, failure);
}

/** The time limit of a call, or of a task within it. */
export interface TimeLimit {
  /** Aborted together with the caller's signal, and at the time limit. */
  readonly signal: AbortSignal;
  /** Returns the error to throw: that of the time limit instead of the abort that it causes. */
  explain(error: unknown): unknown;
  abort(reason?: unknown): void;
  /** Ends the limit. The caller's signal still aborts. */
  stop(): void;
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
  makeError: (limitMs: number) => Error | undefined = () => undefined,
): TimeLimit {
  const inner = linkAbort(signal);
  let timeout: Error | undefined;
  let reason: Error | undefined;
  const end = () => {
    timeout = makeError(limitMs);
    reason = timeout ?? callTimeoutError(limitMs);
    inner.abort(reason);
  };
  const timer = limitMs <= MAX_DELAY_MS ? setTimeout(end, limitMs) : undefined;
  return {
    signal: inner.signal,
    explain(error) {
      if (!reason || Object(error).cause !== reason) return error;
      return timeout ?? callTimeoutError(limitMs, lastFailures.get(reason));
    },
    abort: inner.abort,
    stop: () => clearTimeout(timer),
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
  makeError?: (limitMs: number) => Error | undefined,
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
  run: (signal: AbortSignal, limit: TimeLimit) => Promise<Value>,
): Promise<Value> {
  return runLimited(limitMs, signal, (limit) => raceAbort(run(limit.signal, limit), limit.signal), timeoutError);
}
