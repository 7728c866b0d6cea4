/**
 * A client for the AWS Support API, with workflows for cases, attachments and Trusted Advisor.
 *
 * @packageDocumentation
 * @module aws-support-client
 */

// Attachments: types and errors
export { AttachmentError } from "./errors/AttachmentError.js";
export type { AttachmentErrorCode } from "./errors/AttachmentErrorCode.js";
export type { AttachmentData, AttachmentInput } from "./workflows/attachments/sources/AttachmentSource.js";
export type {
  AttachmentFile, AttachmentInMemory, AttachmentStream, DownloadAttachmentInput, DownloadAttachmentOptions,
  DownloadAttachmentProgress, DownloadDestination, DownloadedAttachment,
} from "./workflows/attachments/downloadAttachment.js";
export type {
  UploadAttachmentsOptions, UploadAttachmentsProgress, UploadedAttachments,
} from "./workflows/attachments/uploadAttachments.js";

// Authentication
export type { SupportHttpAuthSchemeParameters, SupportHttpAuthSchemeProvider } from "./pipeline/auth/httpAuthSchemeProvider.js";

// Cases: types and errors
export type {
  AddCommunicationOnceInput, AddCommunicationOnceResult,
} from "./workflows/cases/addCommunicationOnce.js";
export type {
  CreateCaseOnceInput, CreateCaseOnceOptions, CreateCaseOnceResult,
} from "./workflows/cases/createCaseOnce.js";
export type { OnceLock, OnceOptions, OnceProgress } from "./workflows/cases/OnceOptions.js";
export type { OpenCaseInput, OpenCaseOptions } from "./workflows/cases/openCase.js";
export { TokenReusedError } from "./errors/TokenReusedError.js";
export type { WatchCaseEvent, WatchCaseOptions } from "./workflows/cases/watchCase.js";

// Support plan and service catalog: types
export type { DetectSupportPlanResult, OperationAccess } from "./workflows/catalog/detectSupportPlan.js";
export type { CaseCodes, CodeProblem, FindServiceInput, FindServiceResult } from "./workflows/catalog/findService.js";

