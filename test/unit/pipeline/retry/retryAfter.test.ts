import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { frozenAtMs } from "../../../support/freezeClock.js";
import { CREDENTIALS, drawTheSameNumber } from "../../../support/observeCall.js";
import { recordRequests } from "../../../support/recordRequests.js";
import { official, ours, type Sdk } from "../../../support/sdks.js";

interface Case {
  readonly title: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly waitMs: number;
}

/** The backoff delay without a header, for the fixed random number. */
const OWN_WAIT_MS = 1;

const inTheFuture = (ms: number) => new Date(frozenAtMs + ms);

const CASES: Case[] = [
  { title: "seconds", headers: { "retry-after": "1" }, waitMs: 1_000 },
  { title: "a fraction of a second", headers: { "retry-after": "0.2" }, waitMs: 200 },
  { title: "0 seconds", headers: { "retry-after": "0" }, waitMs: OWN_WAIT_MS },
  { title: "a date", headers: { "retry-after": inTheFuture(2_000).toUTCString() }, waitMs: 2_000 },
  { title: "a past date", headers: { "retry-after": inTheFuture(-2_000).toUTCString() }, waitMs: OWN_WAIT_MS },
  { title: "a date as ISO 8601", headers: { "retry-after": inTheFuture(200).toISOString() }, waitMs: 200 },
  { title: "an invalid value", headers: { "retry-after": "in a while" }, waitMs: OWN_WAIT_MS },
  { title: "milliseconds in x-amz-retry-after", headers: { "x-amz-retry-after": "150" }, waitMs: 150 },
  {
    title: "an invalid value in x-amz-retry-after",
    headers: { "x-amz-retry-after": "soon" },
    waitMs: OWN_WAIT_MS,
  },
  { title: "a negative number in x-amz-retry-after", headers: { "x-amz-retry-after": "-5" }, waitMs: OWN_WAIT_MS },
  {
    title: "both headers, and x-amz-retry-after wins",
    headers: { "x-amz-retry-after": "100", "retry-after": "9" },
    waitMs: 100,
  },
  {
    title: "an hour, which is capped at the backoff delay plus five seconds",
    headers: { "retry-after": "3600" },
    waitMs: 5_000 + OWN_WAIT_MS,
  },
];

describe("The retry-after header", () => {
  beforeEach(() => {
    drawTheSameNumber();
    vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: frozenAtMs });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it.each(CASES)("delays the retry as in the official client: $title", async ({ headers, waitMs }) => {
    const [expected, observed] = [await measure(official, headers), await measure(ours, headers)];
    expect(observed).toEqual(expected);
    expect(observed).toEqual({ attempts: 2, totalRetryDelay: waitMs, passedMs: waitMs });
  });
});

async function measure(sdk: Sdk, headers: Case["headers"]) {
  vi.setSystemTime(frozenAtMs);
  const requestHandler = recordRequests({ status: 503, headers }, { status: 200 });
  const client = new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, requestHandler });
  const call = client.send(new sdk.DescribeServicesCommand({}));
  while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
  await vi.runAllTimersAsync();
  const { attempts, totalRetryDelay } = (await call).$metadata;
  return { attempts, totalRetryDelay, passedMs: Date.now() - frozenAtMs };
}
