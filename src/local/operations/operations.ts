import { CreateCase$, DescribeCases$, ResolveCase$ } from "../../models/cases.js";
import { AddCommunicationToCase$, DescribeCommunications$ } from "../../models/communications.js";
import { addCommunicationToCase } from "./addCommunicationToCase.js";
import { createCase } from "./createCase.js";
import { describeCases } from "./describeCases.js";
import { describeCommunications } from "./describeCommunications.js";
import { type Operation, operation } from "./operation.js";
import { resolveCase } from "./resolveCase.js";

/** What the service does, by the name in `x-amz-target`. */
export const operations: ReadonlyMap<string, Operation> = new Map([
  ["AddCommunicationToCase", operation(AddCommunicationToCase$, addCommunicationToCase)],
  ["CreateCase", operation(CreateCase$, createCase)],
  ["DescribeCases", operation(DescribeCases$, describeCases)],
  ["DescribeCommunications", operation(DescribeCommunications$, describeCommunications)],
  ["ResolveCase", operation(ResolveCase$, resolveCase)],
]);

/** What the API has and this service does not. */
export const missingOperations: ReadonlySet<string> = new Set([
  "AddAttachmentsToSet",
  "CompleteAttachmentUpload",
  "DescribeAttachment",
  "DescribeAttachmentUploadStatus",
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
]);
