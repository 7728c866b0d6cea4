import { expect, it } from "vitest";
import { wait } from "../../../../src/local/troubles/wait.js";

const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

it("ends after the delay", async () => {
  const startedAt = performance.now();
  await wait(30, new AbortController().signal);
  await wait(30, undefined);
  expect(performance.now() - startedAt).toBeGreaterThan(55);
});

it("ends when nobody waits any more, and leaves no timer behind", async () => {
  const gone = new AbortController();
  const before = timers();
  const waiting = [wait(60_000, gone.signal), wait(60_000, gone.signal)];
  expect(timers()).toBe(before + 2);
  gone.abort();
  await Promise.all([...waiting, wait(60_000, gone.signal)]);
  expect(timers()).toBe(before);
});
