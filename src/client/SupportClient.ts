import type { Pluggable } from "@smithy/types";
import { runtime } from "#platform";
import type {
  AddAttachmentsToSetCommandInput,
  AddAttachmentsToSetCommandOutput,
} from "../commands/AddAttachmentsToSetCommand.js";
import type {
  AddCommunicationToCaseCommandInput,
  AddCommunicationToCaseCommandOutput,
} from "../commands/AddCommunicationToCaseCommand.js";
import type {
  CompleteAttachmentUploadCommandInput,
  CompleteAttachmentUploadCommandOutput,
} from "../commands/CompleteAttachmentUploadCommand.js";
import type { CreateCaseCommandInput, CreateCaseCommandOutput } from "../commands/CreateCaseCommand.js";
import type {
  DescribeAttachmentCommandInput,
  DescribeAttachmentCommandOutput,
} from "../commands/DescribeAttachmentCommand.js";
import type {
  DescribeAttachmentUploadStatusCommandInput,
  DescribeAttachmentUploadStatusCommandOutput,
} from "../commands/DescribeAttachmentUploadStatusCommand.js";
import type { DescribeCasesCommandInput, DescribeCasesCommandOutput } from "../commands/DescribeCasesCommand.js";
import type {
  DescribeCommunicationsCommandInput,
  DescribeCommunicationsCommandOutput,
} from "../commands/DescribeCommunicationsCommand.js";
import type {
  DescribeCreateCaseOptionsCommandInput,
  DescribeCreateCaseOptionsCommandOutput,
} from "../commands/DescribeCreateCaseOptionsCommand.js";
import type {
  DescribeServicesCommandInput,
  DescribeServicesCommandOutput,
} from "../commands/DescribeServicesCommand.js";
import type {
  DescribeSeverityLevelsCommandInput,
  DescribeSeverityLevelsCommandOutput,
} from "../commands/DescribeSeverityLevelsCommand.js";
import type {
  DescribeSupportedLanguagesCommandInput,
  DescribeSupportedLanguagesCommandOutput,
} from "../commands/DescribeSupportedLanguagesCommand.js";
import type {
  DescribeTrustedAdvisorCheckRefreshStatusesCommandInput,
  DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput,
} from "../commands/DescribeTrustedAdvisorCheckRefreshStatusesCommand.js";
import type {
  DescribeTrustedAdvisorCheckResultCommandInput,
  DescribeTrustedAdvisorCheckResultCommandOutput,
} from "../commands/DescribeTrustedAdvisorCheckResultCommand.js";
import type {
  DescribeTrustedAdvisorCheckSummariesCommandInput,
  DescribeTrustedAdvisorCheckSummariesCommandOutput,
} from "../commands/DescribeTrustedAdvisorCheckSummariesCommand.js";
import type {
  DescribeTrustedAdvisorChecksCommandInput,
  DescribeTrustedAdvisorChecksCommandOutput,
} from "../commands/DescribeTrustedAdvisorChecksCommand.js";
import type {
  GetAttachmentDownloadLinkCommandInput,
  GetAttachmentDownloadLinkCommandOutput,
} from "../commands/GetAttachmentDownloadLinkCommand.js";
import type {
  GetAttachmentUploadLinksCommandInput,
  GetAttachmentUploadLinksCommandOutput,
} from "../commands/GetAttachmentUploadLinksCommand.js";
import type {
  RefreshTrustedAdvisorCheckCommandInput,
  RefreshTrustedAdvisorCheckCommandOutput,
} from "../commands/RefreshTrustedAdvisorCheckCommand.js";
import type { ResolveCaseCommandInput, ResolveCaseCommandOutput } from "../commands/ResolveCaseCommand.js";
import { addCallSite } from "../errors/addCallSite.js";
import { addMiddleware } from "../pipeline/addMiddleware.js";
import { keepOrder } from "../pipeline/stack.js";
import { Client, type SendableCommand, type SendCallback, type SendOptions } from "../platform/smithy/client.js";
import type { SupportClientConfig, SupportClientResolvedConfig } from "./config.js";
import { applyExtensions } from "./extensions.js";
import { completeConfig, resolveConfig } from "./resolveConfig.js";

