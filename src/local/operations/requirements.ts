import { caseLimitExceeded } from "../refusals.js";
import { ServiceError } from "../ServiceError.js";
import type { AttachmentRecord } from "../state/attachments.js";
import type { CaseRecord } from "../state/cases.js";
import { takePage } from "../state/takePage.js";
import type { ServiceContext } from "./operation.js";

/** Success of a dry run is an error too. To be called when all is checked and nothing is done. */
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

const QUOTA_WINDOW_MS = 24 * 3_600_000;

/** Whether one more case may be opened. Cases are counted from the newest, and no more of them than the limit. */
export function requireCaseQuota({ cases, caseLimit, now }: ServiceContext): void {
  if (cases.all.length < caseLimit) return;
  const sinceMs = now() - QUOTA_WINDOW_MS;
  const { page } = takePage(cases.all, {
    before: Infinity,
    size: caseLimit,
    matches: ({ createdMs }) => createdMs > sinceMs,
  });
  if (page.length >= caseLimit) throw caseLimitExceeded();
}
