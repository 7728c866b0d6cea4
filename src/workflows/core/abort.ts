import { abortError, onAbort, throwIfAborted } from "../../errors/abort.js";

/** Returns a time for deadlines, in milliseconds. Steps of the system clock do not affect it. */
export function monotonicMs(): number {
  return performance.now();
}

/** The longest delay of a timer (24.8 days). Longer ones fire at once. */
export const MAX_DELAY_MS = 2 ** 31 - 1;

/** Resolves after a delay of at most 24 days. Rejects with an `AbortError` at an abort. */
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

/** The signal of a task. It follows other signals until it is released. */
export interface LinkedAbort {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
  release(): void;
}

/** Creates a signal that is aborted together with any of the given ones. */
export function linkAbort(...signals: readonly (AbortSignal | undefined)[]): LinkedAbort {
  const controller = new AbortController();
  function abort(reason?: unknown): void {
    // React Native's controller ignores the reason.
    if (!("reason" in controller.signal)) Object.defineProperty(controller.signal, "reason", { value: reason });
    controller.abort(reason);
  }
  const releases = signals.map((signal) => {
    if (signal?.aborted) abort(signal.reason);
    return signal && onAbort(signal, () => abort(signal.reason));
  });
  return {
    signal: controller.signal,
    abort,
    release() {
      for (const release of releases) release?.();
    },
  };
}
