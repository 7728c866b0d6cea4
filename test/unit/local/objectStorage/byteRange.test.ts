import { expect, it } from "vitest";
import { byteRange } from "../../../../src/local/objectStorage/byteRange.js";

it.each([
  ["bytes=0-0", { first: 0, last: 0 }],
  ["bytes=2-5", { first: 2, last: 5 }],
  ["bytes=2-", { first: 2, last: 9 }],
  ["bytes=8-100", { first: 8, last: 9 }],
  ["bytes=-3", { first: 7, last: 9 }],
  ["bytes=-100", { first: 0, last: 9 }],
  [`bytes=0-${"9".repeat(400)}`, { first: 0, last: 9 }],
  ["bytes=10-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  [undefined, undefined],
  ["", undefined],
  ["bytes=-", undefined],
  ["bytes=5-2", undefined],
  ["bytes=0-1,3-4", undefined],
  ["lines=0-1", undefined],
  ["bytes=a-b", undefined],
])("byteRange of a ten-byte file parses %s", (header, expected) => {
  expect(byteRange(header, 10)).toEqual(expected);
});

it("byteRange of an empty file is undefined", () => {
  expect(byteRange("bytes=0-", 0)).toBe("unsatisfiable");
  expect(byteRange("bytes=-1", 0)).toBe("unsatisfiable");
});
