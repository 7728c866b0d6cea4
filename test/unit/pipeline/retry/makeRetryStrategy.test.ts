import { AdaptiveRetryStrategy, StandardRetryStrategy } from "@smithy/core/retry";
import type { RetryErrorInfo, RetryErrorType, RetryStrategyV2, StandardRetryToken } from "@smithy/types";
import fc, { type Arbitrary } from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { makeRateLimiter } from "../../../../src/pipeline/retry/makeRateLimiter.js";
import { makeRetryStrategy } from "../../../../src/pipeline/retry/makeRetryStrategy.js";
import { frozenAtMs } from "../../../support/freezeClock.js";

type Strategy = RetryStrategyV2 & { readonly mode: string };

const STRATEGIES: [mode: string, library: (attempts: number) => Strategy, compact: (attempts: number) => Strategy][] = [
  ["standard", (maxAttempts) => new StandardRetryStrategy({ maxAttempts }), (attempts) => makeRetryStrategy(attempts)],
  [
    "adaptive",
    (maxAttempts) => new AdaptiveRetryStrategy(async () => maxAttempts, { maxAttempts } as object),
    (attempts) => makeRetryStrategy(attempts, makeRateLimiter()),
  ],
];

/** One thing that the middleware, or the time, does. Calls are in flight at once; a step may concern any of them. */
type Step =
  | { readonly kind: "begin"; readonly scope: string }
  | {
      readonly kind: "fail";
      readonly call: number;
      readonly errorType: RetryErrorType;
      readonly hintMs: number | undefined;
    }
  | { readonly kind: "succeed"; readonly call: number }
  | { readonly kind: "pass"; readonly ms: number };

const call = fc.nat(20);
const errorType: Arbitrary<RetryErrorType> = fc.oneof(
  { weight: 4, arbitrary: fc.constant("TRANSIENT" as const) },
  { weight: 4, arbitrary: fc.constant("THROTTLING" as const) },
  { weight: 1, arbitrary: fc.constantFrom("SERVER_ERROR" as const, "CLIENT_ERROR" as const) },
);
const hintMs = fc.oneof(
  { weight: 5, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.integer({ min: -2_000, max: 12_000 }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);
const step: Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("begin" as const), scope: fc.constantFrom("", "aws", "aws:longpoll") }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("fail" as const), call, errorType, hintMs }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("succeed" as const), call }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("pass" as const),
      ms: fc.oneof(fc.nat(100), fc.nat(2_000), fc.nat(25_000)),
    }),
  },
);
const steps = fc.array(step, { minLength: 1, maxLength: 250, size: "max" });
/** How many retries were made before: after 35, no capacity is left but for throttling. */
const burnt = fc.constantFrom(0, 33, 35);
const maxAttempts = fc.constantFrom(1, 2, 3, 10, 1_000);
const draws = fc.array(
  fc.nat(999).map((thousandths) => thousandths / 1000),
  { minLength: 1, maxLength: 7 },
);

interface Seen {
  readonly events: readonly unknown[];
  readonly retries: number;
  readonly refusals: number;
}

const begin: Step = { kind: "begin", scope: "" };
const longPoll: Step = { kind: "begin", scope: "aws:longpoll" };
const fail = (errorType: RetryErrorType, call = 0): Step[] => [
  { kind: "fail", call, errorType, hintMs: undefined },
  { kind: "pass", ms: 30_000 },
];
const repeat = (times: number, ...some: Step[]): Step[] => Array<Step[]>(times).fill(some).flat();

/** Takes the steps in a time and with a chance of its own, and tells when each call got which token. */
async function observe(make: () => Strategy, script: readonly Step[], chances: readonly number[]): Promise<Seen> {
  vi.useFakeTimers({ now: frozenAtMs, toFake: ["Date", "setTimeout"] });
  waitAtLeastOneMillisecond();
  const strategy = make();
  vi.spyOn(Math, "random").mockImplementation(() => chances[Math.floor(Date.now() / 10) % chances.length] ?? 0);
  const events: unknown[] = [];
  const tokens: (StandardRetryToken | undefined)[] = [];
  let retries = 0;
  let refusals = 0;

  const receive = (index: number) => (token: unknown) => {
    tokens[index] = token as StandardRetryToken;
    events.push([Date.now() - frozenAtMs, index, describeToken(tokens[index])]);
    if (tokens[index]?.getRetryCount()) retries++;
  };
  const refuse = (index: number) => () => {
    events.push([Date.now() - frozenAtMs, index, "refused"]);
    refusals++;
  };
  let begun = 0;
  for (const taken of script) {
    if (taken.kind === "pass") await vi.advanceTimersByTimeAsync(taken.ms);
    if (taken.kind === "begin") strategy.acquireInitialRetryToken(taken.scope).then(receive(begun++));
    if (taken.kind === "succeed" || taken.kind === "fail") {
      const index = taken.call % Math.max(begun, 1);
      const token = tokens[index];
      if (!token) continue;
      // A failed call waits for its next token; a finished one goes on as if it began anew.
      if (taken.kind === "fail") {
        tokens[index] = undefined;
        strategy.refreshRetryTokenForRetry(token, makeInfo(taken)).then(receive(index), refuse(index));
      } else strategy.recordSuccess(token);
    }
    await vi.advanceTimersByTimeAsync(0);
  }
  await vi.runAllTimersAsync();
  vi.restoreAllMocks();
  vi.useRealTimers();
  return { events, retries, refusals };
}

