import * as sdk from "@aws-sdk/client-support";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createFilesFixture,
  type FileCall,
  type FilesFixture,
  SMALL_FILE,
  sendCall,
} from "../../../support/filesFixture.js";
import { openCaseWith } from "../../../support/listeningFixture.js";

const MEGABYTE = 1024 * 1024;
const CASE = { subject: "s", communicationBody: "b" };

let fixture: FilesFixture;

beforeAll(async () => {
  fixture = await createFilesFixture();
});

afterAll(() => fixture.close());

describe("a declared error", () => {
  it.each<[string, string, RegExp, FileCall]>([
    [
      "AddAttachmentsToSet",
      "AttachmentSetIdNotFound",
      /'as-0'/,
      () => ["AddAttachmentsToSet", { attachments: [SMALL_FILE], attachmentSetId: "as-0" }],
    ],
    [
      "AddAttachmentsToSet",
      "AttachmentSetExpired",
      /has expired/,
      ({ expiredSetId }) => ["AddAttachmentsToSet", { attachments: [SMALL_FILE], attachmentSetId: expiredSetId }],
    ],
    [
      "AddAttachmentsToSet, four files",
      "AttachmentSetSizeLimitExceeded",
      /three attachments/,
      () => ["AddAttachmentsToSet", { attachments: [SMALL_FILE, SMALL_FILE, SMALL_FILE, SMALL_FILE] }],
    ],
    [
      "AddAttachmentsToSet, three more files",
      "AttachmentSetSizeLimitExceeded",
      /three attachments/,
      ({ setId }) => [
        "AddAttachmentsToSet",
        { attachmentSetId: setId, attachments: [SMALL_FILE, SMALL_FILE, SMALL_FILE] },
      ],
    ],
    [
      "AddAttachmentsToSet, above 5 MB",
      "AttachmentSetSizeLimitExceeded",
      /5 MB/,
      () => ["AddAttachmentsToSet", { attachments: [{ fileName: "a", data: new Uint8Array(5 * MEGABYTE + 1) }] }],
    ],
    [
      "AddCommunicationToCase",
      "AttachmentSetIdNotFound",
      /'as-0'/,
      ({ caseId }) => ["AddCommunicationToCase", { caseId, communicationBody: "b", attachmentSetId: "as-0" }],
    ],
    [
      "AddCommunicationToCase",
      "AttachmentSetExpired",
      /has expired/,
      ({ caseId, expiredSetId }) => [
        "AddCommunicationToCase",
        { caseId, communicationBody: "b", attachmentSetId: expiredSetId },
      ],
    ],
    ["CreateCase", "AttachmentSetIdNotFound", /'as-0'/, () => ["CreateCase", { ...CASE, attachmentSetId: "as-0" }]],
    [
      "CreateCase",
      "AttachmentSetExpired",
      /has expired/,
      ({ expiredSetId }) => ["CreateCase", { ...CASE, attachmentSetId: expiredSetId }],
    ],
    [
      "CompleteAttachmentUpload",
      "UploadIdNotFound",
      /'upload-0'/,
      () => ["CompleteAttachmentUpload", { uploadId: "upload-0", completedUploads: [] }],
    ],
    [
      "CompleteAttachmentUpload, expired",
      "UploadIdNotFound",
      /'upload-/,
      ({ expiredUploadId }) => ["CompleteAttachmentUpload", { uploadId: expiredUploadId, completedUploads: [] }],
    ],
    [
      "DescribeAttachment",
      "AttachmentIdNotFound",
      /'attachment-0'/,
      () => ["DescribeAttachment", { attachmentId: "attachment-0" }],
    ],
    [
      "DescribeAttachmentUploadStatus",
      "UploadIdNotFound",
      /'upload-0'/,
      () => ["DescribeAttachmentUploadStatus", { uploadId: "upload-0" }],
    ],
    [
      "GetAttachmentDownloadLink",
      "AttachmentIdNotFound",
      /'attachment-0'/,
      () => ["GetAttachmentDownloadLink", { attachmentId: "attachment-0" }],
    ],
    [
      "GetAttachmentUploadLinks",
      "UploadIdNotFound",
      /'upload-0'/,
      () => ["GetAttachmentUploadLinks", { fileName: "a", uploadId: "upload-0" }],
    ],
  ])("of %s is returned: %s", async (_, name, message, call) => {
    const failure = await fixture.failureOf(call);
    expect(failure).toBeInstanceOf(Reflect.get(sdk, name));
    expect(failure.message).toMatch(message);
  });
});

