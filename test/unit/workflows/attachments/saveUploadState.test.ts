import { describe, expect, it } from "vitest";
import { type AttachmentUploadState, uploadAttachments } from "../../../../src/index.js";
import { createAttachmentWorld, MEGABYTE, makeContent } from "../../../support/attachmentWorld.js";
import { ours } from "../../../support/sdks.js";

const FILES = [
  { name: "large", data: makeContent(12 * MEGABYTE + 5) },
  { name: "small", data: makeContent(1000, 3) },
];

describe("onState", () => {
  it("is never called concurrently, and is awaited", async () => {
    const world = createAttachmentWorld(ours, { attachments: { partSizeBytes: MEGABYTE } });
    let running = 0;
    let most = 0;
    const counts: number[] = [];
    const onState = async (state: AttachmentUploadState) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      counts.push(state.files[0]?.upload?.parts.length ?? 0);
      running -= 1;
    };
    await uploadAttachments(world.client, FILES, { onState });
    expect([most, running]).toEqual([1, 0]);
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    expect(counts.at(-1)).toBe(13);
  });

  it("rejects with the error of onState", async () => {
    const { client } = createAttachmentWorld();
    const onState = () => Promise.reject(new Error("The disk is full."));
    await expect(uploadAttachments(client, FILES, { onState })).rejects.toThrow("The disk is full.");
  });

  it.each([
    ["the set", FILES.slice(1), 1],
    ["the upload", FILES, 1],
    ["a part", FILES, 2],
  ])("does not delay an abort while saving %s, and is not called after it", async (_, files, last) => {
    const { client } = createAttachmentWorld(ours, { attachments: { partSizeBytes: MEGABYTE } });
    const aborter = new AbortController();
    let calls = 0;
    let sent = 0;
    let end = () => {};
    const abortSoon = () => void setImmediate(() => aborter.abort("enough"));
    const onState = () => {
      if (++calls < last) return;
      if (last === 1) abortSoon();
      return new Promise<void>((resolve) => {
        end = resolve;
      });
    };
    // The next save is queued when the second part has been sent.
    const onProgress = () => {
      if (++sent === 2) abortSoon();
    };
    const upload = uploadAttachments(client, files, { onState, onProgress, signal: aborter.signal });
    await expect(upload).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
    end();
    await new Promise(setImmediate);
    expect(calls).toBe(last);
  });
});
