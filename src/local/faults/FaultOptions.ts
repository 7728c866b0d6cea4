import type { ThrottlingReason } from "../../errors/ThrottlingReason.js";
import type { OperationName } from "../operations/operationNames.js";

/**
 * What is done by a link of `GetAttachmentUploadLinks` or `GetAttachmentDownloadLink`.
 *
 * @public
 */
export type LinkUse = "UploadPart" | "DownloadAttachment";

/**
 * What troubles can strike: an operation, or the use of a link.
 *
 * @public
 */
export type TroubleTarget = OperationName | LinkUse;

/**
 * Whom a trouble strikes, and how often.
 *
 * @public
 */
export interface TroubleSchedule<Target extends TroubleTarget = OperationName> {
  /** Which requests. Default: all that the trouble can strike. */
  readonly operations?: readonly Target[] | undefined;
  /** How many requests, before the trouble ends by itself. Default: no end. */
  readonly times?: number | undefined;
  /** How likely each of them is to be struck, from 0 to 1. Default: 1. */
  readonly probability?: number | undefined;
  /** What the throws of the dice follow from: the same seed strikes the same requests. Default: 1. */
  readonly seed?: number | undefined;
}

/**
 * The troubles that a local service can have, and what each of them takes.
 *
 * @public
 */
export interface TroubleOptions {
  /** The connection breaks, and nothing was done. */
  readonly dropBeforeAccept: TroubleSchedule<TroubleTarget>;
  /** The connection breaks when all is done: the client cannot know. */
  readonly dropAfterAccept: TroubleSchedule<TroubleTarget>;
  /** The answer comes late: by `delayMs`, 1000 by default. */
  readonly slowAnswer: TroubleSchedule<TroubleTarget> & { readonly delayMs?: number | undefined };
  /** `ThrottlingException`, with reasons. */
  readonly throttling: TroubleSchedule & { readonly throttlingReasons?: readonly ThrottlingReason[] | undefined };
  /** `InternalServerError`, 500. Nothing was done, or with `afterAccept` all was. */
  readonly internalError: TroubleSchedule & { readonly afterAccept?: boolean | undefined };
  /** 502, with a page in HTML, as of a proxy. Nothing was done, or with `afterAccept` all was. */
  readonly badGateway: TroubleSchedule<TroubleTarget> & { readonly afterAccept?: boolean | undefined };
  /** The answer begins, and breaks off in the middle of its JSON together with the connection. All was done. */
  readonly cutOffBody: TroubleSchedule<TroubleTarget>;
  /** The service's clock is ahead of the client's by `minutes`, 60 by default, or behind if negative. */
  readonly clockSkew: TroubleSchedule & { readonly minutes?: number | undefined };
  /** Links for uploads and downloads are refused as expired, however new they are. */
  readonly expiredLinks: TroubleSchedule<LinkUse>;
  /** `SubscriptionRequiredException`, whatever the plan is. */
  readonly noPlan: TroubleSchedule;
  /** An upload of which a part is reported complete ends as `failed` instead of `attachment-ready`. */
  readonly failedUpload: TroubleSchedule<"CompleteAttachmentUpload">;
  /** `CaseCreationLimitExceeded`, of CreateCase. */
  readonly caseLimit: TroubleSchedule<"CreateCase">;
}

/** A trouble as it is remembered. */
export interface FaultRecord<Name extends TroubleName = TroubleName> {
  /** Its place in the order in which troubles were added. */
  readonly place: number;
  readonly name: Name;
  readonly options: TroubleOptions[Name];
  readonly hits: number;
  /** How many times it has thrown its dice. */
  readonly throws: number;
}

/**
 * The name of a trouble.
 *
 * @public
 */
export type TroubleName = keyof TroubleOptions;
