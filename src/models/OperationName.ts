/**
 * The name of an operation, as the API spells it.
 *
 * @public
 */
export type OperationName =
  | "AddAttachmentsToSet"
  | "AddCommunicationToCase"
  | "CompleteAttachmentUpload"
  | "CreateCase"
  | "DescribeAttachment"
  | "DescribeAttachmentUploadStatus"
  | "DescribeCases"
  | "DescribeCommunications"
  | "DescribeCreateCaseOptions"
  | "DescribeServices"
  | "DescribeSeverityLevels"
  | "DescribeSupportedLanguages"
  | "DescribeTrustedAdvisorCheckRefreshStatuses"
  | "DescribeTrustedAdvisorCheckResult"
  | "DescribeTrustedAdvisorCheckSummaries"
  | "DescribeTrustedAdvisorChecks"
  | "GetAttachmentDownloadLink"
  | "GetAttachmentUploadLinks"
  | "RefreshTrustedAdvisorCheck"
  | "ResolveCase";
