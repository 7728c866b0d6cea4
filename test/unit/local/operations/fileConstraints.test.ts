import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFilesFixture, type FileCall, type FilesFixture } from "../../../support/filesFixture.js";
import { startUpload } from "../../../support/uploadFile.js";

let fixture: FilesFixture;

beforeAll(async () => {
  fixture = await createFilesFixture();
});

afterAll(() => fixture.close());

describe("a constraint of the attachment operations", () => {
  const range =
    (uploadRange: object): FileCall =>
    () => ["GetAttachmentUploadLinks", { fileName: "a", fileSizeBytes: 1, uploadRange }];
  const parts =
    (...completedUploads: object[]): FileCall =>
    () => ["CompleteAttachmentUpload", { uploadId: "u", completedUploads }];
  const atLeast = (measure: string, min: number) => `Member must have ${measure} greater than or equal to ${min}`;
  const atMost = (measure: string, max: number) => `Member must have ${measure} less than or equal to ${max}`;

  it.each<[string, string, FileCall]>([
    ["null at 'attachments'", "Member must not be null", () => ["AddAttachmentsToSet", {}]],
    ["null at 'uploadId'", "Member must not be null", () => ["CompleteAttachmentUpload", { completedUploads: [] }]],
    ["null at 'completedUploads'", "Member must not be null", () => ["CompleteAttachmentUpload", { uploadId: "u" }]],
    [
      "null at 'completedUploads.2.member.eTag'",
      "Member must not be null",
      parts({ partIndex: 1, eTag: "e" }, { partIndex: 2 }),
    ],
    ["null at 'completedUploads.1.member.partIndex'", "Member must not be null", parts({ eTag: "e" })],
    ["'0' at 'completedUploads.1.member.partIndex'", atLeast("value", 1), parts({ partIndex: 0, eTag: "e" })],
    ["'' at 'completedUploads.1.member.eTag'", atLeast("length", 1), parts({ partIndex: 1, eTag: "" })],
    [
      `'${"e".repeat(257)}' at 'completedUploads.1.member.eTag'`,
      atMost("length", 256),
      parts({ partIndex: 1, eTag: "e".repeat(257) }),
    ],
    ["null at 'attachmentId'", "Member must not be null", () => ["DescribeAttachment", {}]],
    ["null at 'uploadId'", "Member must not be null", () => ["DescribeAttachmentUploadStatus", {}]],
    ["'' at 'uploadId'", atLeast("length", 1), () => ["DescribeAttachmentUploadStatus", { uploadId: "" }]],
    [
      `'${"u".repeat(2049)}' at 'uploadId'`,
      atMost("length", 2048),
      () => ["DescribeAttachmentUploadStatus", { uploadId: "u".repeat(2049) }],
    ],
    ["null at 'attachmentId'", "Member must not be null", () => ["GetAttachmentDownloadLink", {}]],
    ["null at 'fileName'", "Member must not be null", () => ["GetAttachmentUploadLinks", { fileSizeBytes: 1 }]],
    [
      "'0' at 'fileSizeBytes'",
      atLeast("value", 1),
      () => ["GetAttachmentUploadLinks", { fileName: "a", fileSizeBytes: 0 }],
    ],
    [
      "'157286401' at 'fileSizeBytes'",
      atMost("value", 157286400),
      () => ["GetAttachmentUploadLinks", { fileName: "a", fileSizeBytes: 157286401 }],
    ],
    ["null at 'uploadRange.startIndex'", "Member must not be null", range({})],
    ["'0' at 'uploadRange.startIndex'", atLeast("value", 1), range({ startIndex: 0 })],
  ])("rejects the value %s: %s", async (value, rule, call) => {
    const failure = await fixture.failureOf(call);
    expect(failure.name).toBe("ValidationException");
    expect(failure.message).toBe(`1 validation error detected: Value ${value} failed to satisfy constraint: ${rule}`);
  });

  it("allows files of exactly 150 MiB", async () => {
    const { totalParts } = await startUpload(fixture.client, "a", 157286400);
    expect(totalParts).toBe(150);
  });
});
