import { abortError, throwIfAborted } from "./throwIfAborted.js";

/** Waits; an abort ends it at once with an `AbortError`, and leaves neither timer nor listener. */
export function pause(delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    throwIfAborted(signal);
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", end);
      resolve();
    }, delayMs);
    function end(): void {
      clearTimeout(timer);
      reject(abortError(signal as AbortSignal));
    }
    signal?.addEventListener("abort", end, { once: true });
  });
}
