import type { HttpHandlerOptions, PaginationConfiguration, Paginator } from "@smithy/types";
import {
  AddAttachmentsToSetCommand,
  type AddAttachmentsToSetCommandInput,
  type AddAttachmentsToSetCommandOutput,
} from "../commands/AddAttachmentsToSetCommand.js";
import {
  AddCommunicationToCaseCommand,
  type AddCommunicationToCaseCommandInput,
  type AddCommunicationToCaseCommandOutput,
} from "../commands/AddCommunicationToCaseCommand.js";
import {
  CompleteAttachmentUploadCommand,
  type CompleteAttachmentUploadCommandInput,
  type CompleteAttachmentUploadCommandOutput,
} from "../commands/CompleteAttachmentUploadCommand.js";
import {
  CreateCaseCommand,
  type CreateCaseCommandInput,
  type CreateCaseCommandOutput,
} from "../commands/CreateCaseCommand.js";
import {
  DescribeAttachmentCommand,
  type DescribeAttachmentCommandInput,
  type DescribeAttachmentCommandOutput,
} from "../commands/DescribeAttachmentCommand.js";
import {
  DescribeAttachmentUploadStatusCommand,
  type DescribeAttachmentUploadStatusCommandInput,
  type DescribeAttachmentUploadStatusCommandOutput,
} from "../commands/DescribeAttachmentUploadStatusCommand.js";
import {
  DescribeCasesCommand,
  type DescribeCasesCommandInput,
  type DescribeCasesCommandOutput,
} from "../commands/DescribeCasesCommand.js";
import {
  DescribeCommunicationsCommand,
  type DescribeCommunicationsCommandInput,
  type DescribeCommunicationsCommandOutput,
} from "../commands/DescribeCommunicationsCommand.js";
import {
  DescribeCreateCaseOptionsCommand,
  type DescribeCreateCaseOptionsCommandInput,
  type DescribeCreateCaseOptionsCommandOutput,
} from "../commands/DescribeCreateCaseOptionsCommand.js";
import {
  DescribeServicesCommand,
  type DescribeServicesCommandInput,
  type DescribeServicesCommandOutput,
} from "../commands/DescribeServicesCommand.js";
import {
  DescribeSeverityLevelsCommand,
  type DescribeSeverityLevelsCommandInput,
  type DescribeSeverityLevelsCommandOutput,
} from "../commands/DescribeSeverityLevelsCommand.js";
import {
  DescribeSupportedLanguagesCommand,
  type DescribeSupportedLanguagesCommandInput,
  type DescribeSupportedLanguagesCommandOutput,
} from "../commands/DescribeSupportedLanguagesCommand.js";
import {
  DescribeTrustedAdvisorCheckRefreshStatusesCommand,
  type DescribeTrustedAdvisorCheckRefreshStatusesCommandInput,
  type DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput,
} from "../commands/DescribeTrustedAdvisorCheckRefreshStatusesCommand.js";
import {
  DescribeTrustedAdvisorCheckResultCommand,
  type DescribeTrustedAdvisorCheckResultCommandInput,
  type DescribeTrustedAdvisorCheckResultCommandOutput,
} from "../commands/DescribeTrustedAdvisorCheckResultCommand.js";
import {
  DescribeTrustedAdvisorCheckSummariesCommand,
  type DescribeTrustedAdvisorCheckSummariesCommandInput,
  type DescribeTrustedAdvisorCheckSummariesCommandOutput,
} from "../commands/DescribeTrustedAdvisorCheckSummariesCommand.js";
import {
  DescribeTrustedAdvisorChecksCommand,
  type DescribeTrustedAdvisorChecksCommandInput,
  type DescribeTrustedAdvisorChecksCommandOutput,
} from "../commands/DescribeTrustedAdvisorChecksCommand.js";
import {
  GetAttachmentDownloadLinkCommand,
  type GetAttachmentDownloadLinkCommandInput,
  type GetAttachmentDownloadLinkCommandOutput,
} from "../commands/GetAttachmentDownloadLinkCommand.js";
import {
  GetAttachmentUploadLinksCommand,
  type GetAttachmentUploadLinksCommandInput,
  type GetAttachmentUploadLinksCommandOutput,
} from "../commands/GetAttachmentUploadLinksCommand.js";
import {
  RefreshTrustedAdvisorCheckCommand,
  type RefreshTrustedAdvisorCheckCommandInput,
  type RefreshTrustedAdvisorCheckCommandOutput,
} from "../commands/RefreshTrustedAdvisorCheckCommand.js";
import {
  ResolveCaseCommand,
  type ResolveCaseCommandInput,
  type ResolveCaseCommandOutput,
} from "../commands/ResolveCaseCommand.js";
import { createAggregatedClient, type SendCallback } from "../platform/smithy/client.js";
import { paginateDescribeCases } from "../workflows/pagination/paginateDescribeCases.js";
import { paginateDescribeCommunications } from "../workflows/pagination/paginateDescribeCommunications.js";
import { type ServiceOutputTypes, SupportClient } from "./SupportClient.js";

