import { isPassing } from "../core/isPassing.js";
import { persist } from "../core/persist.js";
import { planDelay } from "../core/planDelay.js";

/** How long to go on. */
export interface Patience {
  /** When nothing is tried anew any more, in milliseconds since 1970. */
  readonly deadlineMs: number;
  readonly signal?: AbortSignal | undefined;
}

const FIRST_DELAY_MS = 250;
const MAX_DELAY_MS = 8000;

/** Tries again what fails for a passing reason, also where the client has given up. */
export function persistUntil<Result>(run: () => Promise<Result>, { deadlineMs, signal }: Patience): Promise<Result> {
  function planPause(error: unknown, failures: number): number | false {
    const delayMs = planDelay(failures, FIRST_DELAY_MS, MAX_DELAY_MS);
    return isPassing(error) && Date.now() + delayMs <= deadlineMs && delayMs;
  }

  return persist(run, planPause, signal);
}
