import { expect } from "vitest";
import type { LocalStage } from "../../support/localStage.js";
import { NEW_CASE } from "./caseRows.js";
import { answers, atLeast, atMost, invalid, type LocalRow, REQUIRED, refuses } from "./localRow.js";

const MAX_BYTES = 157_286_400;
const UNKNOWN = ["UploadIdNotFound", "No upload with the ID 'upload-1' could be located."] as const;
const wrong = (member: string) => ["InvalidParameterValueException", `Invalid value for ${member}: `] as const;
const SMALL_PARTS = { attachments: { partSizeBytes: 4 } };

interface Links {
  readonly uploadId: string;
  readonly uploadUrls: readonly { readonly url: string; readonly partIndex: number }[];
}

async function start({ send }: LocalStage, fileSizeBytes = 10): Promise<Links> {
  const links: unknown = await send("GetAttachmentUploadLinks", { fileName: "dump.bin", fileSizeBytes });
  return links as Links;
}

/** A file in parts of four bytes: two full ones, and a half. */
async function upload(stage: LocalStage): Promise<{ uploadId: string; completedUploads: object[] }> {
  const { uploadId, uploadUrls } = await start(stage);
  const completedUploads: object[] = [];
  for (const { url, partIndex } of uploadUrls) {
    const eTag = await stage.putPart(url, new Uint8Array(partIndex < 3 ? 4 : 2));
    completedUploads.push({ partIndex, eTag });
  }
  return { uploadId, completedUploads };
}

/** The id of an upload that a message can take; its file has one part. */
export async function finishUpload(stage: LocalStage, sizeBytes: number): Promise<string> {
  const { uploadId, uploadUrls } = await start(stage, sizeBytes);
  const eTag = await stage.putPart(uploadUrls[0]?.url ?? "", new Uint8Array(sizeBytes));
  await stage.send("CompleteAttachmentUpload", { uploadId, completedUploads: [{ partIndex: 1, eTag }] });
  stage.support.clock.advance({ minutes: 1 });
  return uploadId;
}

const link = (partIndex: number) => ({
  url: expect.stringMatching(new RegExp(`^http://service/uploads/upload-[\\w-]+/${partIndex}\\?`)),
  partIndex,
  expiryDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
});

const starts = (title: string, input: object, output: object) =>
  answers("GetAttachmentUploadLinks", title, input, output, SMALL_PARTS);
const startRefuses = (title: string, input: LocalRow["input"], error: readonly [string, string]) =>
  refuses("GetAttachmentUploadLinks", title, input, error, SMALL_PARTS);
const ranged = (uploadRange: object) => ({ fileName: "dump.bin", fileSizeBytes: 100, uploadRange });

export const getAttachmentUploadLinksRows: readonly LocalRow[] = [
  starts(
    "starts an upload",
    { fileName: "dump.bin", fileSizeBytes: 10 },
    {
      uploadId: expect.stringMatching(/^upload-/),
      partSizeBytes: 4,
      totalParts: 3,
      uploadUrls: [link(1), link(2), link(3)],
    },
  ),
  starts(
    "starts the largest upload",
    { fileName: "dump.bin", fileSizeBytes: MAX_BYTES },
    {
      totalParts: MAX_BYTES / 4,
      nextIndex: 11,
    },
  ),
  starts("gives the links of a range", ranged({ startIndex: 11, endIndex: 13 }), {
    uploadUrls: [link(11), link(12)],
    nextIndex: 13,
  }),
  answers(
    "GetAttachmentUploadLinks",
    "gives links of an upload again",
    async (stage) => ({
      uploadId: (await start(stage)).uploadId,
      fileName: "dump.bin",
      uploadRange: { startIndex: 3 },
    }),
    { totalParts: 3, uploadUrls: [link(3)] },
    SMALL_PARTS,
  ),
  startRefuses("an unknown upload", { uploadId: "upload-1", fileName: "dump.bin" }, UNKNOWN),
  startRefuses("no name", { fileSizeBytes: 1 }, invalid("fileName", REQUIRED)),
  startRefuses("no size", { fileName: "dump.bin" }, wrong("fileSizeBytes")),
  startRefuses(
    "an empty file",
    { fileName: "dump.bin", fileSizeBytes: 0 },
    invalid("fileSizeBytes", atLeast("value", 1)),
  ),
  startRefuses(
    "a file beyond 150 MiB",
    { fileName: "dump.bin", fileSizeBytes: MAX_BYTES + 1 },
    invalid("fileSizeBytes", atMost("value", MAX_BYTES)),
  ),
  startRefuses(
    "a size for an upload that has one",
    async (stage) => ({ uploadId: (await start(stage)).uploadId, fileName: "dump.bin", fileSizeBytes: 10 }),
    wrong("fileSizeBytes"),
  ),
  startRefuses(
    "an id without characters",
    { uploadId: "", fileName: "dump.bin" },
    invalid("uploadId", atLeast("length", 1)),
  ),
  startRefuses(
    "an id of 2,049 characters",
    { uploadId: "u".repeat(2049), fileName: "dump.bin" },
    invalid("uploadId", atMost("length", 2048)),
  ),
  startRefuses("part 0", ranged({ startIndex: 0 }), invalid("uploadRange.startIndex", atLeast("value", 1))),
  startRefuses("a range of no start", ranged({ endIndex: 3 }), invalid("uploadRange.startIndex", REQUIRED)),
  startRefuses("a range of eleven parts", ranged({ startIndex: 1, endIndex: 12 }), wrong("uploadRange")),
  startRefuses("a range of no parts", ranged({ startIndex: 2, endIndex: 2 }), wrong("uploadRange")),
  startRefuses("a range after the end", ranged({ startIndex: 26 }), wrong("uploadRange")),
];

