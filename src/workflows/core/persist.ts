import { pause } from "./pause.js";
import { throwIfAborted } from "./throwIfAborted.js";

/** How long to wait before another attempt, in milliseconds, or that the failure is to be thrown instead. */
type PlanPause = (error: unknown, failures: number) => number | false;

/** Runs what may fail until it succeeds, is aborted, or no pause is planned. Then the last failure is thrown, as it is. */
export async function persist<Result>(
  run: () => Promise<Result>,
  planPause: PlanPause,
  signal: AbortSignal | undefined,
): Promise<Result> {
  for (let failures = 1; ; failures++) {
    throwIfAborted(signal);
    try {
      return await run();
    } catch (error) {
      throwIfAborted(signal);
      const delayMs = planPause(error, failures);
      if (delayMs === false) throw error;
      await pause(delayMs, signal);
    }
  }
}
