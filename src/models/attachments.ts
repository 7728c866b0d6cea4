import { BLOB, BOOLEAN, list, operation, STRING, structure } from "./schema/shapes.js";

/**
 * A file of up to 5 MB, with its content.
 *
 * @public
 */
export interface Attachment {
  /** File name, with the extension. */
  fileName?: string | undefined;
  /** Raw bytes. The client encodes them as base64 on the wire. */
  data?: Uint8Array | undefined;
}
/** Schema of {@link Attachment}. */
export const Attachment$ = /* @__PURE__ */ structure("Attachment", {}, { fileName: STRING, data: BLOB });
const Attachments = /* @__PURE__ */ list("Attachments", () => Attachment$);

/**
 * An attachment of a message, without its content.
 *
 * @public
 */
export interface AttachmentDetails {
  /** Id to pass to `DescribeAttachment` or `GetAttachmentDownloadLink`. */
  attachmentId?: string | undefined;
  /** File name. */
  fileName?: string | undefined;
}
/** Schema of {@link AttachmentDetails}. */
export const AttachmentDetails$ = /* @__PURE__ */ structure(
  "AttachmentDetails",
  {},
  { attachmentId: STRING, fileName: STRING },
);

/**
 * Input of `AddAttachmentsToSet`.
 *
 * @public
 */
export interface AddAttachmentsToSetRequest {
  /** Files of up to 5 MB each. A set holds at most 3. */
  attachments: Attachment[] | undefined;
  /** Id of the set to add to. Default: the service creates a set. */
  attachmentSetId?: string | undefined;
  /** Validates the request without storing the files. Success throws `DryRunOperationException`. Default: `false`. */
  dryRun?: boolean | undefined;
}
/** Schema of {@link AddAttachmentsToSetRequest}. */
export const AddAttachmentsToSetRequest$ = /* @__PURE__ */ structure(
  "AddAttachmentsToSetRequest",
  { attachments: () => Attachments },
  { attachmentSetId: STRING, dryRun: BOOLEAN },
);

/**
 * Output of `AddAttachmentsToSet`.
 *
 * @public
 */
export interface AddAttachmentsToSetResponse {
  /** Id to pass to `CreateCase` or `AddCommunicationToCase`. */
  attachmentSetId?: string | undefined;
  /** Expiry time of the set in ISO 8601, one hour after its creation. */
  expiryTime?: string | undefined;
}
/** Schema of {@link AddAttachmentsToSetResponse}. */
export const AddAttachmentsToSetResponse$ = /* @__PURE__ */ structure(
  "AddAttachmentsToSetResponse",
  {},
  { attachmentSetId: STRING, expiryTime: STRING },
);

/** Schema of the operation of {@link AddAttachmentsToSetCommand}. */
export const AddAttachmentsToSet$ = /* @__PURE__ */ operation(
  "AddAttachmentsToSet",
  () => AddAttachmentsToSetRequest$,
  () => AddAttachmentsToSetResponse$,
);

/**
 * Input of `DescribeAttachment`.
 *
 * @public
 */
export interface DescribeAttachmentRequest {
  /** Id of an attachment of up to 5 MB, from `attachmentSet` of a message. */
  attachmentId: string | undefined;
  /** Validates the request and returns no data. Success throws `DryRunOperationException`. Default: `false`. */
  dryRun?: boolean | undefined;
}
/** Schema of {@link DescribeAttachmentRequest}. */
export const DescribeAttachmentRequest$ = /* @__PURE__ */ structure(
  "DescribeAttachmentRequest",
  { attachmentId: STRING },
  { dryRun: BOOLEAN },
);

/**
 * Output of `DescribeAttachment`.
 *
 * @public
 */
export interface DescribeAttachmentResponse {
  /** Name and content of the attachment. */
  attachment?: Attachment | undefined;
}
/** Schema of {@link DescribeAttachmentResponse}. */
export const DescribeAttachmentResponse$ = /* @__PURE__ */ structure(
  "DescribeAttachmentResponse",
  {},
  { attachment: () => Attachment$ },
);

/** Schema of the operation of {@link DescribeAttachmentCommand}. */
export const DescribeAttachment$ = /* @__PURE__ */ operation(
  "DescribeAttachment",
  () => DescribeAttachmentRequest$,
  () => DescribeAttachmentResponse$,
);

/**
 * Input of `GetAttachmentDownloadLink`.
 *
 * @public
 */
export interface GetAttachmentDownloadLinkRequest {
  /** Id of an attachment of any size, from `attachments` of a message. */
  attachmentId: string | undefined;
  /** Validates the request without creating a link. Success throws `DryRunOperationException`. Default: `false`. */
  dryRun?: boolean | undefined;
}
/** Schema of {@link GetAttachmentDownloadLinkRequest}. */
export const GetAttachmentDownloadLinkRequest$ = /* @__PURE__ */ structure(
  "GetAttachmentDownloadLinkRequest",
  { attachmentId: STRING },
  { dryRun: BOOLEAN },
);

/**
 * A download link for one file. It works without credentials, so do not log it.
 *
 * @public
 */
export interface DownloadUrl {
  /** The link. Its host can change. */
  url: string | undefined;
  /** Expiry time of the link, in ISO 8601. */
  expiryDate: string | undefined;
}
/** Schema of {@link DownloadUrl}. */
export const DownloadUrl$ = /* @__PURE__ */ structure("DownloadUrl", { url: STRING, expiryDate: STRING });

/**
 * Output of `GetAttachmentDownloadLink`.
 *
 * @public
 */
export interface GetAttachmentDownloadLinkResponse {
  /** File name, with the extension. */
  fileName: string | undefined;
  /** Link to the content. */
  downloadUrl: DownloadUrl | undefined;
}
/** Schema of {@link GetAttachmentDownloadLinkResponse}. */
export const GetAttachmentDownloadLinkResponse$ = /* @__PURE__ */ structure("GetAttachmentDownloadLinkResponse", {
  fileName: STRING,
  downloadUrl: () => DownloadUrl$,
});

/** Schema of the operation of {@link GetAttachmentDownloadLinkCommand}. */
export const GetAttachmentDownloadLink$ = /* @__PURE__ */ operation(
  "GetAttachmentDownloadLink",
  () => GetAttachmentDownloadLinkRequest$,
  () => GetAttachmentDownloadLinkResponse$,
);

/**
 * Status of an upload. Only {@link UploadStatus.ATTACHMENT_READY} uploads can be attached to a case.
 *
 * @public
 */
export const UploadStatus = {
  /** The service still processes the file. */
  ATTACHMENT_NOT_READY: "attachment-not-ready",
  /** The file can be attached to a case or a message. */
  ATTACHMENT_READY: "attachment-ready",
  /** The service rejected the file. Upload it again. */
  FAILED: "failed",
} as const;
/**
 * One of the values of {@link UploadStatus}.
 *
 * @public
 */
export type UploadStatus = (typeof UploadStatus)[keyof typeof UploadStatus];
