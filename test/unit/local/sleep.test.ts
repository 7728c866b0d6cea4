import { expect, it } from "vitest";
import { sleep } from "../../../src/local/sleep.js";

const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

it("ends after the delay", async () => {
  const startedAt = performance.now();
  await sleep(30, new AbortController().signal);
  await sleep(30, undefined);
  expect(performance.now() - startedAt).toBeGreaterThan(55);
});

it("ends when nobody waits any more, and leaves no timer behind", async () => {
  const gone = new AbortController();
  const before = timers();
  const waiting = [sleep(60_000, gone.signal), sleep(60_000, gone.signal)];
  expect(timers()).toBe(before + 2);
  gone.abort();
  await Promise.all([...waiting, sleep(60_000, gone.signal)]);
  expect(timers()).toBe(before);
});
