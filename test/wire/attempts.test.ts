import * as official from "@aws-sdk/client-support";
import { HttpResponse } from "@smithy/core/transport";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as ours from "../../src/index.js";
import { type BodyForm, type CapturedRequest, copyRequest, createBody } from "../support/captureRequests.js";
import { compareFailures } from "../support/compareFailures.js";
import { comparableRequest } from "../support/compareRequests.js";
import { describeDifference } from "../support/describeDifference.js";
import { frozenAtMs } from "../support/freezeClock.js";
import { drawTheSameNumber } from "../support/observeCall.js";
import { createClient, createCommand, type SupportSdk, type SupportSdkClient } from "../support/supportSdk.js";
import { credentials } from "../support/wireSide.js";

/** Returns the response of one attempt, or throws an error of the request handler. */
type Attempt = (number: number) => HttpResponse;

interface Scenario {
  readonly attempts: readonly Attempt[];
  readonly settings: object;
  /** Number of calls. Default: 1. */
  readonly calls?: number;
}

interface Answer {
  readonly statusCode: number;
  readonly code?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: BodyForm;
}

const respond =
  ({ statusCode, code, headers, form = "stream" }: Answer): Attempt =>
  () => {
    const text = code === undefined ? "" : JSON.stringify({ __type: code, message: `${code} happened` });
    return new HttpResponse({ statusCode, headers: { ...headers }, body: createBody(Buffer.from(text), form) });
  };

/** Rejects a request for its date. The server clock is off by `offsetMs`, plus `stepMs` per attempt. */
const refuseClock =
  (code: string, offsetMs: number, stepMs = 0): Attempt =>
  (number) => {
    const date = new Date(Date.now() + offsetMs + stepMs * number).toUTCString();
    return respond({ statusCode: 400, code, headers: { date } })(number);
  };

const fail =
  (name: string, members: object): Attempt =>
  () => {
    throw Object.assign(new Error("The connection failed."), { name }, members);
  };

const succeed: Attempt = () =>
  new HttpResponse({ statusCode: 200, headers: {}, body: createBody(Buffer.from('{"cases":[]}'), "stream") });

const FAILURES: [title: string, attempt: Attempt][] = [
  ["429 without a body", respond({ statusCode: 429 })],
  ["429 with an error code", respond({ statusCode: 429, code: "TooManyRequestsException" })],
  ["500 without a body", respond({ statusCode: 500 })],
  ["InternalServerError", respond({ statusCode: 500, code: "InternalServerError" })],
  ["503 without a body", respond({ statusCode: 503 })],
  ["503 with retry-after", respond({ statusCode: 503, headers: { "retry-after": "2" } })],
  ["ThrottlingException", respond({ statusCode: 400, code: "ThrottlingException" })],
  [
    "ThrottlingException with x-amz-retry-after",
    respond({ statusCode: 400, code: "ThrottlingException", headers: { "x-amz-retry-after": "700" } }),
  ],
  ["ECONNRESET", fail("Error", { code: "ECONNRESET" })],
  ["ECONNREFUSED", fail("Error", { code: "ECONNREFUSED", syscall: "connect" })],
  ["a timeout", fail("TimeoutError", {})],
  ["an interrupted body", respond({ statusCode: 500, code: "InternalServerError", form: "interrupted" })],
  ["a client clock 10 minutes slow", refuseClock("InvalidSignatureException", 600_000)],
  ["a client clock 10 minutes fast", refuseClock("RequestTimeTooSkewed", -600_000)],
  ["a clock that drifts by 10 minutes per attempt", refuseClock("InvalidSignatureException", 600_000, 600_000)],
  ["a client clock 1 minute slow", refuseClock("InvalidSignatureException", 60_000)],
  ["an error that is not retryable", respond({ statusCode: 400, code: "CaseIdNotFound" })],
];

const PINNED_HEADERS = { "user-agent": "pinned", "x-amz-user-agent": "pinned", "amz-sdk-invocation-id": "pinned" };

/** Sets the same invocation id and user agent before signing, so that both signatures must be equal. */
function pinHeaders(client: SupportSdkClient): void {
  const pin = (next: (args: object) => unknown) => (args: { readonly request: CapturedRequest }) => {
    Object.assign(args.request.headers, PINNED_HEADERS);
    return next(args);
  };
  (client.middlewareStack as unknown as official.SupportClient["middlewareStack"]).addRelativeTo(pin as never, {
    name: "pinHeaders",
    relation: "before",
    toMiddleware: "httpSigningMiddleware",
  });
}

