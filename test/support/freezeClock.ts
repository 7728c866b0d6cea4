import { afterAll, beforeAll, vi } from "vitest";

/** The moment at which the clock stands still: 2020-05-14T17:04:40Z. */
export const frozenAtMs = Date.UTC(2020, 4, 14, 17, 4, 40);

/** Stops the clock for the tests of this file, so that two clients that are called in turn see the same time. */
export function freezeClock(): void {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: frozenAtMs });
  });
  afterAll(() => {
    vi.useRealTimers();
  });
}
