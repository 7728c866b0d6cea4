import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planParts } from "../../../../src/workflows/attachments/planParts.js";

describe("planParts", () => {
  it("cuts a file into parts of one size, of which the last is smaller", () => {
    expect(planParts(25, 10)).toEqual([
      { partIndex: 1, start: 0, end: 10 },
      { partIndex: 2, start: 10, end: 20 },
      { partIndex: 3, start: 20, end: 25 },
    ]);
  });

  it("covers every byte once, in order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 500 }), (sizeBytes, partSizeBytes) => {
        const parts = planParts(sizeBytes, partSizeBytes);
        const starts = parts.map(({ start }) => start);
        const ends = parts.map(({ end }) => end);
        expect(starts).toEqual([0, ...ends.slice(0, -1)]);
        expect(ends.at(-1)).toBe(sizeBytes);
        expect(parts.slice(0, -1).every(({ start, end }) => end - start === partSizeBytes)).toBe(true);
      }),
    );
  });
});
