import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { sleep } from "../../../../src/workflows/core/abort.js";

const HOUR_MS = 3_600_000;
const countListeners = ({ signal }: AbortController) => getEventListeners(signal, "abort").length;

describe("sleep", () => {
  it("rejects with an AbortError when it is aborted before or during the delay", async () => {
    const controller = new AbortController();
    const sleeping = sleep(HOUR_MS, controller.signal);
    controller.abort("enough");
    const failure = { name: "AbortError", message: "Request aborted", cause: "enough" };
    await expect(sleeping).rejects.toMatchObject(failure);
    await expect(sleep(HOUR_MS, controller.signal)).rejects.toMatchObject(failure);
  });

  it("does not resolve at once when the delay exceeds the limit of timers", async () => {
    const controller = new AbortController();
    const sleeping = sleep(2 ** 31, controller.signal).then(() => "over");
    expect(await Promise.race([sleeping, sleep(20).then(() => "not yet")])).toBe("not yet");
    controller.abort();
    await expect(sleeping).rejects.toThrow();
  });

  it("removes its listener, however it ends", async () => {
    const controller = new AbortController();
    await sleep(1, controller.signal);
    expect(countListeners(controller)).toBe(0);
    const sleeping = sleep(HOUR_MS, controller.signal);
    controller.abort();
    await expect(sleeping).rejects.toThrow();
    expect(countListeners(controller)).toBe(0);
  });
});
