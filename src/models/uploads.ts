import type { UploadStatus } from "./attachments.js";
import { BOOLEAN, list, NUMBER, operation, STRING, structure } from "./schema/shapes.js";

/**
 * Range of parts to create links for, from `startIndex` up to but excluding `endIndex`.
 *
 * @public
 */
export interface UploadRange {
  /** First part. Parts are numbered from 1. */
  startIndex: number | undefined;
  /** Part after the last one, at most `startIndex + 10`. Default: as many parts as one call allows. */
  endIndex?: number | undefined;
}
/** Schema of {@link UploadRange}. */
export const UploadRange$ = /* @__PURE__ */ structure("UploadRange", { startIndex: NUMBER }, { endIndex: NUMBER });

/**
 * Input of `GetAttachmentUploadLinks`: a file to upload, or an upload to continue.
 *
 * @public
 */
export interface GetAttachmentUploadLinksRequest {
  /** File name, with the extension. */
  fileName: string | undefined;
  /** File size, 1 to 157,286,400 bytes. Required to start an upload. Omit it to get more links. */
  fileSizeBytes?: number | undefined;
  /** Id of the upload to continue. Omit it to start an upload. */
  uploadId?: string | undefined;
  /** Parts to create links for. Default: chosen by the service. */
  uploadRange?: UploadRange | undefined;
  /** Validates the request without creating links. Success throws `DryRunOperationException`. Default: `false`. */
  dryRun?: boolean | undefined;
}
/** Schema of {@link GetAttachmentUploadLinksRequest}. */
export const GetAttachmentUploadLinksRequest$ = /* @__PURE__ */ structure(
  "GetAttachmentUploadLinksRequest",
  { fileName: STRING },
  { fileSizeBytes: NUMBER, uploadId: STRING, uploadRange: () => UploadRange$, dryRun: BOOLEAN },
);

/**
 * A link that accepts one part by `PUT`. It works without credentials, so do not log it.
 *
 * @public
 */
export interface UploadUrl {
  /** The link. Its host can change. */
  url: string | undefined;
  /** Number of the part to upload. */
  partIndex: number | undefined;
  /** Expiry time of the link, in ISO 8601. */
  expiryDate: string | undefined;
}
/** Schema of {@link UploadUrl}. */
export const UploadUrl$ = /* @__PURE__ */ structure("UploadUrl", {
  url: STRING,
  partIndex: NUMBER,
  expiryDate: STRING,
});
const UploadUrlList = /* @__PURE__ */ list("UploadUrlList", () => UploadUrl$);

/**
 * Output of `GetAttachmentUploadLinks`: an upload, and links for some of its parts.
 *
 * @public
 */
export interface GetAttachmentUploadLinksResponse {
  /** Id to pass to the other upload operations and, once ready, to `CreateCase` or `AddCommunicationToCase`. */
  uploadId: string | undefined;
  /** Size of each part in bytes, at most 104,857,600. The last part can be smaller. */
  partSizeBytes: number | undefined;
  /** Number of parts. */
  totalParts: number | undefined;
  /** Links, at most 10. */
  uploadUrls: UploadUrl[] | undefined;
  /** `startIndex` for the next call. Absent after the last part. */
  nextIndex?: number | undefined;
}
/** Schema of {@link GetAttachmentUploadLinksResponse}. */
export const GetAttachmentUploadLinksResponse$ = /* @__PURE__ */ structure(
  "GetAttachmentUploadLinksResponse",
  { uploadId: STRING, partSizeBytes: NUMBER, totalParts: NUMBER, uploadUrls: () => UploadUrlList },
  { nextIndex: NUMBER },
);

/** Schema of the operation of {@link GetAttachmentUploadLinksCommand}. */
export const GetAttachmentUploadLinks$ = /* @__PURE__ */ operation(
  "GetAttachmentUploadLinks",
  () => GetAttachmentUploadLinksRequest$,
  () => GetAttachmentUploadLinksResponse$,
);

/**
 * A part that was uploaded.
 *
 * @public
 */
