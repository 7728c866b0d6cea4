import { expect, it } from "vitest";
import { parseTimestamp } from "../../../../src/workflows/trustedAdvisor/parseTimestamp.js";

it.each([
  ["2020-05-14T17:04:40.790+0000", "2020-05-14T17:04:40.790Z"],
  ["2020-05-14T17:04:40+0200", "2020-05-14T15:04:40.000Z"],
  ["2020-05-14T17:04:40-05:30", "2020-05-14T22:34:40.000Z"],
  ["2020-05-14T17:04:40Z", "2020-05-14T17:04:40.000Z"],
  ["2020-05-14", "2020-05-14T00:00:00.000Z"],
])("reads %s", (text, time) => {
  expect(parseTimestamp(text)?.toISOString()).toBe(time);
});

it.each([undefined, null, "", "not run yet"])("makes nothing of %s", (text) => {
  expect(parseTimestamp(text)).toBeUndefined();
});
