import { AddAttachmentsToSet$, DescribeAttachment$, GetAttachmentDownloadLink$ } from "../../models/attachments.js";
import { DescribeCreateCaseOptions$ } from "../../models/caseOptions.js";
import { CreateCase$, DescribeCases$, ResolveCase$ } from "../../models/cases.js";
import { DescribeServices$, DescribeSeverityLevels$, DescribeSupportedLanguages$ } from "../../models/catalog.js";
import { AddCommunicationToCase$, DescribeCommunications$ } from "../../models/communications.js";
import type { OperationName } from "../../models/OperationName.js";
import {
  DescribeTrustedAdvisorCheckRefreshStatuses$,
  DescribeTrustedAdvisorChecks$,
  RefreshTrustedAdvisorCheck$,
} from "../../models/trustedAdvisor.js";
import {
  DescribeTrustedAdvisorCheckResult$,
  DescribeTrustedAdvisorCheckSummaries$,
} from "../../models/trustedAdvisorResults.js";
import {
  CompleteAttachmentUpload$,
  DescribeAttachmentUploadStatus$,
  GetAttachmentUploadLinks$,
} from "../../models/uploads.js";
import { addAttachmentsToSet } from "./addAttachmentsToSet.js";
import { addCommunicationToCase } from "./addCommunicationToCase.js";
import { completeAttachmentUpload } from "./completeAttachmentUpload.js";
import { createCase } from "./createCase.js";
import { describeAttachment } from "./describeAttachment.js";
import { describeAttachmentUploadStatus } from "./describeAttachmentUploadStatus.js";
import { describeCases } from "./describeCases.js";
import { describeCommunications } from "./describeCommunications.js";
import { describeCreateCaseOptions } from "./describeCreateCaseOptions.js";
import { describeServices } from "./describeServices.js";
import { describeSeverityLevels } from "./describeSeverityLevels.js";
import { describeSupportedLanguages } from "./describeSupportedLanguages.js";
import { describeTrustedAdvisorCheckRefreshStatuses } from "./describeTrustedAdvisorCheckRefreshStatuses.js";
import { describeTrustedAdvisorCheckResult } from "./describeTrustedAdvisorCheckResult.js";
import { describeTrustedAdvisorCheckSummaries } from "./describeTrustedAdvisorCheckSummaries.js";
import { describeTrustedAdvisorChecks } from "./describeTrustedAdvisorChecks.js";
import { getAttachmentDownloadLink } from "./getAttachmentDownloadLink.js";
import { getAttachmentUploadLinks } from "./getAttachmentUploadLinks.js";
import { type Operation, operation } from "./operation.js";
import { refreshTrustedAdvisorCheck } from "./refreshTrustedAdvisorCheck.js";
import { resolveCase } from "./resolveCase.js";

/** The operations of the service, in the order of the API reference. */
export const OPERATIONS: Readonly<Record<OperationName, Operation>> = {
  AddAttachmentsToSet: operation(AddAttachmentsToSet$, addAttachmentsToSet),
  AddCommunicationToCase: operation(AddCommunicationToCase$, addCommunicationToCase),
  CompleteAttachmentUpload: operation(CompleteAttachmentUpload$, completeAttachmentUpload),
  CreateCase: operation(CreateCase$, createCase),
  DescribeAttachment: operation(DescribeAttachment$, describeAttachment),
  DescribeAttachmentUploadStatus: operation(DescribeAttachmentUploadStatus$, describeAttachmentUploadStatus),
  DescribeCases: operation(DescribeCases$, describeCases),
  DescribeCommunications: operation(DescribeCommunications$, describeCommunications),
  DescribeCreateCaseOptions: operation(DescribeCreateCaseOptions$, describeCreateCaseOptions),
  DescribeServices: operation(DescribeServices$, describeServices),
  DescribeSeverityLevels: operation(DescribeSeverityLevels$, describeSeverityLevels),
  DescribeSupportedLanguages: operation(DescribeSupportedLanguages$, describeSupportedLanguages),
  DescribeTrustedAdvisorCheckRefreshStatuses: operation(
    DescribeTrustedAdvisorCheckRefreshStatuses$,
    describeTrustedAdvisorCheckRefreshStatuses,
  ),
  DescribeTrustedAdvisorCheckResult: operation(DescribeTrustedAdvisorCheckResult$, describeTrustedAdvisorCheckResult),
  DescribeTrustedAdvisorCheckSummaries: operation(
    DescribeTrustedAdvisorCheckSummaries$,
    describeTrustedAdvisorCheckSummaries,
  ),
  DescribeTrustedAdvisorChecks: operation(DescribeTrustedAdvisorChecks$, describeTrustedAdvisorChecks),
  GetAttachmentDownloadLink: operation(GetAttachmentDownloadLink$, getAttachmentDownloadLink),
  GetAttachmentUploadLinks: operation(GetAttachmentUploadLinks$, getAttachmentUploadLinks),
  RefreshTrustedAdvisorCheck: operation(RefreshTrustedAdvisorCheck$, refreshTrustedAdvisorCheck),
  ResolveCase: operation(ResolveCase$, resolveCase),
};

/** The names of the API's operations. */
export const OPERATION_NAMES = Object.keys(OPERATIONS) as readonly OperationName[];

/** The operations by name, for any value of `x-amz-target`. */
export const operations: ReadonlyMap<string, Operation> = new Map(Object.entries(OPERATIONS));
