import { describe, expect, it } from "vitest";
import { GetAttachmentUploadLinksCommand } from "../../../../src/index.js";
import { makePartLinks } from "../../../../src/workflows/attachments/makePartLinks.js";
import { createAttachmentWorld, MEGABYTE } from "../../../support/attachmentWorld.js";

const HOUR_MS = 3_600_000;
const { signal } = new AbortController();

/** The links of a new upload of 25 parts, by a clock of ours. */
async function begin(startMs = Date.now()) {
  const { client, requests } = createAttachmentWorld(undefined, { files: { partSizeBytes: MEGABYTE } });
  const input = { fileName: "a.bin", fileSizeBytes: 25 * MEGABYTE };
  const first = await client.send(new GetAttachmentUploadLinksCommand(input));
  const { uploadId = "", totalParts = 0 } = first;
  requests.length = 0;
  const clock = { nowMs: startMs };
  const links = makePartLinks(
    { client, tryAgain: { maxAttempts: 1, delayMs: 0 } },
    { uploadId, fileName: "a.bin", totalParts },
    first,
    () => clock.nowMs,
  );
  return { links, requests, clock };
}

describe("the links of an upload", () => {
  it("are asked for ten at a time, when the first of them is needed", async () => {
    const { links, requests } = await begin();
    for (let partIndex = 1; partIndex <= 25; partIndex++) {
      const { url } = await links.get(partIndex, signal);
      expect(url).toMatch(new RegExp(`/uploads/[^/]+/${partIndex}\\?`));
      expect(requests).toHaveLength(Math.ceil(partIndex / 10) - 1);
    }
  });

  it("are asked for once when several parts need them at the same time", async () => {
    const { links, requests } = await begin();
    const found = await Promise.all([11, 12, 13, 20].map((partIndex) => links.get(partIndex, signal)));
    expect(new Set(found.map(({ batch }) => batch)).size).toBe(1);
    expect(requests).toHaveLength(1);
  });

  it("are asked for again when they have expired by the clock", async () => {
    const { links, requests, clock } = await begin();
    const { url } = await links.get(1, signal);
    clock.nowMs += HOUR_MS + 1000;
    // The new ones are an hour old to this clock too, which shows that it is ahead.
    expect((await links.get(1, signal)).batch).toBe(2);
    expect(url).toContain("X-Amz-Date");
    expect(requests).toHaveLength(1);
  });

  it("are used as they come where the clock is ahead", async () => {
    const { links, requests } = await begin(Date.now() + 24 * HOUR_MS);
    for (let partIndex = 1; partIndex <= 10; partIndex++) await links.get(partIndex, signal);
    expect(requests).toEqual([]);
  });

  it("are forgotten with all of the same age, and not those that are newer", async () => {
    const { links, requests } = await begin();
    const [one, two] = [await links.get(1, signal), await links.get(2, signal)];
    links.forget(one);
    expect((await links.get(2, signal)).batch).toBe(2);
    links.forget(two);
    expect((await links.get(3, signal)).batch).toBe(2);
    expect(requests).toHaveLength(1);
  });
});
