import { describe, expect, it, vi } from "vitest";
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
