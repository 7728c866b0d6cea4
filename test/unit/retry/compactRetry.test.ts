import { getEventListeners } from "node:events";
import { NoOpLogger } from "@smithy/core/client";
import type { StandardRetryStrategy } from "@smithy/core/retry";
import type { HandlerExecutionContext, RetryErrorInfo, RetryStrategyV2, RetryToken } from "@smithy/types";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as compactRetry from "../../../src/retry/compactRetry.js";
import * as libraryRetry from "../../../src/retry/libraryRetry.js";
import { runtime as browser } from "../../../src/runtime/browser.js";
import { runtime as native } from "../../../src/runtime/native.js";
import { runtime as node } from "../../../src/runtime/node.js";
import { drawTheSameNumber } from "../../support/observeCall.js";
import {
  type Attempt,
  makeRequest,
  observeRetry,
  type RetryObservation,
  type RetryScenario,
  retrySides,
} from "../../support/retrySides.js";

const transient: Attempt = { thrown: Object.assign(new Error("reset"), { code: "ECONNRESET" }) };
const success: Attempt = { output: { fine: true } };

/** Runs the scenario by the library and by ours, and tells what both have seen. */
async function observeBoth(makeScenario: () => RetryScenario): Promise<RetryObservation> {
  const [judged, observed] = await Promise.all(retrySides.map((retry) => observeRetry(retry, makeScenario())));
  if (!judged || !observed) throw new TypeError("There are two sides.");
  expect(withoutIds(observed)).toEqual(withoutIds(judged));
  return observed;
}

function withoutIds({ headers, ...rest }: RetryObservation) {
  const ids = new Set(headers.map((sent) => sent["amz-sdk-invocation-id"])).size;
  return { ...rest, ids, attempts: headers.map((sent) => sent["amz-sdk-request"]) };
}

/** A strategy that tells what it was asked, and allows this many retries. */
function tellingStrategy(told: unknown[], retries: number, delayMs = 0, waitedMs?: number): RetryStrategyV2 {
  const token = (count: number): RetryToken => ({
    getRetryCount: () => count,
    getRetryDelay: () => delayMs,
    ...(waitedMs !== undefined && { $retryLog: { acquisitionDelay: waitedMs } }),
  });
  return {
    acquireInitialRetryToken: async (scope) => {
      told.push(["acquire", scope]);
      return token(0);
    },
    refreshRetryTokenForRetry: async (last, { errorType, retryAfterHint }: RetryErrorInfo) => {
      told.push(["refresh", last.getRetryCount(), errorType, retryAfterHint]);
      if (last.getRetryCount() >= retries) throw new Error("enough");
      return token(last.getRetryCount() + 1);
    },
    recordSuccess: (last) => void told.push(["success", last.getRetryCount()]),
  };
}

