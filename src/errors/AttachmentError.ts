import type { AttachmentErrorCode } from "./AttachmentErrorCode.js";
import { SupportClientError } from "./SupportClientError.js";

/** The fields of an {@link AttachmentError}. Its code determines which are set. */
interface AttachmentErrorFacts {
  /** The name of the file, or its path if it cannot be opened or saved. */
  readonly fileName?: string | undefined;
  /** The size of the file, in bytes. */
  readonly sizeBytes?: number | undefined;
  /** The limit that was exceeded, in bytes. */
  readonly maxSizeBytes?: number | undefined;
  /** The attachment id. */
  readonly attachmentId?: string | undefined;
  /** The attachment id. */
  readonly uploadId?: string | undefined;
  /** The part number, from 1. */
  readonly partIndex?: number | undefined;
  /** The HTTP status of the last attempt. */
  readonly statusCode?: number | undefined;
  /** The underlying error. */
  readonly cause?: unknown;
}

/**
 * Thrown when a file cannot be uploaded or downloaded. `code` identifies the reason.
 *
 * @public
 */
export class AttachmentError extends SupportClientError {
  /** The class name. Minifiers do not change it. */
  override readonly name = "AttachmentError";
  declare readonly code: AttachmentErrorCode;
  /** The name of the file, or its path if it cannot be opened or saved. */
  readonly fileName: string | undefined;
  /** The size of the file, in bytes. */
  readonly sizeBytes: number | undefined;
  /** The limit that was exceeded, in bytes. */
  readonly maxSizeBytes: number | undefined;
  /** The id of the attachment. */
  readonly attachmentId: string | undefined;
  /** The id of the upload. */
  readonly uploadId: string | undefined;
  /** The part number, from 1. */
  readonly partIndex: number | undefined;
  /** The HTTP status of the last attempt. */
  readonly statusCode: number | undefined;

  /** @internal */
  constructor(code: AttachmentErrorCode, message: string, { cause, ...facts }: AttachmentErrorFacts = {}) {
    super(code, message, cause === undefined ? undefined : { cause });
    this.fileName = facts.fileName;
    this.sizeBytes = facts.sizeBytes;
    this.maxSizeBytes = facts.maxSizeBytes;
    this.attachmentId = facts.attachmentId;
    this.uploadId = facts.uploadId;
    this.partIndex = facts.partIndex;
    this.statusCode = facts.statusCode;
  }
}
