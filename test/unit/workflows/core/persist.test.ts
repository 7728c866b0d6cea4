import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { persist } from "../../../../src/workflows/core/persist.js";

const HOUR_MS = 3_600_000;

/** Fails so many times, each time by another error. */
function failing(times: number) {
  const errors: Error[] = [];
  const run = async () => {
    if (errors.length === times) return "done";
    const error = new Error(`failure ${errors.length + 1}`);
    errors.push(error);
    throw error;
  };
  return { errors, run };
}

describe("what may fail", () => {
  it("is tried until it succeeds, and the plan is told each failure and how many there were", async () => {
    const { errors, run } = failing(3);
    const told: unknown[] = [];
    const planPause = (error: unknown, failures: number) => {
      told.push([error, failures]);
      return 0;
    };
    await expect(persist(run, planPause, undefined)).resolves.toBe("done");
    expect(told).toEqual(errors.map((error, index) => [error, index + 1]));
  });

  it("throws its last failure, as it is, when no pause is planned", async () => {
    const { errors, run } = failing(Infinity);
    const thrown = await persist(run, (_, failures) => failures < 3 && 0, undefined).catch((error) => error);
    expect(errors).toHaveLength(3);
    expect(thrown).toBe(errors[2]);
  });

  it("is not begun after an abort", async () => {
    const { errors, run } = failing(Infinity);
    const persisting = persist(run, () => 0, AbortSignal.abort("enough"));
    await expect(persisting).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
    expect(errors).toEqual([]);
  });

  it.each(["while it runs", "in the pause after it"])("ends with an AbortError when aborted %s", async (when) => {
    const controller = new AbortController();
    const { signal } = controller;
    const { errors, run } = failing(Infinity);
    const abort = () => controller.abort("enough");
    const runAborted = async () => {
      if (when === "while it runs") abort();
      return run();
    };
    const planPause = () => {
      if (when === "while it runs") return false;
      queueMicrotask(abort);
      return HOUR_MS;
    };
    const persisting = persist(runAborted, planPause, signal);
    await expect(persisting).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
    expect(errors).toHaveLength(1);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});
