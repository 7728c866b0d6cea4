import type { Paginator, WaiterConfiguration } from "@smithy/types";
import type * as ours from "aws-support-client";
import type { Failing, Holds, Identical, None } from "../support/types.js";

// The signature of every function of this package.

type C = ours.SupportClientLike;

/** How each request of a workflow is sent. */
interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly attemptTimeoutMs?: number | undefined;
}

interface Signatures {
  addCommunicationOnce(
    client: C,
    input: ours.AddCommunicationOnceInput,
    options?: ours.OnceOptions,
  ): Promise<ours.AddCommunicationOnceResult>;
  createCaseOnce(
    client: C,
    input: ours.CreateCaseOnceInput,
    options?: ours.CreateCaseOnceOptions,
  ): Promise<ours.CreateCaseOnceResult>;
  describeCheckResult(
    client: C,
    input: ours.DescribeCheckResultInput,
    options?: ours.DescribeCheckResultOptions,
  ): Promise<ours.CheckResult>;
  describeSupportCaseEvent(
    client: C,
    event: unknown,
    options?: ours.DescribeSupportCaseEventOptions,
  ): Promise<{ readonly update: ours.SupportCaseUpdate; readonly details: ours.CaseDetails }>;
  detectSupportPlan(client: C, options?: CallOptions): Promise<ours.DetectSupportPlanResult>;
  downloadAttachment<To extends ours.DownloadDestination = "memory">(
    client: C,
    input: ours.DownloadAttachmentInput,
    options?: ours.DownloadAttachmentOptions<To> | ours.DownloadAttachmentOptions,
  ): Promise<ours.DownloadedAttachment<To>>;
  dryRun(
    client: C,
    command: { readonly input: { readonly dryRun?: boolean | undefined } },
    options?: CallOptions,
  ): Promise<ours.DryRunResult>;
  findService(client: C, input: ours.FindServiceInput, options?: CallOptions): Promise<ours.FindServiceResult>;
  isSupportCaseEvent(event: unknown): event is ours.SupportCaseEvent;
  iterateCases(
    client: C,
    input?: ours.DescribeCasesCommandInput,
    options?: ours.IterateOptions,
  ): AsyncGenerator<ours.CaseDetails & { readonly caseId: string }, void, undefined>;
  iterateCommunications(
    client: C,
    input: ours.DescribeCommunicationsCommandInput,
    options?: ours.IterateOptions,
  ): AsyncGenerator<ours.Communication, void, undefined>;
  openCase(client: C, input: ours.OpenCaseInput, options?: ours.OpenCaseOptions): Promise<ours.CreateCaseOnceResult>;
  paginateDescribeCases(
    config: ours.SupportPaginationConfiguration,
    input: ours.DescribeCasesCommandInput,
    ...rest: unknown[]
  ): Paginator<ours.DescribeCasesCommandOutput>;
  paginateDescribeCommunications(
    config: ours.SupportPaginationConfiguration,
    input: ours.DescribeCommunicationsCommandInput,
    ...rest: unknown[]
  ): Paginator<ours.DescribeCommunicationsCommandOutput>;
  parseSupportCaseEvent(event: unknown): ours.SupportCaseUpdate;
  refreshChecks(
    client: C,
    input?: ours.RefreshChecksInput,
    options?: ours.RefreshChecksOptions,
  ): Promise<ours.RefreshChecksResult>;
  summarizeChecks(
    client: C,
    input?: ours.SummarizeChecksInput,
    options?: ours.SummarizeChecksOptions,
  ): Promise<ours.SummarizeChecksResult>;
  uploadAttachments(
    client: C,
    files: readonly ours.AttachmentInput[],
    options?: ours.UploadAttachmentsOptions,
  ): Promise<ours.UploadedAttachments>;
  waitUntilAttachmentReady(
    params: WaiterConfiguration<C>,
    input: { readonly uploadId: string },
  ): Promise<ours.WaiterResult<ours.DescribeAttachmentUploadStatusCommandOutput>>;
  waitUntilCaseResolved(
    params: WaiterConfiguration<C>,
    input: { readonly caseId: string },
  ): Promise<ours.WaiterResult<ours.DescribeCasesCommandOutput>>;
  waitUntilCheckRefreshed(
    params: WaiterConfiguration<C>,
    input: { readonly checkId: string },
  ): Promise<ours.WaiterResult<ours.DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput>>;
  watchCase(
    client: C,
    input: { readonly caseId: string },
    options?: ours.WatchCaseOptions,
  ): AsyncGenerator<ours.WatchCaseEvent, void, undefined>;
  withInputValidation<Client extends C>(client: Client): Client;
  withRegionFailover<Client extends C>(client: Client, options?: ours.RegionFailoverOptions): Client;
}

type Ours = typeof ours;
type FunctionName = {
  [Name in keyof Ours]: Ours[Name] extends abstract new (
    ...args: never
  ) => unknown
    ? never
    : Ours[Name] extends (...args: never) => unknown
      ? Name
      : never;
}[keyof Ours];

export type FunctionsWithoutSignature = None<Exclude<FunctionName, keyof Signatures>>;
export type SignaturesWithoutFunction = None<Exclude<keyof Signatures, FunctionName>>;
export type DifferingSignatures = None<
  Failing<{ [Name in keyof Signatures]: Identical<Ours[Name], Signatures[Name]> }>
>;

/** Waiters return what AWS's waiters return. */
export type StatesOfWaiters = Holds<
  Identical<ours.WaiterResult["state"], "ABORTED" | "FAILURE" | "SUCCESS" | "RETRY" | "TIMEOUT">
>;
