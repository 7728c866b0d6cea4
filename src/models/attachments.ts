import { BLOB, BOOLEAN, list, operation, STRING, structure } from "./schema/shapes.js";

/**
 * A file with its content, up to 5 MB.
 *
 * @public
 */
export interface Attachment {
  /** Its name, with the extension. */
  fileName?: string | undefined;
  /** Its bytes as they are: the client does the base64 of the wire. */
  data?: Uint8Array | undefined;
}
export const Attachment$ = /* @__PURE__ */ structure("Attachment", {}, { fileName: STRING, data: BLOB });
const Attachments = /* @__PURE__ */ list("Attachments", () => Attachment$);

/**
 * A file of a message, without its content.
 *
 * @public
 */
export interface AttachmentDetails {
  /** What `DescribeAttachment` and `GetAttachmentDownloadLink` take. */
  attachmentId?: string | undefined;
  /** Its name. */
  fileName?: string | undefined;
}
export const AttachmentDetails$ = /* @__PURE__ */ structure(
  "AttachmentDetails",
  {},
  { attachmentId: STRING, fileName: STRING },
);

/**
 * Files to put into a set.
 *
 * @public
 */
export interface AddAttachmentsToSetRequest {
  /** The files. At most 3 in a set, up to 5 MB each. */
  attachments: Attachment[] | undefined;
  /** The set to add to. Without it, a new one is made. */
  attachmentSetId?: string | undefined;
  /** When `true`, nothing is stored, and success is reported as a `DryRunOperationException`. */
  dryRun?: boolean | undefined;
}
export const AddAttachmentsToSetRequest$ = /* @__PURE__ */ structure(
  "AddAttachmentsToSetRequest",
  { attachments: () => Attachments },
  { attachmentSetId: STRING, dryRun: BOOLEAN },
);

/**
 * The set that holds the files.
 *
 * @public
 */
export interface AddAttachmentsToSetResponse {
  /** What `CreateCase` and `AddCommunicationToCase` take. */
  attachmentSetId?: string | undefined;
  /** When the set is gone: an hour after it was made. */
  expiryTime?: string | undefined;
}
export const AddAttachmentsToSetResponse$ = /* @__PURE__ */ structure(
  "AddAttachmentsToSetResponse",
  {},
  { attachmentSetId: STRING, expiryTime: STRING },
);

export const AddAttachmentsToSet$ = /* @__PURE__ */ operation(
  "AddAttachmentsToSet",
  () => AddAttachmentsToSetRequest$,
  () => AddAttachmentsToSetResponse$,
);

/**
 * A file to read.
 *
 * @public
 */
export interface DescribeAttachmentRequest {
  /** The id of a file up to 5 MB, from the `attachmentSet` of a message. */
  attachmentId: string | undefined;
  /** When `true`, nothing is read, and success is reported as a `DryRunOperationException`. */
  dryRun?: boolean | undefined;
}
export const DescribeAttachmentRequest$ = /* @__PURE__ */ structure(
  "DescribeAttachmentRequest",
  { attachmentId: STRING },
  { dryRun: BOOLEAN },
);

/**
 * The file that was read.
 *
 * @public
 */
export interface DescribeAttachmentResponse {
  /** Its name and content. */
  attachment?: Attachment | undefined;
}
export const DescribeAttachmentResponse$ = /* @__PURE__ */ structure(
  "DescribeAttachmentResponse",
  {},
  { attachment: () => Attachment$ },
);

export const DescribeAttachment$ = /* @__PURE__ */ operation(
  "DescribeAttachment",
  () => DescribeAttachmentRequest$,
  () => DescribeAttachmentResponse$,
);

/**
 * A file to download.
 *
 * @public
 */
export interface GetAttachmentDownloadLinkRequest {
  /** The id of a file of any size, from the `attachments` of a message. */
  attachmentId: string | undefined;
  /** When `true`, no link is made, and success is reported as a `DryRunOperationException`. */
  dryRun?: boolean | undefined;
}
export const GetAttachmentDownloadLinkRequest$ = /* @__PURE__ */ structure(
  "GetAttachmentDownloadLinkRequest",
  { attachmentId: STRING },
  { dryRun: BOOLEAN },
);

/**
 * A link that downloads one file. Whoever has it can use it, so keep it out of logs.
 *
 * @public
 */
export interface DownloadUrl {
  /** The link. Its host may change. */
  url: string | undefined;
  /** When it stops working, in ISO 8601. */
  expiryDate: string | undefined;
}
export const DownloadUrl$ = /* @__PURE__ */ structure("DownloadUrl", { url: STRING, expiryDate: STRING });

/**
 * The link, and the name to save under.
 *
 * @public
 */
export interface GetAttachmentDownloadLinkResponse {
  /** The file's name, with the extension. */
  fileName: string | undefined;
  /** Where to download it. */
  downloadUrl: DownloadUrl | undefined;
}
export const GetAttachmentDownloadLinkResponse$ = /* @__PURE__ */ structure("GetAttachmentDownloadLinkResponse", {
  fileName: STRING,
  downloadUrl: () => DownloadUrl$,
});

export const GetAttachmentDownloadLink$ = /* @__PURE__ */ operation(
  "GetAttachmentDownloadLink",
  () => GetAttachmentDownloadLinkRequest$,
  () => GetAttachmentDownloadLinkResponse$,
);

/**
 * How far an upload is: {@link UploadStatus.ATTACHMENT_READY} means that a case can take it.
 *
 * @public
 */
export const UploadStatus = {
  ATTACHMENT_NOT_READY: "attachment-not-ready",
  ATTACHMENT_READY: "attachment-ready",
  FAILED: "failed",
} as const;
/**
 * A value of {@link UploadStatus}.
 *
 * @public
 */
export type UploadStatus = (typeof UploadStatus)[keyof typeof UploadStatus];
