import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sleep } from "../../../src/local/sleep.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ["a signal", new AbortController().signal],
  ["no signal", undefined],
])("sleep resolves after the delay, not before, with %s", async (_, signal) => {
  let isOver = false;
  const waiting = sleep(30, signal).then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(29);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isOver).toBe(true);
  await waiting;
});

it("sleep resolves at an abort, and clears its timer", async () => {
  const gone = new AbortController();
  const waiting = [sleep(60_000, gone.signal), sleep(60_000, gone.signal)];
  expect(vi.getTimerCount()).toBe(2);
  gone.abort();
  await Promise.all([...waiting, sleep(60_000, gone.signal)]);
  expect(vi.getTimerCount()).toBe(0);
});
