import { describe, expect, it } from "vitest";
import { type AttachmentUploadState, uploadAttachments } from "../../../../src/index.js";
import { createAttachmentWorld, KILOBYTE, MEGABYTE, makeContent } from "../../../support/attachmentWorld.js";

const FILES = [{ name: "large", data: makeContent(6 * MEGABYTE) }];
const STATUS = "DescribeAttachmentUploadStatus";

describe("A saved state", () => {
  it("of an upload that the service still processes reports no part again", async () => {
    const world = createAttachmentWorld(undefined, {
      attachments: { partSizeBytes: 512 * KILOBYTE, processingMs: 60_000 },
    });
    const states: AttachmentUploadState[] = [];
    const onState = (state: AttachmentUploadState) => void states.push(state);
    const unready = uploadAttachments(world.client, FILES, { onState, readyTimeoutMs: 0 });
    await expect(unready).rejects.toMatchObject({ code: "UPLOAD_NOT_READY" });
    // As if the process had died between the last report and its state.
    const isUnreported = ({ files }: AttachmentUploadState) => files[0]?.upload?.parts.some((part) => !part.isReported);
    const resumeFrom = states.findLast(isUnreported);
    expect(resumeFrom?.files[0]?.upload?.parts).toHaveLength(12);

    world.requests.length = 0;
    world.onRequest = () => {
      if (world.requests.length === 2) world.support.clock.advance({ minutes: 2 });
    };
    const { uploadIds } = await uploadAttachments(world.client, FILES, { resumeFrom });
    expect(uploadIds).toEqual([resumeFrom?.files[0]?.upload?.uploadId]);
    expect(world.requests).toEqual([STATUS, STATUS]);
  });
});
