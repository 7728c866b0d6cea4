/**
 * Why a file could not be uploaded or downloaded.
 *
 * @public
 */
export type AttachmentErrorCode =
  /** The file at the path, or the folder of a download, does not exist. */
  | "FILE_NOT_FOUND"
  /** The file cannot be opened, read or written. See `cause`. */
  | "FILE_INACCESSIBLE"
  /** The path is a folder, a pipe or a device. */
  | "NOT_A_FILE"
  /** The file is empty. */
  | "FILE_EMPTY"
  /** The file exceeds the limit of the service, or `maxSizeBytes`. */
  | "FILE_TOO_LARGE"
  /** There are more files than one case or message accepts. */
  | "TOO_MANY_FILES"
  /** The name is empty, too long, or contains a slash or a control character. */
  | "NAME_INVALID"
  /** The input is not a file. */
  | "DATA_INVALID"
  /** Paths require Node.js. */
  | "PATHS_UNSUPPORTED"
  /** A stream over 5 MB has no `sizeBytes`. */
  | "SIZE_UNKNOWN"
  /** A stream is shorter or longer than its `sizeBytes`. */
  | "SIZE_MISMATCH"
  /** A stream failed. `cause` is its error. */
  | "STREAM_FAILED"
  /** The file has changed during the upload, or since the cursor was saved. */
  | "FILE_CHANGED"
  /** The service rejected a part, or every attempt failed. */
  | "PART_FAILED"
  /** The service rejected the file. */
  | "UPLOAD_FAILED"
  /** The service did not process the file in time. */
  | "UPLOAD_NOT_READY"
  /** The service rejected the download, or every attempt failed. */
  | "DOWNLOAD_FAILED";
