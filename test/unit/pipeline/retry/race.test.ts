import { getEventListeners } from "node:events";
import { afterEach, describe, expect, it, vi } from "vitest";
import { observeBoth, success, tellingStrategy, transient } from "../../../support/retrySides.js";

describe("An abort", () => {
  afterEach(() => vi.restoreAllMocks());

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
    const aborted = { name: "AbortError", message: "Request aborted", $metadata: undefined };
    const failed = { name: "Error", message: "reset", $metadata: { attempts } };
    expect(outcome).toMatchObject(typeof moment === "number" ? aborted : failed);
    expect(headers).toHaveLength(attempts);
    expect(made.map(({ listeners }) => listeners())).toEqual([0, 0]);
  });

  it.each(["standard", "adaptive"])(
    "counts for less than the error of the attempt that it met, in %s mode",
    async (mode) => {
      const { outcome } = await observeBoth(() => {
        const controller = new AbortController();
        return {
          attempts: [{ makeThrown: () => new Error("fatal") }],
          context: { __smithy_context: { abortSignal: controller.signal } },
          settings: { retryMode: async () => mode },
          onAttempt: () => controller.abort(),
        };
      });
      expect(outcome).toMatchObject({ message: "fatal", $metadata: { attempts: 1 } });
    },
  );

  it.each([[new TypeError("why")], ["why"], [undefined], [0]])("tells its reason: %s", async (reason) => {
    const { outcome } = await observeBoth(() => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(reason), 10);
      return {
        attempts: [transient],
        context: { __smithy_context: { abortSignal: controller.signal } },
        settings: { retryStrategy: tellingStrategy([], 5, 60_000) },
      };
    });
    expect(outcome).toMatchObject({ name: "AbortError" });
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

  it("is not what a strategy merely calls so", async () => {
    const { outcome } = await observeBoth(() => ({
      attempts: [transient],
      context: { __smithy_context: { abortSignal: new AbortController().signal } },
      settings: {
        retryStrategy: {
          ...tellingStrategy([], 5),
          refreshRetryTokenForRetry: () => Promise.reject(Object.assign(new Error(), { name: "AbortError" })),
        },
      },
    }));
    expect(outcome).toMatchObject({ name: "Error", message: "reset", $metadata: { attempts: 1 } });
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
