import { expect, it } from "vitest";
import { mulberry32 } from "../../../../src/local/faults/mulberry32.js";

const take = (seed: number, count: number) => Array.from({ length: count }, mulberry32(seed));

it("mulberry32 repeats its numbers only with the same seed", () => {
  expect(take(7, 100)).toEqual(take(7, 100));
  expect(take(7, 10)).not.toEqual(take(8, 10));
});

it("mulberry32 resumes from any state", () => {
  const next = mulberry32(7, 90);
  expect(take(7, 100).slice(90)).toEqual(Array.from({ length: 10 }, next));
});

it("mulberry32 is uniform in [0, 1)", () => {
  const numbers = take(1, 10_000);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  const tenths = Array.from({ length: 10 }, (_, tenth) => numbers.filter((each) => Math.floor(each * 10) === tenth));
  expect(tenths.every(({ length }) => length > 900 && length < 1100)).toBe(true);
});
