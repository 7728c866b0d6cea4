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

  it("does not end at once when the delay is longer than a timer's", async () => {
    const controller = new AbortController();
    const sleeping = sleep(2 ** 31, controller.signal).then(() => "over");
    expect(await Promise.race([sleeping, sleep(20).then(() => "not yet")])).toBe("not yet");
    controller.abort();
    await expect(sleeping).rejects.toThrow();
  });

  it("leaves no listener, however it ends", async () => {
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
  it("needs one listener for any number of callbacks, and none after the last is cancelled", () => {
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

  it("calls a callback that is added twice for each time that it was added", () => {
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

  it("settles as the promise does, and leaves no listener", async () => {
    const controller = new AbortController();
    await expect(raceAbort(Promise.resolve(1), controller.signal)).resolves.toBe(1);
    await expect(raceAbort(Promise.reject(new Error("no")), controller.signal)).rejects.toThrow("no");
    await sleep(0);
    expect(countListeners(controller)).toBe(0);
  });
});
