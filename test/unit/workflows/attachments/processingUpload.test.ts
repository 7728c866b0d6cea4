import { describe, expect, it } from "vitest";
import { uploadAttachments } from "../../../../src/index.js";
import { createAttachmentFixture, KILOBYTE, MEGABYTE, makeContent } from "../../../support/attachmentFixture.js";
import { readUpload } from "../../../support/uploadCursor.js";

const FILES = [{ fileName: "large", data: makeContent(6 * MEGABYTE) }];
const STATUS = "DescribeAttachmentUploadStatus";

describe("A saved cursor of uploadAttachments", () => {
  it("of an upload that the service is processing reports no part again", async () => {
    const fixture = createAttachmentFixture(undefined, {
      attachments: { partSizeBytes: 512 * KILOBYTE, processingMs: 60_000 },
    });
    const cursors: string[] = [];
    const onCursor = (cursor: string) => void cursors.push(cursor);
    const aborter = new AbortController();
    fixture.onRequest = (name) => {
      if (name === STATUS) aborter.abort();
    };
    const unready = uploadAttachments(fixture.client, FILES, { onCursor, signal: aborter.signal });
    await expect(unready).rejects.toMatchObject({ name: "AbortError" });
    // Simulates a crash between the last report and its cursor.
    const uploadOf = (cursor: string) => readUpload(cursor).files[0]?.upload;
    const cursor = cursors.findLast((each) => uploadOf(each)?.parts.some((part) => !part.isReported)) ?? "";
    expect(uploadOf(cursor)?.parts).toHaveLength(12);

    fixture.requests.length = 0;
    fixture.onRequest = () => {
      if (fixture.requests.length === 2) fixture.support.clock.advance({ minutes: 2 });
    };
    const { uploadIds } = await uploadAttachments(fixture.client, FILES, { cursor });
    expect(uploadIds).toEqual([uploadOf(cursor)?.uploadId]);
    expect(fixture.requests).toEqual([STATUS, STATUS]);
  });
});
