import { describe, expect, it } from "vitest";
import { uploadAttachments } from "../../../../src/index.js";
import { type AttachmentFixture, createAttachmentFixture, MEGABYTE } from "../../../support/attachmentFixture.js";

const CONCURRENCY = 3;

/** Creates a `fetch` that records the number of parts in flight, and responds on demand. */
function watchParts({ support }: AttachmentFixture, answer: (number: number) => Promise<Response | undefined>) {
  const inFlight: number[] = [];
  let running = 0;
  const fetch = async (url: string, init: RequestInit) => {
    running += 1;
    inFlight.push(running);
    const number = inFlight.length;
    try {
      return (await answer(number)) ?? (await support.fetch(url, init));
    } finally {
      running -= 1;
    }
  };
  return { fetch, inFlight };
}

const nextTurn = () => new Promise<undefined>((resolve) => setImmediate(resolve, undefined));

describe("uploadAttachments", () => {
  it("sends as many parts at a time as `concurrency` allows, to the last part", async () => {
    // More than the buffer limit, so that each part must release its share.
    const partSizeBytes = 4 * MEGABYTE;
    const fixture = createAttachmentFixture(undefined, { attachments: { partSizeBytes } });
    const { fetch, inFlight } = watchParts(fixture, nextTurn);
    const files = [{ fileName: "a.bin", data: new Uint8Array(15 * partSizeBytes) }];
    const { uploadIds } = await uploadAttachments(fixture.client, files, { fetch, concurrency: CONCURRENCY });
    expect(uploadIds).toHaveLength(1);
    expect(inFlight).toHaveLength(15);
    expect(Math.max(...inFlight)).toBe(CONCURRENCY);
    expect(Math.max(...inFlight.slice(-CONCURRENCY))).toBe(CONCURRENCY);
  });

  it("sends no further part after one has failed permanently", async () => {
    const fixture = createAttachmentFixture();
    const answer = async (number: number) => {
      if (number < CONCURRENCY) return nextTurn();
      return new Response("", { status: 400 });
    };
    const { fetch, inFlight } = watchParts(fixture, answer);
    const files = [{ fileName: "a.bin", data: new Uint8Array(12 * MEGABYTE) }];
    const upload = uploadAttachments(fixture.client, files, { fetch, concurrency: CONCURRENCY });
    await expect(upload).rejects.toMatchObject({ code: "PART_FAILED", statusCode: 400 });
    expect(inFlight).toEqual([1, 2, 3]);
  });
});
