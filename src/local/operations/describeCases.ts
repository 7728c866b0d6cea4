import type { CaseDetails, DescribeCasesRequest, DescribeCasesResponse } from "../../models/cases.js";
import type { RecentCaseCommunications } from "../../models/communications.js";
import { ServiceError } from "../protocol/ServiceError.js";
import type { CaseRecord } from "../state/cases.js";
import { type PageScope, type PageTokens, takePage } from "../state/pageTokens.js";
import { communicationsScope, describeCommunication } from "./describeCommunications.js";
import type { ServiceContext } from "./operation.js";
import { CASE_LANGUAGES, endDryRun, requireCase, requireOneOf } from "./requirements.js";
import { timeRange } from "./timeRange.js";

const DEFAULT_PAGE_SIZE = 100;
const RECENT_COMMUNICATIONS = 5;

export function describeCases(input: DescribeCasesRequest, context: ServiceContext): DescribeCasesResponse {
  const candidates = selectCandidates(input, context);
  const matches = caseFilter(input, context.now());
  const scope = casesScope(input);
  const before = input.nextToken === undefined ? Infinity : context.pageTokens.open(scope, input.nextToken);
  endDryRun(input.dryRun);

  const { page, next } = takePage(candidates, { before, size: input.maxResults ?? DEFAULT_PAGE_SIZE, matches });
  const withCommunications = input.includeCommunications ?? true;
  return {
    cases: page.map((record) => describeCase(record, withCommunications, context)),
    nextToken: next === undefined ? undefined : context.pageTokens.seal(scope, next),
  };
}

/** Returns the requested cases, or all cases, oldest first. */
function selectCandidates(
  { caseIdList, displayId }: DescribeCasesRequest,
  context: ServiceContext,
): readonly CaseRecord[] {
  const byNumber = displayId === undefined ? undefined : requireDisplayId(displayId, context);
  if (!caseIdList?.length) return byNumber ? [byNumber] : context.cases.all;
  const named = [...new Set(caseIdList)].map((caseId) => requireCase(context, caseId));
  const wanted = byNumber ? named.filter((record) => record === byNumber) : named;
  return wanted.sort((one, other) => one.sequence - other.sequence);
}

function requireDisplayId(displayId: string, { cases }: ServiceContext): CaseRecord {
  const record = cases.byDisplayId(displayId);
  if (!record) throw new ServiceError("CaseIdNotFound", `No case with the displayId '${displayId}' could be located.`);
  return record;
}

function caseFilter(input: DescribeCasesRequest, nowMs: number): (record: CaseRecord) => boolean {
  const { language, includeResolvedCases = false } = input;
  if (language !== undefined) requireOneOf("language", language, CASE_LANGUAGES);
  const isInRange = timeRange(input, nowMs);
  return (record) =>
    (includeResolvedCases || record.status !== "resolved") &&
    (language === undefined || record.language === language) &&
    isInRange(record.createdMs);
}

function casesScope({ caseIdList, displayId, afterTime, beforeTime, ...rest }: DescribeCasesRequest): PageScope {
  const { includeResolvedCases = false, language } = rest;
  return ["DescribeCases", caseIdList ?? [], displayId, afterTime, beforeTime, includeResolvedCases, language];
}

function describeCase(record: CaseRecord, withCommunications: boolean, { pageTokens }: ServiceContext): CaseDetails {
  return {
    caseId: record.caseId,
    displayId: record.displayId,
    subject: record.subject,
    status: record.status,
    serviceCode: record.serviceCode,
    categoryCode: record.categoryCode,
    severityCode: record.severityCode,
    submittedBy: record.submittedBy,
    timeCreated: new Date(record.createdMs).toISOString(),
    recentCommunications: withCommunications ? recentCommunications(record, pageTokens) : undefined,
    ccEmailAddresses: [...record.ccEmailAddresses],
    language: record.language,
  };
}

function recentCommunications(
  { caseId, communications }: CaseRecord,
  pageTokens: PageTokens,
): RecentCaseCommunications {
  const older = Math.max(0, communications.length - RECENT_COMMUNICATIONS);
  const recent = communications.slice(older).reverse();
  return {
    communications: recent.map((each) => describeCommunication(caseId, each)),
    nextToken: older > 0 ? pageTokens.seal(communicationsScope(caseId), older) : undefined,
  };
}