/** Fires fake timers only when the event loop is idle, so that only delays advance the clock. */
async function withoutWaiting<Result>(run: () => Promise<Result>): Promise<Result> {
  vi.setSystemTime(frozenAtMs);
  let isDone = false;
  const result = run().finally(() => {
    isDone = true;
  });
  result.catch(() => {});
  while (!isDone) {
    await new Promise((resolve) => setImmediate(resolve));
    if (vi.getTimerCount() === 0) continue;
    const beforeMs = Date.now();
    vi.advanceTimersToNextTimer();
    // The shortest timeout of Node.js is one millisecond.
    if (Date.now() === beforeMs) vi.setSystemTime(beforeMs + 1);
  }
  return result;
}

async function observe(sdk: SupportSdk, { attempts, settings, calls = 1 }: Scenario, isPinned: boolean) {
  const requests: CapturedRequest[] = [];
  let number = 0;
  const handle = async (request: Parameters<typeof copyRequest>[0]) => {
    requests.push(copyRequest(request));
    const attempt = attempts[Math.min(number, attempts.length - 1)] ?? succeed;
    return { response: attempt(number++) };
  };
  const client = createClient(sdk, { region: "us-east-1", credentials, ...settings, requestHandler: { handle } });
  if (isPinned) pinHeaders(client);
  const outcomes: PromiseSettledResult<unknown>[] = [];
  await withoutWaiting(async () => {
    for (let call = 0; call < calls; call++) {
      number = 0;
      const input = { caseIdList: [`case-${call}`] };
      const sent = client.send(createCommand(sdk, "DescribeCases", input));
      outcomes.push(...(await Promise.allSettled([sent])));
    }
  });
  const { systemClockOffset } = client.config;
  return { outcomes, requests, seen: { systemClockOffset, passedMs: Date.now() - frozenAtMs } };
}

function compareOutcomes(left: PromiseSettledResult<unknown>, right: PromiseSettledResult<unknown>) {
  if (left.status === "rejected" && right.status === "rejected") {
    return compareFailures({ sdk: official, error: left.reason }, { sdk: ours, error: right.reason });
  }
  return describeDifference(left, right, "outcome");
}

/** Returns the first difference between the two clients, and the number of requests that ours sent. */
async function compare(scenario: Scenario, isPinned: boolean) {
  const expected = await observe(official, scenario, isPinned);
  const observed = await observe(ours, scenario, isPinned);
  const describe = isPinned ? (request: CapturedRequest) => request : comparableRequest;
  const ids = [expected, observed].map(
    ({ requests }) => new Set(requests.map(({ headers }) => headers["amz-sdk-invocation-id"])).size,
  );
  const difference =
    describeDifference(expected.requests.map(describe), observed.requests.map(describe), "requests") ??
    describeDifference(ids[0], ids[1], "number of invocation ids") ??
    describeDifference(expected.seen, observed.seen, "client") ??
    expected.outcomes
      .map((outcome, index) => compareOutcomes(outcome, observed.outcomes[index] ?? outcome))
      .find((text) => text !== undefined);
  return { difference, sent: observed.requests.length };
}

describe.each([
  ["its own headers", false],
  ["the same id and user agent", true],
])("Each attempt equals the attempt of the official client with %s", (_, isPinned) => {
  beforeEach(() => {
    drawTheSameNumber();
    vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: frozenAtMs });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  describe.each(["standard", "adaptive"])("in %s mode", (retryMode) => {
    it.each(FAILURES)("after %s", async (_title, failure) => {
      for (const maxAttempts of [1, 2, 3]) {
        for (const attempts of [[failure], [failure, succeed], [failure, failure, succeed]]) {
          const { difference } = await compare({ attempts, settings: { retryMode, maxAttempts } }, isPinned);
          expect(difference, `${maxAttempts} attempts at most, ${attempts.length} answers`).toBeUndefined();
        }
      }
    });

    it("after several different failures in a row", async () => {
      const attempts = [...FAILURES.map(([, attempt]) => attempt).slice(0, -2), succeed];
      const settings = { retryMode, maxAttempts: attempts.length };
      const { difference, sent } = await compare({ attempts, settings }, isPinned);
      expect(difference).toBeUndefined();
      expect(sent).toBe(attempts.length);
    });

    it("until the retry quota is exhausted", async () => {
      const attempts = [respond({ statusCode: 500 })];
      const { difference, sent } = await compare({ attempts, settings: { retryMode }, calls: 80 }, isPinned);
      expect(difference).toBeUndefined();
      expect(sent).toBeLessThan(3 * 80);
      expect(sent).toBeGreaterThan(80);
    });
  });
});
