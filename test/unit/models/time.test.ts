import { expect, it } from "vitest";
import { formatTime, parseTime } from "../../../src/models/time.js";

const EXPECTED = Date.parse("2026-05-14T17:04:40.790Z");

it.each([
  "2026-05-14T17:04:40.790Z",
  "2026-05-14T17:04:40.790+0000",
  "2026-05-14T17:04:40.790+00:00",
  "2026-05-14T17:04:40,790+00",
  "2026-05-14T17:04:40.790123456",
  "2026-05-14T17:04:40.790",
  "2026-05-14 17:04:40.790",
  "2026-05-14t17:04:40.790z",
  "2026-05-14T10:04:40.790-0700",
  " 2026-05-14T22:34:40.79+05:30 ",
])("parseTime parses %s", (text) => {
  expect(parseTime(text)).toBe(EXPECTED);
});

it("parseTime treats a time without a zone as UTC in every time zone", () => {
  const before = process.env.TZ;
  process.env.TZ = "America/Los_Angeles";
  try {
    expect(new Date(0).getTimezoneOffset()).toBeGreaterThan(0);
    expect(parseTime("2026-05-14T17:04")).toBe(Date.parse("2026-05-14T17:04:00Z"));
    expect(parseTime("2026-05-14")).toBe(Date.parse("2026-05-14T00:00:00Z"));
  } finally {
    process.env.TZ = before ?? "UTC";
  }
});

it.each([undefined, null, "", "soon", "2026-13-01T00:00:00Z", 5, {}])("parseTime returns NaN for %s", (text) => {
  expect(parseTime(text)).toBeNaN();
});

it("formatTime clamps to the years 1970 to 9999", () => {
  expect(formatTime(-1)).toBe("1970-01-01T00:00:00.000Z");
  expect(formatTime(Infinity)).toBe("9999-12-31T23:59:59.999Z");
  expect(formatTime(EXPECTED)).toBe("2026-05-14T17:04:40.790Z");
});
