import { describe, expect, it } from "vitest";
import { sleep } from "../../../../src/workflows/core/abort.js";
import { mapConcurrently } from "../../../../src/workflows/core/mapConcurrently.js";

const bounds = { concurrency: 2, signal: undefined };

describe("mapConcurrently", () => {
  it("preserves the order, and runs no more items than the limit at a time", async () => {
    let running = 0;
    let most = 0;
    const double = async (item: number) => {
      most = Math.max(most, ++running);
      await sleep(5 - item);
      running--;
      return item * 2;
    };
    expect(await mapConcurrently([1, 2, 3, 4], bounds, double)).toEqual([2, 4, 6, 8]);
    expect(most).toBe(2);
    expect(await mapConcurrently([], bounds, double)).toEqual([]);
  });

  it("aborts the running items after a failure, waits for them, and starts no more", async () => {
    const ended: string[] = [];
    const run = async (item: string, signal: AbortSignal) => {
      if (item === "bad") throw new Error("bad");
      await sleep(3_600_000, signal).catch(() => {});
      await sleep(5);
      ended.push(item);
    };
    await expect(mapConcurrently(["slow", "bad", "later"], bounds, run)).rejects.toThrow("bad");
    expect(ended).toEqual(["slow"]);
  });

  it("throws an AbortError when the caller aborts", async () => {
    const controller = new AbortController();
    const run = (_: number, signal: AbortSignal) => sleep(3_600_000, signal);
    const mapping = mapConcurrently([1, 2], { concurrency: 2, signal: controller.signal }, run);
    controller.abort("enough");
    await expect(mapping).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
  });
});
