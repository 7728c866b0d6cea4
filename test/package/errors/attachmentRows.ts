import { truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect } from "vitest";
import * as sdk from "../../../src/index.js";
import { createAttachmentFixture, MEGABYTE, makeContent, makeFolder } from "../../support/attachmentFixture.js";
import { distFolder } from "../../support/distFolder.js";
import { store } from "../../support/storedAttachment.js";
import type { ErrorRow } from "./ErrorRow.js";

const LARGE_BYTES = 6 * MEGABYTE;

function write(sizeBytes: number): string {
  const path = join(makeFolder(), "a.log");
  writeFileSync(path, "");
  truncateSync(path, sizeBytes);
  // Long ago, so that a change shows however fast it comes.
  utimesSync(path, 1000, 1000);
  return path;
}

const upload = (...files: sdk.AttachmentInput[]) => sdk.uploadAttachments(createAttachmentFixture().client, files);

/** The codes of files. Every error is an AttachmentError. */
export const attachmentRows: Readonly<Record<sdk.AttachmentErrorCode, Omit<ErrorRow, "type">>> = {
  FILE_NOT_FOUND: { provoke: () => upload(join(makeFolder(), "a.log")) },
  FILE_INACCESSIBLE: { provoke: () => upload({ fileName: "a.log", data: "too long for a path ".repeat(99) }) },
  NOT_A_FILE: { provoke: () => upload("/dev/null") },
  FILE_EMPTY: { provoke: () => upload(new Uint8Array()) },
  FILE_TOO_LARGE: {
    provoke: () => upload(write(157_286_401)),
    facts: { fileName: "a.log", sizeBytes: 157_286_401, maxSizeBytes: 157_286_400 },
  },
  TOO_MANY_FILES: { provoke: () => upload(...Array.from({ length: 14 }, () => new Uint8Array(1))) },
  NAME_INVALID: { provoke: () => upload({ fileName: "../a", data: new Uint8Array(1) }), facts: { fileName: "../a" } },
  DATA_INVALID: { provoke: () => upload(1 as never) },
  PATHS_UNSUPPORTED: {
    async provoke() {
      const { uploadAttachments }: typeof sdk = await import(`${distFolder()}/browser/index.js`);
      return uploadAttachments(createAttachmentFixture().client, ["./a.log"]);
    },
  },
  SIZE_UNKNOWN: { provoke: () => upload({ fileName: "a", data: Readable.from([makeContent(LARGE_BYTES)]) }) },
  SIZE_MISMATCH: {
    provoke: () => upload({ fileName: "a", data: Readable.from([makeContent(10)]), sizeBytes: 9 }),
    facts: { fileName: "a", sizeBytes: 9 },
  },
  STREAM_FAILED: {
    provoke: () => upload({ fileName: "a", data: Readable.from([1]) }),
    facts: { fileName: "a", cause: expect.any(Error) },
  },
  FILE_CHANGED: {
    provoke() {
      const fixture = createAttachmentFixture();
      const path = write(LARGE_BYTES);
      fixture.onRequest = (name) => {
        if (name === "GetAttachmentUploadLinks") truncateSync(path, 10);
      };
      return sdk.uploadAttachments(fixture.client, [path]);
    },
    facts: { fileName: "a.log" },
  },
  PART_FAILED: {
    provoke() {
      const { client, support } = createAttachmentFixture();
      support.faults.add("badGateway", { operations: ["UploadPart"] });
      const files = [{ fileName: "a", data: makeContent(LARGE_BYTES) }];
      return sdk.uploadAttachments(client, files, { maxAttempts: 1, concurrency: 1 });
    },
    facts: { fileName: "a", partIndex: 1, statusCode: 502, uploadId: expect.any(String) },
  },
  UPLOAD_FAILED: {
    provoke() {
      const { client, support } = createAttachmentFixture();
      support.faults.add("failedUpload");
      return sdk.uploadAttachments(client, [{ fileName: "a", data: makeContent(LARGE_BYTES) }]);
    },
    facts: { fileName: "a", uploadId: expect.any(String) },
  },
  UPLOAD_NOT_READY: {
    provoke() {
      const { client } = createAttachmentFixture(undefined, { attachments: { processingMs: 3_600_000 } });
      return sdk.uploadAttachments(client, [{ fileName: "a", data: makeContent(LARGE_BYTES) }], { timeoutMs: 2_000 });
    },
    facts: { fileName: "a", uploadId: expect.any(String) },
  },
  DOWNLOAD_FAILED: {
    async provoke() {
      const { client, support, attachmentId } = await store(makeContent(LARGE_BYTES));
      support.faults.add("badGateway", { operations: ["DownloadAttachment"] });
      return sdk.downloadAttachment(client, { attachmentId }, { maxAttempts: 1 });
    },
    facts: { statusCode: 502, attachmentId: expect.any(String) },
  },
};