describe("The small retry", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it("is what browsers and React Native run, and not what Node runs", () => {
    const { getRetryPlugin, resolveRetryConfig } = compactRetry;
    expect(browser.retry).toEqual({ getRetryPlugin, resolveRetryConfig });
    expect(native.retry).toEqual({ getRetryPlugin, resolveRetryConfig });
    expect(node.retry).toEqual({ ...libraryRetry });
    expect(libraryRetry.getRetryPlugin === getRetryPlugin).toBe(process.env.RETRY === "compact");
  });

  it("does as the library over any course of attempts, with a strategy of the caller", async () => {
    const attempt = fc.oneof(
      fc.constant<Attempt>(success),
      fc
        .tuple(fc.constantFrom(400, 429, 500, 501, 503), fc.constantFrom("1", "soon", undefined))
        .map(([httpStatusCode, wait]): Attempt => {
          const $response = wait && { statusCode: httpStatusCode, headers: { "retry-after": wait } };
          return {
            thrown: Object.assign(new Error(), { $metadata: { httpStatusCode }, ...($response && { $response }) }),
          };
        }),
      fc.constantFrom<Attempt>(transient, { thrown: "text" }, { thrown: { message: "an object", code: "EPIPE" } }),
    );
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 6 }), fc.nat(5), async (attempts, retries) => {
          const told: unknown[][] = [];
          await observeBoth(() => {
            const tale: unknown[] = [];
            told.push(tale);
            return { attempts, settings: { retryStrategy: tellingStrategy(tale, retries, 0, retries) } };
          });
          expect(told[1]).toEqual(told[0]);
        }),
        { numRuns: 300 },
      );
    } finally {
      vi.useRealTimers();
    }
  });

  it.each(["standard", "adaptive", "legacy"])(
    "retries in %s mode as often and as late as the library",
    async (mode) => {
      drawTheSameNumber();
      const { outcome, headers } = await observeBoth(() => ({
        attempts: [transient],
        settings: { retryMode: async () => mode, maxAttempts: async () => 4 },
      }));
      expect(headers.map((sent) => sent["amz-sdk-request"])).toEqual([1, 2, 3, 4].map((n) => `attempt=${n}; max=4`));
      expect(outcome).toMatchObject({ $metadata: { attempts: 4, totalRetryDelay: 1 + 2 + 4 } });
    },
  );

  it("makes one strategy for all calls, which tells its mode", async () => {
    for (const retry of retrySides) {
      for (const mode of ["standard", "adaptive"]) {
        const { retryStrategy } = retry.resolveRetryConfig({ maxAttempts: async () => 3, retryMode: async () => mode });
        expect(await retryStrategy()).toMatchObject({ mode });
        expect(await retryStrategy()).toBe(await retryStrategy());
      }
    }
  });

  it("counts the waits that a token asks for, and those that its strategy has made", async () => {
    const { outcome } = await observeBoth(() => ({
      attempts: [transient, transient, success],
      settings: { retryStrategy: tellingStrategy([], 5, 2, 30) },
    }));
    expect(outcome).toEqual({ output: { fine: true, $metadata: { attempts: 3, totalRetryDelay: 64 } } });
  });

  it.each<[context: HandlerExecutionContext, scope: string]>([
    [{}, ""],
    [{ partition_id: "aws-cn" }, "aws-cn"],
    [{ __retryLongPoll: true }, ":longpoll"],
    [{ partition_id: "aws", __retryLongPoll: true }, "aws:longpoll"],
  ])("asks for a token with the scope of %j", async (context, scope) => {
    const told: unknown[] = [];
    await observeBoth(() => ({
      attempts: [success],
      context: { ...context },
      settings: { retryStrategy: tellingStrategy(told, 1) },
    }));
    expect(told.filter((entry) => Array.isArray(entry) && entry[0] === "acquire")).toEqual(
      Array(2).fill(["acquire", scope]),
    );
  });

  it("leaves all to a strategy of the older kind, and names its mode to the service", async () => {
    const older = { mode: "by hand", retry: (next: (args: unknown) => unknown, args: unknown) => next(args) };
    const { headers, context } = await observeBoth(() => ({
      attempts: [success],
      context: { userAgent: [["api/x", "1"]] },
      settings: { retryStrategy: older as unknown as StandardRetryStrategy },
    }));
    expect(headers).toEqual([{}]);
    expect(context.userAgent).toEqual([
      ["api/x", "1"],
      ["cfg/retry-mode", "by hand"],
    ]);
  });

  it.each<[title: string, thrown: unknown, expected: object]>([
    ["a text", "broken", { class: "Error", message: "broken" }],
    ["an object", { message: "odd", code: "E1" }, { class: "Error", message: "odd", code: "E1" }],
    ["an error of another kind", new RangeError("far"), { class: "RangeError", message: "far" }],
  ])("throws %s as an error", async (_, thrown, expected) => {
    const { outcome } = await observeBoth(() => ({ attempts: [{ thrown }] }));
    expect(outcome).toMatchObject({ ...expected, $metadata: { attempts: 1, totalRetryDelay: 0 } });
  });

  it("throws what is hardly anything as an error that shows it", async () => {
    for (const retry of retrySides) {
      const { outcome } = await observeRetry(retry, { attempts: [{ thrown: 42 }] });
      expect(outcome).toMatchObject({ class: "Error", message: expect.stringContaining("42") });
    }
  });

  it("does not send a stream twice, and says so once", async () => {
    const warnings: number[] = [];
    for (const retry of retrySides) {
      const warn = vi.fn();
      const atConsole = vi.spyOn(console, "warn").mockImplementation(() => {});
      const send = (logger?: HandlerExecutionContext["logger"]) =>
        observeRetry(retry, {
          attempts: [transient],
          request: makeRequest(new Blob(["{}"]).stream()),
          context: logger ? { logger } : {},
        });
      const { headers, outcome } = await send({ ...console, warn });
      await send(new NoOpLogger());
      await send();
      expect(headers).toHaveLength(1);
      expect(outcome).toMatchObject({ message: "reset", $metadata: undefined });
      warnings.push(warn.mock.calls.length, atConsole.mock.calls.length);
      vi.restoreAllMocks();
    }
    expect(warnings).toEqual([1, 1, 1, 1]);
  });

  it("marks no request that is not one of HTTP", async () => {
    const { headers } = await observeBoth(() => ({ attempts: [transient], request: { headers: {} } }));
    expect(headers).toEqual([{}, {}, {}]);
  });

  it.each<[title: string, crypto: unknown]>([
    ["the platform's own", globalThis.crypto],
    ["a drawn one without a secure context", {}],
    ["a drawn one without any cryptography", undefined],
  ])("marks all attempts of a call by one UUID: %s", async (_, crypto) => {
    vi.stubGlobal("crypto", crypto);
    const ids = new Set<string | undefined>();
    for (let call = 0; call < 50; call++) {
      const { headers } = await observeRetry(compactRetry, { attempts: [transient, success] });
      const [id, next] = headers.map((sent) => sent["amz-sdk-invocation-id"]);
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(next).toBe(id);
      ids.add(id);
    }
    expect(ids.size).toBe(50);
  });
});

