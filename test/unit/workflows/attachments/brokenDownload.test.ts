import { describe, expect, it } from "vitest";
import { downloadAttachment } from "../../../../src/index.js";
import { isSame, MEGABYTE, makeContent } from "../../../support/attachmentFixture.js";
import { store } from "../../../support/storedAttachment.js";

const CONTENT = makeContent(6 * MEGABYTE);

describe("downloadAttachment", () => {
  it("survives more broken connections than `maxAttempts` when each delivers some bytes", async () => {
    const { client, attachmentId, support } = await store(CONTENT);
    const breaks = support.faults.add("truncatedResponse", { operations: ["DownloadAttachment"], times: 6 });
    const { data } = await downloadAttachment(client, { attachmentId }, { maxAttempts: 2, retryDelayMs: 1 });
    expect(breaks.hits).toBe(6);
    expect(isSame(data, CONTENT)).toBe(true);
  });

  it("accepts a file of exactly `maxSizeBytes`, and rejects one with a byte more", async () => {
    const { client, attachmentId } = await store(CONTENT);
    const { sizeBytes } = await downloadAttachment(client, { attachmentId }, { maxSizeBytes: CONTENT.length });
    expect(sizeBytes).toBe(CONTENT.length);
    const refused = downloadAttachment(client, { attachmentId }, { maxSizeBytes: CONTENT.length - 1 });
    await expect(refused).rejects.toMatchObject({ code: "FILE_TOO_LARGE" });
  });

  it("closes the second connection when its stream is cancelled, and opens no third", async () => {
    const { client, attachmentId } = await store(CONTENT);
    let isClosed = false;
    let second = () => {};
    const hasSecond = new Promise<void>((resolve) => {
      second = resolve;
    });
    const breaking = () =>
      new ReadableStream({
        start: (controller) => controller.enqueue(CONTENT.subarray(0, 10)),
        pull: (controller) => controller.error(new Error("The connection broke.")),
      });
    const silent = () => {
      const pull = () => {
        second();
        return new Promise<void>(() => {});
      };
      const cancel = () => {
        isClosed = true;
      };
      // Nothing is pulled before the client reads.
      return new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
    };
    let connections = 0;
    const fetch = async () => new Response(++connections === 1 ? breaking() : silent());
    const { stream } = await downloadAttachment(client, { attachmentId }, { to: "stream", fetch, retryDelayMs: 1 });
    const reader = stream.getReader();
    await reader.read();
    const waiting = reader.read();
    await hasSecond;
    await reader.cancel();
    expect((await waiting).done).toBe(true);
    expect([isClosed, connections]).toEqual([true, 2]);
  });
});
