import type * as ours from "aws-support-client";
import type { Every, Same } from "../support/types.js";

// The inputs, options, progress and results of every workflow, member by member.

interface Call {
  readonly signal?: AbortSignal | undefined;
  readonly attemptTimeoutMs?: number | undefined;
}
interface Limited extends Call {
  readonly timeoutMs?: number | undefined;
}
interface Transfer extends Limited {
  readonly maxAttempts?: number | undefined;
  readonly retryDelayMs?: number | undefined;
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
}
interface Polling extends Limited {
  readonly pollDelayMs?: number | undefined;
  readonly maxPollDelayMs?: number | undefined;
}

interface Once extends Limited {
  readonly previousAttempt?: "none" | "possible" | "interrupted" | undefined;
  readonly onUnconfirmed?: "resend" | "throw" | undefined;
  readonly searchWindowMs?: number | undefined;
  readonly searchDelaysMs?: readonly number[] | undefined;
  readonly clockToleranceMs?: number | undefined;
  readonly lock?: (<Result>(key: string, run: () => Promise<Result>) => Promise<Result>) | undefined;
}
type OnceProgress =
  | { readonly type: "searching" }
  | { readonly type: "sending" }
  | { readonly type: "unconfirmed"; readonly cause: unknown };
interface Text {
  readonly token: string;
  readonly communicationBody: string;
  readonly ccEmailAddresses?: readonly string[] | undefined;
}
interface Attached {
  readonly attachmentSetId?: string | undefined;
  readonly uploadIds?: readonly string[] | undefined;
}
interface CaseText extends Text {
  readonly subject: string;
  readonly serviceCode?: string | undefined;
  readonly severityCode?: ours.SeverityCode | undefined;
  readonly categoryCode?: string | undefined;
  readonly language?: ours.CaseLanguage | undefined;
  readonly issueType?: ours.IssueType | undefined;
}

export type Cases = Every<
  [
    Same<ours.OnceProgress, OnceProgress>,
    Same<ours.OnceLock, <Result>(key: string, run: () => Promise<Result>) => Promise<Result>>,
    Same<ours.OnceOptions, Once & { readonly onProgress?: ((progress: OnceProgress) => void) | undefined }>,
    Same<ours.CreateCaseOnceOptions, ours.OnceOptions>,
    Same<ours.CreateCaseOnceInput, CaseText & Attached>,
    Same<
      ours.CreateCaseOnceResult,
      { readonly caseId: string; readonly created: boolean; readonly duplicates: readonly string[] }
    >,
    Same<ours.AddCommunicationOnceInput, Text & Attached & { readonly caseId: string }>,
    Same<
      ours.AddCommunicationOnceResult,
      { readonly caseId: string; readonly created: boolean; readonly duplicates: readonly ours.Communication[] }
    >,
    Same<ours.OpenCaseInput, CaseText & { readonly attachments?: readonly ours.AttachmentInput[] | undefined }>,
    Same<
      ours.OpenCaseOptions,
      Once &
        Omit<Upload, "onProgress"> & {
          readonly onProgress?: ((progress: OnceProgress | ours.UploadAttachmentsProgress) => void) | undefined;
        }
    >,
    Same<
      ours.WatchCaseOptions,
      Polling & {
        readonly cursor?: string | undefined;
        readonly from?: "beginning" | "now" | undefined;
        readonly until?: ours.CaseStatus | readonly ours.CaseStatus[] | undefined;
        readonly overlapMs?: number | undefined;
        readonly onRetry?:
          | ((retry: { readonly error: unknown; readonly attempt: number; readonly delayMs: number }) => void)
          | undefined;
      }
    >,
    Same<
      ours.WatchCaseEvent,
      { readonly caseId: string; readonly cursor: string } & (
        | { readonly type: "communication"; readonly communication: ours.Communication }
        | {
            readonly type: "status";
            readonly status: ours.CaseStatus;
            readonly previousStatus: ours.CaseStatus | undefined;
          }
      )
    >,
    Same<
      ours.IterateOptions,
      Call & { readonly pageSize?: number | undefined; readonly startingToken?: string | undefined }
    >,
  ]
>;

interface Upload extends Transfer {
  readonly concurrency?: number | undefined;
  readonly cursor?: string | undefined;
  readonly onCursor?: ((cursor: string) => void | Promise<void>) | undefined;
  readonly onProgress?: ((progress: ours.UploadAttachmentsProgress) => void) | undefined;
}
interface Uploading {
  readonly type: "uploading";
  readonly fileName: string;
  readonly fileIndex: number;
  readonly transferredBytes: number;
  readonly sizeBytes: number;
  readonly totalTransferredBytes: number;
  readonly totalSizeBytes: number;
}

