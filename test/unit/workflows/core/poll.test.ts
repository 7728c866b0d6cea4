import { describe, expect, it } from "vitest";
import { growDelays, poll } from "../../../../src/workflows/core/poll.js";

function take(delays: Iterable<number>, count: number): number[] {
  const taken: number[] = [];
  for (const delayMs of delays) {
    taken.push(delayMs);
    if (taken.length === count) break;
  }
  return taken;
}

describe("growDelays", () => {
  it("doubles the delay up to the limit", () => {
    expect(take(growDelays({ delayMs: 10, maxDelayMs: 50 }), 5)).toEqual([10, 20, 40, 50, 50]);
    expect(take(growDelays({ firstDelayMs: 0, delayMs: 10, maxDelayMs: 50, factor: 1.5 }), 4)).toEqual([
      0, 15, 22.5, 33.75,
    ]);
  });

  it("starts again after a reset", () => {
    const delays = growDelays({ firstDelayMs: 0, delayMs: 10, maxDelayMs: 80 });
    const iterator = delays[Symbol.iterator]();
    const next = () => iterator.next().value;
    expect([next(), next(), next()]).toEqual([0, 20, 40]);
    delays.reset();
    expect([next(), next()]).toEqual([10, 20]);
  });

  it("subtracts random jitter from each delay", () => {
    const jitter = { delayMs: 100, maxDelayMs: 100, jitter: 0.25 };
    expect(take(growDelays({ ...jitter, random: () => 0 }), 1)).toEqual([100]);
    expect(take(growDelays({ ...jitter, random: () => 1 }), 1)).toEqual([75]);
  });
});

describe("poll", () => {
  it("yields once per delay", async () => {
    const polls: number[] = [];
    for await (const count of poll({ delaysMs: [0, 1, 1] })) polls.push(count);
    expect(polls).toEqual([1, 2, 3]);
  });

  it("makes its last poll at the deadline", async () => {
    let polls = 0;
    for await (const _ of poll({ delaysMs: [0, 3_600_000, 0], deadlineMs: performance.now() + 20 })) polls++;
    expect(polls).toBe(2);
    for await (const _ of poll({ delaysMs: [0], deadlineMs: performance.now() - 1 })) polls++;
    expect(polls).toBe(2);
  });

  it("throws an AbortError during a delay", async () => {
    const controller = new AbortController();
    const polling = poll({ delaysMs: [3_600_000], signal: controller.signal }).next();
    controller.abort("enough");
    await expect(polling).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
  });
});
