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

/**
 * Input and output of each operation, by the method name in `Support`.
 *
 * A type only, so that a program that uses one command does not load the others.
 */
export interface Operations {
  /** Uploads files of up to 5 MB each to an attachment set. See {@link AddAttachmentsToSetCommand}. */
  addAttachmentsToSet: Operation<AddAttachmentsToSetCommandInput, AddAttachmentsToSetCommandOutput>;
  /** Adds a message to a case. See {@link AddCommunicationToCaseCommand}. */
  addCommunicationToCase: Operation<AddCommunicationToCaseCommandInput, AddCommunicationToCaseCommandOutput>;
  /** Marks parts of an upload as complete. See {@link CompleteAttachmentUploadCommand}. */
  completeAttachmentUpload: Operation<CompleteAttachmentUploadCommandInput, CompleteAttachmentUploadCommandOutput>;
  /** Opens a support case. See {@link CreateCaseCommand}. */
  createCase: Operation<CreateCaseCommandInput, CreateCaseCommandOutput>;
  /** Returns an attachment of up to 5 MB. See {@link DescribeAttachmentCommand}. */
  describeAttachment: Operation<DescribeAttachmentCommandInput, DescribeAttachmentCommandOutput>;
  /** Returns the status and progress of an upload. See {@link DescribeAttachmentUploadStatusCommand}. */
  describeAttachmentUploadStatus: Operation<
    DescribeAttachmentUploadStatusCommandInput,
    DescribeAttachmentUploadStatusCommandOutput
  >;
  /** Returns one page of cases, newest first. See {@link DescribeCasesCommand}. */
  describeCases: Operation<DescribeCasesCommandInput, DescribeCasesCommandOutput>;
  /** Returns one page of the messages of a case, newest first. See {@link DescribeCommunicationsCommand}. */
  describeCommunications: Operation<DescribeCommunicationsCommandInput, DescribeCommunicationsCommandOutput>;
  /** Returns the contact channels and hours for a kind of case. See {@link DescribeCreateCaseOptionsCommand}. */
  describeCreateCaseOptions: Operation<DescribeCreateCaseOptionsCommandInput, DescribeCreateCaseOptionsCommandOutput>;
  /** Returns the services and their categories. See {@link DescribeServicesCommand}. */
  describeServices: Operation<DescribeServicesCommandInput, DescribeServicesCommandOutput>;
  /** Returns the severity levels of the support plan. See {@link DescribeSeverityLevelsCommand}. */
  describeSeverityLevels: Operation<DescribeSeverityLevelsCommandInput, DescribeSeverityLevelsCommandOutput>;
  /** Returns the languages for a kind of case. See {@link DescribeSupportedLanguagesCommand}. */
  describeSupportedLanguages: Operation<
    DescribeSupportedLanguagesCommandInput,
    DescribeSupportedLanguagesCommandOutput
  >;
  /** Returns the refresh status of checks. See {@link DescribeTrustedAdvisorCheckRefreshStatusesCommand}. */
  describeTrustedAdvisorCheckRefreshStatuses: Operation<
    DescribeTrustedAdvisorCheckRefreshStatusesCommandInput,
    DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput
  >;
  /** Returns the result of a check with its flagged resources. See {@link DescribeTrustedAdvisorCheckResultCommand}. */
  describeTrustedAdvisorCheckResult: Operation<
    DescribeTrustedAdvisorCheckResultCommandInput,
    DescribeTrustedAdvisorCheckResultCommandOutput
  >;
  /** Returns a summary of each check's result. See {@link DescribeTrustedAdvisorCheckSummariesCommand}. */
  describeTrustedAdvisorCheckSummaries: Operation<
    DescribeTrustedAdvisorCheckSummariesCommandInput,
    DescribeTrustedAdvisorCheckSummariesCommandOutput
  >;
  /** Returns every Trusted Advisor check. See {@link DescribeTrustedAdvisorChecksCommand}. */
  describeTrustedAdvisorChecks: Operation<
    DescribeTrustedAdvisorChecksCommandInput,
    DescribeTrustedAdvisorChecksCommandOutput
  >;
  /** Returns a link to an attachment of any size. See {@link GetAttachmentDownloadLinkCommand}. */
  getAttachmentDownloadLink: Operation<GetAttachmentDownloadLinkCommandInput, GetAttachmentDownloadLinkCommandOutput>;
  /** Starts or continues an upload and returns its links. See {@link GetAttachmentUploadLinksCommand}. */
  getAttachmentUploadLinks: Operation<GetAttachmentUploadLinksCommandInput, GetAttachmentUploadLinksCommandOutput>;
  /** Starts a refresh of a check. See {@link RefreshTrustedAdvisorCheckCommand}. */
  refreshTrustedAdvisorCheck: Operation<
    RefreshTrustedAdvisorCheckCommandInput,
    RefreshTrustedAdvisorCheckCommandOutput
  >;
  /** Resolves a case. See {@link ResolveCaseCommand}. */
  resolveCase: Operation<ResolveCaseCommandInput, ResolveCaseCommandOutput>;
}

interface Operation<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

/** Command class of each operation. Only `Support` imports it, so that other programs bundle single commands. */
export const COMMANDS = {
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
} satisfies Record<`${Capitalize<keyof Operations>}Command`, unknown>;