const completeRefuses = (title: string, input: LocalRow["input"], error: readonly [string, string]) =>
  refuses("CompleteAttachmentUpload", title, input, error, SMALL_PARTS);
const completed = (part: object) => ({ uploadId: "upload-1", completedUploads: [part] });
const NOT_READY = { uploadStatus: "attachment-not-ready" };

export const completeAttachmentUploadRows: readonly LocalRow[] = [
  answers("CompleteAttachmentUpload", "takes all parts", upload, NOT_READY, SMALL_PARTS),
  answers(
    "CompleteAttachmentUpload",
    "takes a single part",
    async (stage) => {
      const { uploadId, completedUploads } = await upload(stage);
      return { uploadId, completedUploads: completedUploads.slice(1, 2) };
    },
    NOT_READY,
    SMALL_PARTS,
  ),
  completeRefuses("an unknown upload", completed({ partIndex: 1, eTag: "e" }), UNKNOWN),
  completeRefuses("no upload", { completedUploads: [] }, invalid("uploadId", REQUIRED)),
  completeRefuses("no parts", { uploadId: "upload-1" }, invalid("completedUploads", REQUIRED)),
  completeRefuses(
    "an eTag without characters",
    completed({ partIndex: 1, eTag: "" }),
    invalid("completedUploads.1.member.eTag", atLeast("length", 1)),
  ),
  completeRefuses(
    "an eTag of 257 characters",
    completed({ partIndex: 1, eTag: "e".repeat(257) }),
    invalid("completedUploads.1.member.eTag", atMost("length", 256)),
  ),
  completeRefuses("no eTag", completed({ partIndex: 1 }), invalid("completedUploads.1.member.eTag", REQUIRED)),
  completeRefuses("no index", completed({ eTag: "e" }), invalid("completedUploads.1.member.partIndex", REQUIRED)),
  completeRefuses(
    "part 0",
    completed({ partIndex: 0, eTag: "e" }),
    invalid("completedUploads.1.member.partIndex", atLeast("value", 1)),
  ),
  completeRefuses(
    "a part that was not sent",
    async (stage) => ({ uploadId: (await start(stage)).uploadId, completedUploads: [{ partIndex: 1, eTag: "e" }] }),
    ["InvalidParameterValueException", "part 1: it has not been uploaded."],
  ),
  completeRefuses(
    "an eTag of other content",
    async (stage) => ({ ...(await upload(stage)), completedUploads: [{ partIndex: 2, eTag: "e" }] }),
    ["InvalidParameterValueException", "part 2: its eTag is not 'e'."],
  ),
];

export const describeAttachmentUploadStatusRows: readonly LocalRow[] = [
  answers(
    "DescribeAttachmentUploadStatus",
    "tells how many parts are there",
    async (stage) => {
      const { uploadId, completedUploads } = await upload(stage);
      await stage.send("CompleteAttachmentUpload", { uploadId, completedUploads: completedUploads.slice(1) });
      return { uploadId };
    },
    { ...NOT_READY, fileName: "dump.bin", uploadProgress: { totalParts: 3, completedPartsCount: 2 } },
    SMALL_PARTS,
  ),
  answers(
    "DescribeAttachmentUploadStatus",
    "tells when the file is ready",
    async (stage) => ({ uploadId: await finishUpload(stage, 10) }),
    { uploadStatus: "attachment-ready", uploadProgress: { totalParts: 1, completedPartsCount: 1 } },
  ),
  refuses("DescribeAttachmentUploadStatus", "an unknown upload", { uploadId: "upload-1" }, UNKNOWN),
  refuses("DescribeAttachmentUploadStatus", "no upload", {}, invalid("uploadId", REQUIRED)),
  refuses(
    "DescribeAttachmentUploadStatus",
    "an id of 2,049 characters",
    { uploadId: "u".repeat(2049) },
    invalid("uploadId", atMost("length", 2048)),
  ),
];

/** What cases make of uploads. */
export const uploadedFileRows: readonly LocalRow[] = [
  answers(
    "CreateCase",
    "takes an upload that is ready",
    async (stage) => ({ ...NEW_CASE, uploadIds: [await finishUpload(stage, 10)] }),
    { caseId: expect.stringMatching(/^case-/) },
  ),
  refuses(
    "CreateCase",
    "an upload that is not ready",
    async (stage) => ({ ...NEW_CASE, uploadIds: [(await start(stage)).uploadId] }),
    ["InvalidParameterValueException", "is not ready"],
  ),
];
