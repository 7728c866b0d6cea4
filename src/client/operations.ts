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
 * The API's operations, named as the methods of `Support`.
 *
 * A type, so that a program with a single command does not load the others.
 */
export interface Operations {
  /** Adds files of up to 5 MB each to an attachment set, or makes a new one. See {@link AddAttachmentsToSetCommand}. */
  addAttachmentsToSet: Operation<AddAttachmentsToSetCommandInput, AddAttachmentsToSetCommandOutput>;
  /** Adds a message to a case. See {@link AddCommunicationToCaseCommand}. */
  addCommunicationToCase: Operation<AddCommunicationToCaseCommandInput, AddCommunicationToCaseCommandOutput>;
  /** Reports uploaded parts of a large attachment. See {@link CompleteAttachmentUploadCommand}. */
  completeAttachmentUpload: Operation<CompleteAttachmentUploadCommandInput, CompleteAttachmentUploadCommandOutput>;
  /** Opens a support case. See {@link CreateCaseCommand}. */
  createCase: Operation<CreateCaseCommandInput, CreateCaseCommandOutput>;
  /** Reads an attachment of up to 5 MB. See {@link DescribeAttachmentCommand}. */
  describeAttachment: Operation<DescribeAttachmentCommandInput, DescribeAttachmentCommandOutput>;
  /** Returns the upload progress of a large attachment. See {@link DescribeAttachmentUploadStatusCommand}. */
  describeAttachmentUploadStatus: Operation<
    DescribeAttachmentUploadStatusCommandInput,
    DescribeAttachmentUploadStatusCommandOutput
  >;
  /** Lists cases, newest first, a page at a time. See {@link DescribeCasesCommand}. */
  describeCases: Operation<DescribeCasesCommandInput, DescribeCasesCommandOutput>;
  /** Lists the messages of a case, newest first, a page at a time. See {@link DescribeCommunicationsCommand}. */
  describeCommunications: Operation<DescribeCommunicationsCommandInput, DescribeCommunicationsCommandOutput>;
  /** Returns the contact channels and hours for a kind of case. See {@link DescribeCreateCaseOptionsCommand}. */
  describeCreateCaseOptions: Operation<DescribeCreateCaseOptionsCommandInput, DescribeCreateCaseOptionsCommandOutput>;
  /** Lists the services a case can be about, and their categories. See {@link DescribeServicesCommand}. */
  describeServices: Operation<DescribeServicesCommandInput, DescribeServicesCommandOutput>;
  /** Lists the severity levels that the plan offers. See {@link DescribeSeverityLevelsCommand}. */
  describeSeverityLevels: Operation<DescribeSeverityLevelsCommandInput, DescribeSeverityLevelsCommandOutput>;
  /** Lists the languages in which a case can be handled. See {@link DescribeSupportedLanguagesCommand}. */
  describeSupportedLanguages: Operation<
    DescribeSupportedLanguagesCommandInput,
    DescribeSupportedLanguagesCommandOutput
  >;
  /** Returns the refresh status of checks. See {@link DescribeTrustedAdvisorCheckRefreshStatusesCommand}. */
  describeTrustedAdvisorCheckRefreshStatuses: Operation<
    DescribeTrustedAdvisorCheckRefreshStatusesCommandInput,
    DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput
  >;
  /** Reads the result of a check with the resources that it flags. See {@link DescribeTrustedAdvisorCheckResultCommand}. */
  describeTrustedAdvisorCheckResult: Operation<
    DescribeTrustedAdvisorCheckResultCommandInput,
    DescribeTrustedAdvisorCheckResultCommandOutput
  >;
  /** Returns a summary of each check's result. See {@link DescribeTrustedAdvisorCheckSummariesCommand}. */
  describeTrustedAdvisorCheckSummaries: Operation<
    DescribeTrustedAdvisorCheckSummariesCommandInput,
    DescribeTrustedAdvisorCheckSummariesCommandOutput
  >;
  /** Lists the Trusted Advisor checks. See {@link DescribeTrustedAdvisorChecksCommand}. */
  describeTrustedAdvisorChecks: Operation<
    DescribeTrustedAdvisorChecksCommandInput,
    DescribeTrustedAdvisorChecksCommandOutput
  >;
  /** Gets a link to an attachment of any size. See {@link GetAttachmentDownloadLinkCommand}. */
  getAttachmentDownloadLink: Operation<GetAttachmentDownloadLinkCommandInput, GetAttachmentDownloadLinkCommandOutput>;
  /** Starts the upload of a large attachment, or gets more links for its parts. See {@link GetAttachmentUploadLinksCommand}. */
  getAttachmentUploadLinks: Operation<GetAttachmentUploadLinksCommandInput, GetAttachmentUploadLinksCommandOutput>;
  /** Asks for a check to be run again. See {@link RefreshTrustedAdvisorCheckCommand}. */
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

/** The command of every operation. Only `Support` imports it. */
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
