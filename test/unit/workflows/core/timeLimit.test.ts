import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { abortError, onAbort } from "../../../../src/errors/abort.js";
import { runLimited, withTimeout } from "../../../../src/workflows/core/timeLimit.js";

const HOUR_MS = 3_600_000;
const never = () => new Promise<never>(() => {});
const countListeners = ({ signal }: AbortController) => getEventListeners(signal, "abort").length;

describe("withTimeout", () => {
  it.each([
    [10.4, 10],
    [-1.5, 0],
  ])("shows a limit of %d ms as %d ms", async (limitMs, shownMs) => {
    const running = withTimeout(limitMs, undefined, () => new Promise(() => {}));
    await expect(running).rejects.toThrow(`No response within ${shownMs} ms.`);
  });

  it("aborts a task at the limit, and rejects even if the task ignores that", async () => {
    let inner: AbortSignal | undefined;
    const running = withTimeout(10, undefined, (signal) => {
      inner = signal;
      return never();
    });
    await expect(running).rejects.toMatchObject({ name: "TimeoutError", message: "No response within 10 ms." });
    expect(inner?.aborted).toBe(true);
  });

  it("rejects with an AbortError when the caller aborts", async () => {
    const controller = new AbortController();
    const running = withTimeout(HOUR_MS, controller.signal, never);
    controller.abort("enough");
    await expect(running).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
    expect(countListeners(controller)).toBe(0);
  });

  it("settles like a task that is in time, even without a limit", async () => {
    await expect(withTimeout(HOUR_MS, undefined, async () => 1)).resolves.toBe(1);
    await expect(withTimeout(Infinity, undefined, async () => 1)).resolves.toBe(1);
    const failing = withTimeout(HOUR_MS, undefined, async () => {
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
  });
});

describe("runLimited", () => {
  const waitForAbort = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => onAbort(signal, () => reject(abortError(signal))));

  it("rejects at the limit with a TimeoutError, after the task has cleaned up", async () => {
    let isClean = false;
    const running = runLimited(10, undefined, async ({ signal }) => {
      try {
        return await waitForAbort(signal);
      } finally {
        await new Promise((resolve) => setTimeout(resolve));
        isClean = true;
      }
    });
    await expect(running).rejects.toMatchObject({
      name: "TimeoutError",
      code: "TIMEOUT",
      message: "No result within 10 ms. Allow more time with `timeoutMs`.",
    });
    expect(isClean).toBe(true);
  });

  it("rejects with an AbortError when the caller aborts", async () => {
    const controller = new AbortController();
    const running = runLimited(HOUR_MS, controller.signal, ({ signal }) => waitForAbort(signal));
    controller.abort("enough");
    await expect(running).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
    expect(countListeners(controller)).toBe(0);
  });

  it("does not start a task with an aborted signal", async () => {
    let isStarted = false;
    const running = runLimited(HOUR_MS, AbortSignal.abort("enough"), async () => {
      isStarted = true;
    });
    await expect(running).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
    expect(isStarted).toBe(false);
  });
});
