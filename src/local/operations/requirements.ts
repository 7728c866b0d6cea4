import { caseLimitExceeded, ServiceError } from "../protocol/ServiceError.js";
import type { AttachmentRecord } from "../state/attachments.js";
import type { CaseRecord } from "../state/cases.js";
import { takePage } from "../state/pageTokens.js";
import type { ServiceContext } from "./operation.js";

/** Throws for a dry run: its success is an exception. Call it after all checks and before any change. */
export function endDryRun(dryRun: boolean | undefined): void {
  if (!dryRun) return;
  throw new ServiceError("DryRunOperationException", "Request would have succeeded, but the DryRun flag is set.");
}

export function requireCase({ cases }: ServiceContext, caseId: string | undefined): CaseRecord {
  const record = caseId === undefined ? undefined : cases.byId(caseId);
  if (record) return record;
  const what =
    caseId === undefined ? "The caseId is missing." : `No case with the caseId '${caseId}' could be located.`;
  throw new ServiceError("CaseIdNotFound", what);
}

export function requireAttachment({ files }: ServiceContext, attachmentId = ""): AttachmentRecord {
  const record = files.attachments.byId(attachmentId);
  if (record) return record;
  throw new ServiceError("AttachmentIdNotFound", `No attachment with the ID '${attachmentId}' could be located.`);
}

export function requireOneOf(member: string, value: string, known: readonly string[]): void {
  if (known.includes(value)) return;
  throw invalidValue(member, `'${value}'. Valid values: ${known.join(", ")}`);
}

export function invalidValue(path: string, fact: string): ServiceError {
  return new ServiceError("InvalidParameterValueException", `Invalid value for ${path}: ${fact}.`);
}

/** AWS counts cases per hour. Its error says "exceeded the limit of 10 cases per hour". */
const QUOTA_WINDOW_MS = 3_600_000;

/** Throws when the limit of cases per hour is reached. */
export function requireCaseQuota({ cases, maxCasesPerHour, now }: ServiceContext): void {
  if (cases.all.length < maxCasesPerHour) return;
  const sinceMs = now() - QUOTA_WINDOW_MS;
  const { page } = takePage(cases.all, {
    before: Infinity,
    size: maxCasesPerHour,
    matches: ({ createdMs }) => createdMs > sinceMs,
  });
  if (page.length >= maxCasesPerHour) throw caseLimitExceeded();
}

/** Source: the AWS Support API reference, CreateCase and DescribeTrustedAdvisorChecks. */
export const CASE_LANGUAGES = ["zh", "en", "ja", "es", "pt", "fr", "ko", "tr"] as const;
export const TRUSTED_ADVISOR_LANGUAGES = [
  "zh",
  "zh_TW",
  "en",
  "fr",
  "de",
  "id",
  "it",
  "ja",
  "ko",
  "pt_BR",
  "es",
] as const;
export const ISSUE_TYPES = ["technical", "customer-service"] as const;

interface CaseCodes {
  readonly serviceCode?: string | undefined;
  readonly categoryCode?: string | undefined;
}

/** Throws for codes that the catalog lacks, unless `acceptsUnknownCodes` is set. */
export function requireCatalogCodes(
  { catalog, acceptsUnknownCodes }: ServiceContext,
  { serviceCode, categoryCode }: CaseCodes,
): void {
  if (acceptsUnknownCodes) return;
  const service = serviceCode === undefined ? undefined : catalog.services.find(({ code }) => code === serviceCode);
  if (serviceCode !== undefined && !service) throw unknownCode("serviceCode", `'${serviceCode}'`);
  if (categoryCode === undefined || service?.categories.some(({ code }) => code === categoryCode)) return;
  const problem = service ? `the service '${service.code}' has no such category` : "a category needs a serviceCode";
  throw unknownCode("categoryCode", `'${categoryCode}'; ${problem}`);
}

function unknownCode(member: keyof CaseCodes, fact: string): ServiceError {
  const hint = 'DescribeServices lists the codes. The local service accepts others with `unknownCodes: "accept"`.';
  return new ServiceError("InvalidParameterValueException", `Invalid value for ${member}: ${fact}. ${hint}`);
}
