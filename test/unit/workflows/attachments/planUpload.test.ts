import { describe, expect, it } from "vitest";
import { type FileToPlan, planUpload } from "../../../../src/workflows/attachments/planUpload.js";

const SMALL_BYTES = 5 * 1024 * 1024;
const LARGEST_BYTES = 157_286_400;

const file = (name: string, sizeBytes = 1): FileToPlan => ({ name, sizeBytes });
const many = (count: number, sizeBytes = 1) => Array.from({ length: count }, (_, index) => file(`${index}`, sizeBytes));

function plan(files: readonly FileToPlan[]): { bySet: number[]; byLinks: number[] } {
  const { bySet, byLinks } = planUpload(files);
  return { bySet: bySet.map(({ index }) => index), byLinks: byLinks.map(({ index }) => index) };
}

describe("planUpload", () => {
  it("puts up to three small files into the set", () => {
    expect(plan(many(3, SMALL_BYTES))).toEqual({ bySet: [0, 1, 2], byLinks: [] });
  });

  it("sends what is larger by links", () => {
    expect(plan([file("a", SMALL_BYTES + 1), file("b"), file("c", LARGEST_BYTES)])).toEqual({
      bySet: [1],
      byLinks: [0, 2],
    });
  });

  it("sends small files by links too, from the fourth on", () => {
    expect(plan(many(5))).toEqual({ bySet: [0, 1, 2], byLinks: [3, 4] });
  });

  it("takes 13 files, and none", () => {
    expect(plan(many(13)).byLinks).toHaveLength(10);
    expect(plan([])).toEqual({ bySet: [], byLinks: [] });
  });

  it.each([
    ["14 files", many(14), "TOO_MANY_FILES", "a case or message takes 13 files"],
    ["11 large files", many(11, SMALL_BYTES + 1), "TOO_MANY_FILES", "11 of them over 5 MB"],
    ["an empty file", [file("a.log", 0)], "FILE_EMPTY", '"a.log": it is empty'],
    ["a file over 150 MiB", [file("a.log", LARGEST_BYTES + 1)], "FILE_TOO_LARGE", "157286401 bytes"],
    ["a size that is none", [file("a.log", Number.NaN)], "SIZE_UNKNOWN", "its sizeBytes is NaN"],
    ["a negative size", [file("a.log", -1)], "SIZE_UNKNOWN", "its sizeBytes is -1"],
    ["an empty name", [file("")], "NAME_INVALID", "its name says nothing"],
    ["a name of dots", [file("..")], "NAME_INVALID", "its name says nothing"],
    ["a name with a path", [file("../a")], "NAME_INVALID", "has a slash"],
    ["a name with a path of Windows", [file("C:\\a")], "NAME_INVALID", "has a slash"],
    ["a name with a NUL", [file("a\0b")], "NAME_INVALID", "a control character"],
    ["a name of 256 characters", [file("a".repeat(256))], "NAME_INVALID", "more than 255 characters"],
  ])("refuses %s", (_, files, code, message) => {
    expect(() => planUpload(files)).toThrow(
      expect.objectContaining({ name: "AttachmentError", code, message: expect.stringContaining(message) }),
    );
  });

  it("tells the facts of a file that is too large", () => {
    expect(() => planUpload([file("a.log", LARGEST_BYTES + 1)])).toThrow(
      expect.objectContaining({ fileName: "a.log", sizeBytes: LARGEST_BYTES + 1, maxSizeBytes: LARGEST_BYTES }),
    );
  });
});
