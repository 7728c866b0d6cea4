import { abortError, throwIfAborted } from "./throwIfAborted.js";

/** Timers take no more, and end at once what is longer. */
const MAX_DELAY_MS = 2 ** 31 - 1;

/** Waits, 24 days at most; an abort ends it at once with an `AbortError`, and leaves neither timer nor listener. */
export function pause(delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    throwIfAborted(signal);
    const timer = setTimeout(finish, Math.min(delayMs, MAX_DELAY_MS));
    signal?.addEventListener("abort", end, { once: true });
    function finish(): void {
      signal?.removeEventListener("abort", end);
      resolve();
    }
    function end(): void {
      clearTimeout(timer);
      reject(abortError(signal as AbortSignal));
    }
  });
}
