import {
  AddCommunicationToCaseCommand,
  CompleteAttachmentUploadCommand,
  type CompletedUpload,
  DescribeAttachmentCommand,
  DescribeAttachmentUploadStatusCommand,
  DescribeCommunicationsCommand,
} from "@aws-sdk/client-support";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createListeningFixture, type ListeningFixture, openCaseWith } from "../../../support/listeningFixture.js";
import { putPart, startUpload, uploadFile } from "../../../support/uploadFile.js";

const START_MS = Date.now();
const CONTENT = Uint8Array.from({ length: 25 }, (_, index) => index);

let fixture: ListeningFixture;

beforeEach(async () => {
  fixture = await createListeningFixture({ now: () => START_MS, attachments: { partSizeBytes: 10 } });
});

afterEach(() => fixture.close());

const complete = (uploadId: string, completedUploads: CompletedUpload[]) =>
  fixture.client.send(new CompleteAttachmentUploadCommand({ uploadId, completedUploads }));

async function statusOf(uploadId: string) {
  const output = await fixture.client.send(new DescribeAttachmentUploadStatusCommand({ uploadId }));
  return [output.uploadStatus, output.uploadProgress?.completedPartsCount];
}

describe("CompleteAttachmentUpload", () => {
  it("counts each part once, and accepts ETags with and without quotes", async () => {
    const { uploadId, uploadUrls } = await startUpload(fixture.client, "a", 25);
    const parts = await Promise.all(uploadUrls.map((link) => putPart(link, CONTENT, { partSizeBytes: 10 })));
    const bare = parts.map(({ partIndex, eTag }) => ({ partIndex, eTag: eTag.replaceAll('"', "") }));
    expect(await statusOf(uploadId)).toEqual(["attachment-not-ready", 0]);
    await complete(uploadId, [...parts.slice(0, 1), ...bare.slice(0, 1)]);
    await complete(uploadId, bare.slice(0, 1));
    expect(await statusOf(uploadId)).toEqual(["attachment-not-ready", 1]);
    expect(await complete(uploadId, bare)).toMatchObject({ uploadStatus: "attachment-not-ready" });
    expect(await statusOf(uploadId)).toEqual(["attachment-not-ready", 3]);
  });

  it("completes no part when one is invalid", async () => {
    const { uploadId, uploadUrls } = await startUpload(fixture.client, "a", 25);
    const [first = {}] = uploadUrls;
    const part = await putPart({ url: "", partIndex: 1, expiryDate: "", ...first }, CONTENT, { partSizeBytes: 10 });
    const batch = complete(uploadId, [part, { partIndex: 2, eTag: part.eTag }]);
    await expect(batch).rejects.toMatchObject({ name: "InvalidParameterValueException" });
    expect(await statusOf(uploadId)).toEqual(["attachment-not-ready", 0]);
  });

  it("counts a part as incomplete after it is uploaded with other content", async () => {
    const { uploadId, uploadUrls } = await startUpload(fixture.client, "a", 25);
    const parts = [];
    for (const link of uploadUrls) parts.push(await putPart(link, CONTENT, { partSizeBytes: 10 }));
    await complete(uploadId, parts.slice(0, 2));
    for (const link of uploadUrls.slice(0, 1)) {
      await putPart(link, CONTENT, { partSizeBytes: 10 });
      expect(await statusOf(uploadId)).toEqual(["attachment-not-ready", 2]);
      await putPart(link, CONTENT.slice().reverse(), { partSizeBytes: 10 });
    }
    expect(await statusOf(uploadId)).toEqual(["attachment-not-ready", 1]);
    await expect(complete(uploadId, parts)).rejects.toThrow("part 1: its eTag is not");
  });

  it("makes the file available after processing, even when completed twice", async () => {
    const uploadId = await uploadFile(fixture.client, "a", CONTENT);
    fixture.support.clock.advance({ milliseconds: 49 });
    expect(await statusOf(uploadId)).toEqual(["attachment-not-ready", 3]);
    await expect(openCaseWith(fixture.client, { uploadIds: [uploadId] })).rejects.toThrow("is not ready");
    fixture.support.clock.advance({ milliseconds: 1 });
    expect(await statusOf(uploadId)).toEqual(["attachment-ready", 3]);
    expect(await complete(uploadId, [])).toMatchObject({ uploadStatus: "attachment-ready" });
  });
});

