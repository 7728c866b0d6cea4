import { expect, it } from "vitest";
import { digest } from "../../../../src/workflows/cases/digest.js";

it("digests tell 100,000 similar texts apart, also by their first eight digits almost always", () => {
  const digests = Array.from({ length: 100_000 }, (_, index) => digest(`Message ${index}`));
  expect(new Set(digests).size).toBe(100_000);
  expect(new Set(digests.map((each) => each.slice(0, 8))).size).toBeGreaterThan(99_990);
  expect(new Set(digests.map((each) => each.length))).toEqual(new Set([16]));
});

it("a digest stays what it is, as it is kept in cases and cursors", () => {
  expect(digest("")).toBe("1aee8d83c14d9671");
  expect(digest("Instances of our web tier fail their status checks 🔥")).toBe("6baa5a373b81a1ba");
});
