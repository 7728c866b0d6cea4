import type { ExceptionOptionType } from "@smithy/core/client";
import { SupportServiceException } from "./SupportServiceException.js";
import type { ThrottlingReason } from "./ThrottlingReason.js";

/**
 * No attachment has this id, or it is not one of this account.
 *
 * @public
 */
export class AttachmentIdNotFound extends SupportServiceException {
  static override readonly shapeId: string = "com.amazonaws.support#AttachmentIdNotFound";
  override readonly name = "AttachmentIdNotFound";
  override readonly $fault = "client";

  constructor(options: ExceptionOptionType<AttachmentIdNotFound, SupportServiceException>) {
    super({ name: "AttachmentIdNotFound", $fault: "client", ...options });
  }
}

/**
 * The account has made too many attachment sets in a short time. Waiting helps.
 *
 * @public
 */
export class AttachmentLimitExceeded extends SupportServiceException {
  static override readonly shapeId: string = "com.amazonaws.support#AttachmentLimitExceeded";
  override readonly name = "AttachmentLimitExceeded";
  override readonly $fault = "client";

  constructor(options: ExceptionOptionType<AttachmentLimitExceeded, SupportServiceException>) {
    super({ name: "AttachmentLimitExceeded", $fault: "client", ...options });
  }
}

/**
 * The attachment set is more than an hour old. Make a new one.
 *
 * @public
 */
export class AttachmentSetExpired extends SupportServiceException {
  static override readonly shapeId: string = "com.amazonaws.support#AttachmentSetExpired";
  override readonly name = "AttachmentSetExpired";
  override readonly $fault = "client";

  constructor(options: ExceptionOptionType<AttachmentSetExpired, SupportServiceException>) {
    super({ name: "AttachmentSetExpired", $fault: "client", ...options });
  }
}

/**
 * No attachment set has this id.
 *
 * @public
 */
export class AttachmentSetIdNotFound extends SupportServiceException {
  static override readonly shapeId: string = "com.amazonaws.support#AttachmentSetIdNotFound";
  override readonly name = "AttachmentSetIdNotFound";
  override readonly $fault = "client";

  constructor(options: ExceptionOptionType<AttachmentSetIdNotFound, SupportServiceException>) {
    super({ name: "AttachmentSetIdNotFound", $fault: "client", ...options });
  }
}

/**
 * The set would hold more than 3 attachments, or one of more than 5 MB.
 *
 * `GetAttachmentUploadLinks` takes larger files.
 *
 * @public
 */
export class AttachmentSetSizeLimitExceeded extends SupportServiceException {
  static override readonly shapeId: string = "com.amazonaws.support#AttachmentSetSizeLimitExceeded";
  override readonly name = "AttachmentSetSizeLimitExceeded";
  override readonly $fault = "client";

  constructor(options: ExceptionOptionType<AttachmentSetSizeLimitExceeded, SupportServiceException>) {
    super({ name: "AttachmentSetSizeLimitExceeded", $fault: "client", ...options });
  }
}

/**
 * The account has opened too many cases. Waiting helps.
 *
 * @public
 */
export class CaseCreationLimitExceeded extends SupportServiceException {
  static override readonly shapeId: string = "com.amazonaws.support#CaseCreationLimitExceeded";
  override readonly name = "CaseCreationLimitExceeded";
  override readonly $fault = "client";

  constructor(options: ExceptionOptionType<CaseCreationLimitExceeded, SupportServiceException>) {
    super({ name: "CaseCreationLimitExceeded", $fault: "client", ...options });
  }
}

/**
 * No case has this id, or it is not one of this account.
 *
 * @public
 */
export class CaseIdNotFound extends SupportServiceException {
  static override readonly shapeId: string = "com.amazonaws.support#CaseIdNotFound";
  override readonly name = "CaseIdNotFound";
  override readonly $fault = "client";

  constructor(options: ExceptionOptionType<CaseIdNotFound, SupportServiceException>) {
    super({ name: "CaseIdNotFound", $fault: "client", ...options });
  }
}

/**
 * The account has read too many attachments in a short time. Waiting helps.
 *
 * @public
 */
export class DescribeAttachmentLimitExceeded extends SupportServiceException {
  static override readonly shapeId: string = "com.amazonaws.support#DescribeAttachmentLimitExceeded";
  override readonly name = "DescribeAttachmentLimitExceeded";
  override readonly $fault = "client";

  constructor(options: ExceptionOptionType<DescribeAttachmentLimitExceeded, SupportServiceException>) {
    super({ name: "DescribeAttachmentLimitExceeded", $fault: "client", ...options });
  }
}

/**
 * The request is valid, and nothing was done: that is how `dryRun` reports success.
 *
 * @public
 */
export class DryRunOperationException extends SupportServiceException {
  static override readonly shapeId: string = "com.amazonaws.support#DryRunOperationException";
  override readonly name = "DryRunOperationException";
  override readonly $fault = "client";

  constructor(options: ExceptionOptionType<DryRunOperationException, SupportServiceException>) {
    super({ name: "DryRunOperationException", $fault: "client", ...options });
  }
}

/**
 * The service failed. Whether it did what was asked is not known.
 *
 * @public
 */
export class InternalServerError extends SupportServiceException {
  static override readonly shapeId: string = "com.amazonaws.support#InternalServerError";
  override readonly name = "InternalServerError";
  override readonly $fault = "server";

  constructor(options: ExceptionOptionType<InternalServerError, SupportServiceException>) {
    super({ name: "InternalServerError", $fault: "server", ...options });
  }
}

/**
 * Too many requests in a short time. Waiting helps, and the client retries by itself.
 *
 * @public
 */
export class ThrottlingException extends SupportServiceException {
  static override readonly shapeId: string = "com.amazonaws.support#ThrottlingException";
  override readonly name = "ThrottlingException";
  override readonly $fault = "client";
  /** Which limits were reached. */
  throttlingReasons?: ThrottlingReason[] | undefined;

  constructor(options: ExceptionOptionType<ThrottlingException, SupportServiceException>) {
    super({ name: "ThrottlingException", $fault: "client", ...options });
    this.throttlingReasons = options.throttlingReasons;
  }
}

/**
 * No upload has this id.
 *
 * @public
 */
export class UploadIdNotFound extends SupportServiceException {
  static override readonly shapeId: string = "com.amazonaws.support#UploadIdNotFound";
  override readonly name = "UploadIdNotFound";
  override readonly $fault = "client";

  constructor(options: ExceptionOptionType<UploadIdNotFound, SupportServiceException>) {
    super({ name: "UploadIdNotFound", $fault: "client", ...options });
  }
}