// Commands
export {
  AddAttachmentsToSetCommand, type AddAttachmentsToSetCommandInput, type AddAttachmentsToSetCommandOutput,
} from "./commands/AddAttachmentsToSetCommand.js";
export {
  AddCommunicationToCaseCommand, type AddCommunicationToCaseCommandInput, type AddCommunicationToCaseCommandOutput,
} from "./commands/AddCommunicationToCaseCommand.js";
export {
  CompleteAttachmentUploadCommand, type CompleteAttachmentUploadCommandInput,
  type CompleteAttachmentUploadCommandOutput,
} from "./commands/CompleteAttachmentUploadCommand.js";
export {
  CreateCaseCommand, type CreateCaseCommandInput, type CreateCaseCommandOutput,
} from "./commands/CreateCaseCommand.js";
export { Command as $Command } from "./client/Command.js";
export {
  DescribeAttachmentCommand, type DescribeAttachmentCommandInput, type DescribeAttachmentCommandOutput,
} from "./commands/DescribeAttachmentCommand.js";
export {
  DescribeAttachmentUploadStatusCommand, type DescribeAttachmentUploadStatusCommandInput,
  type DescribeAttachmentUploadStatusCommandOutput,
} from "./commands/DescribeAttachmentUploadStatusCommand.js";
export {
  DescribeCasesCommand, type DescribeCasesCommandInput, type DescribeCasesCommandOutput,
} from "./commands/DescribeCasesCommand.js";
export {
  DescribeCommunicationsCommand, type DescribeCommunicationsCommandInput, type DescribeCommunicationsCommandOutput,
} from "./commands/DescribeCommunicationsCommand.js";
export {
  DescribeCreateCaseOptionsCommand, type DescribeCreateCaseOptionsCommandInput,
  type DescribeCreateCaseOptionsCommandOutput,
} from "./commands/DescribeCreateCaseOptionsCommand.js";
export {
  DescribeServicesCommand, type DescribeServicesCommandInput, type DescribeServicesCommandOutput,
} from "./commands/DescribeServicesCommand.js";
export {
  DescribeSeverityLevelsCommand, type DescribeSeverityLevelsCommandInput, type DescribeSeverityLevelsCommandOutput,
} from "./commands/DescribeSeverityLevelsCommand.js";
export {
  DescribeSupportedLanguagesCommand, type DescribeSupportedLanguagesCommandInput,
  type DescribeSupportedLanguagesCommandOutput,
} from "./commands/DescribeSupportedLanguagesCommand.js";
export {
  DescribeTrustedAdvisorCheckRefreshStatusesCommand, type DescribeTrustedAdvisorCheckRefreshStatusesCommandInput,
  type DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput,
} from "./commands/DescribeTrustedAdvisorCheckRefreshStatusesCommand.js";
export {
  DescribeTrustedAdvisorCheckResultCommand, type DescribeTrustedAdvisorCheckResultCommandInput,
  type DescribeTrustedAdvisorCheckResultCommandOutput,
} from "./commands/DescribeTrustedAdvisorCheckResultCommand.js";
export {
  DescribeTrustedAdvisorCheckSummariesCommand, type DescribeTrustedAdvisorCheckSummariesCommandInput,
  type DescribeTrustedAdvisorCheckSummariesCommandOutput,
} from "./commands/DescribeTrustedAdvisorCheckSummariesCommand.js";
export {
  DescribeTrustedAdvisorChecksCommand, type DescribeTrustedAdvisorChecksCommandInput,
  type DescribeTrustedAdvisorChecksCommandOutput,
} from "./commands/DescribeTrustedAdvisorChecksCommand.js";
export {
  GetAttachmentDownloadLinkCommand, type GetAttachmentDownloadLinkCommandInput,
  type GetAttachmentDownloadLinkCommandOutput,
} from "./commands/GetAttachmentDownloadLinkCommand.js";
export {
  GetAttachmentUploadLinksCommand, type GetAttachmentUploadLinksCommandInput,
  type GetAttachmentUploadLinksCommandOutput,
} from "./commands/GetAttachmentUploadLinksCommand.js";
export {
  RefreshTrustedAdvisorCheckCommand, type RefreshTrustedAdvisorCheckCommandInput,
  type RefreshTrustedAdvisorCheckCommandOutput,
} from "./commands/RefreshTrustedAdvisorCheckCommand.js";
export {
  ResolveCaseCommand, type ResolveCaseCommandInput, type ResolveCaseCommandOutput,
} from "./commands/ResolveCaseCommand.js";

// Client configuration
export type {
  ClientDefaults, ClientInputEndpointParameters, SupportClientConfig, SupportClientConfigType,
  SupportClientResolvedConfig, SupportClientResolvedConfigType,
} from "./client/config.js";
export type { EndpointParameters } from "./pipeline/endpoint/endpointParameters.js";

// Errors
export { ConfigurationError } from "./errors/ConfigurationError.js";
export { CursorError } from "./errors/CursorError.js";
export { errorTypeRegistries } from "./errors/errorTypeRegistries.js";
export {
  AttachmentIdNotFound, AttachmentLimitExceeded, AttachmentSetExpired, AttachmentSetIdNotFound,
  AttachmentSetSizeLimitExceeded, CaseCreationLimitExceeded, CaseIdNotFound, DescribeAttachmentLimitExceeded,
  DryRunOperationException, InternalServerError, ThrottlingException, UploadIdNotFound,
} from "./errors/exceptions.js";
export { IncompleteResponseError } from "./errors/IncompleteResponseError.js";
export { OptionError } from "./errors/OptionError.js";
export { OutcomeUnknownError } from "./errors/OutcomeUnknownError.js";
export { SupportClientError } from "./errors/SupportClientError.js";
export type { SupportClientErrorCode } from "./errors/SupportClientErrorCode.js";
export { SupportServiceException } from "./errors/SupportServiceException.js";
export {
  AttachmentIdNotFound$, AttachmentLimitExceeded$, AttachmentSetExpired$, AttachmentSetIdNotFound$,
  AttachmentSetSizeLimitExceeded$, CaseCreationLimitExceeded$, CaseIdNotFound$, DescribeAttachmentLimitExceeded$,
  DryRunOperationException$, InternalServerError$, SupportServiceException$, ThrottlingException$, UploadIdNotFound$,
} from "./errors/schemas.js";
export { type ThrottlingReason, ThrottlingReason$ } from "./errors/ThrottlingReason.js";
export {
  AccessDeniedException, ExpiredTokenException, InvalidParameterValueException, InvalidSignatureException,
  SubscriptionRequiredException, UnknownOperationException, UnrecognizedClientException, ValidationException,
} from "./errors/undeclaredExceptions.js";

