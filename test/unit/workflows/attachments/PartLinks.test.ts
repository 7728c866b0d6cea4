import { describe, expect, it } from "vitest";
import { GetAttachmentUploadLinksCommand } from "../../../../src/index.js";
import { PartLinks } from "../../../../src/workflows/attachments/PartLinks.js";
import { createAttachmentFixture, MEGABYTE } from "../../../support/attachmentFixture.js";

const HOUR_MS = 3_600_000;
const { signal } = new AbortController();

/** Returns the links of a new upload of 25 parts, with a controlled clock. */
async function startUpload(startMs = Date.now()) {
  const { client, requests } = createAttachmentFixture(undefined, { attachments: { partSizeBytes: MEGABYTE } });
  const input = { fileName: "a.bin", fileSizeBytes: 25 * MEGABYTE };
  const first = await client.send(new GetAttachmentUploadLinksCommand(input));
  const { uploadId = "", totalParts = 0 } = first;
  requests.length = 0;
  const clock = { nowMs: startMs };
  const sending = { client, retryPolicy: { maxAttempts: 1, delayMs: 0 }, attemptTimeoutMs: 1000 };
  const links = new PartLinks(sending, { uploadId, fileName: "a.bin", totalParts }, first, () => clock.nowMs);
  return { links, requests, clock };
}

describe("PartLinks", () => {
  it("requests ten links at a time, when the first of them is needed", async () => {
    const { links, requests } = await startUpload();
    for (let partIndex = 1; partIndex <= 25; partIndex++) {
      const { url } = await links.get(partIndex, signal);
      expect(url).toMatch(new RegExp(`/uploads/[^/]+/${partIndex}\\?`));
      expect(requests).toHaveLength(Math.ceil(partIndex / 10) - 1);
    }
  });

  it("shares one request when several parts need links at the same time", async () => {
    const { links, requests } = await startUpload();
    const found = await Promise.all([11, 12, 13, 20].map((partIndex) => links.get(partIndex, signal)));
    expect(new Set(found.map(({ batch }) => batch)).size).toBe(1);
    expect(requests).toHaveLength(1);
  });

  it("requests new links when the old ones have expired by the local clock", async () => {
    const { links, requests, clock } = await startUpload();
    const { url } = await links.get(1, signal);
    clock.nowMs += HOUR_MS + 1000;
    expect((await links.get(1, signal)).batch).toBe(2);
    expect(url).toContain("X-Amz-Date");
    expect(requests).toHaveLength(1);
  });

  it("uses links as given when the local clock is a day fast", async () => {
    const { links, requests } = await startUpload(Date.now() + 24 * HOUR_MS);
    for (let partIndex = 1; partIndex <= 10; partIndex++) await links.get(partIndex, signal);
    expect(requests).toEqual([]);
  });

  it("discards a rejected link with all links of the same request, and preserves newer ones", async () => {
    const { links, requests } = await startUpload();
    const [one, two] = [await links.get(1, signal), await links.get(2, signal)];
    links.discard(one);
    expect((await links.get(2, signal)).batch).toBe(2);
    links.discard(two);
    expect((await links.get(3, signal)).batch).toBe(2);
    expect(requests).toHaveLength(1);
  });
});