/** As every platform does: under a clock that never moves for less, the library's rate limiter would wait forever. */
function waitAtLeastOneMillisecond(): void {
  const { setTimeout } = globalThis;
  vi.spyOn(globalThis, "setTimeout").mockImplementation((done, delayMs = 0) =>
    setTimeout(done, Math.max(1, Math.trunc(delayMs) || 0)),
  );
}

function makeInfo({ errorType, hintMs }: Extract<Step, { kind: "fail" }>): RetryErrorInfo {
  return { errorType, ...(hintMs !== undefined && { retryAfterHint: new Date(Date.now() + hintMs) }) };
}

function describeToken(token: StandardRetryToken | undefined): unknown {
  const retryCount = token?.getRetryCount();
  return {
    retryCount,
    cost: token?.getRetryCost(),
    isLongPoll: token?.isLongPoll?.(),
    waited: token?.$retryLog?.acquisitionDelay,
    // A first token's delay is for nobody: no attempt has failed yet.
    delay: retryCount ? token?.getRetryDelay() : undefined,
  };
}

describe.each(STRATEGIES)("The %s strategy", (mode, makeLibrary, makeCompact) => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it("tells its mode", () => {
    expect(makeCompact(3).mode).toBe(mode);
    expect(makeLibrary(3).mode).toBe(mode);
  });

  it("gives out what the library gives, when it does, for any course of calls", { timeout: 40_000 }, async () => {
    const seen = { retries: 0, refusals: 0 };
    await fc.assert(
      fc.asyncProperty(burnt, steps, maxAttempts, draws, async (before, after, attempts, chances) => {
        const script = [begin, ...repeat(before, ...fail("TRANSIENT")), ...after];
        const judged = await observe(() => makeLibrary(attempts), script, chances);
        const observed = await observe(() => makeCompact(attempts), script, chances);
        expect(observed).toEqual(judged);
        seen.retries += judged.retries;
        seen.refusals += judged.refusals;
      }),
      { numRuns: 200, interruptAfterTimeLimit: 20_000 },
    );
    expect(seen.retries).toBeGreaterThan(300);
    expect(seen.refusals).toBeGreaterThan(300);
  });

  it("keeps as much capacity as the library, when failures use it up and successes give it back", async () => {
    const script = [
      begin,
      ...repeat(34, ...fail("TRANSIENT")),
      ...repeat(3, { kind: "succeed", call: 0 }),
      ...repeat(6, ...fail("TRANSIENT"), begin),
      ...repeat(20, ...fail("THROTTLING"), begin),
    ];
    const judged = await observe(() => makeLibrary(1_000), script, [0.5]);
    const observed = await observe(() => makeCompact(1_000), script, [0.5]);
    expect(observed).toEqual(judged);
    expect(observed.retries).toBe(34 + 4);
  });

  it("waits before it refuses a long poll for want of capacity, as the library does", async () => {
    const script = [
      longPoll,
      ...repeat(36, ...fail("TRANSIENT")),
      ...[1, 2, 3].flatMap((call) => [longPoll, ...fail("TRANSIENT", call)]),
      longPoll,
      ...fail("THROTTLING", 4),
    ];
    const judged = await observe(() => makeLibrary(1_000), script, [0.5]);
    const observed = await observe(() => makeCompact(1_000), script, [0.5]);
    expect(observed).toEqual(judged);
    expect(observed).toMatchObject({ retries: 36, refusals: 4 });
  });

  it("waits for what is asked beyond its own delay, but five seconds at most", async () => {
    const asked = [-1_000, 0, 200, 5_024, 5_026, 3_600_000].map((hintMs): Step[] => [
      { kind: "fail", call: 0, errorType: "TRANSIENT", hintMs },
      { kind: "pass", ms: 30_000 },
      { kind: "succeed", call: 0 },
    ]);
    const script = [begin, ...asked.flat()];
    expect(await observe(() => makeCompact(1_000), script, [0.5])).toEqual(
      await observe(() => makeLibrary(1_000), script, [0.5]),
    );
  });
});
