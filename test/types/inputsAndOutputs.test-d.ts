import type * as official from "@aws-sdk/client-support";
import type * as ours from "aws-support-client";
import type { Differing, None } from "../support/types.js";

/** Inputs and outputs of commands. */
interface InputsAndOutputs {
  AddAttachmentsToSetCommandInput: [ours.AddAttachmentsToSetCommandInput, official.AddAttachmentsToSetCommandInput];
  AddAttachmentsToSetCommandOutput: [ours.AddAttachmentsToSetCommandOutput, official.AddAttachmentsToSetCommandOutput];
  AddCommunicationToCaseCommandInput: [
    ours.AddCommunicationToCaseCommandInput,
    official.AddCommunicationToCaseCommandInput,
  ];
  AddCommunicationToCaseCommandOutput: [
    ours.AddCommunicationToCaseCommandOutput,
    official.AddCommunicationToCaseCommandOutput,
  ];
  CompleteAttachmentUploadCommandInput: [
    ours.CompleteAttachmentUploadCommandInput,
    official.CompleteAttachmentUploadCommandInput,
  ];
  CompleteAttachmentUploadCommandOutput: [
    ours.CompleteAttachmentUploadCommandOutput,
    official.CompleteAttachmentUploadCommandOutput,
  ];
  CreateCaseCommandInput: [ours.CreateCaseCommandInput, official.CreateCaseCommandInput];
  CreateCaseCommandOutput: [ours.CreateCaseCommandOutput, official.CreateCaseCommandOutput];
  DescribeAttachmentCommandInput: [ours.DescribeAttachmentCommandInput, official.DescribeAttachmentCommandInput];
  DescribeAttachmentCommandOutput: [ours.DescribeAttachmentCommandOutput, official.DescribeAttachmentCommandOutput];
  DescribeAttachmentUploadStatusCommandInput: [
    ours.DescribeAttachmentUploadStatusCommandInput,
    official.DescribeAttachmentUploadStatusCommandInput,
  ];
  DescribeAttachmentUploadStatusCommandOutput: [
    ours.DescribeAttachmentUploadStatusCommandOutput,
    official.DescribeAttachmentUploadStatusCommandOutput,
  ];
  DescribeCasesCommandInput: [ours.DescribeCasesCommandInput, official.DescribeCasesCommandInput];
  DescribeCasesCommandOutput: [ours.DescribeCasesCommandOutput, official.DescribeCasesCommandOutput];
  DescribeCommunicationsCommandInput: [
    ours.DescribeCommunicationsCommandInput,
    official.DescribeCommunicationsCommandInput,
  ];
  DescribeCommunicationsCommandOutput: [
    ours.DescribeCommunicationsCommandOutput,
    official.DescribeCommunicationsCommandOutput,
  ];
  DescribeCreateCaseOptionsCommandInput: [
    ours.DescribeCreateCaseOptionsCommandInput,
    official.DescribeCreateCaseOptionsCommandInput,
  ];
  DescribeCreateCaseOptionsCommandOutput: [
    ours.DescribeCreateCaseOptionsCommandOutput,
    official.DescribeCreateCaseOptionsCommandOutput,
  ];
  DescribeServicesCommandInput: [ours.DescribeServicesCommandInput, official.DescribeServicesCommandInput];
  DescribeServicesCommandOutput: [ours.DescribeServicesCommandOutput, official.DescribeServicesCommandOutput];
  DescribeSeverityLevelsCommandInput: [
    ours.DescribeSeverityLevelsCommandInput,
    official.DescribeSeverityLevelsCommandInput,
  ];
  DescribeSeverityLevelsCommandOutput: [
    ours.DescribeSeverityLevelsCommandOutput,
    official.DescribeSeverityLevelsCommandOutput,
  ];
  DescribeSupportedLanguagesCommandInput: [
    ours.DescribeSupportedLanguagesCommandInput,
    official.DescribeSupportedLanguagesCommandInput,
  ];
  DescribeSupportedLanguagesCommandOutput: [
    ours.DescribeSupportedLanguagesCommandOutput,
    official.DescribeSupportedLanguagesCommandOutput,
  ];
  DescribeTrustedAdvisorCheckRefreshStatusesCommandInput: [
    ours.DescribeTrustedAdvisorCheckRefreshStatusesCommandInput,
    official.DescribeTrustedAdvisorCheckRefreshStatusesCommandInput,
  ];
  DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput: [
    ours.DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput,
    official.DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput,
  ];
  DescribeTrustedAdvisorCheckResultCommandInput: [
    ours.DescribeTrustedAdvisorCheckResultCommandInput,
    official.DescribeTrustedAdvisorCheckResultCommandInput,
  ];
  DescribeTrustedAdvisorCheckResultCommandOutput: [
    ours.DescribeTrustedAdvisorCheckResultCommandOutput,
    official.DescribeTrustedAdvisorCheckResultCommandOutput,
  ];
  DescribeTrustedAdvisorCheckSummariesCommandInput: [
    ours.DescribeTrustedAdvisorCheckSummariesCommandInput,
    official.DescribeTrustedAdvisorCheckSummariesCommandInput,
  ];
  DescribeTrustedAdvisorCheckSummariesCommandOutput: [
    ours.DescribeTrustedAdvisorCheckSummariesCommandOutput,
    official.DescribeTrustedAdvisorCheckSummariesCommandOutput,
  ];
  DescribeTrustedAdvisorChecksCommandInput: [
    ours.DescribeTrustedAdvisorChecksCommandInput,
    official.DescribeTrustedAdvisorChecksCommandInput,
  ];
  DescribeTrustedAdvisorChecksCommandOutput: [
    ours.DescribeTrustedAdvisorChecksCommandOutput,
    official.DescribeTrustedAdvisorChecksCommandOutput,
  ];
  GetAttachmentDownloadLinkCommandInput: [
    ours.GetAttachmentDownloadLinkCommandInput,
    official.GetAttachmentDownloadLinkCommandInput,
  ];
  GetAttachmentDownloadLinkCommandOutput: [
    ours.GetAttachmentDownloadLinkCommandOutput,
    official.GetAttachmentDownloadLinkCommandOutput,
  ];
  GetAttachmentUploadLinksCommandInput: [
    ours.GetAttachmentUploadLinksCommandInput,
    official.GetAttachmentUploadLinksCommandInput,
  ];
  GetAttachmentUploadLinksCommandOutput: [
    ours.GetAttachmentUploadLinksCommandOutput,
    official.GetAttachmentUploadLinksCommandOutput,
  ];
  RefreshTrustedAdvisorCheckCommandInput: [
    ours.RefreshTrustedAdvisorCheckCommandInput,
    official.RefreshTrustedAdvisorCheckCommandInput,
  ];
  RefreshTrustedAdvisorCheckCommandOutput: [
    ours.RefreshTrustedAdvisorCheckCommandOutput,
    official.RefreshTrustedAdvisorCheckCommandOutput,
  ];
  ResolveCaseCommandInput: [ours.ResolveCaseCommandInput, official.ResolveCaseCommandInput];
  ResolveCaseCommandOutput: [ours.ResolveCaseCommandOutput, official.ResolveCaseCommandOutput];
}

export type DifferingInputsAndOutputs = None<Differing<InputsAndOutputs>>;
