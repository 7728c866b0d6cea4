import { type RecentCaseCommunications, RecentCaseCommunications$ } from "./communications.js";
import { BOOLEAN, list, NUMBER, operation, STRING, STRING_LIST, structure } from "./schema/shapes.js";

/**
 * Severity of a case. `DescribeSeverityLevels` returns the values available on the account's support plan.
 *
 * @public
 */
export type SeverityCode = "low" | "normal" | "high" | "urgent" | "critical" | (string & {});

/**
 * Kind of help that a case requests.
 *
 * @public
 */
export type IssueType = "technical" | "customer-service" | (string & {});

/**
 * Language in which a case is handled, as an ISO 639-1 code.
 *
 * @public
 */
export type CaseLanguage = "zh" | "en" | "ja" | "es" | "pt" | "fr" | "ko" | "tr" | (string & {});

/**
 * Status of a case.
 *
 * @public
 */
export type CaseStatus =
  | "unassigned"
  | "opened"
  | "work-in-progress"
  | "pending-customer-action"
  | "customer-action-completed"
  | "reopened"
  | "resolved"
  | (string & {});

/** The known statuses. The service may add others. Source: the AWS Support API reference, "CaseDetails". */
export const CASE_STATUSES: readonly string[] = [
  "unassigned",
  "opened",
  "work-in-progress",
  "pending-customer-action",
  "customer-action-completed",
  "reopened",
  "resolved",
];

/**
 * Input of `CreateCase`.
 *
 * @public
 */
export interface CreateCaseRequest {
  /** Title of the case. */
  subject: string | undefined;
  /** First message of the case, 1 to 8,000 characters. Include the symptoms, their start and the resource ids. */
  communicationBody: string | undefined;
  /** `code` of a service from `DescribeServices`, at most 100 characters of `0-9a-z_-`. */
  serviceCode?: string | undefined;
  /** Severity of the case. */
  severityCode?: SeverityCode | undefined;
  /** `code` of a category of that service, at most 100 characters of `0-9a-z_-`. */
  categoryCode?: string | undefined;
  /** Email addresses that receive a copy of each message. At most 10. */
  ccEmailAddresses?: string[] | undefined;
  /** Language in which the case is handled. */
  language?: CaseLanguage | undefined;
  /** Kind of help. Default: `technical`. */
  issueType?: IssueType | undefined;
  /** Id of an attachment set from `AddAttachmentsToSet`, for files of up to 5 MB each. */
  attachmentSetId?: string | undefined;
  /** Ids of uploads that are `attachment-ready`, from `GetAttachmentUploadLinks`, for files of any size. At most 10. */
  uploadIds?: string[] | undefined;
  /** Validates the request without opening a case. Success throws `DryRunOperationException`. Default: `false`. */
  dryRun?: boolean | undefined;
}
/** Schema of {@link CreateCaseRequest}. */
export const CreateCaseRequest$ = /* @__PURE__ */ structure(
  "CreateCaseRequest",
  { subject: STRING, communicationBody: STRING },
  {
    serviceCode: STRING,
    severityCode: STRING,
    categoryCode: STRING,
    ccEmailAddresses: STRING_LIST,
    language: STRING,
    issueType: STRING,
    attachmentSetId: STRING,
    uploadIds: STRING_LIST,
    dryRun: BOOLEAN,
  },
);

/**
 * Output of `CreateCase`.
 *
 * @public
 */
export interface CreateCaseResponse {
  /** Id of the case, for example `case-12345678910-exen-2025-c4c1d2bf33c5cf47`. Not the `displayId`. */
  caseId?: string | undefined;
}
/** Schema of {@link CreateCaseResponse}. */
export const CreateCaseResponse$ = /* @__PURE__ */ structure("CreateCaseResponse", {}, { caseId: STRING });

/** Schema of the operation of {@link CreateCaseCommand}. */
export const CreateCase$ = /* @__PURE__ */ operation(
  "CreateCase",
  () => CreateCaseRequest$,
  () => CreateCaseResponse$,
);

/**
 * Input of `DescribeCases`. Without a filter, the call returns every unresolved case.
 *
 * @public
 */
