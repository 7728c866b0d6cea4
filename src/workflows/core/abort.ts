import { abortError, onAbort } from "../../errors/abort.js";
import { SupportClientError } from "../../errors/SupportClientError.js";

export { abortError, onAbort };

/** Throws an `AbortError` between two steps of a workflow. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortError(signal);
}

/** Settles as the promise does, or rejects on abort. */
export function raceAbort<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const end = () => reject(abortError(signal));
    if (signal.aborted) end();
    const cancel = onAbort(signal, end);
    promise.then(resolve, reject).finally(cancel);
  });
}

/** Returns the time by which deadlines are measured, in milliseconds. A step of the system clock does not change it. */
export function monotonicMs(): number {
  return performance.now();
}

/** Timers fire at once when their delay is longer (24.8 days). */
const MAX_DELAY_MS = 2 ** 31 - 1;

/** Starts a timer. A limit of more than 24 days never fires. */
export function startTimer(limitMs: number, callback: () => void): ReturnType<typeof setTimeout> | undefined {
  return limitMs <= MAX_DELAY_MS ? setTimeout(callback, limitMs) : undefined;
}

/** Resolves after a delay of at most 24 days. An abort rejects it with an `AbortError`. */
export function sleep(delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    throwIfAborted(signal);
    const timer = setTimeout(
      () => {
        cancel?.();
        resolve();
      },
      Math.min(delayMs, MAX_DELAY_MS),
    );
    const cancel =
      signal &&
      onAbort(signal, () => {
        clearTimeout(timer);
        reject(abortError(signal));
      });
  });
}

/** A signal of its own for one task, which follows the caller's signal until it is released. */
export interface LinkedAbort {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
  release(): void;
}

/** Makes a signal that is aborted together with the given one. */
export function linkAbort(signal: AbortSignal | undefined): LinkedAbort {
  const controller = new AbortController();
  function abort(reason?: unknown): void {
    // React Native's controller ignores the reason.
    if (!("reason" in controller.signal)) Object.defineProperty(controller.signal, "reason", { value: reason });
    controller.abort(reason);
  }
  if (signal?.aborted) {
    abort(signal.reason);
    return { signal: controller.signal, abort, release: () => {} };
  }
  const release = signal && onAbort(signal, () => abort(signal.reason));
  return { signal: controller.signal, abort, release: () => release?.() };
}

/** Makes the error of a task that took too long. Retries know it by its name. */
export function timeoutError(limitMs: number): SupportClientError {
  return makeTimeoutError(`No response within ${limitMs} ms.`);
}

export function makeTimeoutError(message: string): SupportClientError {
  return Object.assign(new SupportClientError("TIMEOUT", message), { name: "TimeoutError" });
}

/** Makes the error of a workflow whose `timeoutMs` has expired. */
export function callTimeoutError(timeoutMs: number): SupportClientError {
  return makeTimeoutError(`No result within ${timeoutMs} ms. Allow more time with \`timeoutMs\`.`);
}

/**
 * Runs a task with a time limit. At the limit the task's own signal is aborted, and the result is a `TimeoutError` even if
 * the task ignores its signal.
 *
 * @param limitMs - In milliseconds; more than 24 days is no limit.
 */
export async function withTimeout<Value>(
  limitMs: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Value>,
  makeError: (limitMs: number) => Error = timeoutError,
): Promise<Value> {
  throwIfAborted(signal);
  const inner = linkAbort(signal);
  const timer = startTimer(limitMs, () => inner.abort(makeError(limitMs)));
  try {
    return await raceAbort(run(inner.signal), inner.signal);
  } catch (error) {
    throwIfAborted(signal);
    throw inner.signal.aborted ? inner.signal.reason : error;
  } finally {
    clearTimeout(timer);
    inner.release();
  }
}

/** Runs a workflow that ends with a `TimeoutError` after its `timeoutMs`, or with an `AbortError` by the signal. */
export function limitCall<Value>(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return withTimeout(timeoutMs, signal, run, callTimeoutError);
}
