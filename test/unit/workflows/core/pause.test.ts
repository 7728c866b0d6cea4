import { getEventListeners } from "node:events";
import { expect, it } from "vitest";
import { pause } from "../../../../src/workflows/core/pause.js";

it("ends at once with an AbortError, whether it is aborted before or during the wait", async () => {
  const controller = new AbortController();
  const waiting = pause(3_600_000, controller.signal);
  controller.abort("enough");
  const failure = { name: "AbortError", message: "Request aborted", cause: "enough" };
  await expect(waiting).rejects.toMatchObject(failure);
  await expect(pause(3_600_000, controller.signal)).rejects.toMatchObject(failure);
});

it("is not over at once when it is longer than timers can be", async () => {
  const controller = new AbortController();
  const waiting = pause(2 ** 31, controller.signal).then(() => "over");
  expect(await Promise.race([waiting, pause(20).then(() => "not yet")])).toBe("not yet");
  controller.abort();
  await expect(waiting).rejects.toThrow();
});

it("leaves no listener, however it ends", async () => {
  const controller = new AbortController();
  await pause(1, controller.signal);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  const waiting = pause(3_600_000, controller.signal);
  controller.abort();
  await expect(waiting).rejects.toThrow();
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});
