import { assertObject, assertShape, NOT_NEGATIVE } from "../assertShape.js";
import type { Settings } from "../state/openSettings.js";
import { readTime } from "./readTime.js";

/**
 * A span of time; its parts add up.
 *
 * @public
 */
export interface ClockStep {
  readonly days?: number | undefined;
  readonly hours?: number | undefined;
  readonly minutes?: number | undefined;
  readonly seconds?: number | undefined;
  readonly milliseconds?: number | undefined;
}

/**
 * The local service's time: of its cases, and of all that expires.
 *
 * The time of signatures, and the `Date` header of answers, is not moved with it: clients go on as before. What they ask
 * for since a time of their own, as `createCaseOnce` does, they miss on a clock that was put back by more than its
 * `clockToleranceMs`.
 * A client whose clock is wrong is the trouble `clockSkew`.
 *
 * @public
 */
export interface LocalClock {
  /**
   * Tells the service's time.
   *
   * @returns Milliseconds since 1970.
   */
  now(): number;

  /**
   * Moves the service's time forward, at once.
   *
   * @example
   * support.clock.advance({ hours: 1, seconds: 1 }); // Attachment sets have expired.
   *
   * @param step - How far.
   * @throws {@link LocalSupportError} when a part is negative or not a number. `set` goes back in time.
   */
  advance(step: ClockStep): void;

  /**
   * Puts the service's time anywhere, from where it goes on.
   *
   * @param time - A date, milliseconds since 1970, or text that `Date` reads.
   * @throws {@link LocalSupportError} when it is no time.
   */
  set(time: Date | number | string): void;

  /** Puts the service's time back to that of signatures. */
  reset(): void;
}

const UNIT_MS = { days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1000, milliseconds: 1 } as const;

const STEP = Object.fromEntries(Object.keys(UNIT_MS).map((unit) => [unit, NOT_NEGATIVE]));

/** The settings are asked for each time, as a reset puts new ones in their place. */
export function createClock(wallNow: () => number, settings: () => Pick<Settings, "offsetMs">): LocalClock {
  const now = () => wallNow() + settings().offsetMs;
  function move(offsetMs: number): void {
    settings().offsetMs = offsetMs;
  }
  return {
    now,
    advance(step) {
      move(readTime(now() + lengthMs(step), "the clock") - wallNow());
    },
    set(time) {
      move(readTime(time, "the clock") - wallNow());
    },
    reset() {
      move(0);
    },
  };
}

function lengthMs(step: ClockStep): number {
  const failure = "Failed to advance the clock";
  assertObject(failure, { step });
  assertShape(failure, step, STEP);
  const lengths = Object.entries(UNIT_MS).map(([unit, unitMs]) => (step[unit as keyof ClockStep] ?? 0) * unitMs);
  return lengths.reduce((sum, each) => sum + each);
}
