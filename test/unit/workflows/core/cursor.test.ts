import { describe, expect, it } from "vitest";
import { CursorError } from "../../../../src/errors/CursorError.js";
import { readCursor, writeCursor } from "../../../../src/workflows/core/cursor.js";

const STATES = [null, 0, "", "Ü.\u2028 \ud83d\ude00", [], { a: ["%", { b: null }] }];

describe("A cursor", () => {
  it.each(STATES)("returns the state that was written: %j", (state) => {
    expect(readCursor(3, writeCursor(3, state))).toEqual(state);
  });

  it("has characters that every store preserves", () => {
    expect(writeCursor(3, STATES)).toMatch(/^3\.[0-9a-f]{16}\.[\w.!~*'()%-]+$/);
  });

  it("with any changed, missing or added character is rejected", () => {
    const cursor = writeCursor(3, { files: ["a"] });
    for (let index = 0; index < cursor.length; index++) {
      const other = cursor[index] === "1" ? "2" : "1";
      for (const damaged of [cursor.slice(0, index), cursor.slice(0, index) + other + cursor.slice(index + 1)])
        expect(() => readCursor(3, damaged), damaged).toThrow(CursorError);
    }
    expect(() => readCursor(3, `${cursor}1`)).toThrow("it was changed");
  });

  it("of another version is rejected, and the error has the case", () => {
    const read = () => readCursor(3, writeCursor(2, []), { caseId: "case-1" });
    expect(read).toThrow(expect.objectContaining({ name: "CursorError", code: "CURSOR_INVALID", caseId: "case-1" }));
    expect(read).toThrow("it is not a cursor of this version");
  });

  it.each([undefined, null, 5, {}, "", "3", "3..", `3.${"0".repeat(16)}.`])("readCursor rejects %j", (cursor) => {
    expect(() => readCursor(3, cursor)).toThrow("Invalid `cursor`: it is not a cursor of this version.");
  });
});
