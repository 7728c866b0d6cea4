import { HttpResponse } from "@smithy/core/protocols";
import { getRetryAfterHint } from "@smithy/core/retry";
import fc, { type Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRetryAfter } from "../../../../src/pipeline/retry/parseRetryAfter.js";
import { freezeClock, frozenAtMs } from "../../../support/freezeClock.js";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const date = (from: string, to: string) => fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true });
const soon = fc.integer({ min: -60_000, max: 60_000 }).map((ms) => new Date(frozenAtMs + ms));
const anyDate = fc.oneof(soon, date("1970-01-01", "2120-01-01"));
/** Beyond these years a year of two digits means a moment at which nobody retries. */
const dateOfTwoDigits = fc.oneof(soon, date("1980-01-01", "2049-12-31"));

function writeObsoleteDate(moment: Date): string {
  const [, day, month, year, time] = moment.toUTCString().split(" ");
  return `${DAYS[moment.getUTCDay()]}, ${day}-${month}-${year?.slice(2)} ${time} GMT`;
}

const seconds = fc.oneof(
  fc.nat().map(String),
  fc.tuple(fc.nat(100), fc.nat(9_999)).map(([whole, fraction]) => `${whole}.${fraction}`),
  fc.constantFrom(
    "0",
    "00",
    "007",
    "-1",
    "1.",
    ".5",
    "1e3",
    "+1",
    " 1",
    "1 ",
    "0x10",
    "9".repeat(400),
    "NaN",
    "Infinity",
  ),
);

const value: Arbitrary<string> = fc.oneof(
  seconds,
  anyDate.map((moment) => moment.toUTCString()),
  anyDate.map((moment) => moment.toUTCString().replace(/ 0(\d):/, " $1:")),
  soon.map((moment) => moment.toUTCString().replace(" GMT", `.${moment.getUTCMilliseconds() % 1000} GMT`)),
  dateOfTwoDigits.map(writeObsoleteDate),
  fc.tuple(anyDate, seconds).map(([moment, wait]) => `${moment.toUTCString()}, ${wait}`),
  anyDate.map((moment) => moment.toISOString()),
  anyDate.map((moment) => String(moment)),
  fc.constantFrom("", "soon", "soon GMT", "GMT", "Mon, 40 Nov 2020 10:00:00 GMT", "Mon, 10 Foo 2020 10:00:00 GMT"),
);

const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("retry-after", "Retry-After", "RETRY-AFTER") },
  { weight: 4, arbitrary: fc.constantFrom("x-amz-retry-after", "X-Amz-Retry-After") },
  { weight: 1, arbitrary: fc.constantFrom("retry-after-ms", "x-retry-after", "date", "__proto__") },
);

const headers = fc.array(fc.tuple(name, value), { maxLength: 3 }).map((entries) => Object.fromEntries(entries));

describe("The moment from which to try again", () => {
  freezeClock();

  it("is the one that the library reads from the same headers", () => {
    const seen = { hints: 0, none: 0 };
    fc.assert(
      fc.property(headers, (generated) => {
        const response = new HttpResponse({ statusCode: 503, headers: generated });
        const judged = getRetryAfterHint(response);
        expect(parseRetryAfter(response)?.getTime()).toEqual(judged?.getTime());
        if (judged) seen.hints++;
        else seen.none++;
      }),
      { numRuns: 3_000 },
    );
    expect(seen.hints).toBeGreaterThan(500);
    expect(seen.none).toBeGreaterThan(500);
  });

  it.each<[value: string, waitMs: number | undefined]>([
    ["2", 2_000],
    ["0.25", 250],
    ["Thu, 14 May 2020 17:04:43 GMT", 3_000],
    ["Thursday, 14-May-20 17:04:43 GMT", 3_000],
    ["Thu, 14 May 2020 17:04:43 GMT, 7", 7_000],
    ["Thu, 14 May 2020 17:04:30 GMT", -10_000],
    ["2020-05-14T17:04:44Z", 4_000],
    ["2020-05-14T17:04:30Z", undefined],
    ["in a while", undefined],
  ])("is read from %j", (written, waitMs) => {
    const response = new HttpResponse({ statusCode: 503, headers: { "Retry-After": written } });
    expect(parseRetryAfter(response)?.getTime()).toBe(waitMs && frozenAtMs + waitMs);
  });

  it("is also read from a date without its weekday, which the library takes for unreadable", () => {
    const response = new HttpResponse({ statusCode: 503, headers: { "retry-after": "14 May 2020 17:04:43 GMT" } });
    expect(getRetryAfterHint(response)).toBeUndefined();
    expect(parseRetryAfter(response)).toEqual(new Date(frozenAtMs + 3_000));
  });

  it.each([
    undefined,
    null,
    {},
    "text",
    { statusCode: 503 },
    { statusCode: 503, headers: null },
    { headers: { "retry-after": "1" } },
  ])("is unknown without a response, as for the library: %j", (response) => {
    expect(getRetryAfterHint(response)).toBeUndefined();
    expect(parseRetryAfter(response)).toBeUndefined();
  });
});
