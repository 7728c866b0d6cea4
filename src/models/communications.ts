import { type AttachmentDetails, AttachmentDetails$ } from "./attachments.js";
import { BOOLEAN, list, NUMBER, operation, STRING, STRING_LIST, structure } from "./schema/shapes.js";

/**
 * Input of `AddCommunicationToCase`: a message for a case.
 *
 * @public
 */
export interface AddCommunicationToCaseRequest {
  /** Text of the message, 1 to 8,000 characters. */
  communicationBody: string | undefined;
  /** Id of the case (`caseId`). The display id is not accepted. */
  caseId?: string | undefined;
  /** Email addresses that receive a copy of this message. At most 10. */
  ccEmailAddresses?: string[] | undefined;
  /** Id of an attachment set from `AddAttachmentsToSet`, for files of up to 5 MB each. */
  attachmentSetId?: string | undefined;
  /** Ids of uploads that are `attachment-ready`, from `GetAttachmentUploadLinks`, for files of any size. At most 10. */
  uploadIds?: string[] | undefined;
  /** Validates the request without adding a message. Success throws `DryRunOperationException`. Default: `false`. */
  dryRun?: boolean | undefined;
}
/** Schema of {@link AddCommunicationToCaseRequest}. */
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
 * Output of `AddCommunicationToCase`.
 *
 * @public
 */
export interface AddCommunicationToCaseResponse {
  /** Always `true`. A failure throws instead. */
  result?: boolean | undefined;
}
/** Schema of {@link AddCommunicationToCaseResponse}. */
export const AddCommunicationToCaseResponse$ = /* @__PURE__ */ structure(
  "AddCommunicationToCaseResponse",
  {},
  { result: BOOLEAN },
);

/** Schema of the operation of {@link AddCommunicationToCaseCommand}. */
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
  /** Id of the case that the message belongs to. */
  caseId?: string | undefined;
  /** Text of the message. */
  body?: string | undefined;
  /** Author: the role and email address of a customer, or `Amazon Web Services`. */
  submittedBy?: string | undefined;
  /** Creation time in ISO 8601, for example `2025-05-14T17:04:40.790+0000`. The offset can also be `Z`. */
  timeCreated?: string | undefined;
  /** All attachments of the message. Download them with `GetAttachmentDownloadLink`. */
  attachments?: AttachmentDetails[] | undefined;
  /** Only the attachments of up to 5 MB, which `DescribeAttachment` accepts. */
  attachmentSet?: AttachmentDetails[] | undefined;
}
/** Schema of {@link Communication}. */
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
  /** The messages, at most five. */
  communications?: Communication[] | undefined;
  /** Pass it to `DescribeCommunications` for older messages. Absent if there are none. */
  nextToken?: string | undefined;
}
/** Schema of {@link RecentCaseCommunications}. */
export const RecentCaseCommunications$ = /* @__PURE__ */ structure(
  "RecentCaseCommunications",
  {},
  { communications: () => CommunicationList, nextToken: STRING },
);

/**
 * Input of `DescribeCommunications`: filters and page settings.
 *
 * @public
 */
export interface DescribeCommunicationsRequest {
  /** Id of the case (`caseId`). The display id is not accepted. */
  caseId: string | undefined;
  /** Latest time of the messages, in ISO 8601. */
  beforeTime?: string | undefined;
  /** Earliest time of the messages, in ISO 8601. The service stores 24 months of history. */
  afterTime?: string | undefined;
  /** `nextToken` of the previous page. Valid only with the same filters. */
  nextToken?: string | undefined;
  /** Maximum number of messages per page, 10 to 100. */
  maxResults?: number | undefined;
  /** Validates the request and returns no data. Success throws `DryRunOperationException`. Default: `false`. */
  dryRun?: boolean | undefined;
}
/** Schema of {@link DescribeCommunicationsRequest}. */
export const DescribeCommunicationsRequest$ = /* @__PURE__ */ structure(
  "DescribeCommunicationsRequest",
  { caseId: STRING },
  { beforeTime: STRING, afterTime: STRING, nextToken: STRING, maxResults: NUMBER, dryRun: BOOLEAN },
);

/**
 * Output of `DescribeCommunications`: one page of messages.
 *
 * @public
 */
export interface DescribeCommunicationsResponse {
  /** Messages of this page. */
  communications?: Communication[] | undefined;
  /** Pass it to the next call for the next page. Absent on the last page. */
  nextToken?: string | undefined;
}
/** Schema of {@link DescribeCommunicationsResponse}. */
export const DescribeCommunicationsResponse$ = /* @__PURE__ */ structure(
  "DescribeCommunicationsResponse",
  {},
  { communications: () => CommunicationList, nextToken: STRING },
);

/** Schema of the operation of {@link DescribeCommunicationsCommand}. */
export const DescribeCommunications$ = /* @__PURE__ */ operation(
  "DescribeCommunications",
  () => DescribeCommunicationsRequest$,
  () => DescribeCommunicationsResponse$,
);
