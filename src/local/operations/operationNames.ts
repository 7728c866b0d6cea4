/** The API's operations. */
export const OPERATION_NAMES = [
  "AddAttachmentsToSet",
  "AddCommunicationToCase",
  "CompleteAttachmentUpload",
  "CreateCase",
  "DescribeAttachment",
  "DescribeAttachmentUploadStatus",
  "DescribeCases",
  "DescribeCommunications",
  "DescribeCreateCaseOptions",
  "DescribeServices",
  "DescribeSeverityLevels",
  "DescribeSupportedLanguages",
  "DescribeTrustedAdvisorCheckRefreshStatuses",
  "DescribeTrustedAdvisorCheckResult",
  "DescribeTrustedAdvisorCheckSummaries",
  "DescribeTrustedAdvisorChecks",
  "GetAttachmentDownloadLink",
  "GetAttachmentUploadLinks",
  "RefreshTrustedAdvisorCheck",
  "ResolveCase",
] as const;

/**
 * The name of an operation, as the API spells it.
 *
 * @public
 */
export type OperationName = (typeof OPERATION_NAMES)[number];
