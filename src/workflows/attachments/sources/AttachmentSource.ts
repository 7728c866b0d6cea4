/** A file to upload, wherever it is. */
export interface AttachmentSource {
  readonly name: string;
  readonly sizeBytes: number;
  readonly modifiedMs?: number | undefined;
  /**
   * Reads the bytes from `start` up to, but not including, `end`. A stream can only be read in ascending order.
   *
   * @param allocate - Supplies memory that the caller reuses.
   */
  read(start: number, end: number, allocate: (sizeBytes: number) => Uint8Array): Promise<Uint8Array>;
  /** Throws when the file has changed since it was opened. */
  assertUnchanged?(): Promise<void>;
  close?(): Promise<void>;
}

/** Opens bytes in memory, which are read without a copy. */
export function openBytesSource(name: string, bytes: Uint8Array): AttachmentSource {
  return { name, sizeBytes: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}

/**
 * The content of a file, as plain bytes (not base64).
 *
 * A string is a file path (Node only).
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
 * A file to attach: a path, a `Blob` or `File`, bytes, a stream, or `{ fileName, data }` with one of these.
 *
 * @public
 */
export type AttachmentInput =
  | AttachmentData
  | {
      /** The file name in the case, with its extension. */
      readonly fileName: string;
      /** The content. */
      readonly data: AttachmentData;
      /** The size in bytes. Required for streams over 5 MB. */
      readonly sizeBytes?: number | undefined;
    };

export type NamedAttachment = Extract<AttachmentInput, { readonly fileName: string }>;