// Support case events: types and errors
export type { DescribeSupportCaseEventOptions } from "./workflows/events/describeSupportCaseEvent.js";
export type { SupportCaseUpdate } from "./workflows/events/parseSupportCaseEvent.js";
export type { SupportCaseEvent, SupportCaseEventName } from "./workflows/events/SupportCaseEvent.js";

// Client extensions
export type { RuntimeExtension, SupportExtensionConfiguration } from "./client/extensions.js";

// Region failover: types
export type { RegionFailoverEvent, RegionFailoverOptions } from "./workflows/failover/withRegionFailover.js";

// Models: shapes, schemas and enumerations
export type { OperationName } from "./models/OperationName.js";
export type { SupportPlan } from "./models/SupportPlan.js";
export {
  AddAttachmentsToSet$, type AddAttachmentsToSetRequest, AddAttachmentsToSetRequest$,
  type AddAttachmentsToSetResponse, AddAttachmentsToSetResponse$, type Attachment, Attachment$, type AttachmentDetails,
  AttachmentDetails$, DescribeAttachment$, type DescribeAttachmentRequest, DescribeAttachmentRequest$,
  type DescribeAttachmentResponse, DescribeAttachmentResponse$, type DownloadUrl, DownloadUrl$, GetAttachmentDownloadLink$,
  type GetAttachmentDownloadLinkRequest, GetAttachmentDownloadLinkRequest$, type GetAttachmentDownloadLinkResponse,
  GetAttachmentDownloadLinkResponse$, UploadStatus,
} from "./models/attachments.js";
export {
  type CommunicationType, type CommunicationTypeOptions, CommunicationTypeOptions$, type DateInterval, DateInterval$,
  DescribeCreateCaseOptions$, type DescribeCreateCaseOptionsRequest, DescribeCreateCaseOptionsRequest$,
  type DescribeCreateCaseOptionsResponse, DescribeCreateCaseOptionsResponse$, type LanguageAvailability,
  type SupportedHour, SupportedHour$,
} from "./models/caseOptions.js";
export {
  type CaseDetails, CaseDetails$, type CaseLanguage, type CaseStatus, CreateCase$, type CreateCaseRequest,
  CreateCaseRequest$, type CreateCaseResponse, CreateCaseResponse$, DescribeCases$, type DescribeCasesRequest,
  DescribeCasesRequest$, type DescribeCasesResponse, DescribeCasesResponse$, type IssueType, ResolveCase$,
  type ResolveCaseRequest, ResolveCaseRequest$, type ResolveCaseResponse, ResolveCaseResponse$, type SeverityCode,
} from "./models/cases.js";
export {
  type Category, Category$, DescribeServices$, type DescribeServicesRequest, DescribeServicesRequest$,
  type DescribeServicesResponse, DescribeServicesResponse$, DescribeSeverityLevels$, type DescribeSeverityLevelsRequest,
  DescribeSeverityLevelsRequest$, type DescribeSeverityLevelsResponse, DescribeSeverityLevelsResponse$,
  DescribeSupportedLanguages$, type DescribeSupportedLanguagesRequest, DescribeSupportedLanguagesRequest$,
  type DescribeSupportedLanguagesResponse, DescribeSupportedLanguagesResponse$, type Service, Service$, type SeverityLevel,
  SeverityLevel$, type SupportedLanguage, SupportedLanguage$,
} from "./models/catalog.js";
export {
  AddCommunicationToCase$, type AddCommunicationToCaseRequest, AddCommunicationToCaseRequest$,
  type AddCommunicationToCaseResponse, AddCommunicationToCaseResponse$, type Communication, Communication$,
  DescribeCommunications$, type DescribeCommunicationsRequest, DescribeCommunicationsRequest$,
  type DescribeCommunicationsResponse, DescribeCommunicationsResponse$, type RecentCaseCommunications,
  RecentCaseCommunications$,
} from "./models/communications.js";
export {
  DescribeTrustedAdvisorCheckRefreshStatuses$, type DescribeTrustedAdvisorCheckRefreshStatusesRequest,
  DescribeTrustedAdvisorCheckRefreshStatusesRequest$, type DescribeTrustedAdvisorCheckRefreshStatusesResponse,
  DescribeTrustedAdvisorCheckRefreshStatusesResponse$, DescribeTrustedAdvisorChecks$,
  type DescribeTrustedAdvisorChecksRequest, DescribeTrustedAdvisorChecksRequest$,
  type DescribeTrustedAdvisorChecksResponse, DescribeTrustedAdvisorChecksResponse$, RefreshTrustedAdvisorCheck$,
  type RefreshTrustedAdvisorCheckRequest, RefreshTrustedAdvisorCheckRequest$, type RefreshTrustedAdvisorCheckResponse,
  RefreshTrustedAdvisorCheckResponse$, type TrustedAdvisorCategory, type TrustedAdvisorCheckDescription,
  TrustedAdvisorCheckDescription$, type TrustedAdvisorCheckRefreshStatus, TrustedAdvisorCheckRefreshStatus$,
  type TrustedAdvisorLanguage, type TrustedAdvisorRefreshStatus,
} from "./models/trustedAdvisor.js";
export {
  DescribeTrustedAdvisorCheckResult$, type DescribeTrustedAdvisorCheckResultRequest,
  DescribeTrustedAdvisorCheckResultRequest$, type DescribeTrustedAdvisorCheckResultResponse,
  DescribeTrustedAdvisorCheckResultResponse$, DescribeTrustedAdvisorCheckSummaries$,
  type DescribeTrustedAdvisorCheckSummariesRequest, DescribeTrustedAdvisorCheckSummariesRequest$,
  type DescribeTrustedAdvisorCheckSummariesResponse, DescribeTrustedAdvisorCheckSummariesResponse$,
  type TrustedAdvisorCategorySpecificSummary, TrustedAdvisorCategorySpecificSummary$, type TrustedAdvisorCheckResult,
  TrustedAdvisorCheckResult$, type TrustedAdvisorCheckStatus, type TrustedAdvisorCheckSummary,
  TrustedAdvisorCheckSummary$, type TrustedAdvisorCostOptimizingSummary, TrustedAdvisorCostOptimizingSummary$,
  type TrustedAdvisorResourceDetail, TrustedAdvisorResourceDetail$, type TrustedAdvisorResourcesSummary,
  TrustedAdvisorResourcesSummary$,
} from "./models/trustedAdvisorResults.js";
export {
  CompleteAttachmentUpload$, type CompleteAttachmentUploadRequest, CompleteAttachmentUploadRequest$,
  type CompleteAttachmentUploadResponse, CompleteAttachmentUploadResponse$, type CompletedUpload, CompletedUpload$,
  DescribeAttachmentUploadStatus$, type DescribeAttachmentUploadStatusRequest, DescribeAttachmentUploadStatusRequest$,
  type DescribeAttachmentUploadStatusResponse, DescribeAttachmentUploadStatusResponse$, GetAttachmentUploadLinks$,
  type GetAttachmentUploadLinksRequest, GetAttachmentUploadLinksRequest$, type GetAttachmentUploadLinksResponse,
  GetAttachmentUploadLinksResponse$, type UploadProgress, UploadProgress$, type UploadRange, UploadRange$,
  type UploadUrl, UploadUrl$,
} from "./models/uploads.js";

