import { NoOpLogger } from "@smithy/core/client";
import type { StandardRetryStrategy } from "@smithy/core/retry";
import type { HandlerExecutionContext } from "@smithy/types";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as compactRetry from "../../../../src/pipeline/retry/compactRetry.js";
import * as libraryRetry from "../../../../src/pipeline/retry/libraryRetry.js";
import { runtime as browser } from "../../../../src/platform/browser.js";
import { runtime as native } from "../../../../src/platform/native.js";
import { runtime as node } from "../../../../src/platform/node.js";
import { drawTheSameNumber } from "../../../support/observeCall.js";
import {
  type Attempt,
  makeRequest,
  observeBoth,
  observeRetry,
  retrySides,
  success,
  tellingStrategy,
  transient,
} from "../../../support/retrySides.js";

describe("The small retry", () => {
  beforeEach(drawTheSameNumber);
  afterEach(() => vi.restoreAllMocks());

  it("is what browsers and React Native run, and not what Node runs", () => {
    const { retryMiddleware } = compactRetry;
    expect(browser.retry).toEqual({ ...compactRetry });
    expect(native.retry).toEqual({ ...compactRetry });
    expect(node.retry).toEqual({ ...libraryRetry });
    expect(libraryRetry.retryMiddleware === retryMiddleware).toBe(process.env.RETRY === "compact");
  });

  it("does as the library over any course of attempts, with a strategy of the caller", async () => {
    const attempt = fc.oneof(
      fc.constant<Attempt>(success),
      fc
        .tuple(fc.constantFrom(400, 429, 500, 501, 503), fc.constantFrom("1", "soon", undefined))
        .map(([httpStatusCode, wait]): Attempt => {
          const $response = wait && { statusCode: httpStatusCode, headers: { "retry-after": wait } };
          const facts = { $metadata: { httpStatusCode }, ...($response && { $response }) };
          return { makeThrown: () => Object.assign(new Error(), structuredClone(facts)) };
        }),
      fc.constantFrom<Attempt>(
        transient,
        { makeThrown: () => "text" },
        { makeThrown: () => ({ message: "an object", code: "EPIPE" }) },
      ),
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
    const { headers, userAgent } = await observeBoth(() => ({
      attempts: [success],
      context: { userAgent: [["api/x", "1"]] },
      settings: { retryStrategy: older as unknown as StandardRetryStrategy },
    }));
    expect(headers).toEqual([{}]);
    expect(userAgent).toEqual([
      ["api/x", "1"],
      ["cfg/retry-mode", "by hand"],
    ]);
  });

  it("names no mode to the service where a strategy of the older kind tells none", async () => {
    const older = { retry: (next: (args: unknown) => unknown, args: unknown) => next(args) };
    const { userAgent } = await observeBoth(() => ({
      attempts: [success],
      settings: { retryStrategy: older as unknown as StandardRetryStrategy },
    }));
    expect(userAgent).toBeUndefined();
  });

  it.each<[title: string, makeThrown: () => unknown, expected: object]>([
    ["a text", () => "broken", { class: "Error", message: "broken" }],
    ["an object", () => ({ message: "odd", code: "E1" }), { class: "Error", message: "odd", code: "E1" }],
    ["an error of another kind", () => new RangeError("far"), { class: "RangeError", message: "far" }],
  ])("throws %s as an error", async (_, makeThrown, expected) => {
    const { outcome } = await observeBoth(() => ({ attempts: [{ makeThrown }] }));
    expect(outcome).toMatchObject({ ...expected, $metadata: { attempts: 1, totalRetryDelay: 0 } });
  });

  it("throws what is hardly anything as an error that shows it", async () => {
    for (const retry of retrySides) {
      const { outcome } = await observeRetry(retry, { attempts: [{ makeThrown: () => 42 }] });
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
      atConsole.mockRestore();
    }
    expect(warnings).toEqual([1, 1, 1, 1]);
  });

  it("marks no request that is not one of HTTP", async () => {
    const { headers } = await observeBoth(() => ({ attempts: [transient], request: { headers: {} } }));
    expect(headers).toEqual([{}, {}, {}]);
  });

  it("marks all attempts of a call by one UUID", async () => {
    const ids = new Set<string | undefined>();
    for (let call = 0; call < 20; call++) {
      const { headers } = await observeRetry(compactRetry, { attempts: [transient, success] });
      const [id, next] = headers.map((sent) => sent["amz-sdk-invocation-id"]);
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(next).toBe(id);
      ids.add(id);
    }
    expect(ids.size).toBe(20);
  });
});
