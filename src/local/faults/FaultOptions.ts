import type { ThrottlingReason } from "../../errors/ThrottlingReason.js";
import type { OperationName } from "../operations/operationNames.js";

/**
 * A use of a link from `GetAttachmentUploadLinks` or `GetAttachmentDownloadLink`.
 *
 * @public
 */
export type LinkUse = "UploadPart" | "DownloadAttachment";

/**
 * What a fault can hit: an operation, or a use of a link.
 *
 * @public
 */
export type TroubleTarget = OperationName | LinkUse;

/**
 * Which requests a fault hits, and how often.
 *
 * @public
 */
export interface TroubleSchedule<Target extends TroubleTarget = OperationName> {
  /** The operations to hit. Default: all that the fault can hit. */
  readonly operations?: readonly Target[] | undefined;
  /** How many requests to hit before the fault ends. Default: unlimited. */
  readonly times?: number | undefined;
  /** The probability of hitting each request, from 0 to 1. Default: 1. */
  readonly probability?: number | undefined;
  /** The seed of the random sequence: the same seed hits the same requests. Default: 1. */
  readonly seed?: number | undefined;
}

/**
 * The faults of a local service, each with its options.
 *
 * @public
 */
export interface TroubleOptions {
  /** The connection breaks before the service does anything. */
  readonly dropBeforeAccept: TroubleSchedule<TroubleTarget>;
  /** The connection breaks after the operation, so the client does not get its response. */
  readonly dropAfterAccept: TroubleSchedule<TroubleTarget>;
  /** The response is delayed by `delayMs`, 1,000 by default. */
  readonly slowAnswer: TroubleSchedule<TroubleTarget> & { readonly delayMs?: number | undefined };
  /** `ThrottlingException` with `throttlingReasons`. */
  readonly throttling: TroubleSchedule & { readonly throttlingReasons?: readonly ThrottlingReason[] | undefined };
  /** `InternalServerError`, status 500, before the operation or, with `afterAccept`, after it. */
  readonly internalError: TroubleSchedule & { readonly afterAccept?: boolean | undefined };
  /** Status 502 with an HTML page, like that of a proxy, before the operation or, with `afterAccept`, after it. */
  readonly badGateway: TroubleSchedule<TroubleTarget> & { readonly afterAccept?: boolean | undefined };
  /** The operation runs, and the connection breaks in the middle of the response. */
  readonly cutOffBody: TroubleSchedule<TroubleTarget>;
  /** The service's clock is ahead of the client's by `minutes`, 60 by default; negative is behind. */
  readonly clockSkew: TroubleSchedule & { readonly minutes?: number | undefined };
  /** Links for uploads and downloads are refused as expired. */
  readonly expiredLinks: TroubleSchedule<LinkUse>;
  /** `SubscriptionRequiredException`, whatever the plan. */
  readonly noPlan: TroubleSchedule;
  /** A completed upload ends as `failed` instead of `attachment-ready`. */
  readonly failedUpload: TroubleSchedule<"CompleteAttachmentUpload">;
  /** `CaseCreationLimitExceeded` from CreateCase. */
  readonly caseLimit: TroubleSchedule<"CreateCase">;
}

/** A fault as it is stored. */
export interface FaultRecord<Name extends TroubleName = TroubleName> {
  /** Its position in the order in which faults were added. */
  readonly place: number;
  readonly name: Name;
  readonly options: TroubleOptions[Name];
  readonly hits: number;
  /** How many random numbers it has drawn. */
  readonly throws: number;
}

/**
 * The name of a fault.
 *
 * @public
 */
export type TroubleName = keyof TroubleOptions;
