import type { ExceptionOptionType, ServiceExceptionOptions } from "../platform/smithy/client.js";
import { SupportServiceException } from "./SupportServiceException.js";
import type { ThrottlingReason } from "./ThrottlingReason.js";

/** A declared exception. Subclasses set the name and the fault. */
abstract class DeclaredException<Self extends Error> extends SupportServiceException {
  constructor(options: ExceptionOptionType<Self, SupportServiceException>) {
    super({ ...options } as unknown as ServiceExceptionOptions);
  }
}

/**
 * The attachment id is unknown, or belongs to another account.
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
 * The account created too many attachment sets in a short time. Retry later.
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
 * The attachment set has expired, one hour after its creation. Create a new one.
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
 * The attachment set id is unknown.
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
 * The set would have more than 3 attachments, or one of more than 5 MB.
 *
 * For larger files, use `GetAttachmentUploadLinks`.
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
 * The account opened too many cases in a short time. Retry later.
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
 * The case id is unknown, or belongs to another account.
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
 * The account read too many attachments in a short time. Retry later.
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
 * The success of a dry run: the request is valid, and nothing was done.
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
 * The service failed. It may have executed the request.
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
 * Too many requests in a short time. The client retries automatically.
 *
 * @public
 */
export class ThrottlingException extends DeclaredException<ThrottlingException> {
  static override readonly shapeId: string = "com.amazonaws.support#ThrottlingException";
  /** The class name. Minifiers do not change it. */
  override readonly name = "ThrottlingException";
  override readonly $fault = "client";
  /** The limits that were reached. */
  throttlingReasons?: ThrottlingReason[] | undefined;

  constructor(options: ExceptionOptionType<ThrottlingException, SupportServiceException>) {
    super(options);
    this.throttlingReasons = options.throttlingReasons;
  }
}

/**
 * The upload id is unknown.
 *
 * @public
 */
export class UploadIdNotFound extends DeclaredException<UploadIdNotFound> {
  static override readonly shapeId: string = "com.amazonaws.support#UploadIdNotFound";
  /** The class name. Minifiers do not change it. */
  override readonly name = "UploadIdNotFound";
  override readonly $fault = "client";
}