/** An operation as a method: with a promise, or with a callback. */
type Method<Input, Output extends ServiceOutputTypes> = {
  (args: Input, options?: HttpHandlerOptions): Promise<Output>;
  (args: Input, callback: SendCallback<Output>): void;
  (args: Input, options: HttpHandlerOptions, callback: SendCallback<Output>): void;
};

/** The same for an operation of which every member may be left out. What comes last is what mocks are typed by. */
type OptionalMethod<Input, Output extends ServiceOutputTypes> = (() => Promise<Output>) & Method<Input, Output>;

type Pages = Omit<PaginationConfiguration, "client">;

/**
 * A {@link SupportClient} with a method for each operation and paginator.
 *
 * It brings all 20 operations along: where size counts, send commands from a `SupportClient` instead.
 *
 * @example
 * const support = new Support();
 * const { caseId } = await support.createCase({ subject, communicationBody });
 *
 * @public
 */
export interface Support {
  /** Adds files of up to 5 MB each to an attachment set, or makes a new one. See {@link AddAttachmentsToSetCommand}. */
  addAttachmentsToSet: Method<AddAttachmentsToSetCommandInput, AddAttachmentsToSetCommandOutput>;
  /** Adds a message to a case. See {@link AddCommunicationToCaseCommand}. */
  addCommunicationToCase: Method<AddCommunicationToCaseCommandInput, AddCommunicationToCaseCommandOutput>;
  /** Reports uploaded parts of a large attachment. See {@link CompleteAttachmentUploadCommand}. */
  completeAttachmentUpload: Method<CompleteAttachmentUploadCommandInput, CompleteAttachmentUploadCommandOutput>;
  /** Opens a support case. See {@link CreateCaseCommand}. */
  createCase: Method<CreateCaseCommandInput, CreateCaseCommandOutput>;
  /** Reads an attachment of up to 5 MB. See {@link DescribeAttachmentCommand}. */
  describeAttachment: Method<DescribeAttachmentCommandInput, DescribeAttachmentCommandOutput>;
  /** Tells how far the upload of a large attachment is. See {@link DescribeAttachmentUploadStatusCommand}. */
  describeAttachmentUploadStatus: Method<
    DescribeAttachmentUploadStatusCommandInput,
    DescribeAttachmentUploadStatusCommandOutput
  >;
  /** Lists cases, newest first, a page at a time. See {@link DescribeCasesCommand}. */
  describeCases: OptionalMethod<DescribeCasesCommandInput, DescribeCasesCommandOutput>;
  /** Lists the messages of a case, newest first, a page at a time. See {@link DescribeCommunicationsCommand}. */
  describeCommunications: Method<DescribeCommunicationsCommandInput, DescribeCommunicationsCommandOutput>;
  /** Tells by which channels and at which hours a case can be handled. See {@link DescribeCreateCaseOptionsCommand}. */
  describeCreateCaseOptions: Method<DescribeCreateCaseOptionsCommandInput, DescribeCreateCaseOptionsCommandOutput>;
  /** Lists the services a case can be about, with their categories. See {@link DescribeServicesCommand}. */
  describeServices: OptionalMethod<DescribeServicesCommandInput, DescribeServicesCommandOutput>;
  /** Lists the severity levels that the plan offers. See {@link DescribeSeverityLevelsCommand}. */
  describeSeverityLevels: OptionalMethod<DescribeSeverityLevelsCommandInput, DescribeSeverityLevelsCommandOutput>;
  /** Lists the languages in which a case can be handled. See {@link DescribeSupportedLanguagesCommand}. */
  describeSupportedLanguages: Method<DescribeSupportedLanguagesCommandInput, DescribeSupportedLanguagesCommandOutput>;
  /** Tells when checks were refreshed and can be again. See {@link DescribeTrustedAdvisorCheckRefreshStatusesCommand}. */
  describeTrustedAdvisorCheckRefreshStatuses: Method<
    DescribeTrustedAdvisorCheckRefreshStatusesCommandInput,
    DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput
  >;
  /** Reads the result of a check with the resources that it flags. See {@link DescribeTrustedAdvisorCheckResultCommand}. */
  describeTrustedAdvisorCheckResult: Method<
    DescribeTrustedAdvisorCheckResultCommandInput,
    DescribeTrustedAdvisorCheckResultCommandOutput
  >;
  /** Reads the results of checks in brief. See {@link DescribeTrustedAdvisorCheckSummariesCommand}. */
  describeTrustedAdvisorCheckSummaries: Method<
    DescribeTrustedAdvisorCheckSummariesCommandInput,
    DescribeTrustedAdvisorCheckSummariesCommandOutput
  >;
  /** Lists the Trusted Advisor checks. See {@link DescribeTrustedAdvisorChecksCommand}. */
  describeTrustedAdvisorChecks: Method<
    DescribeTrustedAdvisorChecksCommandInput,
    DescribeTrustedAdvisorChecksCommandOutput
  >;
  /** Gets a link to an attachment of any size. See {@link GetAttachmentDownloadLinkCommand}. */
  getAttachmentDownloadLink: Method<GetAttachmentDownloadLinkCommandInput, GetAttachmentDownloadLinkCommandOutput>;
  /** Starts the upload of a large attachment, or gets more links for its parts. See {@link GetAttachmentUploadLinksCommand}. */
  getAttachmentUploadLinks: Method<GetAttachmentUploadLinksCommandInput, GetAttachmentUploadLinksCommandOutput>;
  /** Asks for a check to be run again. See {@link RefreshTrustedAdvisorCheckCommand}. */
  refreshTrustedAdvisorCheck: Method<RefreshTrustedAdvisorCheckCommandInput, RefreshTrustedAdvisorCheckCommandOutput>;
  /** Resolves a case. See {@link ResolveCaseCommand}. */
  resolveCase: OptionalMethod<ResolveCaseCommandInput, ResolveCaseCommandOutput>;
  /** Pages through the cases. See {@link paginateDescribeCases}. */
  paginateDescribeCases(args?: DescribeCasesCommandInput, configuration?: Pages): Paginator<DescribeCasesCommandOutput>;
  /** Pages through the messages of a case. See {@link paginateDescribeCommunications}. */
  paginateDescribeCommunications(
    args: DescribeCommunicationsCommandInput,
    configuration?: Pages,
  ): Paginator<DescribeCommunicationsCommandOutput>;
}

// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the methods are put on the prototype below.
export class Support extends SupportClient {}

createAggregatedClient(
  {
    AddAttachmentsToSetCommand,
    AddCommunicationToCaseCommand,
    CompleteAttachmentUploadCommand,
    CreateCaseCommand,
    DescribeAttachmentCommand,
    DescribeAttachmentUploadStatusCommand,
    DescribeCasesCommand,
    DescribeCommunicationsCommand,
    DescribeCreateCaseOptionsCommand,
    DescribeServicesCommand,
    DescribeSeverityLevelsCommand,
    DescribeSupportedLanguagesCommand,
    DescribeTrustedAdvisorCheckRefreshStatusesCommand,
    DescribeTrustedAdvisorCheckResultCommand,
    DescribeTrustedAdvisorCheckSummariesCommand,
    DescribeTrustedAdvisorChecksCommand,
    GetAttachmentDownloadLinkCommand,
    GetAttachmentUploadLinksCommand,
    RefreshTrustedAdvisorCheckCommand,
    ResolveCaseCommand,
  },
  Support,
  { paginators: { paginateDescribeCases, paginateDescribeCommunications } },
);