// Iterators and paginators
export type { IterateOptions } from "./workflows/core/pages.js";
export { paginateDescribeCases } from "./workflows/pagination/paginateDescribeCases.js";
export { paginateDescribeCommunications } from "./workflows/pagination/paginateDescribeCommunications.js";
export type { SupportPaginationConfiguration } from "./workflows/pagination/SupportPaginationConfiguration.js";

// Clients
export type { HttpHandler } from "./platform/HttpHandler.js";
export type { SupportClientLike } from "./workflows/core/sender.js";
export { Support } from "./client/Support.js";
export type { Plugin as SupportPlugin, ServiceInputTypes, ServiceOutputTypes } from "./client/SupportClient.js";
export { SupportClient } from "./client/SupportClient.js";
export { Client as __Client } from "./platform/smithy/client.js";
export type { MetadataBearer as __MetadataBearer } from "@smithy/types";

// Trusted Advisor: types and errors
export type { CheckRefresh } from "./workflows/trustedAdvisor/CheckRefresh.js";
export type {
  CheckResource, CheckResult, DescribeCheckResultInput, DescribeCheckResultOptions,
} from "./workflows/trustedAdvisor/describeCheckResult.js";
export type {
  RefreshChecksInput, RefreshChecksOptions, RefreshChecksProgress, RefreshChecksResult,
} from "./workflows/trustedAdvisor/refreshChecks.js";
export type {
  CheckSummary, SummarizeChecksInput, SummarizeChecksOptions, SummarizeChecksResult,
} from "./workflows/trustedAdvisor/summarizeChecks.js";

