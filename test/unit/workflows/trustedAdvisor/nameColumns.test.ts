import { expect, it } from "vitest";
import { joinColumns, nameColumns } from "../../../../src/workflows/trustedAdvisor/nameColumns.js";

it.each([
  [["A", "B"], 2, ["A", "B"]],
  [["A", "A", "A (2)", "A"], 4, ["A", "A (2)", "A (2) (2)", "A (3)"]],
  [[null, " ", "Column 1"], 3, ["Column 1", "Column 2", "Column 1 (2)"]],
  [["A"], 3, ["A", "Column 2", "Column 3"]],
  [["A", "B"], 0, ["A", "B"]],
])("names the columns of %j with %i facts", (headings, count, names) => {
  expect(nameColumns(headings, count)).toEqual(names);
});

it("takes no heading for a part of the language", () => {
  const names = nameColumns(["__proto__", "constructor", "toString"]);
  const columns = joinColumns(names, ["1", "2"]);
  expect(Object.entries(columns)).toEqual([
    ["__proto__", "1"],
    ["constructor", "2"],
    ["toString", null],
  ]);
});
