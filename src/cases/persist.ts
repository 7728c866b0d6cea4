import { isPassing } from "../sending/isPassing.js";
import { pause } from "../sending/pause.js";
import { throwIfAborted } from "../sending/throwIfAborted.js";

/** How long to go on. */
export interface Patience {
  /** When nothing is tried anew any more, in milliseconds since 1970. */
  readonly deadlineMs: number;
  readonly signal?: AbortSignal | undefined;
}

const FIRST_DELAY_MS = 250;
const MAX_DELAY_MS = 8000;

/** Tries again what fails for a passing reason, also where the client has given up. */
export async function persist<Result>(run: () => Promise<Result>, { deadlineMs, signal }: Patience): Promise<Result> {
  for (let limitMs = FIRST_DELAY_MS; ; limitMs = Math.min(2 * limitMs, MAX_DELAY_MS)) {
    throwIfAborted(signal);
    try {
      return await run();
    } catch (error) {
      const delayMs = limitMs * (0.5 + Math.random() / 2);
      if (!isPassing(error) || Date.now() + delayMs > deadlineMs) throw error;
      await pause(delayMs, signal);
    }
  }
}
