import type { UploadStatus } from "./attachments.js";
import { BOOLEAN, list, NUMBER, operation, STRING, structure } from "./schema/shapes.js";

/**
 * Which parts to get links for: from `startIndex` up to, but not including, `endIndex`.
 *
 * @public
 */
export interface UploadRange {
  /** The first part; parts count from 1. */
  startIndex: number | undefined;
  /** The part after the last one, at most 10 further. Default: as far as one call goes. */
  endIndex?: number | undefined;
}
export const UploadRange$ = /* @__PURE__ */ structure("UploadRange", { startIndex: NUMBER }, { endIndex: NUMBER });

/**
 * A file to upload, or further links for an upload under way.
 *
 * @public
 */
export interface GetAttachmentUploadLinksRequest {
  /** The file's name, with the extension. */
  fileName: string | undefined;
  /** Its size, 1 to 157,286,400 bytes. Starts an upload; left out when asking for more links. */
  fileSizeBytes?: number | undefined;
  /** The upload under way. */
  uploadId?: string | undefined;
  /** Which parts to get links for. Default: the service decides. */
  uploadRange?: UploadRange | undefined;
  /** When `true`, no links are made, and success is reported as a `DryRunOperationException`. */
  dryRun?: boolean | undefined;
}
export const GetAttachmentUploadLinksRequest$ = /* @__PURE__ */ structure(
  "GetAttachmentUploadLinksRequest",
  { fileName: STRING },
  { fileSizeBytes: NUMBER, uploadId: STRING, uploadRange: () => UploadRange$, dryRun: BOOLEAN },
);

/**
 * A link that takes one part by `PUT`. Whoever has it can use it, so keep it out of logs.
 *
 * @public
 */
export interface UploadUrl {
  /** The link. Its host may change. */
  url: string | undefined;
  /** The part that it takes. */
  partIndex: number | undefined;
  /** When it stops working, in ISO 8601. */
  expiryDate: string | undefined;
}
export const UploadUrl$ = /* @__PURE__ */ structure("UploadUrl", {
  url: STRING,
  partIndex: NUMBER,
  expiryDate: STRING,
});
const UploadUrlList = /* @__PURE__ */ list("UploadUrlList", () => UploadUrl$);

/**
 * An upload, and links for some of its parts.
 *
 * @public
 */
export interface GetAttachmentUploadLinksResponse {
  /** What the other upload operations take, and in the end `CreateCase` or `AddCommunicationToCase`. */
  uploadId: string | undefined;
  /** The size of every part but the last, which may be smaller. At most 104,857,600 bytes. */
  partSizeBytes: number | undefined;
  /** How many parts there are. */
  totalParts: number | undefined;
  /** At most 10 links. */
  uploadUrls: UploadUrl[] | undefined;
  /** The `startIndex` of the next call; absent when all parts have had a link. */
  nextIndex?: number | undefined;
}
export const GetAttachmentUploadLinksResponse$ = /* @__PURE__ */ structure(
  "GetAttachmentUploadLinksResponse",
  { uploadId: STRING, partSizeBytes: NUMBER, totalParts: NUMBER, uploadUrls: () => UploadUrlList },
  { nextIndex: NUMBER },
);

export const GetAttachmentUploadLinks$ = /* @__PURE__ */ operation(
  "GetAttachmentUploadLinks",
  () => GetAttachmentUploadLinksRequest$,
  () => GetAttachmentUploadLinksResponse$,
);

/**
 * A part that has arrived.
 *
 * @public
 */
export interface CompletedUpload {
  /** The part, as in its {@link UploadUrl}. */
  partIndex: number | undefined;
  /** The `ETag` header that its `PUT` answered. 1 to 256 characters. */
  eTag: string | undefined;
}
export const CompletedUpload$ = /* @__PURE__ */ structure("CompletedUpload", { partIndex: NUMBER, eTag: STRING });
const CompletedUploadList = /* @__PURE__ */ list("CompletedUploadList", () => CompletedUpload$);

/**
 * Parts to report as arrived.
 *
 * @public
 */
export interface CompleteAttachmentUploadRequest {
  /** The upload. */
  uploadId: string | undefined;
  /** Parts that have arrived: all at once, or batch by batch. */
  completedUploads: CompletedUpload[] | undefined;
  /** When `true`, nothing is recorded, and success is reported as a `DryRunOperationException`. */
  dryRun?: boolean | undefined;
}
export const CompleteAttachmentUploadRequest$ = /* @__PURE__ */ structure(
  "CompleteAttachmentUploadRequest",
  { uploadId: STRING, completedUploads: () => CompletedUploadList },
  { dryRun: BOOLEAN },
);

/**
 * How far the upload is.
 *
 * @public
 */
export interface CompleteAttachmentUploadResponse {
  /** Often still `attachment-not-ready` after the last part. */
  uploadStatus: UploadStatus | undefined;
}
export const CompleteAttachmentUploadResponse$ = /* @__PURE__ */ structure("CompleteAttachmentUploadResponse", {
  uploadStatus: STRING,
});

export const CompleteAttachmentUpload$ = /* @__PURE__ */ operation(
  "CompleteAttachmentUpload",
  () => CompleteAttachmentUploadRequest$,
  () => CompleteAttachmentUploadResponse$,
);

/**
 * An upload to ask about.
 *
 * @public
 */
export interface DescribeAttachmentUploadStatusRequest {
  /** The upload. */
  uploadId: string | undefined;
  /** When `true`, nothing is told, and success is reported as a `DryRunOperationException`. */
  dryRun?: boolean | undefined;
}
export const DescribeAttachmentUploadStatusRequest$ = /* @__PURE__ */ structure(
  "DescribeAttachmentUploadStatusRequest",
  { uploadId: STRING },
  { dryRun: BOOLEAN },
);

/**
 * How many parts have arrived.
 *
 * @public
 */
export interface UploadProgress {
  /** How many parts there are. */
  totalParts?: number | undefined;
  /** How many of them have arrived. */
  completedPartsCount?: number | undefined;
}
export const UploadProgress$ = /* @__PURE__ */ structure(
  "UploadProgress",
  {},
  { totalParts: NUMBER, completedPartsCount: NUMBER },
);

/**
 * How far the upload is.
 *
 * @public
 */
export interface DescribeAttachmentUploadStatusResponse {
  /** `attachment-ready` when a case can take it. */
  uploadStatus: UploadStatus | undefined;
  /** The file's name. */
  fileName: string | undefined;
  /** How many parts have arrived. */
  uploadProgress?: UploadProgress | undefined;
}
export const DescribeAttachmentUploadStatusResponse$ = /* @__PURE__ */ structure(
  "DescribeAttachmentUploadStatusResponse",
  { uploadStatus: STRING, fileName: STRING },
  { uploadProgress: () => UploadProgress$ },
);

export const DescribeAttachmentUploadStatus$ = /* @__PURE__ */ operation(
  "DescribeAttachmentUploadStatus",
  () => DescribeAttachmentUploadStatusRequest$,
  () => DescribeAttachmentUploadStatusResponse$,
);
