import { orAborted } from "../core/orAborted.js";
import { planDelay } from "../core/planDelay.js";
import { throwIfAborted } from "../core/throwIfAborted.js";

/** How often what failed is tried again, and when. */
export interface TryAgain {
  readonly maxAttempts: number;
  /** Before the second attempt; twice as long before each further one. */
  readonly delayMs: number;
}

const MAX_DELAY_MS = 10_000;

export function delayAfter(failures: number, { delayMs }: TryAgain): number {
  return planDelay(failures, delayMs, MAX_DELAY_MS);
}

/**
 * Runs what may take only so long. What it is given is aborted at its end, or together with `signal`, after which
 * nobody waits for what does not mind that.
 */
export async function within<Value>(
  limitMs: number,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  throwIfAborted(signal);
  const inner = new AbortController();
  const end = () => inner.abort(signal.reason);
  signal.addEventListener("abort", end, { once: true });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    inner.abort();
  }, limitMs);
  try {
    return await orAborted(run(inner.signal), signal);
  } catch (error) {
    throwIfAborted(signal);
    throw isLate ? new Error(`Nothing was answered within ${limitMs} ms.`) : error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
  }
}

/** Whether a status means that the same request may succeed later. */
export function isPassingStatus(status: number): boolean {
  return status >= 500 || status === 408 || status === 425 || status === 429;
}
