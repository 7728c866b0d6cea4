import * as sdk from "@aws-sdk/client-support";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createListeningFixture, type ListeningFixture, openCaseWith } from "../support/listeningFixture.js";
import { putPart, startUpload } from "../support/uploadFile.js";

const SIZE_BYTES = 20 * 1024 * 1024 + 1;

let fixture: ListeningFixture;

beforeAll(async () => {
  fixture = await createListeningFixture({ attachments: { partSizeBytes: 1024 * 1024 } });
});

afterAll(() => fixture.close());

it("a file of 20 MB goes up in parts, past an expired link, and comes down byte for byte", async () => {
  const { client, support } = fixture;
  const content = Uint8Array.from({ length: SIZE_BYTES }, (_, index) => (index * 31 + (index >> 12)) & 0xff);

  const { uploadId, uploadUrls, ...upload } = await startUpload(client, "heap dump.bin", SIZE_BYTES);
  expect(upload).toEqual({ partSizeBytes: 1024 * 1024, totalParts: 21, nextIndex: 11 });
  const firstBatch = await Promise.all(uploadUrls.slice(0, 9).map((link) => putPart(link, content, upload)));
  await client.send(new sdk.CompleteAttachmentUploadCommand({ uploadId, completedUploads: firstBatch }));
  const status = new sdk.DescribeAttachmentUploadStatusCommand({ uploadId });
  expect(await client.send(status)).toMatchObject({
    uploadStatus: "attachment-not-ready",
    uploadProgress: { totalParts: 21, completedPartsCount: 9 },
  });

  support.clock.advance({ hours: 2 });
  const [expired = {} as sdk.UploadUrl] = uploadUrls.slice(9);
  await expect(putPart(expired, content, upload)).rejects.toThrow("Request has expired");

  const secondBatch: sdk.CompletedUpload[] = [];
  for (const uploadRange of [{ startIndex: 10, endIndex: 20 }, { startIndex: 20 }]) {
    const input = { uploadId, fileName: "heap dump.bin", uploadRange };
    const renewed = await client.send(new sdk.GetAttachmentUploadLinksCommand(input));
    for (const link of renewed.uploadUrls ?? []) secondBatch.push(await putPart(link, content, upload));
  }
  await client.send(new sdk.CompleteAttachmentUploadCommand({ uploadId, completedUploads: secondBatch }));
  support.clock.advance({ seconds: 1 });
  expect((await client.send(status)).uploadStatus).toBe("attachment-ready");

  const { attachments, attachmentSet } = await openCaseWith(client, { uploadIds: [uploadId] });
  expect(attachments).toEqual([{ attachmentId: expect.any(String), fileName: "heap dump.bin" }]);
  expect(attachmentSet).toEqual([]);

  const attachmentId = attachments[0]?.attachmentId;
  const { downloadUrl, fileName } = await client.send(new sdk.GetAttachmentDownloadLinkCommand({ attachmentId }));
  const url = downloadUrl?.url ?? "";
  expect(fileName).toBe("heap dump.bin");
  const whole = await fetch(url);
  expect(whole.headers.get("content-length")).toBe(String(SIZE_BYTES));
  expect(Buffer.compare(await bytesOf(whole), content)).toBe(0);

  const pieces: Buffer[] = [];
  for (let first = 0; first < SIZE_BYTES; first += 7_000_000) {
    const response = await fetch(url, { headers: { range: `bytes=${first}-${first + 6_999_999}` } });
    expect(response.status).toBe(206);
    pieces.push(await bytesOf(response));
  }
  expect(Buffer.compare(Buffer.concat(pieces), content)).toBe(0);
});

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}
