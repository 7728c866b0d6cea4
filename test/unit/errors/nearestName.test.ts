import fc from "fast-check";
import { expect, it } from "vitest";
import { editDistance } from "../../../src/errors/nearestName.js";

it.each([
  ["", "", 0],
  ["", "abc", 3],
  ["lambda", "lambda", 0],
  ["lamda", "lambda", 1],
  ["lamdba", "lambda", 1],
  ["lambdas", "lambda", 1],
  ["dinamo", "dynamo", 1],
  ["kitten", "sitting", 3],
  ["ab", "ba", 1],
  ["abcd", "badc", 2],
])("editDistance from %j to %j is %i", (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance);
});

it("editDistance is symmetric, at least the difference in length, and at most the longer length", () => {
  const word = fc.string({ maxLength: 12, unit: fc.constantFrom("a", "b", "c", "é") });
  fc.assert(
    fc.property(word, word, (from, to) => {
      const distance = editDistance(from, to);
      expect(editDistance(to, from)).toBe(distance);
      expect(distance).toBeGreaterThanOrEqual(Math.abs(from.length - to.length));
      expect(distance).toBeLessThanOrEqual(Math.max(from.length, to.length));
      expect(distance === 0).toBe(from === to);
    }),
  );
});
