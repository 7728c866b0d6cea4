import { describe, expect, it, onTestFinished, vi } from "vitest";
import { uploadAttachments } from "../../../../src/index.js";
import {
  countRequests,
  createAttachmentFixture,
  expectUploaded,
  LARGE_AND_SMALL,
  MEGABYTE,
} from "../../../support/attachmentFixture.js";

describe("uploadAttachments with an abort", { timeout: 30_000 }, () => {
  it("sends nothing when the signal is already aborted", async () => {
    const { client, requests } = createAttachmentFixture();
    const upload = uploadAttachments(client, LARGE_AND_SMALL, { signal: AbortSignal.abort() });
    await expect(upload).rejects.toMatchObject({ name: "AbortError" });
    expect(requests).toEqual([]);
  });

  it("throws an AbortError at any request, and the saved cursor resumes the upload", async () => {
    const options = { attachments: { partSizeBytes: 3 * MEGABYTE, processingMs: 1 } };
    const whole = createAttachmentFixture(undefined, options);
    await uploadAttachments(whole.client, LARGE_AND_SMALL);
    expect(whole.requests.length).toBeGreaterThanOrEqual(5);

    for (let at = 1; at <= whole.requests.length; at++) {
      const fixture = createAttachmentFixture(undefined, options);
      const aborter = new AbortController();
      fixture.onRequest = () => {
        if (fixture.requests.length === at) aborter.abort(new Error("Enough."));
      };
      let saved: string | undefined;
      const onCursor = (cursor: string) => {
        saved = cursor;
      };
      const upload = uploadAttachments(fixture.client, LARGE_AND_SMALL, { signal: aborter.signal, onCursor });
      const isOver = await upload.then(
        () => true,
        () => false,
      );
      // The number of status polls depends on time, so a later upload can have fewer requests.
      if (isOver && fixture.requests.length < at) continue;
      await expect(upload, `request ${at}`).rejects.toMatchObject({
        name: "AbortError",
        cause: { message: "Enough." },
      });
      await expectUploaded(fixture, await uploadAttachments(fixture.client, LARGE_AND_SMALL, { cursor: saved }));
    }
  });

  it("stops waiting for a stalled stream, and closes it", async () => {
    const { client } = createAttachmentFixture();
    const aborter = new AbortController();
    let isCancelled = false;
    const data = new ReadableStream<Uint8Array>({
      pull: () => new Promise(() => queueMicrotask(() => aborter.abort())),
      cancel() {
        isCancelled = true;
      },
    });
    const upload = uploadAttachments(client, [{ fileName: "a", data }], { signal: aborter.signal });
    await expect(upload).rejects.toMatchObject({ name: "AbortError" });
    expect(isCancelled).toBe(true);
  });

  it("stops waiting for the body of an error response", async () => {
    const { client } = createAttachmentFixture();
    const aborter = new AbortController();
    const pull = () => new Promise<void>(() => setTimeout(() => aborter.abort()));
    const fetch = async () => new Response(new ReadableStream({ pull }), { status: 502 });
    const upload = uploadAttachments(client, LARGE_AND_SMALL, { signal: aborter.signal, fetch });
    await expect(upload).rejects.toMatchObject({ name: "AbortError" });
  });

  it.each([
    ["badGateway", 1],
    ["expiredLinks", 2],
  ] as const)("stops the delay between two attempts, with %s after %i requests", async (fault, sent) => {
    const fixture = createAttachmentFixture();
    fixture.support.faults.add(fault, { operations: ["UploadPart"] });
    const aborter = new AbortController();
    const timers = vi.spyOn(globalThis, "setTimeout");
    onTestFinished(() => timers.mockRestore());
    const isDelayed = () => timers.mock.calls.some(([, delayMs = 0]) => delayMs >= 5000 && delayMs <= 10_000);
    const options = { signal: aborter.signal, retryDelayMs: 60_000, concurrency: 1 };
    const upload = uploadAttachments(fixture.client, LARGE_AND_SMALL, options);
    await expect.poll(isDelayed).toBe(true);
    expect(countRequests(fixture, "PUT /uploads")).toBe(sent);
    aborter.abort();
    await expect(upload).rejects.toMatchObject({ name: "AbortError" });
  });
});
