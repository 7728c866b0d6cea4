import { afterAll, beforeAll, vi } from "vitest";

/** Time of the frozen clock: 2020-05-14T17:04:40Z. */
export const frozenAtMs = Date.UTC(2020, 4, 14, 17, 4, 40);

/** Freezes the clock for the tests of a file, so that two clients called in turn see the same time. */
export function freezeClock(): void {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: frozenAtMs });
  });
  afterAll(() => {
    vi.useRealTimers();
  });
}
