import { monotonicMs, sleep } from "./abort.js";

/** Delays between polls, which grow until a reset. */
export interface GrowingDelays extends Iterable<number> {
  /** Restarts with the shortest delay. */
  reset(): void;
}

interface Growth {
  readonly delayMs: number;
  readonly maxDelayMs: number;
  /** Default: 2. */
  readonly factor?: number;
  /** The delay before the first poll. Default: `delayMs`. */
  readonly firstDelayMs?: number;
  /** The random share of a delay, so that pollers do not run in step. Default: 0. */
  readonly jitter?: number;
  readonly random?: () => number;
}

export function growDelays(growth: Growth): GrowingDelays {
  const { delayMs, maxDelayMs, factor = 2, firstDelayMs = delayMs, jitter = 0, random = Math.random } = growth;
  let next = delayMs;
  return {
    reset: () => {
      next = delayMs;
    },
    *[Symbol.iterator]() {
      for (let current = firstDelayMs; ; current = next) {
        next = Math.min(next * factor, maxDelayMs);
        yield current * (1 - jitter * random());
      }
    },
  };
}

/** The times of polls. */
export interface PollSchedule {
  /** The delay before each poll, in milliseconds. Polling ends after the last one. */
  readonly delaysMs: Iterable<number>;
  /** The last poll starts at this time of `monotonicMs`. Default: none. */
  readonly deadlineMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Yields the number of each poll when it is due. Returns after the last one. */
export async function* poll(schedule: PollSchedule): AsyncGenerator<number, void, undefined> {
  const { delaysMs, deadlineMs = Infinity, signal } = schedule;
  let count = 0;
  for (const delayMs of delaysMs) {
    const leftMs = deadlineMs - monotonicMs();
    if (leftMs <= 0) return;
    await sleep(Math.min(delayMs, leftMs), signal);
    yield ++count;
    // A timer may fire slightly before the deadline.
    if (delayMs >= leftMs) return;
  }
}
