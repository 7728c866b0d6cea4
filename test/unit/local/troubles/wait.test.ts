import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { wait } from "../../../../src/local/troubles/wait.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ["a signal", new AbortController().signal],
  ["no signal", undefined],
])("wait ends after the delay, with %s, and not before", async (_, signal) => {
  let isOver = false;
  const waiting = wait(30, signal).then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(29);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isOver).toBe(true);
  await waiting;
});

it("wait ends at an abort, and leaves no timer behind", async () => {
  const gone = new AbortController();
  const waiting = [wait(60_000, gone.signal), wait(60_000, gone.signal)];
  expect(vi.getTimerCount()).toBe(2);
  gone.abort();
  await Promise.all([...waiting, wait(60_000, gone.signal)]);
  expect(vi.getTimerCount()).toBe(0);
});
