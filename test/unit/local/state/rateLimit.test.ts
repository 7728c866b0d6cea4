import { expect, it } from "vitest";
import { createRateLimit } from "../../../../src/local/state/rateLimit.js";

it("a rate limit resets after a minute, even when the clock moves back", () => {
  let nowMs = 1_000_000;
  const limit = createRateLimit(2, () => nowMs);
  limit.count();
  nowMs += 59_000;
  expect(limit.isReached()).toBe(false);
  limit.count();
  expect(limit.isReached()).toBe(true);
  nowMs += 1000;
  expect(limit.isReached()).toBe(false);
  limit.count();
  limit.count();
  nowMs -= 3_600_000;
  expect(limit.isReached()).toBe(false);
});

it("a rate limit of zero is always reached", () => {
  expect(createRateLimit(0, Date.now).isReached()).toBe(true);
});
