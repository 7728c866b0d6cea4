import type { CaseLanguage, CaseStatus, IssueType, SeverityCode } from "../../models/cases.js";
import type { CaseRecord } from "../state/cases.js";

/**
 * An attachment of the local service.
 *
 * @public
 */
export interface LocalAttachment {
  /** The id for `DescribeAttachment` and `GetAttachmentDownloadLink`. */
  readonly attachmentId: string;
  /** The file name, with its extension. */
  readonly fileName: string;
  /** The size, in bytes. */
  readonly sizeBytes: number;
}

/**
 * A message of the local service.
 *
 * @public
 */
export interface LocalCommunication {
  /** The text. */
  readonly body: string;
  /** The author: a customer's role and email address, or `Amazon Web Services`. */
  readonly submittedBy: string;
  /** Such as `2026-10-10T12:00:00.000Z`. */
  readonly timeCreated: string;
  /** The attachments, without their content. */
  readonly attachments: readonly LocalAttachment[];
}

/**
 * A copy of a case. Later changes of the case do not affect it.
 *
 * @public
 */
export interface LocalCase {
  /** The id in API calls, such as `case-123456789012-muen-2026-a1b2c3`. */
  readonly caseId: string;
  /** The case number in the Support Center. */
  readonly displayId: string;
  /** The subject. */
  readonly subject: string;
  /** The status. */
  readonly status: CaseStatus;
  /** The code of the service. */
  readonly serviceCode: string | undefined;
  /** The code of the category. */
  readonly categoryCode: string | undefined;
  /** The code of the severity. */
  readonly severityCode: SeverityCode;
  /** The issue type: `technical` or `customer-service`. */
  readonly issueType: IssueType;
  /** The language, by its ISO 639-1 code. */
  readonly language: CaseLanguage;
  /** The email address of the account that opened the case. */
  readonly submittedBy: string;
  /** Such as `2026-10-10T12:00:00.000Z`. */
  readonly timeCreated: string;
  /** The email addresses in copy. */
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
