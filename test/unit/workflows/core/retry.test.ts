import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { backoffDelay, retry } from "../../../../src/workflows/core/retry.js";

const HOUR_MS = 3_600_000;
const transient = (message: string) => Object.assign(new Error(message), { name: "TimeoutError" });

/** Fails the given number of times, each time with another error. */
function failing(times: number, makeError = transient) {
  const errors: Error[] = [];
  const run = async () => {
    if (errors.length === times) return "done";
    errors.push(makeError(`failure ${errors.length + 1}`));
    throw errors.at(-1);
  };
  return { errors, run };
}

describe("retry", () => {
  it("runs until it succeeds", async () => {
    const { errors, run } = failing(3);
    await expect(retry(run, { delayMs: 1 }, undefined)).resolves.toBe("done");
    expect(errors).toHaveLength(3);
  });

  it("throws the last failure after the last attempt", async () => {
    const { errors, run } = failing(Infinity);
    const thrown = await retry(run, { delayMs: 1, maxAttempts: 3 }, undefined).catch((error: unknown) => error);
    expect(errors).toHaveLength(3);
    expect(thrown).toBe(errors[2]);
  });

  it("throws an error that is not transient at once, unless the policy decides otherwise", async () => {
    const { errors, run } = failing(1, (message) => new RangeError(message));
    await expect(retry(run, { delayMs: 1 }, undefined)).rejects.toBe(errors[0]);
    const again = failing(1, (message) => new RangeError(message));
    await expect(retry(again.run, { delayMs: 1, isRetryable: () => true }, undefined)).resolves.toBe("done");
  });

  it("starts no attempt after the deadline", async () => {
    const { errors, run } = failing(Infinity);
    const late = retry(run, { delayMs: HOUR_MS, deadlineMs: performance.now() + 1000 }, undefined);
    await expect(late).rejects.toThrow("failure 1");
    expect(errors).toHaveLength(1);
  });

  it("does not start after an abort", async () => {
    const { errors, run } = failing(Infinity);
    const retrying = retry(run, { delayMs: 1 }, AbortSignal.abort("enough"));
    await expect(retrying).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
    expect(errors).toEqual([]);
  });

  it.each(["while it runs", "during the delay"])("throws an AbortError when it is aborted %s", async (when) => {
    const controller = new AbortController();
    const { errors, run } = failing(Infinity);
    const abort = () => controller.abort("enough");
    const runAborted = async () => {
      if (when === "while it runs") abort();
      else setTimeout(abort, 5);
      return run();
    };
    const retrying = retry(runAborted, { delayMs: HOUR_MS }, controller.signal);
    await expect(retrying).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
    expect(errors).toHaveLength(1);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });
});

it.each([
  [1, 100],
  [2, 200],
  [4, 800],
  [5, 1000],
  [2000, 1000],
])("backoffDelay is between half of the limit and the limit after %i failures", (failures, longestMs) => {
  const limits = { delayMs: 100, maxDelayMs: 1000 };
  expect(backoffDelay(failures, limits, () => 0)).toBe(longestMs / 2);
  expect(backoffDelay(failures, limits, () => 1)).toBe(longestMs);
});
