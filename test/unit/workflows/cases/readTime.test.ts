import { expect, it } from "vitest";
import { readTime } from "../../../../src/workflows/cases/readTime.js";

it.each([
  ["2020-05-14T17:04:40.790+0000", 1589475880790],
  ["2020-05-14T17:04:40.790Z", 1589475880790],
  ["2020-05-14T19:04:40.790+02:00", 1589475880790],
  ["yesterday", Number.NaN],
  [undefined, Number.NaN],
])("%s is %d", (text, timeMs) => {
  expect(readTime(text)).toBe(timeMs);
});
