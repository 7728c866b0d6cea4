import type { AttachmentSource } from "./AttachmentSource.js";

/** Bytes in memory, which are read without a copy. */
export function openBytesSource(name: string, bytes: Uint8Array): AttachmentSource {
  return { name, sizeBytes: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}
