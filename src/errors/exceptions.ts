import type { ExceptionOptionType, ServiceExceptionOptions } from "../platform/smithy/client.js";
import { SupportServiceException } from "./SupportServiceException.js";
import type { ThrottlingReason } from "./ThrottlingReason.js";

/** A declared exception has its own name and fault. The other facts are passed to its constructor. */
abstract class DeclaredException<Self extends Error> extends SupportServiceException {
  constructor(options: ExceptionOptionType<Self, SupportServiceException>) {
    super({ ...options } as unknown as ServiceExceptionOptions);
  }
}

/**
 * No attachment has this id, or it is not one of this account.
 *
 * @public
 */
export class AttachmentIdNotFound extends DeclaredException<AttachmentIdNotFound> {
  static override readonly shapeId: string = "com.amazonaws.support#AttachmentIdNotFound";
  /** The class name. Minifiers do not change it. */
  override readonly name = "AttachmentIdNotFound";
  override readonly $fault = "client";
}

/**
 * The account has made too many attachment sets in a short time. Waiting helps.
 *
 * @public
 */
export class AttachmentLimitExceeded extends DeclaredException<AttachmentLimitExceeded> {
  static override readonly shapeId: string = "com.amazonaws.support#AttachmentLimitExceeded";
  /** The class name. Minifiers do not change it. */
  override readonly name = "AttachmentLimitExceeded";
  override readonly $fault = "client";
}

/**
 * The attachment set is more than an hour old. Make a new one.
 *
 * @public
 */
export class AttachmentSetExpired extends DeclaredException<AttachmentSetExpired> {
  static override readonly shapeId: string = "com.amazonaws.support#AttachmentSetExpired";
  /** The class name. Minifiers do not change it. */
  override readonly name = "AttachmentSetExpired";
  override readonly $fault = "client";
}

/**
 * No attachment set has this id.
 *
 * @public
 */
export class AttachmentSetIdNotFound extends DeclaredException<AttachmentSetIdNotFound> {
  static override readonly shapeId: string = "com.amazonaws.support#AttachmentSetIdNotFound";
  /** The class name. Minifiers do not change it. */
  override readonly name = "AttachmentSetIdNotFound";
  override readonly $fault = "client";
}

/**
 * The set would hold more than 3 attachments, or one of more than 5 MB.
 *
 * `GetAttachmentUploadLinks` takes larger files.
 *
 * @public
 */
export class AttachmentSetSizeLimitExceeded extends DeclaredException<AttachmentSetSizeLimitExceeded> {
  static override readonly shapeId: string = "com.amazonaws.support#AttachmentSetSizeLimitExceeded";
  /** The class name. Minifiers do not change it. */
  override readonly name = "AttachmentSetSizeLimitExceeded";
  override readonly $fault = "client";
}

/**
 * The account has opened too many cases. Waiting helps.
 *
 * @public
 */
export class CaseCreationLimitExceeded extends DeclaredException<CaseCreationLimitExceeded> {
  static override readonly shapeId: string = "com.amazonaws.support#CaseCreationLimitExceeded";
  /** The class name. Minifiers do not change it. */
  override readonly name = "CaseCreationLimitExceeded";
  override readonly $fault = "client";
}

/**
 * No case has this id, or it is not one of this account.
 *
 * @public
 */
export class CaseIdNotFound extends DeclaredException<CaseIdNotFound> {
  static override readonly shapeId: string = "com.amazonaws.support#CaseIdNotFound";
  /** The class name. Minifiers do not change it. */
  override readonly name = "CaseIdNotFound";
  override readonly $fault = "client";
}

/**
 * The account has read too many attachments in a short time. Waiting helps.
 *
 * @public
 */
export class DescribeAttachmentLimitExceeded extends DeclaredException<DescribeAttachmentLimitExceeded> {
  static override readonly shapeId: string = "com.amazonaws.support#DescribeAttachmentLimitExceeded";
  /** The class name. Minifiers do not change it. */
  override readonly name = "DescribeAttachmentLimitExceeded";
  override readonly $fault = "client";
}

/**
 * The request is valid, and nothing was done: that is how `dryRun` reports success.
 *
 * @public
 */
export class DryRunOperationException extends DeclaredException<DryRunOperationException> {
  static override readonly shapeId: string = "com.amazonaws.support#DryRunOperationException";
  /** The class name. Minifiers do not change it. */
  override readonly name = "DryRunOperationException";
  override readonly $fault = "client";
}

/**
 * The service failed. Whether it did what was asked is not known.
 *
 * @public
 */
export class InternalServerError extends DeclaredException<InternalServerError> {
  static override readonly shapeId: string = "com.amazonaws.support#InternalServerError";
  /** The class name. Minifiers do not change it. */
  override readonly name = "InternalServerError";
  override readonly $fault = "server";
}

/**
 * Too many requests in a short time. Waiting helps, and the client retries by itself.
 *
 * @public
 */
export class ThrottlingException extends DeclaredException<ThrottlingException> {
  static override readonly shapeId: string = "com.amazonaws.support#ThrottlingException";
  /** The class name. Minifiers do not change it. */
  override readonly name = "ThrottlingException";
  override readonly $fault = "client";
  /** Which limits were reached. */
  throttlingReasons?: ThrottlingReason[] | undefined;

  constructor(options: ExceptionOptionType<ThrottlingException, SupportServiceException>) {
    super(options);
    this.throttlingReasons = options.throttlingReasons;
  }
}

/**
 * No upload has this id.
 *
 * @public
 */
export class UploadIdNotFound extends DeclaredException<UploadIdNotFound> {
  static override readonly shapeId: string = "com.amazonaws.support#UploadIdNotFound";
  /** The class name. Minifiers do not change it. */
  override readonly name = "UploadIdNotFound";
  override readonly $fault = "client";
}
