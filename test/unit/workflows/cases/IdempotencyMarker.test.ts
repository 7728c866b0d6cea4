import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMarker, findMarker, makeMarker } from "../../../../src/workflows/cases/IdempotencyMarker.js";

const TOKEN_CHARACTERS = [..."ABCXYZabcxyz0189._:/@+=#-"];
const token = fc.string({ unit: fc.constantFrom(...TOKEN_CHARACTERS), minLength: 1, maxLength: 64 });
const body = fc.string({ unit: "binary", minLength: 1, maxLength: 500 });

describe("a mark", () => {
  it("is found in any text that it was added to, by its own token alone", () => {
    fc.assert(
      fc.property(token, token, body, (own, other, text) => {
        const marker = makeMarker("case", own, "Alarm");
        const marked = addMarker(text, marker);
        expect(findMarker(marked, marker)).toBe(marker.digest);
        expect(findMarker(marked, makeMarker("message", own, "Alarm"))).toBeUndefined();
        if (other !== own) expect(findMarker(marked, makeMarker("case", other, "Alarm"))).toBeUndefined();
      }),
    );
  });

  it("takes at most 90 characters", () => {
    expect(addMarker("x", makeMarker("message", "t".repeat(64), "x"))).toHaveLength(1 + 90);
  });

  it("survives other ends of lines, spaces around it and text below", () => {
    const marker = makeMarker("case", "t", "Alarm");
    const marked = addMarker("It is red.", marker).replaceAll("\n", "\r\n");
    expect(findMarker(`${marked}  \r\n\r\nSent from my console`, marker)).toBe(marker.digest);
  });

  it("is none where it is quoted, cut off or in the middle of a line", () => {
    const marker = makeMarker("case", "t", "Alarm");
    const line = `[case ref: t/${marker.digest}]`;
    for (const text of [`> ${line}`, `See ${line}`, line.slice(0, -1), "", undefined]) {
      expect(findMarker(text, marker)).toBeUndefined();
    }
  });

  it.each(["see the wiki]", "...]", "", "0123]", "01234567"])(
    "is found below lines that begin as it does: [case ref: t/%s",
    (rest) => {
      const marker = makeMarker("case", "t", "Alarm");
      expect(findMarker(addMarker(`Notes:\n[case ref: t/${rest}\nHelp.`, marker), marker)).toBe(marker.digest);
    },
  );

  it("is the last of all, so that a text can quote others, and its own of before", () => {
    const marker = makeMarker("case", "t", "Alarm");
    const other = makeMarker("case", "u", "Alarm");
    const quoting = addMarker(`A copy:\n${addMarker("It is red.", other)}\nIt may be related.`, marker);
    expect([findMarker(quoting, marker), findMarker(quoting, other)]).toEqual([marker.digest, undefined]);
    const again = addMarker(addMarker("It is red.", makeMarker("case", "t", "Another")), marker);
    expect(findMarker(again, marker)).toBe(marker.digest);
  });

  it("does not mind spaces around what it stands for, and tells the rest apart", () => {
    const { digest } = makeMarker("case", "t", "Alarm");
    expect(makeMarker("case", "t", " Alarm\n").digest).toBe(digest);
    expect(makeMarker("case", "t", "alarm").digest).not.toBe(digest);
  });
});
