import type { CaseLanguage, CaseStatus, IssueType, SeverityCode } from "../../models/cases.js";
import type { CaseRecord } from "../state/cases.js";

/**
 * An attachment of the local service.
 *
 * @public
 */
export interface LocalAttachment {
  readonly attachmentId: string;
  readonly fileName: string;
  readonly sizeBytes: number;
}

/**
 * A message of the local service.
 *
 * @public
 */
export interface LocalCommunication {
  readonly body: string;
  readonly submittedBy: string;
  /** Such as `2026-10-10T12:00:00.000Z`. */
  readonly timeCreated: string;
  readonly attachments: readonly LocalAttachment[];
}

/**
 * A copy of a case. Later changes of the case do not affect it.
 *
 * @public
 */
export interface LocalCase {
  readonly caseId: string;
  readonly displayId: string;
  readonly subject: string;
  readonly status: CaseStatus;
  readonly serviceCode: string | undefined;
  readonly categoryCode: string | undefined;
  readonly severityCode: SeverityCode;
  readonly issueType: IssueType;
  readonly language: CaseLanguage;
  readonly submittedBy: string;
  /** Such as `2026-10-10T12:00:00.000Z`. */
  readonly timeCreated: string;
  readonly ccEmailAddresses: readonly string[];
  /** The messages, oldest first. */
  readonly communications: readonly LocalCommunication[];
}

export function describeCase(record: CaseRecord): LocalCase {
  return {
    caseId: record.caseId,
    displayId: record.displayId,
    subject: record.subject,
    status: record.status,
    serviceCode: record.serviceCode,
    categoryCode: record.categoryCode,
    severityCode: record.severityCode,
    issueType: record.issueType,
    language: record.language,
    submittedBy: record.submittedBy,
    timeCreated: new Date(record.createdMs).toISOString(),
    ccEmailAddresses: [...record.ccEmailAddresses],
    communications: record.communications.map(({ body, submittedBy, createdMs, attachments = [] }) => ({
      body,
      submittedBy,
      timeCreated: new Date(createdMs).toISOString(),
      attachments: attachments.map(({ attachmentId, fileName, sizeBytes }) => ({ attachmentId, fileName, sizeBytes })),
    })),
  };
}
