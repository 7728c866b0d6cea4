/** A file to send, wherever it is. */
export interface AttachmentSource {
  readonly name: string;
  readonly sizeBytes: number;
  readonly modifiedMs?: number | undefined;
  /**
   * The bytes from `start` up to, but not including, `end`; those of a stream in ascending order only.
   *
   * @param take - Where memory comes from that the caller uses again, if the source needs any.
   */
  read(start: number, end: number, take: (sizeBytes: number) => Uint8Array): Promise<Uint8Array>;
  /** Makes sure, after the last read, that it is still the file that it was. */
  check?(): Promise<void>;
  close?(): Promise<void>;
}

/**
 * The content of a file: bytes as they are, and not base64.
 *
 * A text is the path of a file, which only Node knows.
 *
 * @public
 */
export type AttachmentData =
  | string
  | URL
  | Blob
  | ArrayBuffer
  | ArrayBufferView
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array | string>;

/**
 * A file under a name of your choice.
 *
 * @public
 */
export interface NamedAttachment {
  /** The name that it has in the case, with the extension. */
  readonly name: string;
  readonly data: AttachmentData;
  /** The size, in bytes: needed for streams over 5 MB. */
  readonly sizeBytes?: number | undefined;
}

/**
 * A file to attach: a path, a `Blob` or `File`, bytes, a stream, or one of these with a name.
 *
 * @public
 */
export type AttachmentInput = AttachmentData | NamedAttachment;
