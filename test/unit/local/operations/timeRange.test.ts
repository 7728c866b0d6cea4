import { expect, it } from "vitest";
import { parseFilterTime } from "../../../../src/local/operations/timeRange.js";

it.each([
  ["2020-05-14T17:04:40.790Z", "2020-05-14T17:04:40.790Z"],
  ["2020-05-14T17:04:40.790+0000", "2020-05-14T17:04:40.790Z"],
  ["2020-05-14T17:04:40+02:00", "2020-05-14T15:04:40.000Z"],
  ["2020-05-14T17:04:40.7901234-05", "2020-05-14T22:04:40.790Z"],
  ["2020-05-14T17:04", "2020-05-14T17:04:00.000Z"],
  ["20200514T170440Z", "2020-05-14T17:04:40.000Z"],
  ["2020-05-14", "2020-05-14T00:00:00.000Z"],
  ["20200514", "2020-05-14T00:00:00.000Z"],
])("timeRange accepts %s", (text, expected) => {
  expect(new Date(parseFilterTime("afterTime", text)).toISOString()).toBe(expected);
});

it.each([
  "yesterday",
  "14/05/2020",
  "2020-02-30",
  "2020-13-01",
  "2020-05-14T25:00Z",
  "2020-05-14T10:00+99:00",
  "1589475880790",
])("timeRange rejects %s", (text) => {
  expect(() => parseFilterTime("beforeTime", text)).toThrow(`Invalid value for beforeTime: '${text}'`);
});
