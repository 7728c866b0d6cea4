import type { OperationName } from "../../../src/local/index.js";

const COMMON = ["InternalServerError"];
const WITH_DRY_RUN = [...COMMON, "DryRunOperationException"];
const SET_ERRORS = ["AttachmentSetIdNotFound", "AttachmentSetExpired"];

/** Source: the "Errors" of each operation in the AWS Support API reference. */
export const DECLARED_ERRORS: Readonly<Record<OperationName, readonly string[]>> = {
  AddAttachmentsToSet: [...WITH_DRY_RUN, ...SET_ERRORS, "AttachmentSetSizeLimitExceeded", "AttachmentLimitExceeded"],
  AddCommunicationToCase: [...WITH_DRY_RUN, ...SET_ERRORS, "CaseIdNotFound"],
  CompleteAttachmentUpload: [...WITH_DRY_RUN, "UploadIdNotFound"],
  CreateCase: [...WITH_DRY_RUN, ...SET_ERRORS, "CaseCreationLimitExceeded"],
  DescribeAttachment: [...WITH_DRY_RUN, "DescribeAttachmentLimitExceeded", "AttachmentIdNotFound"],
  DescribeAttachmentUploadStatus: [...WITH_DRY_RUN, "UploadIdNotFound"],
  DescribeCases: [...WITH_DRY_RUN, "CaseIdNotFound"],
  DescribeCommunications: [...WITH_DRY_RUN, "CaseIdNotFound"],
  DescribeCreateCaseOptions: [...WITH_DRY_RUN, "ThrottlingException"],
  DescribeServices: WITH_DRY_RUN,
  DescribeSeverityLevels: WITH_DRY_RUN,
  DescribeSupportedLanguages: [...WITH_DRY_RUN, "ThrottlingException"],
  DescribeTrustedAdvisorCheckRefreshStatuses: [...COMMON, "ThrottlingException"],
  DescribeTrustedAdvisorCheckResult: [...COMMON, "ThrottlingException"],
  DescribeTrustedAdvisorCheckSummaries: [...COMMON, "ThrottlingException"],
  DescribeTrustedAdvisorChecks: [...COMMON, "ThrottlingException"],
  GetAttachmentDownloadLink: [...WITH_DRY_RUN, "AttachmentIdNotFound"],
  GetAttachmentUploadLinks: [...WITH_DRY_RUN, "UploadIdNotFound"],
  RefreshTrustedAdvisorCheck: COMMON,
  ResolveCase: [...WITH_DRY_RUN, "CaseIdNotFound"],
};
