import type * as official from "@aws-sdk/client-support";
import type * as ours from "aws-support-client";
import type { Differing, None } from "../support/types.js";

/** Shapes of the API in both packages. */
interface Shapes {
  AddAttachmentsToSetRequest: [ours.AddAttachmentsToSetRequest, official.AddAttachmentsToSetRequest];
  AddAttachmentsToSetResponse: [ours.AddAttachmentsToSetResponse, official.AddAttachmentsToSetResponse];
  AddCommunicationToCaseRequest: [ours.AddCommunicationToCaseRequest, official.AddCommunicationToCaseRequest];
  AddCommunicationToCaseResponse: [ours.AddCommunicationToCaseResponse, official.AddCommunicationToCaseResponse];
  Attachment: [ours.Attachment, official.Attachment];
  AttachmentDetails: [ours.AttachmentDetails, official.AttachmentDetails];
  CaseDetails: [ours.CaseDetails, official.CaseDetails];
  Category: [ours.Category, official.Category];
  Communication: [ours.Communication, official.Communication];
  CommunicationTypeOptions: [ours.CommunicationTypeOptions, official.CommunicationTypeOptions];
  CompleteAttachmentUploadRequest: [ours.CompleteAttachmentUploadRequest, official.CompleteAttachmentUploadRequest];
  CompleteAttachmentUploadResponse: [ours.CompleteAttachmentUploadResponse, official.CompleteAttachmentUploadResponse];
  CompletedUpload: [ours.CompletedUpload, official.CompletedUpload];
  CreateCaseRequest: [ours.CreateCaseRequest, official.CreateCaseRequest];
  CreateCaseResponse: [ours.CreateCaseResponse, official.CreateCaseResponse];
  DateInterval: [ours.DateInterval, official.DateInterval];
  DescribeAttachmentRequest: [ours.DescribeAttachmentRequest, official.DescribeAttachmentRequest];
  DescribeAttachmentResponse: [ours.DescribeAttachmentResponse, official.DescribeAttachmentResponse];
  DescribeAttachmentUploadStatusRequest: [
    ours.DescribeAttachmentUploadStatusRequest,
    official.DescribeAttachmentUploadStatusRequest,
  ];
  DescribeAttachmentUploadStatusResponse: [
    ours.DescribeAttachmentUploadStatusResponse,
    official.DescribeAttachmentUploadStatusResponse,
  ];
  DescribeCasesRequest: [ours.DescribeCasesRequest, official.DescribeCasesRequest];
  DescribeCasesResponse: [ours.DescribeCasesResponse, official.DescribeCasesResponse];
  DescribeCommunicationsRequest: [ours.DescribeCommunicationsRequest, official.DescribeCommunicationsRequest];
  DescribeCommunicationsResponse: [ours.DescribeCommunicationsResponse, official.DescribeCommunicationsResponse];
  DescribeCreateCaseOptionsRequest: [ours.DescribeCreateCaseOptionsRequest, official.DescribeCreateCaseOptionsRequest];
  DescribeCreateCaseOptionsResponse: [
    ours.DescribeCreateCaseOptionsResponse,
    official.DescribeCreateCaseOptionsResponse,
  ];
  DescribeServicesRequest: [ours.DescribeServicesRequest, official.DescribeServicesRequest];
  DescribeServicesResponse: [ours.DescribeServicesResponse, official.DescribeServicesResponse];
  DescribeSeverityLevelsRequest: [ours.DescribeSeverityLevelsRequest, official.DescribeSeverityLevelsRequest];
  DescribeSeverityLevelsResponse: [ours.DescribeSeverityLevelsResponse, official.DescribeSeverityLevelsResponse];
  DescribeSupportedLanguagesRequest: [
    ours.DescribeSupportedLanguagesRequest,
    official.DescribeSupportedLanguagesRequest,
  ];
  DescribeSupportedLanguagesResponse: [
    ours.DescribeSupportedLanguagesResponse,
    official.DescribeSupportedLanguagesResponse,
  ];
  DescribeTrustedAdvisorCheckRefreshStatusesRequest: [
    ours.DescribeTrustedAdvisorCheckRefreshStatusesRequest,
    official.DescribeTrustedAdvisorCheckRefreshStatusesRequest,
  ];
  DescribeTrustedAdvisorCheckRefreshStatusesResponse: [
    ours.DescribeTrustedAdvisorCheckRefreshStatusesResponse,
    official.DescribeTrustedAdvisorCheckRefreshStatusesResponse,
  ];
  DescribeTrustedAdvisorCheckResultRequest: [
    ours.DescribeTrustedAdvisorCheckResultRequest,
    official.DescribeTrustedAdvisorCheckResultRequest,
  ];
  DescribeTrustedAdvisorCheckResultResponse: [
    ours.DescribeTrustedAdvisorCheckResultResponse,
    official.DescribeTrustedAdvisorCheckResultResponse,
  ];
  DescribeTrustedAdvisorCheckSummariesRequest: [
    ours.DescribeTrustedAdvisorCheckSummariesRequest,
    official.DescribeTrustedAdvisorCheckSummariesRequest,
  ];
  DescribeTrustedAdvisorCheckSummariesResponse: [
    ours.DescribeTrustedAdvisorCheckSummariesResponse,
    official.DescribeTrustedAdvisorCheckSummariesResponse,
  ];
  DescribeTrustedAdvisorChecksRequest: [
    ours.DescribeTrustedAdvisorChecksRequest,
    official.DescribeTrustedAdvisorChecksRequest,
  ];
  DescribeTrustedAdvisorChecksResponse: [
    ours.DescribeTrustedAdvisorChecksResponse,
    official.DescribeTrustedAdvisorChecksResponse,
  ];
  DownloadUrl: [ours.DownloadUrl, official.DownloadUrl];
  GetAttachmentDownloadLinkRequest: [ours.GetAttachmentDownloadLinkRequest, official.GetAttachmentDownloadLinkRequest];
  GetAttachmentDownloadLinkResponse: [
    ours.GetAttachmentDownloadLinkResponse,
    official.GetAttachmentDownloadLinkResponse,
  ];
  GetAttachmentUploadLinksRequest: [ours.GetAttachmentUploadLinksRequest, official.GetAttachmentUploadLinksRequest];
  GetAttachmentUploadLinksResponse: [ours.GetAttachmentUploadLinksResponse, official.GetAttachmentUploadLinksResponse];
  RecentCaseCommunications: [ours.RecentCaseCommunications, official.RecentCaseCommunications];
  RefreshTrustedAdvisorCheckRequest: [
    ours.RefreshTrustedAdvisorCheckRequest,
    official.RefreshTrustedAdvisorCheckRequest,
  ];
  RefreshTrustedAdvisorCheckResponse: [
    ours.RefreshTrustedAdvisorCheckResponse,
    official.RefreshTrustedAdvisorCheckResponse,
  ];
  ResolveCaseRequest: [ours.ResolveCaseRequest, official.ResolveCaseRequest];
  ResolveCaseResponse: [ours.ResolveCaseResponse, official.ResolveCaseResponse];
  Service: [ours.Service, official.Service];
  ServiceInputTypes: [ours.ServiceInputTypes, official.ServiceInputTypes];
  ServiceOutputTypes: [ours.ServiceOutputTypes, official.ServiceOutputTypes];
  SeverityLevel: [ours.SeverityLevel, official.SeverityLevel];
  SupportedHour: [ours.SupportedHour, official.SupportedHour];
  SupportedLanguage: [ours.SupportedLanguage, official.SupportedLanguage];
  ThrottlingReason: [ours.ThrottlingReason, official.ThrottlingReason];
  TrustedAdvisorCategorySpecificSummary: [
    ours.TrustedAdvisorCategorySpecificSummary,
    official.TrustedAdvisorCategorySpecificSummary,
  ];
  TrustedAdvisorCheckDescription: [ours.TrustedAdvisorCheckDescription, official.TrustedAdvisorCheckDescription];
  TrustedAdvisorCheckRefreshStatus: [ours.TrustedAdvisorCheckRefreshStatus, official.TrustedAdvisorCheckRefreshStatus];
  TrustedAdvisorCheckResult: [ours.TrustedAdvisorCheckResult, official.TrustedAdvisorCheckResult];
  TrustedAdvisorCheckSummary: [ours.TrustedAdvisorCheckSummary, official.TrustedAdvisorCheckSummary];
  TrustedAdvisorCostOptimizingSummary: [
    ours.TrustedAdvisorCostOptimizingSummary,
    official.TrustedAdvisorCostOptimizingSummary,
  ];
  TrustedAdvisorResourceDetail: [ours.TrustedAdvisorResourceDetail, official.TrustedAdvisorResourceDetail];
  TrustedAdvisorResourcesSummary: [ours.TrustedAdvisorResourcesSummary, official.TrustedAdvisorResourcesSummary];
  UploadProgress: [ours.UploadProgress, official.UploadProgress];
  UploadRange: [ours.UploadRange, official.UploadRange];
  UploadStatus: [ours.UploadStatus, official.UploadStatus];
  UploadUrl: [ours.UploadUrl, official.UploadUrl];
  __MetadataBearer: [ours.__MetadataBearer, official.__MetadataBearer];
}

export type DifferingShapes = None<Differing<Shapes>>;
