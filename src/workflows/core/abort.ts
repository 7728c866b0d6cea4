import { abortError, onAbort } from "../../errors/abort.js";

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
export const MAX_DELAY_MS = 2 ** 31 - 1;

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
  const abort = (reason?: unknown) => controller.abort(reason);
  if (signal?.aborted) {
    abort(signal.reason);
    return { signal: controller.signal, abort, release: () => {} };
  }
  const release = signal && onAbort(signal, () => abort(signal.reason));
  return { signal: controller.signal, abort, release: () => release?.() };
}
