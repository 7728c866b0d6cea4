import type { ThrottlingReason } from "../../errors/ThrottlingReason.js";
import type { OperationName } from "../../models/OperationName.js";

/** A use of a link from `GetAttachmentUploadLinks` or `GetAttachmentDownloadLink`. */
export type LinkUse = "UploadPart" | "DownloadAttachment";

/**
 * The target of a fault: an operation, or the use of a link from `GetAttachmentUploadLinks` or `GetAttachmentDownloadLink`.
 *
 * @public
 */
export type FaultTarget = OperationName | LinkUse;

/** Which requests a fault affects, and how often. */
export interface FaultSchedule<Target extends FaultTarget = OperationName> {
  /** The affected operations. Default: all that the fault supports. */
  readonly operations?: readonly Target[] | undefined;
  /** The number of affected requests before the fault ends. Default: unlimited. */
  readonly times?: number | undefined;
  /** The probability of affecting a request, from 0 to 1. Default: 1. */
  readonly probability?: number | undefined;
  /** The seed of the random sequence. The same seed affects the same requests. Default: 1. */
  readonly randomSeed?: number | undefined;
}

/**
 * The faults of a local service, each with its options.
 *
 * Each fault also has the options `operations` (default: all that it supports), `times` (the number of affected requests;
 * default: unlimited), `probability` (of affecting a request, from 0 to 1; default: 1) and `randomSeed` (default: 1).
 *
 * @public
 */
export interface FaultOptions {
  /** The connection breaks before the operation runs. */
  readonly lostRequest: FaultSchedule<FaultTarget>;
  /** The connection breaks after the operation ran, so the client gets no response. */
  readonly lostResponse: FaultSchedule<FaultTarget>;
  /** The response is delayed by `delayMs`, 1,000 by default. */
  readonly slowResponse: FaultSchedule<FaultTarget> & { readonly delayMs?: number | undefined };
  /** `ThrottlingException` with `throttlingReasons`. */
  readonly throttling: FaultSchedule & { readonly throttlingReasons?: readonly ThrottlingReason[] | undefined };
  /** `InternalServerError`, status 500, before the operation or, with `afterExecution`, after it. */
  readonly internalError: FaultSchedule & { readonly afterExecution?: boolean | undefined };
  /** Status 502 with a proxy's HTML page, before the operation or, with `afterExecution`, after it. */
  readonly badGateway: FaultSchedule<FaultTarget> & { readonly afterExecution?: boolean | undefined };
  /** The operation runs, and the connection breaks in the middle of the response. */
  readonly truncatedResponse: FaultSchedule<FaultTarget>;
  /** The service's clock is ahead of the client's by `skewMs`, 3,600,000 by default. A negative value puts it behind. */
  readonly clockSkew: FaultSchedule & { readonly skewMs?: number | undefined };
  /** Upload and download links are rejected as expired. */
  readonly expiredLinks: FaultSchedule<LinkUse>;
  /** `SubscriptionRequiredException`, whatever the plan. */
  readonly missingPlan: FaultSchedule;
  /** A completed upload ends as `failed` instead of `attachment-ready`. */
  readonly failedUpload: FaultSchedule<"CompleteAttachmentUpload">;
  /** `CaseCreationLimitExceeded` from CreateCase. */
  readonly caseLimitExceeded: FaultSchedule<"CreateCase">;
}

export interface FaultRecord<Name extends FaultName = FaultName> {
  /** The position in the order in which faults were added. */
  readonly order: number;
  readonly name: Name;
  readonly options: FaultOptions[Name];
  readonly hits: number;
  /** The number of random numbers drawn. */
  readonly draws: number;
}

/**
 * The name of a fault.
 *
 * @public
 */
export type FaultName = keyof FaultOptions;
