import { type AttachmentDetails, AttachmentDetails$ } from "./attachments.js";
import { BOOLEAN, list, NUMBER, operation, STRING, STRING_LIST, structure } from "./schema/shapes.js";

/**
 * A message to add to a case.
 *
 * @public
 */
export interface AddCommunicationToCaseRequest {
  /** The text of the message. 1 to 8,000 characters. */
  communicationBody: string | undefined;
  /** The id of the case; not its number. */
  caseId?: string | undefined;
  /** E-mail addresses that get a copy of this message. At most 10. */
  ccEmailAddresses?: string[] | undefined;
  /** A set of `AddAttachmentsToSet`, for files up to 5 MB each. */
  attachmentSetId?: string | undefined;
  /** Uploads of `GetAttachmentUploadLinks` that are `attachment-ready`, for files of any size. At most 10. */
  uploadIds?: string[] | undefined;
  /** When `true`, nothing is added, and success is reported as a `DryRunOperationException`. */
  dryRun?: boolean | undefined;
}
export const AddCommunicationToCaseRequest$ = /* @__PURE__ */ structure(
  "AddCommunicationToCaseRequest",
  { communicationBody: STRING },
  {
    caseId: STRING,
    ccEmailAddresses: STRING_LIST,
    attachmentSetId: STRING,
    uploadIds: STRING_LIST,
    dryRun: BOOLEAN,
  },
);

/**
 * Whether the message was added.
 *
 * @public
 */
export interface AddCommunicationToCaseResponse {
  /** `true`: failures are exceptions. */
  result?: boolean | undefined;
}
export const AddCommunicationToCaseResponse$ = /* @__PURE__ */ structure(
  "AddCommunicationToCaseResponse",
  {},
  { result: BOOLEAN },
);

export const AddCommunicationToCase$ = /* @__PURE__ */ operation(
  "AddCommunicationToCase",
  () => AddCommunicationToCaseRequest$,
  () => AddCommunicationToCaseResponse$,
);

const AttachmentSet = /* @__PURE__ */ list("AttachmentSet", () => AttachmentDetails$);

/**
 * A message of a case.
 *
 * @public
 */
export interface Communication {
  /** The case that it belongs to. */
  caseId?: string | undefined;
  /** The text. */
  body?: string | undefined;
  /** Who wrote it: role and e-mail address of a customer, or `Amazon Web Services`. */
  submittedBy?: string | undefined;
  /** When it was written, such as `2025-05-14T17:04:40.790+0000` or the same with `Z`. */
  timeCreated?: string | undefined;
  /** Every file of the message. `GetAttachmentDownloadLink` reaches all of them. */
  attachments?: AttachmentDetails[] | undefined;
  /** Only the files up to 5 MB: those that `DescribeAttachment` can read. */
  attachmentSet?: AttachmentDetails[] | undefined;
}
export const Communication$ = /* @__PURE__ */ structure(
  "Communication",
  {},
  {
    caseId: STRING,
    body: STRING,
    submittedBy: STRING,
    timeCreated: STRING,
    attachments: () => AttachmentSet,
    attachmentSet: () => AttachmentSet,
  },
);
const CommunicationList = /* @__PURE__ */ list("CommunicationList", () => Communication$);

/**
 * The newest messages of a case.
 *
 * @public
 */
export interface RecentCaseCommunications {
  /** At most five. */
  communications?: Communication[] | undefined;
  /** Where `DescribeCommunications` goes on; absent when there are no more. */
  nextToken?: string | undefined;
}
export const RecentCaseCommunications$ = /* @__PURE__ */ structure(
  "RecentCaseCommunications",
  {},
  { communications: () => CommunicationList, nextToken: STRING },
);

/**
 * Which messages of a case to list.
 *
 * @public
 */
export interface DescribeCommunicationsRequest {
  /** The id of the case; not its number. */
  caseId: string | undefined;
  /** Only messages up to this ISO 8601 time. */
  beforeTime?: string | undefined;
  /** Only messages from this ISO 8601 time on. History reaches back 24 months. */
  afterTime?: string | undefined;
  /** Where the previous page ended; valid only with the filters that produced it. */
  nextToken?: string | undefined;
  /** Messages a page, 10 to 100. */
  maxResults?: number | undefined;
  /** When `true`, nothing is listed, and success is reported as a `DryRunOperationException`. */
  dryRun?: boolean | undefined;
}
export const DescribeCommunicationsRequest$ = /* @__PURE__ */ structure(
  "DescribeCommunicationsRequest",
  { caseId: STRING },
  { beforeTime: STRING, afterTime: STRING, nextToken: STRING, maxResults: NUMBER, dryRun: BOOLEAN },
);

/**
 * A page of messages.
 *
 * @public
 */
export interface DescribeCommunicationsResponse {
  /** The messages of this page. */
  communications?: Communication[] | undefined;
  /** Where the next page starts; absent on the last one. */
  nextToken?: string | undefined;
}
export const DescribeCommunicationsResponse$ = /* @__PURE__ */ structure(
  "DescribeCommunicationsResponse",
  {},
  { communications: () => CommunicationList, nextToken: STRING },
);

export const DescribeCommunications$ = /* @__PURE__ */ operation(
  "DescribeCommunications",
  () => DescribeCommunicationsRequest$,
  () => DescribeCommunicationsResponse$,
);
