import { expect, it } from "vitest";
import { assertShape, describeValue, listOf, required, TEXT } from "../../../src/local/assertShape.js";

it("takes what is left out, save what is required", () => {
  const act = (given: object) => () => assertShape("Failed to act", given, { name: required(TEXT), note: TEXT });
  expect(act({ name: "n" })).not.toThrow();
  expect(act({ name: "n", note: undefined, other: 5 })).not.toThrow();
  expect(act({})).toThrow(
    expect.objectContaining({ code: "OPTION_INVALID", message: "Failed to act: name is undefined. Give a text." }),
  );
  expect(act({ name: "n", note: null })).toThrow("Failed to act: note is null. Give a text.");
});

it("looks into lists", () => {
  const act = (notes: unknown) => () => assertShape("Failed to act", { notes }, { notes: listOf("texts", TEXT.holds) });
  expect(act(["a", "b"])).not.toThrow();
  expect(act(["a", 5])).toThrow("Failed to act: notes is ['a', 5]. Give a list of texts.");
});

it.each<[unknown, string]>([
  ["5", "'5'"],
  [5, "5"],
  [[5], "[5]"],
  [[1, [2], {}, 4], "[1, a list, an object, ...]"],
  [Object.create(null), "an object"],
  [() => 5, "a function"],
  [Symbol("s"), "Symbol(s)"],
])("tells %o from others in a message", (value, text) => {
  expect(describeValue(value)).toBe(text);
});
