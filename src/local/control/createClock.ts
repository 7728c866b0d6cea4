import { assertOptions, NOT_NEGATIVE, type Shape } from "../options.js";
import type { Settings } from "../state/openSettings.js";
import { readTime } from "./readTime.js";

/**
 * The clock of the local service. It dates cases and expires links, sets and credentials.
 *
 * Signatures and the `Date` header use the real time, so clients continue to work. A client that searches from its own
 * time, as `createCaseOnce` does, misses cases when this clock is behind by more than its `clockToleranceMs`. To simulate
 * a client with a wrong clock, use the fault `clockSkew`.
 *
 * @public
 */
export interface LocalClock {
  /**
   * Returns the service's time.
   *
   * @returns Epoch milliseconds.
   */
  now(): number;

  /**
   * Moves the clock forward.
   *
   * @example
   * support.clock.advance({ hours: 1, seconds: 1 }); // Attachment sets have expired.
   *
   * @param step - The duration: the sum of its parts.
   * @throws {@link OptionError} when a part is unknown, negative or not a number. To move the clock back, use `set`.
   */
  advance(step: {
    readonly days?: number | undefined;
    readonly hours?: number | undefined;
    readonly minutes?: number | undefined;
    readonly seconds?: number | undefined;
    readonly milliseconds?: number | undefined;
  }): void;

  /**
   * Sets the clock. It continues to run from the given time.
   *
   * @param time - A date, epoch milliseconds, or a string that `Date` parses.
   * @throws {@link OptionError} when the time is invalid.
   */
  set(time: Date | number | string): void;

  /** Sets the clock to the real time. */
  reset(): void;
}

const STEP: Shape = {
  days: NOT_NEGATIVE,
  hours: NOT_NEGATIVE,
  minutes: NOT_NEGATIVE,
  seconds: NOT_NEGATIVE,
  milliseconds: NOT_NEGATIVE,
};

/** `settings` is a function because a reset replaces the settings. */
export function createClock(wallNow: () => number, settings: () => Pick<Settings, "offsetMs">): LocalClock {
  const now = () => wallNow() + settings().offsetMs;
  function move(offsetMs: number): void {
    settings().offsetMs = offsetMs;
  }
  return {
    now,
    advance(step) {
      move(readTime(now() + lengthMs(step), "time") - wallNow());
    },
    set(time) {
      move(readTime(time, "time") - wallNow());
    },
    reset() {
      move(0);
    },
  };
}

function lengthMs(step: Parameters<LocalClock["advance"]>[0]): number {
  assertOptions(step, STEP, "step.");
  const { days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 } = step;
  return days * 86_400_000 + hours * 3_600_000 + minutes * 60_000 + seconds * 1000 + milliseconds;
}
