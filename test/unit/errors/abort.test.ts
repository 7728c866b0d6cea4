import { getEventListeners } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { onAbort, raceAbort } from "../../../src/errors/abort.js";
import { SupportClient, uploadAttachments, waitUntilCaseResolved } from "../../../src/index.js";

/** A signal of `@smithy/abort-controller`, which has no `addEventListener`. */
function deprecatedSignal() {
  const signal = { aborted: false, onabort: null as (() => void) | null };
  const abort = () => {
    signal.aborted = true;
    signal.onabort?.();
  };
  return { signal, abort };
}

/** A client whose requests never end. Calls back at the first request. */
function stallingClient(onRequest: () => void) {
  const handle = () => new Promise(() => queueMicrotask(onRequest));
  const credentials = { accessKeyId: "a", secretAccessKey: "b" };
  return new SupportClient({ credentials, requestHandler: { handle } as never });
}

describe("A deprecated signal with only `onabort`", () => {
  it("ends a waiter during a request", async () => {
    const { signal, abort } = deprecatedSignal();
    const params = { client: stallingClient(abort), maxWaitTime: 20, minDelay: 0.001, abortSignal: signal };
    await expect(waitUntilCaseResolved(params, { caseId: "a" })).rejects.toMatchObject({ name: "AbortError" });
  });

  it("ends a workflow during a request, and calls the caller's `onabort`", async () => {
    const { signal, abort } = deprecatedSignal();
    const onabort = vi.fn();
    signal.onabort = onabort;
    const upload = uploadAttachments(stallingClient(abort), [new Uint8Array(9)], { signal: signal as never });
    await expect(upload).rejects.toMatchObject({ name: "AbortError" });
    expect(onabort).toHaveBeenCalledOnce();
    expect(signal.onabort).toBe(onabort);
  });
});

const never = () => new Promise<never>(() => {});
const countListeners = ({ signal }: AbortController) => getEventListeners(signal, "abort").length;

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
    await new Promise((resolve) => setTimeout(resolve));
    expect(countListeners(controller)).toBe(0);
  });
});
