import { type RecentCaseCommunications, RecentCaseCommunications$ } from "./communications.js";
import { BOOLEAN, list, NUMBER, operation, STRING, STRING_LIST, structure } from "./schema/shapes.js";

/**
 * How urgent a case is. Which of them an account may use depends on its plan: `DescribeSeverityLevels` tells.
 *
 * @public
 */
export type SeverityCode = "low" | "normal" | "high" | "urgent" | "critical" | (string & {});

/**
 * What kind of help a case asks for.
 *
 * @public
 */
export type IssueType = "technical" | "customer-service" | (string & {});

/**
 * A language in which cases are handled, as an ISO 639-1 code.
 *
 * @public
 */
export type CaseLanguage = "zh" | "en" | "ja" | "es" | "pt" | "fr" | "ko" | "tr" | (string & {});

/**
 * Where a case stands.
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

/**
 * A case to open.
 *
 * @public
 */
export interface CreateCaseRequest {
  /** The title that the case list shows. */
  subject: string | undefined;
  /** The first message of the case: what happens, since when, to which resources. 1 to 8,000 characters. */
  communicationBody: string | undefined;
  /** The service that the case is about, a `code` of `DescribeServices`. At most 100 of `0-9a-z_-`. */
  serviceCode?: string | undefined;
  /** How urgent it is. */
  severityCode?: SeverityCode | undefined;
  /** The kind of problem, a category `code` of that service. At most 100 of `0-9a-z_-`. */
  categoryCode?: string | undefined;
  /** E-mail addresses that get a copy of the correspondence. At most 10. */
  ccEmailAddresses?: string[] | undefined;
  /** The language in which the case is handled. */
  language?: CaseLanguage | undefined;
  /** The kind of help. Default: `technical`. */
  issueType?: IssueType | undefined;
  /** A set of `AddAttachmentsToSet`, for files up to 5 MB each. */
  attachmentSetId?: string | undefined;
  /** Uploads of `GetAttachmentUploadLinks` that are `attachment-ready`, for files of any size. At most 10. */
  uploadIds?: string[] | undefined;
  /** When `true`, nothing is opened, and success is reported as a `DryRunOperationException`. */
  dryRun?: boolean | undefined;
}
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
 * The case that was opened.
 *
 * @public
 */
export interface CreateCaseResponse {
  /** Such as `case-12345678910-exen-2025-c4c1d2bf33c5cf47`; not the number that people see, which is `displayId`. */
  caseId?: string | undefined;
}
export const CreateCaseResponse$ = /* @__PURE__ */ structure("CreateCaseResponse", {}, { caseId: STRING });

export const CreateCase$ = /* @__PURE__ */ operation(
  "CreateCase",
  () => CreateCaseRequest$,
  () => CreateCaseResponse$,
);

/**
 * Which cases to list. Without a filter: all that are not resolved.
 *
 * @public
 */
export interface DescribeCasesRequest {
  /** Only these cases. At most 100 ids. */
  caseIdList?: string[] | undefined;
  /** Only the case with this number. */
  displayId?: string | undefined;
  /** Searches communications from this ISO 8601 time on. History reaches back 24 months. */
  afterTime?: string | undefined;
  /** Searches communications up to this ISO 8601 time. */
  beforeTime?: string | undefined;
  /** Lists resolved cases too. Default: `false`. */
  includeResolvedCases?: boolean | undefined;
  /** Where the previous page ended; valid only with the filters that produced it. */
  nextToken?: string | undefined;
  /** Cases a page, 10 to 100. */
  maxResults?: number | undefined;
  /** The language in which the cases are handled. */
  language?: CaseLanguage | undefined;
  /** Adds the five newest communications to each case. Default: `true`. */
  includeCommunications?: boolean | undefined;
  /** When `true`, nothing is listed, and success is reported as a `DryRunOperationException`. */
  dryRun?: boolean | undefined;
}
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
 * A case.
 *
 * @public
 */
export interface CaseDetails {
  /** The id by which the API knows the case. */
  caseId?: string | undefined;
  /** The number by which people know the case; digits. */
  displayId?: string | undefined;
  /** The title. */
  subject?: string | undefined;
  /** Where it stands. */
  status?: CaseStatus | undefined;
  /** The service that it is about. */
  serviceCode?: string | undefined;
  /** The kind of problem. */
  categoryCode?: string | undefined;
  /** How urgent it is. */
  severityCode?: SeverityCode | undefined;
  /** The e-mail address of the account that opened it. */
  submittedBy?: string | undefined;
  /** When it was opened, such as `2025-05-14T17:04:40.790+0000` or the same with `Z`. */
  timeCreated?: string | undefined;
  /** The five newest communications, and a token for the rest. Absent with `includeCommunications: false`. */
  recentCommunications?: RecentCaseCommunications | undefined;
  /** Who gets a copy of the correspondence. */
  ccEmailAddresses?: string[] | undefined;
  /** The language in which it is handled. */
  language?: CaseLanguage | undefined;
}
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
 * A page of cases.
 *
 * @public
 */
export interface DescribeCasesResponse {
  /** The cases of this page. */
  cases?: CaseDetails[] | undefined;
  /** Where the next page starts; absent on the last one. */
  nextToken?: string | undefined;
}
export const DescribeCasesResponse$ = /* @__PURE__ */ structure(
  "DescribeCasesResponse",
  {},
  { cases: () => CaseList, nextToken: STRING },
);

export const DescribeCases$ = /* @__PURE__ */ operation(
  "DescribeCases",
  () => DescribeCasesRequest$,
  () => DescribeCasesResponse$,
);

/**
 * A case to close.
 *
 * @public
 */
export interface ResolveCaseRequest {
  /** The id of the case; not its number. */
  caseId?: string | undefined;
  /** When `true`, nothing is resolved, and success is reported as a `DryRunOperationException`. */
  dryRun?: boolean | undefined;
}
export const ResolveCaseRequest$ = /* @__PURE__ */ structure(
  "ResolveCaseRequest",
  {},
  { caseId: STRING, dryRun: BOOLEAN },
);

/**
 * Where the case stood, and stands.
 *
 * @public
 */
export interface ResolveCaseResponse {
  /** The status before. */
  initialCaseStatus?: CaseStatus | undefined;
  /** The status after. */
  finalCaseStatus?: CaseStatus | undefined;
}
export const ResolveCaseResponse$ = /* @__PURE__ */ structure(
  "ResolveCaseResponse",
  {},
  { initialCaseStatus: STRING, finalCaseStatus: STRING },
);

export const ResolveCase$ = /* @__PURE__ */ operation(
  "ResolveCase",
  () => ResolveCaseRequest$,
  () => ResolveCaseResponse$,
);
