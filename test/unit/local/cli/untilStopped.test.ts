import { EventEmitter } from "node:events";
import { expect, it } from "vitest";
import { untilStopped } from "../../../../src/local/cli/untilStopped.js";

it.each(["SIGINT", "SIGTERM"])("untilStopped resolves at %s, and the next signal ends the process", async (signal) => {
  const process = new EventEmitter();
  let hasStopped = false;
  const stopped = untilStopped(process).then(() => {
    hasStopped = true;
  });
  await Promise.resolve();
  expect(hasStopped).toBe(false);
  process.emit(signal);
  await stopped;
  expect([process.listenerCount("SIGINT"), process.listenerCount("SIGTERM")]).toEqual([0, 0]);
});