describe("a completed upload", () => {
  it("is attached to a message once, after the files of the set", async () => {
    const { client, support } = fixture;
    const uploadId = await uploadFile(client, "a.bin", CONTENT);
    support.clock.advance({ seconds: 1 });
    const { caseId } = await openCaseWith(client, {});
    const input = { caseId, communicationBody: "b", uploadIds: [uploadId, uploadId] };
    await client.send(new AddCommunicationToCaseCommand(input));

    const { communications } = await client.send(new DescribeCommunicationsCommand({ caseId }));
    const [{ attachments = [], attachmentSet = [] } = {}] = communications ?? [];
    expect(attachments).toEqual([{ attachmentId: expect.any(String), fileName: "a.bin" }]);
    expect(attachmentSet).toEqual(attachments);
    const { attachmentId } = attachments[0] ?? {};
    const { attachment } = await client.send(new DescribeAttachmentCommand({ attachmentId }));
    expect(attachment?.data).toEqual(CONTENT);
  });

  it("expires after a day", async () => {
    const uploadId = await uploadFile(fixture.client, "a", CONTENT);
    fixture.support.clock.advance({ hours: 23, minutes: 59 });
    expect(await statusOf(uploadId)).toEqual(["attachment-ready", 3]);
    fixture.support.clock.advance({ minutes: 1 });
    await expect(statusOf(uploadId)).rejects.toMatchObject({ name: "UploadIdNotFound" });
    await expect(openCaseWith(fixture.client, { uploadIds: [uploadId] })).rejects.toThrow("no upload with the ID");
  });

  it("stays available when the clock moves back before its completion", async () => {
    const { client, support } = fixture;
    support.clock.advance({ hours: 2 });
    const { uploadId, uploadUrls } = await startUpload(client, "a", 10);
    for (const link of uploadUrls) await complete(uploadId, [await putPart(link, CONTENT, { partSizeBytes: 10 })]);
    support.clock.advance({ milliseconds: 50 });
    expect(await statusOf(uploadId)).toEqual(["attachment-ready", 1]);
    support.clock.reset();
    expect(await statusOf(uploadId)).toEqual(["attachment-ready", 1]);
  });
});

describe("a failed upload", () => {
  it("rejects parts and messages after `failUpload`", async () => {
    const { client, support } = fixture;
    const { uploadId, uploadUrls } = await startUpload(client, "a", 25);
    support.failUpload(uploadId);
    expect(await statusOf(uploadId)).toEqual(["failed", 0]);
    for (const link of uploadUrls) {
      await expect(putPart(link, CONTENT, { partSizeBytes: 10 })).rejects.toThrow("NoSuchUpload");
    }
    await expect(openCaseWith(client, { uploadIds: [uploadId] })).rejects.toMatchObject({
      name: "InvalidParameterValueException",
      message: `Invalid uploadIds: the upload '${uploadId}' has failed.`,
    });
  });

  it("stays failed, even if it was available before", async () => {
    const uploadId = await uploadFile(fixture.client, "a", CONTENT);
    fixture.support.clock.advance({ seconds: 1 });
    fixture.support.failUpload(uploadId);
    fixture.support.clock.advance({ hours: 1 });
    expect(await statusOf(uploadId)).toEqual(["failed", 3]);
    expect(await complete(uploadId, [])).toMatchObject({ uploadStatus: "failed" });
  });

  it("fails after processing with the fault `failedUpload`, and the next one does not", async () => {
    const { client, support } = fixture;
    const fault = support.faults.add("failedUpload", { times: 1 });
    const unlucky = await uploadFile(client, "a", CONTENT);
    const lucky = await uploadFile(client, "b", CONTENT);
    support.clock.advance({ milliseconds: 49 });
    expect(await statusOf(unlucky)).toEqual(["attachment-not-ready", 3]);
    support.clock.advance({ milliseconds: 1 });
    expect([await statusOf(unlucky), await statusOf(lucky), fault.hits]).toEqual([
      ["failed", 3],
      ["attachment-ready", 3],
      1,
    ]);
  });

  it("accepts all its parts before it fails", async () => {
    const { client, support } = fixture;
    const { uploadId, uploadUrls } = await startUpload(client, "a", 25);
    support.faults.add("failedUpload", { times: 1 });
    for (const link of uploadUrls) await complete(uploadId, [await putPart(link, CONTENT, { partSizeBytes: 10 })]);
    expect(await statusOf(uploadId)).toEqual(["attachment-not-ready", 3]);
    support.clock.advance({ milliseconds: 50 });
    expect(await statusOf(uploadId)).toEqual(["failed", 3]);
  });

  it("throws from `failUpload` for an unknown id", () => {
    const unknown = expect.objectContaining({ name: "LocalSupportError", code: "UPLOAD_NOT_FOUND" });
    expect(() => fixture.support.failUpload("upload-1")).toThrow(unknown);
  });
});
