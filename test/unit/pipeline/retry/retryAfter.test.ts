import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answer, success } from "../../../support/answers.js";
import { CREDENTIALS, drawTheSameNumber, observeCall } from "../../../support/observeCall.js";
import { recordRequests } from "../../../support/recordRequests.js";
import { official, ours, type Sdk } from "../../../support/sdks.js";

interface Case {
  readonly title: string;
  readonly headers: () => Readonly<Record<string, string>>;
  readonly waitMs: readonly [atLeast: number, atMost: number];
}

const CASES: Case[] = [
  { title: "seconds", headers: () => ({ "retry-after": "1" }), waitMs: [950, 1_000] },
  { title: "a fraction of a second", headers: () => ({ "retry-after": "0.2" }), waitMs: [150, 200] },
  { title: "no seconds", headers: () => ({ "retry-after": "0" }), waitMs: [1, 1] },
  { title: "a date", headers: () => ({ "retry-after": inTheFuture(1_500) }), waitMs: [300, 1_500] },
  { title: "a date of the past", headers: () => ({ "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" }), waitMs: [1, 1] },
  {
    title: "a date as ISO 8601",
    headers: () => ({ "retry-after": new Date(Date.now() + 300).toISOString() }),
    // A busy machine reads the date later.
    waitMs: [50, 300],
  },
  { title: "something unreadable", headers: () => ({ "retry-after": "in a while" }), waitMs: [1, 1] },
  { title: "milliseconds by AWS's own header", headers: () => ({ "x-amz-retry-after": "150" }), waitMs: [100, 150] },
  {
    title: "something unreadable by AWS's own header",
    headers: () => ({ "x-amz-retry-after": "soon" }),
    waitMs: [1, 1],
  },
  { title: "a negative number by AWS's own header", headers: () => ({ "x-amz-retry-after": "-5" }), waitMs: [1, 1] },
  {
    title: "both, of which the first counts",
    headers: () => ({ "x-amz-retry-after": "100", "retry-after": "9" }),
    waitMs: [60, 100],
  },
];

describe("The wait that a failing service asks for", () => {
  beforeEach(drawTheSameNumber);
  afterEach(() => vi.restoreAllMocks());

  it.each(CASES)("is kept as by the official client: $title", async ({ headers, waitMs: [atLeast, atMost] }) => {
    const [judged, observed] = await Promise.all([measure(official, headers), measure(ours, headers)]);
    for (const { requests, totalRetryDelay } of [judged, observed]) {
      expect(requests).toHaveLength(2);
      const [first, second] = requests;
      expect((second?.receivedAt ?? 0) - (first?.receivedAt ?? 0)).toBeGreaterThanOrEqual(atLeast - 5);
      expect(totalRetryDelay).toBeGreaterThanOrEqual(atLeast);
      expect(totalRetryDelay).toBeLessThanOrEqual(atMost);
    }
  });

  it("is at most five seconds longer than the client would have waited anyway", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    try {
      expect(await waitAtMost(official)).toBe(5_001);
      expect(await waitAtMost(ours)).toBe(5_001);
    } finally {
      vi.useRealTimers();
    }
  });
});

async function waitAtMost(sdk: Sdk): Promise<number | undefined> {
  const requestHandler = recordRequests({ status: 503, headers: { "retry-after": "3600" } }, { status: 200 });
  const client = new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, requestHandler });
  const call = client.send(new sdk.DescribeServicesCommand({}));
  await vi.runAllTimersAsync();
  return (await call).$metadata.totalRetryDelay;
}

async function measure(sdk: Sdk, headers: Case["headers"]) {
  const busy = answer(503, "{}", headers());
  const { outcome, requests } = await observeCall(sdk, [busy, success({ cases: [] })]);
  const { $metadata } = outcome.output as { $metadata: { totalRetryDelay: number } };
  return { requests, totalRetryDelay: $metadata.totalRetryDelay };
}

function inTheFuture(ms: number): string {
  return new Date(Date.now() + ms).toUTCString();
}
