import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { onAbort, raceAbort, sleep } from "../../../../src/workflows/core/abort.js";

const HOUR_MS = 3_600_000;
const never = () => new Promise<never>(() => {});
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

describe("onAbort", () => {
  it("adds one listener for any number of callbacks, and removes it with the last", () => {
    const controller = new AbortController();
    const called: number[] = [];
    const cancels = Array.from({ length: 20 }, (_, index) => onAbort(controller.signal, () => called.push(index)));
    expect(countListeners(controller)).toBe(1);
    for (const cancel of cancels) cancel();
    expect(countListeners(controller)).toBe(0);
    onAbort(controller.signal, () => called.push(100));
    controller.abort();
    expect(called).toEqual([100]);
    expect(countListeners(controller)).toBe(0);
  });

  it("calls a callback twice that was added twice", () => {
    const controller = new AbortController();
    let calls = 0;
    const callback = () => calls++;
    onAbort(controller.signal, callback)();
    onAbort(controller.signal, callback);
    onAbort(controller.signal, callback);
    controller.abort();
    expect(calls).toBe(2);
  });
});

describe("raceAbort", () => {
  it("rejects on abort while the promise is pending", async () => {
    const controller = new AbortController();
    const racing = raceAbort(never(), controller.signal);
    controller.abort("enough");
    await expect(racing).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
    await expect(raceAbort(never(), controller.signal)).rejects.toMatchObject({ name: "AbortError" });
  });

  it("settles like the promise, and removes its listener", async () => {
    const controller = new AbortController();
    await expect(raceAbort(Promise.resolve(1), controller.signal)).resolves.toBe(1);
    await expect(raceAbort(Promise.reject(new Error("no")), controller.signal)).rejects.toThrow("no");
    await sleep(0);
    expect(countListeners(controller)).toBe(0);
  });
});