describe("An abort", () => {
  /** How a signal is made that aborts when it is told to. */
  const SIGNALS = {
    "the platform's": () => {
      const controller = new AbortController();
      return { signal: controller.signal, abort: () => controller.abort(), listeners: () => count(controller.signal) };
    },
    "the older kind": () => {
      const signal = { aborted: false, onabort: null as null | (() => void) };
      const abort = () => {
        signal.aborted = true;
        signal.onabort?.();
      };
      return { signal, abort, listeners: () => 0 };
    },
  };
  const count = (signal: AbortSignal) => getEventListeners(signal, "abort").length;

  const MOMENTS: [
    moment: string,
    abortAtMs: number | "at once" | "first attempt" | "second attempt",
    attempts: number,
  ][] = [
    ["before the call", "at once", 1],
    ["during the first attempt", "first attempt", 1],
    ["while the strategy waits", 15, 1],
    ["during the second attempt", "second attempt", 2],
  ];

  it.each(
    Object.keys(SIGNALS).flatMap((kind) => MOMENTS.map((moment) => [...moment, kind as keyof typeof SIGNALS] as const)),
  )("%s ends it as in the library: %s, %i, %s", async (_, moment, attempts, kind) => {
    vi.spyOn(Math, "random").mockReturnValue(0.99);
    const made: ReturnType<(typeof SIGNALS)[typeof kind]>[] = [];
    const { outcome, headers } = await observeBoth(() => {
      const { signal, abort, listeners } = SIGNALS[kind]();
      made.push({ signal, abort, listeners } as (typeof made)[number]);
      if (moment === "at once") abort();
      if (typeof moment === "number") setTimeout(abort, moment);
      return {
        attempts: [transient],
        context: { __smithy_context: { abortSignal: signal as AbortSignal } },
        onAttempt: (number) => {
          if (moment === ["first attempt", "second attempt"][number - 1]) abort();
        },
      };
    });
    expect(outcome).toMatchObject({ name: "AbortError", message: "Request aborted", $metadata: undefined });
    expect(headers).toHaveLength(attempts);
    expect(made.map(({ listeners }) => listeners())).toEqual([0, 0]);
  });

  it("ends the wait that a token asks for", async () => {
    const { outcome, headers } = await observeBoth(() => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 10);
      return {
        attempts: [transient],
        context: { __smithy_context: { abortSignal: controller.signal } },
        settings: { retryStrategy: tellingStrategy([], 5, 60_000) },
      };
    });
    expect(outcome).toMatchObject({ name: "AbortError" });
    expect(headers).toHaveLength(1);
  });

  it("that never comes leaves no listener", async () => {
    const { signal } = new AbortController();
    await observeBoth(() => ({
      attempts: [transient, success],
      context: { __smithy_context: { abortSignal: signal } },
      settings: { retryStrategy: tellingStrategy([], 5, 1) },
    }));
    expect(count(signal)).toBe(0);
  });
});
