import { SupportClientError } from "./SupportClientError.js";

/**
 * What can be wrong with a file on its way to or from a case.
 *
 * @public
 */
export type AttachmentErrorCode =
  /** No file has this path. */
  | "FILE_MISSING"
  /** The file cannot be opened, read or written; `cause` says why. */
  | "FILE_INACCESSIBLE"
  /** The path leads to a folder. */
  | "IS_DIRECTORY"
  /** The path leads to neither a file nor a folder, such as a pipe or a device. */
  | "NOT_A_FILE"
  /** The file has no content. */
  | "FILE_EMPTY"
  /** The file has more bytes than the service takes, or than `maxSizeBytes` allows. */
  | "FILE_TOO_LARGE"
  /** More files than one case or message can take along at once. */
  | "TOO_MANY_FILES"
  /** The name is empty, too long, or has a slash or a control character in it. */
  | "NAME_INVALID"
  /** What was given is nothing that can be sent. */
  | "DATA_INVALID"
  /** Paths mean nothing where the program runs. */
  | "PATHS_UNSUPPORTED"
  /** A stream over 5 MB without its `sizeBytes`. */
  | "SIZE_UNKNOWN"
  /** A stream has ended before its `sizeBytes`, or goes on after it. */
  | "SIZE_MISMATCH"
  /** A stream has failed; `cause` is its error. */
  | "STREAM_FAILED"
  /** The file has changed while it was sent, or since the state was saved. */
  | "FILE_CHANGED"
  /** An option is out of range. */
  | "OPTION_INVALID"
  /** `resumeFrom` is of other files, or no state at all. */
  | "STATE_MISMATCH"
  /** A part has been refused, or has failed in all attempts. */
  | "PART_FAILED"
  /** The service has not accepted the file. */
  | "UPLOAD_FAILED"
  /** The service has not made the file ready in time. */
  | "UPLOAD_NOT_READY"
  /** The download has been refused, or has failed in all attempts. */
  | "DOWNLOAD_FAILED";

/**
 * The facts of an {@link AttachmentError}, as far as they matter to its code.
 *
 * @public
 */
export interface AttachmentErrorFacts {
  /** The file's name. */
  readonly fileName?: string | undefined;
  /** Its size, in bytes. */
  readonly sizeBytes?: number | undefined;
  /** The limit that it exceeds, in bytes. */
  readonly maxSizeBytes?: number | undefined;
  /** The file at AWS. */
  readonly attachmentId?: string | undefined;
  /** The upload under way. */
  readonly uploadId?: string | undefined;
  /** The part, from 1. */
  readonly partIndex?: number | undefined;
  /** The status that the last attempt was answered. */
  readonly status?: number | undefined;
  /** The error behind this one. */
  readonly cause?: unknown;
}

/**
 * A file that cannot be sent or fetched as it was asked for. `code` tells what it is.
 *
 * @public
 */
export class AttachmentError extends SupportClientError {
  override readonly name = "AttachmentError";
  declare readonly code: AttachmentErrorCode;
  /** The file's name. */
  readonly fileName: string | undefined;
  /** Its size, in bytes. */
  readonly sizeBytes: number | undefined;
  /** The limit that it exceeds, in bytes. */
  readonly maxSizeBytes: number | undefined;
  /** The file at AWS. */
  readonly attachmentId: string | undefined;
  /** The upload under way. */
  readonly uploadId: string | undefined;
  /** The part, from 1. */
  readonly partIndex: number | undefined;
  /** The status that the last attempt was answered. */
  readonly status: number | undefined;

  /**
   * @param code - What is wrong.
   * @param message - What failed, the fact, and the next step.
   * @param facts - What is known of the file.
   */
  constructor(code: AttachmentErrorCode, message: string, { cause, ...facts }: AttachmentErrorFacts = {}) {
    super(code, message, cause === undefined ? undefined : { cause });
    this.fileName = facts.fileName;
    this.sizeBytes = facts.sizeBytes;
    this.maxSizeBytes = facts.maxSizeBytes;
    this.attachmentId = facts.attachmentId;
    this.uploadId = facts.uploadId;
    this.partIndex = facts.partIndex;
    this.status = facts.status;
  }
}
