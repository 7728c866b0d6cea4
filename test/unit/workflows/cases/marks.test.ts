import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMark, findMark, makeMark } from "../../../../src/workflows/cases/marks.js";

const TOKEN_CHARACTERS = [..."ABCXYZabcxyz0189._:/@+=#-"];
const token = fc.string({ unit: fc.constantFrom(...TOKEN_CHARACTERS), minLength: 1, maxLength: 64 });
const body = fc.string({ unit: "binary", minLength: 1, maxLength: 500 });

describe("a mark", () => {
  it("is found in any text that it was added to, by its own token alone", () => {
    fc.assert(
      fc.property(token, token, body, (own, other, text) => {
        const mark = makeMark("case", own, "Alarm");
        const marked = addMark(text, mark);
        expect(findMark(marked, mark)).toBe(mark.digest);
        expect(findMark(marked, makeMark("message", own, "Alarm"))).toBeUndefined();
        if (other !== own) expect(findMark(marked, makeMark("case", other, "Alarm"))).toBeUndefined();
      }),
    );
  });

  it("takes at most 90 characters", () => {
    expect(addMark("x", makeMark("message", "t".repeat(64), "x"))).toHaveLength(1 + 90);
  });

  it("survives other ends of lines, spaces around it and text below", () => {
    const mark = makeMark("case", "t", "Alarm");
    const marked = addMark("It is red.", mark).replaceAll("\n", "\r\n");
    expect(findMark(`${marked}  \r\n\r\nSent from my console`, mark)).toBe(mark.digest);
  });

  it("is none where it is quoted, cut off or in the middle of a line", () => {
    const mark = makeMark("case", "t", "Alarm");
    const line = `[case ref: t/${mark.digest}]`;
    for (const text of [`> ${line}`, `See ${line}`, line.slice(0, -1), "", undefined]) {
      expect(findMark(text, mark)).toBeUndefined();
    }
  });

  it.each(["see the wiki]", "...]", "", "0123]", "01234567"])(
    "is found below lines that begin as it does: [case ref: t/%s",
    (rest) => {
      const mark = makeMark("case", "t", "Alarm");
      expect(findMark(addMark(`Notes:\n[case ref: t/${rest}\nHelp.`, mark), mark)).toBe(mark.digest);
    },
  );

  it("is the last of all, so that a text can quote others, and its own of before", () => {
    const mark = makeMark("case", "t", "Alarm");
    const other = makeMark("case", "u", "Alarm");
    const quoting = addMark(`A copy:\n${addMark("It is red.", other)}\nIt may be related.`, mark);
    expect([findMark(quoting, mark), findMark(quoting, other)]).toEqual([mark.digest, undefined]);
    const again = addMark(addMark("It is red.", makeMark("case", "t", "Another")), mark);
    expect(findMark(again, mark)).toBe(mark.digest);
  });

  it("does not mind spaces around what it stands for, and tells the rest apart", () => {
    const { digest } = makeMark("case", "t", "Alarm");
    expect(makeMark("case", "t", " Alarm\n").digest).toBe(digest);
    expect(makeMark("case", "t", "alarm").digest).not.toBe(digest);
  });
});