describe("an invalid value of an attachment operation", () => {
  it.each<[string, RegExp, FileCall]>([
    ["no attachments", /attachments/, () => ["AddAttachmentsToSet", { attachments: [] }]],
    [
      "a file without content",
      /attachments\.2\.member\.data/,
      () => ["AddAttachmentsToSet", { attachments: [SMALL_FILE, { fileName: "a" }] }],
    ],
    [
      "a file without a name",
      /attachments\.1\.member\.fileName/,
      () => ["AddAttachmentsToSet", { attachments: [{ data: SMALL_FILE.data }] }],
    ],
    [
      "a file above 5 MB to read",
      /GetAttachmentDownloadLink/,
      ({ largeAttachmentId }) => ["DescribeAttachment", { attachmentId: largeAttachmentId }],
    ],
    [
      "an upload without size",
      /fileSizeBytes: it is required without an uploadId/,
      () => ["GetAttachmentUploadLinks", { fileName: "a" }],
    ],
    [
      "a size together with an upload id",
      /fileSizeBytes: it must be omitted/,
      ({ uploadId }) => ["GetAttachmentUploadLinks", { fileName: "a", uploadId, fileSizeBytes: 1 }],
    ],
    [
      "a range beyond the last part",
      /startIndex 3 exceeds the 2 parts/,
      ({ uploadId }) => ["GetAttachmentUploadLinks", { fileName: "a", uploadId, uploadRange: { startIndex: 3 } }],
    ],
    [
      "an empty range",
      /greater than startIndex/,
      ({ uploadId }) => [
        "GetAttachmentUploadLinks",
        { fileName: "a", uploadId, uploadRange: { startIndex: 2, endIndex: 2 } },
      ],
    ],
    [
      "a range of 11",
      /more than 10 parts/,
      ({ uploadId }) => [
        "GetAttachmentUploadLinks",
        { fileName: "a", uploadId, uploadRange: { startIndex: 1, endIndex: 12 } },
      ],
    ],
    [
      "a wrong eTag",
      /part 1: its eTag is not 'x'/,
      ({ uploadId }) => ["CompleteAttachmentUpload", { uploadId, completedUploads: [{ partIndex: 1, eTag: "x" }] }],
    ],
    [
      "a part that was not uploaded",
      /part 2: it has not been uploaded/,
      ({ uploadId, eTag }) => [
        "CompleteAttachmentUpload",
        {
          uploadId,
          completedUploads: [
            { partIndex: 1, eTag },
            { partIndex: 2, eTag },
          ],
        },
      ],
    ],
    [
      "a part beyond the last",
      /part 3: the upload has 2 parts/,
      ({ uploadId, eTag }) => ["CompleteAttachmentUpload", { uploadId, completedUploads: [{ partIndex: 3, eTag }] }],
    ],
    [
      "an unknown upload for a message",
      /no upload with the ID 'upload-0'/,
      ({ caseId }) => ["AddCommunicationToCase", { caseId, communicationBody: "b", uploadIds: ["upload-0"] }],
    ],
    [
      "an unknown upload for a case",
      /no upload with the ID 'upload-0'/,
      () => ["CreateCase", { ...CASE, uploadIds: ["upload-0"] }],
    ],
    [
      "an upload for a case before it is ready",
      /is not ready/,
      ({ uploadId }) => ["CreateCase", { ...CASE, uploadIds: [uploadId] }],
    ],
  ])("is rejected: %s", async (_, message, call) => {
    const failure = await fixture.failureOf(call);
    expect(failure.name).toBe("InvalidParameterValueException");
    expect(failure.message).toMatch(message);
  });
});

describe("a dry run", () => {
  it.each<[string, FileCall]>([
    [
      "AddAttachmentsToSet",
      ({ setId }) => ["AddAttachmentsToSet", { attachments: [SMALL_FILE], attachmentSetId: setId, dryRun: true }],
    ],
    [
      "CompleteAttachmentUpload",
      ({ uploadId, eTag }) => [
        "CompleteAttachmentUpload",
        { uploadId, completedUploads: [{ partIndex: 1, eTag }], dryRun: true },
      ],
    ],
    ["DescribeAttachment", ({ attachmentId }) => ["DescribeAttachment", { attachmentId, dryRun: true }]],
    [
      "DescribeAttachmentUploadStatus",
      ({ uploadId }) => ["DescribeAttachmentUploadStatus", { uploadId, dryRun: true }],
    ],
    ["GetAttachmentDownloadLink", ({ attachmentId }) => ["GetAttachmentDownloadLink", { attachmentId, dryRun: true }]],
    ["GetAttachmentUploadLinks", () => ["GetAttachmentUploadLinks", { fileName: "a", fileSizeBytes: 1, dryRun: true }]],
    ["CreateCase with files", ({ setId }) => ["CreateCase", { ...CASE, attachmentSetId: setId, dryRun: true }]],
  ])("of %s reports success as DryRunOperationException", async (_, call) => {
    expect(await fixture.failureOf(call)).toBeInstanceOf(sdk.DryRunOperationException);
  });

  it("changes nothing, and reports validation errors", async () => {
    const { client } = fixture;
    const { uploadId } = fixture.things;
    expect(await sendCall(client, ["DescribeAttachmentUploadStatus", { uploadId }])).toMatchObject({
      uploadProgress: { completedPartsCount: 0 },
    });
    const { attachments } = await openCaseWith(client, { attachmentSetId: fixture.things.setId });
    expect(attachments).toHaveLength(1);
    const unknown = await fixture.failureOf(() => ["DescribeAttachment", { attachmentId: "a", dryRun: true }]);
    expect(unknown.name).toBe("AttachmentIdNotFound");
  });
});

describe("a per-minute limit", () => {
  it.each<[string, string, (client: sdk.SupportClient) => Promise<unknown>]>([
    [
      "new attachment sets",
      "AttachmentLimitExceeded",
      (client) => sendCall(client, ["AddAttachmentsToSet", { attachments: [SMALL_FILE] }]),
    ],
    [
      "reads",
      "DescribeAttachmentLimitExceeded",
      (client) => sendCall(client, ["DescribeAttachment", { attachmentId: fixture.things.attachmentId }]),
    ],
  ])("for %s resets after a minute", async (_, name, call) => {
    fixture.support.clock.advance({ minutes: 1 });
    for (let count = 0; count < 3; count++) await call(fixture.client);
    const failure = await call(fixture.client).catch((error) => error);
    expect(failure).toBeInstanceOf(Reflect.get(sdk, name));
    fixture.support.clock.advance({ minutes: 1 });
    await call(fixture.client);
  });
});