export type Attachments = Every<
  [
    Same<
      ours.AttachmentInput,
      | ours.AttachmentData
      | { readonly fileName: string; readonly data: ours.AttachmentData; readonly sizeBytes?: number | undefined }
    >,
    Same<ours.UploadAttachmentsOptions, Upload>,
    Same<ours.UploadAttachmentsProgress, Uploading>,
    Same<ours.UploadedAttachments, { attachmentSetId?: string; uploadIds?: string[] }>,
    Same<ours.DownloadAttachmentInput, { readonly attachmentId: string }>,
    Same<ours.DownloadDestination, "memory" | "stream" | { readonly path: string | URL }>,
    Same<
      ours.DownloadAttachmentOptions<"stream">,
      Transfer & {
        readonly to?: "stream" | undefined;
        readonly maxSizeBytes?: number | undefined;
        readonly onProgress?: ((progress: ours.DownloadAttachmentProgress) => void) | undefined;
      }
    >,
    Same<
      ours.DownloadAttachmentProgress,
      {
        readonly type: "downloading";
        readonly fileName: string;
        readonly transferredBytes: number;
        readonly sizeBytes: number | undefined;
      }
    >,
    Same<ours.AttachmentInMemory, { readonly fileName: string; readonly sizeBytes: number; readonly data: Uint8Array }>,
    Same<ours.AttachmentFile, { readonly fileName: string; readonly sizeBytes: number; readonly path: string }>,
    Same<
      ours.AttachmentStream,
      {
        readonly fileName: string;
        readonly sizeBytes: number | undefined;
        readonly stream: ReadableStream<Uint8Array>;
      }
    >,
  ]
>;

type Outcome = "refreshed" | "pending" | "abandoned" | "unrefreshable" | "notFound" | "coolingDown" | "failed";
interface Named {
  readonly name: string | undefined;
  readonly category: ours.TrustedAdvisorCategory | undefined;
  readonly timestamp: Date | undefined;
}

export type TrustedAdvisor = Every<
  [
    Same<
      ours.DescribeCheckResultInput,
      { readonly checkId: string; readonly language?: ours.TrustedAdvisorLanguage | undefined }
    >,
    Same<ours.DescribeCheckResultOptions, Limited>,
    Same<
      ours.CheckResult,
      Omit<ours.TrustedAdvisorCheckResult, "timestamp" | "flaggedResources"> &
        Named & { readonly columnNames: readonly string[]; readonly resources: readonly ours.CheckResource[] }
    >,
    Same<
      ours.CheckResource,
      Omit<ours.TrustedAdvisorResourceDetail, "metadata"> & {
        readonly columns: Readonly<Record<string, string | null>>;
        readonly metadata: readonly (string | null)[];
        readonly isComplete: boolean;
      }
    >,
    Same<
      ours.SummarizeChecksInput,
      { readonly checkIds?: readonly string[] | undefined; readonly language?: ours.TrustedAdvisorLanguage | undefined }
    >,
    Same<ours.SummarizeChecksOptions, Limited & { readonly concurrency?: number | undefined }>,
    Same<ours.CheckSummary, Omit<ours.TrustedAdvisorCheckSummary, "timestamp"> & Named>,
    Same<
      Omit<ours.SummarizeChecksResult, "countByStatus">,
      {
        readonly checks: readonly ours.CheckSummary[];
        readonly resourcesFlagged: number;
        readonly estimatedMonthlySavings: number;
        readonly missingCheckIds: readonly string[];
      }
    >,
    Same<ours.RefreshChecksInput, { readonly checkIds?: readonly string[] | undefined }>,
    Same<
      ours.RefreshChecksOptions,
      Polling & {
        readonly concurrency?: number | undefined;
        readonly onProgress?: ((progress: ours.RefreshChecksProgress) => void) | undefined;
      }
    >,
    Same<
      ours.RefreshChecksProgress,
      {
        readonly type: "refresh";
        readonly check: ours.CheckRefresh;
        readonly doneCount: number;
        readonly totalCount: number;
      }
    >,
    Same<
      ours.RefreshChecksResult,
      {
        readonly checks: readonly ours.CheckRefresh[];
        readonly countByOutcome: { readonly [Name in Outcome]?: number | undefined };
      }
    >,
    Same<ours.CheckRefresh["outcome"], Outcome>,
  ]
>;
