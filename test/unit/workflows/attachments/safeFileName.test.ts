import { basename, posix, win32 } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeFileName } from "../../../../src/workflows/attachments/safeFileName.js";

describe("safeFileName", () => {
  it.each([
    ["trace.log", "trace.log"],
    ["heap dump (2).bin", "heap dump (2).bin"],
    ["größe.txt", "größe.txt"],
    ["../../etc/passwd", "passwd"],
    ["/etc/passwd", "passwd"],
    ["C:\\Windows\\system.ini", "system.ini"],
    ["C:x", "C_x"],
    ["a.txt:stream", "a.txt_stream"],
    ["a\0b.txt", "ab.txt"],
    ["a\nb.txt", "ab.txt"],
    ["photo\u202egpj.exe", "photogpj.exe"],
    ["two\u2028lines\u2029.log", "twolines.log"],
    ["", "attachment"],
    ["..", "attachment"],
    ["folder/", "attachment"],
    [".ssh", "ssh"],
    ["name. . ", "name"],
    ["CON", "_CON"],
    ["nul.txt", "_nul.txt"],
    ["com1.tar.gz", "_com1.tar.gz"],
    ["console.log", "console.log"],
    ['a<b>c"d|e?f*g', "a_b_c_d_e_f_g"],
  ])("makes of %j the name %j", (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it("shortens a long name to 200 bytes, and keeps its ending", () => {
    expect(safeFileName(`${"a".repeat(300)}.log`)).toBe(`${"a".repeat(196)}.log`);
    const wide = safeFileName(`${"😀".repeat(100)}.log`);
    expect(Buffer.byteLength(wide)).toBe(200);
    expect(wide).toMatch(/^(😀)+\.log$/u);
    expect(safeFileName(`${"a".repeat(1_000_000)}.log`)).toBe(`${"a".repeat(196)}.log`);
  });

  it("never makes a name that leaves its folder or changes when it is made safe again", () => {
    const piece = fc.constantFrom("/", "\\", "..", ".", ":", "\0", "nul", "CON", " ", "a", "é", "\u202e");
    const anyName = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(anyName, (name) => {
        const safe = safeFileName(name);
        expect(basename(safe)).toBe(safe);
        expect(win32.basename(safe)).toBe(safe);
        expect(posix.join("/folder", safe)).toBe(`/folder/${safe}`);
        expect(safe).not.toMatch(/^\.|[. ]$|^$/);
        expect(safeFileName(safe)).toBe(safe);
      }),
    );
  });
});