// Validation: types and errors
export type { DryRunResult } from "./workflows/validation/dryRun.js";
export { DryRunError } from "./errors/DryRunError.js";
export { InputValidationError, type InputRule, type InputViolation } from "./errors/InputValidationError.js";

// Waiters: types
export type { WaiterResult } from "./platform/smithy/waiter.js";

// Workflows
export { downloadAttachment } from "./workflows/attachments/downloadAttachment.js";
export { uploadAttachments } from "./workflows/attachments/uploadAttachments.js";
export { addCommunicationOnce } from "./workflows/cases/addCommunicationOnce.js";
export { createCaseOnce } from "./workflows/cases/createCaseOnce.js";
export { iterateCases } from "./workflows/cases/iterateCases.js";
export { iterateCommunications } from "./workflows/cases/iterateCommunications.js";
export { openCase } from "./workflows/cases/openCase.js";
export { watchCase } from "./workflows/cases/watchCase.js";
export { detectSupportPlan } from "./workflows/catalog/detectSupportPlan.js";
export { findService } from "./workflows/catalog/findService.js";
export { describeSupportCaseEvent } from "./workflows/events/describeSupportCaseEvent.js";
export { isSupportCaseEvent, parseSupportCaseEvent } from "./workflows/events/parseSupportCaseEvent.js";
export { withRegionFailover } from "./workflows/failover/withRegionFailover.js";
export { describeCheckResult } from "./workflows/trustedAdvisor/describeCheckResult.js";
export { refreshChecks } from "./workflows/trustedAdvisor/refreshChecks.js";
export { summarizeChecks } from "./workflows/trustedAdvisor/summarizeChecks.js";
export { dryRun } from "./workflows/validation/dryRun.js";
export { withInputValidation } from "./workflows/validation/withInputValidation.js";
export { waitUntilAttachmentReady } from "./workflows/waiters/waitUntilAttachmentReady.js";
export { waitUntilCaseResolved } from "./workflows/waiters/waitUntilCaseResolved.js";
export { waitUntilCheckRefreshed } from "./workflows/waiters/waitUntilCheckRefreshed.js";