/** @public */
export type ServiceInputTypes =
  | AddAttachmentsToSetCommandInput
  | AddCommunicationToCaseCommandInput
  | CompleteAttachmentUploadCommandInput
  | CreateCaseCommandInput
  | DescribeAttachmentCommandInput
  | DescribeAttachmentUploadStatusCommandInput
  | DescribeCasesCommandInput
  | DescribeCommunicationsCommandInput
  | DescribeCreateCaseOptionsCommandInput
  | DescribeServicesCommandInput
  | DescribeSeverityLevelsCommandInput
  | DescribeSupportedLanguagesCommandInput
  | DescribeTrustedAdvisorCheckRefreshStatusesCommandInput
  | DescribeTrustedAdvisorCheckResultCommandInput
  | DescribeTrustedAdvisorCheckSummariesCommandInput
  | DescribeTrustedAdvisorChecksCommandInput
  | GetAttachmentDownloadLinkCommandInput
  | GetAttachmentUploadLinksCommandInput
  | RefreshTrustedAdvisorCheckCommandInput
  | ResolveCaseCommandInput;

/** @public */
export type ServiceOutputTypes =
  | AddAttachmentsToSetCommandOutput
  | AddCommunicationToCaseCommandOutput
  | CompleteAttachmentUploadCommandOutput
  | CreateCaseCommandOutput
  | DescribeAttachmentCommandOutput
  | DescribeAttachmentUploadStatusCommandOutput
  | DescribeCasesCommandOutput
  | DescribeCommunicationsCommandOutput
  | DescribeCreateCaseOptionsCommandOutput
  | DescribeServicesCommandOutput
  | DescribeSeverityLevelsCommandOutput
  | DescribeSupportedLanguagesCommandOutput
  | DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput
  | DescribeTrustedAdvisorCheckResultCommandOutput
  | DescribeTrustedAdvisorCheckSummariesCommandOutput
  | DescribeTrustedAdvisorChecksCommandOutput
  | GetAttachmentDownloadLinkCommandOutput
  | GetAttachmentUploadLinksCommandOutput
  | RefreshTrustedAdvisorCheckCommandOutput
  | ResolveCaseCommandOutput;

/** A plugin for the middleware stack of a client. */
export type Plugin = Pluggable<ServiceInputTypes, ServiceOutputTypes>;

/**
 * A client of the AWS Support API.
 *
 * The API needs a support plan that includes it: without one, every call fails with a
 * {@link SubscriptionRequiredException}. No region is needed, since the service is global.
 *
 * @example
 * const client = new SupportClient();
 * const { cases } = await client.send(new DescribeCasesCommand({ includeResolvedCases: true }));
 *
 * @param configuration - The {@link SupportClientConfig}; every setting has a default.
 * @public
 */
export class SupportClient extends Client<
  SendOptions,
  ServiceInputTypes,
  ServiceOutputTypes,
  SupportClientResolvedConfig
> {
  /** The settings, all there and in one form. */
  override readonly config: SupportClientResolvedConfig;

  constructor(...[configuration]: [] | [SupportClientConfig]) {
    const settings = completeConfig(configuration ?? {});
    super(settings as unknown as SupportClientResolvedConfig);
    this.initConfig = settings;
    this.config = applyExtensions(resolveConfig(settings), configuration?.extensions ?? []);
    this.config.protocol.setSerdeContext(this.config);
    addMiddleware(this.middlewareStack, this.config, runtime);
    keepOrder(this.middlewareStack);
  }

  /**
   * Performs one call.
   *
   * @param command - The call, such as a {@link CreateCaseCommand}.
   * @param options - For this call alone: `abortSignal`, `requestTimeout` in milliseconds.
   * @returns The output, unless a callback is given.
   * @throws {@link SupportServiceException} when the service answers with an error.
   */
  override send<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
    command: SendableCommand<ServiceInputTypes, Input, ServiceOutputTypes, Output>,
    options?: SendOptions,
  ): Promise<Output>;
  override send<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
    command: SendableCommand<ServiceInputTypes, Input, ServiceOutputTypes, Output>,
    callback: SendCallback<Output>,
  ): void;
  override send<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
    command: SendableCommand<ServiceInputTypes, Input, ServiceOutputTypes, Output>,
    options: SendOptions,
    callback: SendCallback<Output>,
  ): void;
  override send<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
    command: SendableCommand<ServiceInputTypes, Input, ServiceOutputTypes, Output>,
    optionsOrCallback?: SendOptions | SendCallback<Output>,
    callback?: SendCallback<Output>,
  ): Promise<Output> | undefined {
    const options = typeof optionsOrCallback === "function" ? undefined : optionsOrCallback;
    const done = typeof optionsOrCallback === "function" ? optionsOrCallback : callback;
    const answer = withCallSite(super.send(command, options), new Error());
    if (!done) return answer;

    answer
      .then(
        (output) => done(null, output),
        (error) => done(error),
      )
      .catch(() => {});
  }

  /** Closes the connections that are kept open. */
  override destroy(): void {
    super.destroy();
  }
}

async function withCallSite<Output>(answer: Promise<Output>, callSite: Error): Promise<Output> {
  try {
    return await answer;
  } catch (error) {
    throw addCallSite(error, callSite);
  }
}
