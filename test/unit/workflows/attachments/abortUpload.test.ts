import { describe, expect, it, onTestFinished, vi } from "vitest";
import { downloadAttachment, uploadAttachments } from "../../../../src/index.js";
import {
  type AttachmentWorld,
  createAttachmentWorld,
  isSame,
  KILOBYTE,
  MEGABYTE,
  makeContent,
  openCaseWithFiles,
} from "../../../support/attachmentWorld.js";
import { ours } from "../../../support/sdks.js";

const LARGE = makeContent(6 * MEGABYTE);
const FILES = [
  { fileName: "large", data: LARGE },
  { fileName: "small", data: makeContent(KILOBYTE, 2) },
];

async function expectWhole(world: AttachmentWorld, uploaded: object): Promise<void> {
  world.onRequest = () => {};
  const attached = await openCaseWithFiles(ours, world, uploaded);
  for (const { fileName: name, data } of FILES) {
    const attachmentId = attached.find(({ fileName }) => fileName === name)?.attachmentId ?? "";
    expect(isSame((await downloadAttachment(world.client, { attachmentId })).data, data), name).toBe(true);
  }
}

const count = ({ requests }: AttachmentWorld, name: string) => requests.filter((each) => each === name).length;

describe("uploadAttachments with an abort", { timeout: 30_000 }, () => {
  it("sends nothing when the signal is already aborted", async () => {
    const { client, requests } = createAttachmentWorld();
    const upload = uploadAttachments(client, FILES, { signal: AbortSignal.abort() });
    await expect(upload).rejects.toMatchObject({ name: "AbortError" });
    expect(requests).toEqual([]);
  });

  it("throws an AbortError at any request, and the saved cursor resumes the upload", async () => {
    const options = { attachments: { partSizeBytes: 3 * MEGABYTE, processingMs: 1 } };
    const whole = createAttachmentWorld(undefined, options);
    await uploadAttachments(whole.client, FILES);
    expect(whole.requests.length).toBeGreaterThan(5);

    for (let at = 1; at <= whole.requests.length; at++) {
      const world = createAttachmentWorld(undefined, options);
      const aborter = new AbortController();
      world.onRequest = () => {
        if (world.requests.length === at) aborter.abort(new Error("Enough."));
      };
      let saved: string | undefined;
      const onCursor = (cursor: string) => {
        saved = cursor;
      };
      const upload = uploadAttachments(world.client, FILES, { signal: aborter.signal, onCursor });
      const isOver = await upload.then(
        () => true,
        () => false,
      );
      // The number of status polls depends on time, so a later upload can have fewer requests.
      if (isOver && world.requests.length < at) continue;
      await expect(upload, `request ${at}`).rejects.toMatchObject({
        name: "AbortError",
        cause: { message: "Enough." },
      });
      await expectWhole(world, await uploadAttachments(world.client, FILES, { cursor: saved }));
    }
  });

  it("stops waiting for a stalled stream, and closes it", async () => {
    const { client } = createAttachmentWorld();
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
    const { client } = createAttachmentWorld();
    const aborter = new AbortController();
    const pull = () => new Promise<void>(() => setTimeout(() => aborter.abort()));
    const fetch = async () => new Response(new ReadableStream({ pull }), { status: 502 });
    const upload = uploadAttachments(client, FILES, { signal: aborter.signal, fetch });
    await expect(upload).rejects.toMatchObject({ name: "AbortError" });
  });

  it.each([
    ["badGateway", 1],
    ["expiredLinks", 2],
  ] as const)("stops the delay between two attempts, with %s after %i requests", async (fault, sent) => {
    const world = createAttachmentWorld();
    world.support.faults.add(fault, { operations: ["UploadPart"] });
    const aborter = new AbortController();
    const timers = vi.spyOn(globalThis, "setTimeout");
    onTestFinished(() => timers.mockRestore());
    const isDelayed = () => timers.mock.calls.some(([, delayMs = 0]) => delayMs >= 5000 && delayMs <= 10_000);
    const options = { signal: aborter.signal, retryDelayMs: 60_000, concurrency: 1 };
    const upload = uploadAttachments(world.client, FILES, options);
    await expect.poll(isDelayed).toBe(true);
    expect(count(world, "PUT /uploads")).toBe(sent);
    aborter.abort();
    await expect(upload).rejects.toMatchObject({ name: "AbortError" });
  });
});
