import { expect, it } from "vitest";
import { planDelay } from "../../../../src/workflows/core/planDelay.js";

it.each([
  [1, 100],
  [2, 200],
  [4, 800],
  [5, 1000],
  [2000, 1000],
])("after %i failures it is half of %i ms at least, and not more than that", (failures, longestMs) => {
  const delays = Array.from({ length: 200 }, () => planDelay(failures, 100, 1000));
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(longestMs / 2);
  expect(Math.max(...delays)).toBeLessThanOrEqual(longestMs);
  expect(new Set(delays).size).toBeGreaterThan(100);
});
