import { expect, it } from "vitest";
import {
  assertOptions,
  describeValue,
  listOf,
  numberFrom,
  objectOf,
  required,
  suggest,
  TEXT,
} from "../../../src/local/options.js";

const SHAPE = {
  name: required(TEXT),
  note: TEXT,
  tags: listOf("strings", TEXT.holds),
  size: objectOf({ width: TEXT }),
};

it("assertOptions accepts omitted optional members", () => {
  expect(() => assertOptions({ name: "n" }, SHAPE)).not.toThrow();
  expect(() => assertOptions({ name: "n", note: undefined }, SHAPE)).not.toThrow();
});

it.each<[unknown, string, string]>([
  [{}, "OPTION_INVALID", "`name` must be a string; got undefined."],
  [{ name: "n", note: null }, "OPTION_INVALID", "`note` must be a string; got null."],
  [{ name: "n", tags: ["a", 5] }, "OPTION_INVALID", "`tags` must be an array of strings; got [`a`, 5]."],
  [{ name: "n", size: { width: 5 } }, "OPTION_INVALID", "`size.width` must be a string; got 5."],
  [{ nmae: "n" }, "OPTION_UNKNOWN", "Unknown option `nmae`. Did you mean `name`? Use name, note, tags, size."],
  [{ name: "n", color: 1 }, "OPTION_UNKNOWN", "Unknown option `color`. Use name, note, tags, size."],
  [{ name: "n", size: { widht: "1" } }, "OPTION_UNKNOWN", "Unknown option `size.widht`. Did you mean `width`?"],
  [[], "OPTION_INVALID", "`options` must be an object; got []."],
  [null, "OPTION_INVALID", "`options` must be an object; got null."],
])("assertOptions throws for %j", (given, code, message) => {
  expect(() => assertOptions(given, SHAPE)).toThrow(
    expect.objectContaining({ name: "OptionError", code, message: expect.stringContaining(message) }),
  );
});

it.each<[string, string]>([
  ["plann", "Did you mean `plan`?"],
  ["PLAN", "Did you mean `plan`?"],
  ["paln", "Did you mean `plan`?"],
  ["hour", "Did you mean `hours`?"],
  ["x".repeat(10_000), "Use plan, hours."],
])("suggest names the nearest name for %s", (typo, hint) => {
  expect(suggest(typo, ["plan", "hours"])).toContain(hint);
});

it("numberFrom states its range in the hint", () => {
  expect([numberFrom(0, 1).hint, numberFrom(0).hint, numberFrom(-Infinity).hint]).toEqual([
    "a number from 0 to 1",
    "a number of at least 0",
    "a number",
  ]);
});

it.each<[unknown, string]>([
  ["5", "`5`"],
  ["", "an empty string"],
  ["x".repeat(100), `\`${"x".repeat(80)}…\``],
  [5, "5"],
  [[5], "[5]"],
  [[1, [2], {}, 4], "[1, an array, an object, ...]"],
  [Object.create(null), "an object"],
  [() => 5, "a function"],
  [Symbol("s"), "Symbol(s)"],
])("describeValue formats %o as %s", (value, text) => {
  expect(describeValue(value)).toBe(text);
});