export interface DescribeCasesRequest {
  /** Ids of the cases to return, at most 100. Default: all cases. */
  caseIdList?: string[] | undefined;
  /** Display id of the one case to return. */
  displayId?: string | undefined;
  /** Earliest time of the communications to search, in ISO 8601. The service stores 24 months of history. */
  afterTime?: string | undefined;
  /** Latest time of the communications to search, in ISO 8601. */
  beforeTime?: string | undefined;
  /** Includes resolved cases. Default: `false`. */
  includeResolvedCases?: boolean | undefined;
  /** `nextToken` of the previous page. Valid only with the same filters. */
  nextToken?: string | undefined;
  /** Maximum number of cases per page, 10 to 100. */
  maxResults?: number | undefined;
  /** Language in which the cases are handled. */
  language?: CaseLanguage | undefined;
  /** Includes the five newest communications of each case. Default: `true`. */
  includeCommunications?: boolean | undefined;
  /** Validates the request and returns no data. Success throws `DryRunOperationException`. Default: `false`. */
  dryRun?: boolean | undefined;
}
/** Schema of {@link DescribeCasesRequest}. */
export const DescribeCasesRequest$ = /* @__PURE__ */ structure(
  "DescribeCasesRequest",
  {},
  {
    caseIdList: STRING_LIST,
    displayId: STRING,
    afterTime: STRING,
    beforeTime: STRING,
    includeResolvedCases: BOOLEAN,
    nextToken: STRING,
    maxResults: NUMBER,
    language: STRING,
    includeCommunications: BOOLEAN,
    dryRun: BOOLEAN,
  },
);

/**
 * A support case.
 *
 * @public
 */
export interface CaseDetails {
  /** Id of the case in the API. */
  caseId?: string | undefined;
  /** Number of the case in the Support Center, as digits. */
  displayId?: string | undefined;
  /** Title of the case. */
  subject?: string | undefined;
  /** Status of the case. */
  status?: CaseStatus | undefined;
  /** Code of the service. */
  serviceCode?: string | undefined;
  /** Code of the problem category. */
  categoryCode?: string | undefined;
  /** Severity of the case. */
  severityCode?: SeverityCode | undefined;
  /** Email address of the account that opened the case. */
  submittedBy?: string | undefined;
  /** Creation time in ISO 8601, for example `2025-05-14T17:04:40.790+0000`. The offset can also be `Z`. */
  timeCreated?: string | undefined;
  /** The five newest communications, and a token for older ones. Absent with `includeCommunications: false`. */
  recentCommunications?: RecentCaseCommunications | undefined;
  /** Email addresses that receive a copy of each message. */
  ccEmailAddresses?: string[] | undefined;
  /** Language in which the case is handled. */
  language?: CaseLanguage | undefined;
}
/** Schema of {@link CaseDetails}. */
export const CaseDetails$ = /* @__PURE__ */ structure(
  "CaseDetails",
  {},
  {
    caseId: STRING,
    displayId: STRING,
    subject: STRING,
    status: STRING,
    serviceCode: STRING,
    categoryCode: STRING,
    severityCode: STRING,
    submittedBy: STRING,
    timeCreated: STRING,
    recentCommunications: () => RecentCaseCommunications$,
    ccEmailAddresses: STRING_LIST,
    language: STRING,
  },
);
const CaseList = /* @__PURE__ */ list("CaseList", () => CaseDetails$);

/**
 * Output of `DescribeCases`: one page of cases.
 *
 * @public
 */
export interface DescribeCasesResponse {
  /** Cases of this page. */
  cases?: CaseDetails[] | undefined;
  /** Pass it to the next call for the next page. Absent on the last page. */
  nextToken?: string | undefined;
}
/** Schema of {@link DescribeCasesResponse}. */
export const DescribeCasesResponse$ = /* @__PURE__ */ structure(
  "DescribeCasesResponse",
  {},
  { cases: () => CaseList, nextToken: STRING },
);

/** Schema of the operation of {@link DescribeCasesCommand}. */
export const DescribeCases$ = /* @__PURE__ */ operation(
  "DescribeCases",
  () => DescribeCasesRequest$,
  () => DescribeCasesResponse$,
);

/**
 * Input of `ResolveCase`.
 *
 * @public
 */
export interface ResolveCaseRequest {
  /** Id of the case (`caseId`). The display id is not accepted. */
  caseId?: string | undefined;
  /** Validates the request without resolving the case. Success throws `DryRunOperationException`. Default: `false`. */
  dryRun?: boolean | undefined;
}
/** Schema of {@link ResolveCaseRequest}. */
export const ResolveCaseRequest$ = /* @__PURE__ */ structure(
  "ResolveCaseRequest",
  {},
  { caseId: STRING, dryRun: BOOLEAN },
);

/**
 * Output of `ResolveCase`.
 *
 * @public
 */
export interface ResolveCaseResponse {
  /** Status before the call. */
  initialCaseStatus?: CaseStatus | undefined;
  /** Status after the call. */
  finalCaseStatus?: CaseStatus | undefined;
}
/** Schema of {@link ResolveCaseResponse}. */
export const ResolveCaseResponse$ = /* @__PURE__ */ structure(
  "ResolveCaseResponse",
  {},
  { initialCaseStatus: STRING, finalCaseStatus: STRING },
);

/** Schema of the operation of {@link ResolveCaseCommand}. */
export const ResolveCase$ = /* @__PURE__ */ operation(
  "ResolveCase",
  () => ResolveCaseRequest$,
  () => ResolveCaseResponse$,
);