export interface CompletedUpload {
  /** Number of the part, from its {@link UploadUrl}. */
  partIndex: number | undefined;
  /** `ETag` header of the response to its `PUT`, 1 to 256 characters. */
  eTag: string | undefined;
}
/** Schema of {@link CompletedUpload}. */
export const CompletedUpload$ = /* @__PURE__ */ structure("CompletedUpload", { partIndex: NUMBER, eTag: STRING });
const CompletedUploadList = /* @__PURE__ */ list("CompletedUploadList", () => CompletedUpload$);

/**
 * Input of `CompleteAttachmentUpload`: parts that were uploaded.
 *
 * @public
 */
export interface CompleteAttachmentUploadRequest {
  /** Id of the upload. */
  uploadId: string | undefined;
  /** Uploaded parts, in one call or in several. */
  completedUploads: CompletedUpload[] | undefined;
  /** Validates the request without completing parts. Success throws `DryRunOperationException`. Default: `false`. */
  dryRun?: boolean | undefined;
}
/** Schema of {@link CompleteAttachmentUploadRequest}. */
export const CompleteAttachmentUploadRequest$ = /* @__PURE__ */ structure(
  "CompleteAttachmentUploadRequest",
  { uploadId: STRING, completedUploads: () => CompletedUploadList },
  { dryRun: BOOLEAN },
);

/**
 * Output of `CompleteAttachmentUpload`.
 *
 * @public
 */
export interface CompleteAttachmentUploadResponse {
  /** Often still `attachment-not-ready` after the last part, while the service assembles the file. */
  uploadStatus: UploadStatus | undefined;
}
/** Schema of {@link CompleteAttachmentUploadResponse}. */
export const CompleteAttachmentUploadResponse$ = /* @__PURE__ */ structure("CompleteAttachmentUploadResponse", {
  uploadStatus: STRING,
});

/** Schema of the operation of {@link CompleteAttachmentUploadCommand}. */
export const CompleteAttachmentUpload$ = /* @__PURE__ */ operation(
  "CompleteAttachmentUpload",
  () => CompleteAttachmentUploadRequest$,
  () => CompleteAttachmentUploadResponse$,
);

/**
 * Input of `DescribeAttachmentUploadStatus`.
 *
 * @public
 */
export interface DescribeAttachmentUploadStatusRequest {
  /** Id of the upload. */
  uploadId: string | undefined;
  /** Validates the request and returns no data. Success throws `DryRunOperationException`. Default: `false`. */
  dryRun?: boolean | undefined;
}
/** Schema of {@link DescribeAttachmentUploadStatusRequest}. */
export const DescribeAttachmentUploadStatusRequest$ = /* @__PURE__ */ structure(
  "DescribeAttachmentUploadStatusRequest",
  { uploadId: STRING },
  { dryRun: BOOLEAN },
);

/**
 * Number of parts of an upload, and how many are complete.
 *
 * @public
 */
export interface UploadProgress {
  /** Number of parts. */
  totalParts?: number | undefined;
  /** Number of completed parts. */
  completedPartsCount?: number | undefined;
}
/** Schema of {@link UploadProgress}. */
export const UploadProgress$ = /* @__PURE__ */ structure(
  "UploadProgress",
  {},
  { totalParts: NUMBER, completedPartsCount: NUMBER },
);

/**
 * Output of `DescribeAttachmentUploadStatus`.
 *
 * @public
 */
export interface DescribeAttachmentUploadStatusResponse {
  /** `attachment-ready` once the upload can be attached to a case. */
  uploadStatus: UploadStatus | undefined;
  /** File name. */
  fileName: string | undefined;
  /** Number of completed parts. */
  uploadProgress?: UploadProgress | undefined;
}
/** Schema of {@link DescribeAttachmentUploadStatusResponse}. */
export const DescribeAttachmentUploadStatusResponse$ = /* @__PURE__ */ structure(
  "DescribeAttachmentUploadStatusResponse",
  { uploadStatus: STRING, fileName: STRING },
  { uploadProgress: () => UploadProgress$ },
);

/** Schema of the operation of {@link DescribeAttachmentUploadStatusCommand}. */
export const DescribeAttachmentUploadStatus$ = /* @__PURE__ */ operation(
  "DescribeAttachmentUploadStatus",
  () => DescribeAttachmentUploadStatusRequest$,
  () => DescribeAttachmentUploadStatusResponse$,
);
