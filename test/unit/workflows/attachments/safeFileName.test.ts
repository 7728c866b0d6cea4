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
  ])("turns %j into %j", (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it.each([
    ["U+061C Arabic letter mark", "\u061c"],
    ["U+00AD soft hyphen", "\u00ad"],
    ["U+034F grapheme joiner", "\u034f"],
    ["U+115F Hangul filler", "\u115f"],
    ["U+17B4 Khmer vowel", "\u17b4"],
    ["U+180E Mongolian separator", "\u180e"],
    ["U+200B zero width space", "\u200b"],
    ["U+200D zero width joiner", "\u200d"],
    ["U+200F right-to-left mark", "\u200f"],
    ["U+202E right-to-left override", "\u202e"],
    ["U+2060 word joiner", "\u2060"],
    ["U+2064 invisible plus", "\u2064"],
    ["U+2067 right-to-left isolate", "\u2067"],
    ["U+206A symmetric swapping", "\u206a"],
    ["U+2800 blank Braille", "\u2800"],
    ["U+3164 Hangul filler", "\u3164"],
    ["U+FE0F variation selector", "\ufe0f"],
    ["U+FEFF byte order mark", "\ufeff"],
    ["U+FFA0 half-width filler", "\uffa0"],
    ["U+FFF9 annotation anchor", "\ufff9"],
    ["U+FFFF noncharacter", "\uffff"],
    ["U+0085 next line", "\u0085"],
    ["U+1D173 musical beam", "\u{1d173}"],
    ["U+E0041 tag", "\u{e0041}"],
    ["U+E0100 variation selector", "\u{e0100}"],
    ["a lone surrogate", "\ud800"],
  ])("removes %s", (_, character) => {
    expect(safeFileName(`inv${character}oice.txt`)).toBe("invoice.txt");
    expect(safeFileName(character)).toBe("attachment");
    expect(safeFileName(`${character}.ssh`)).toBe("ssh");
    expect(safeFileName(`C${character}ON`)).toBe("_CON");
  });

  it("truncates a long name to 255 bytes, and preserves its extension", () => {
    expect(safeFileName(`${"a".repeat(251)}.log`)).toBe(`${"a".repeat(251)}.log`);
    expect(safeFileName(`${"a".repeat(300)}.log`)).toBe(`${"a".repeat(251)}.log`);
    expect(safeFileName(`${"a".repeat(1_000_000)}.log`)).toBe(`${"a".repeat(251)}.log`);
    expect(safeFileName("a".repeat(300))).toBe("a".repeat(255));
    expect(safeFileName(`a.${"b".repeat(300)}`)).toBe(`a.${"b".repeat(253)}`);
  });

  it.each([
    ["😀", 62],
    ["日", 83],
    ["é", 125],
    ["👍🏽", 31],
    ["🇩🇪", 31],
  ])("splits no character when it truncates %s", (character, count) => {
    expect(safeFileName(`${character.repeat(300)}.log`)).toBe(`${character.repeat(count)}.log`);
  });

  it("inserts the number of a copy before the extension, within 255 bytes", () => {
    expect(safeFileName("a.log", 2)).toBe("a (2).log");
    expect(safeFileName("a", 2)).toBe("a (2)");
    expect(safeFileName(`${"a".repeat(300)}.log`, 12)).toBe(`${"a".repeat(246)} (12).log`);
    expect(Buffer.byteLength(safeFileName("日".repeat(300), 3))).toBeLessThanOrEqual(255);
  });

  it.each([
    ["blanks", `a${" ".repeat(2_000_000)}b`],
    ["dots", `a${".".repeat(2_000_000)}b`],
    ["spaces and dots", `a${" .".repeat(1_000_000)}b`],
    ["slashes", `a${"/".repeat(2_000_000)}b`],
    ["invisible characters", `a${"\u200b".repeat(2_000_000)}b`],
    ["combining characters", `a${"\u0301".repeat(2_000_000)}b`],
    ["emoji", `a${"😀".repeat(1_000_000)}b`],
  ])("takes linear time for many %s", (_, name) => {
    const { user: before } = process.cpuUsage();
    expect(Buffer.byteLength(safeFileName(name))).toBeLessThanOrEqual(255);
    // A quadratic algorithm would take hours for two million characters.
    expect(process.cpuUsage().user - before).toBeLessThan(5_000_000);
  });

  it("is idempotent, and never returns a name that leaves its folder", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      "..",
      ".",
      ":",
      "\0",
      "nul",
      "CON",
      " ",
      "a",
      "é",
      "\u202e",
      "\u3000",
      "\ud800",
    );
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
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(255);
      }),
    );
  });
});
