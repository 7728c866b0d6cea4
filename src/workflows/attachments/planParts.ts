/** The bytes of a file from `start` up to, but not including, `end`. */
export interface PlannedPart {
  /** The part number, from 1. */
  readonly partIndex: number;
  readonly start: number;
  readonly end: number;
}

/** Splits a file into parts of equal size. The last one may be smaller. */
export function planParts(sizeBytes: number, partSizeBytes: number): PlannedPart[] {
  return Array.from({ length: Math.ceil(sizeBytes / partSizeBytes) }, (_, index) => ({
    partIndex: index + 1,
    start: index * partSizeBytes,
    end: Math.min(sizeBytes, (index + 1) * partSizeBytes),
  }));
}

/** The limit of S3, which stores the files. */
const MAX_PARTS = 10_000;

/** Returns the number of parts, or `undefined` if the part size is invalid for the file. */
export function countParts(sizeBytes: number, partSizeBytes: number): number | undefined {
  if (!Number.isSafeInteger(partSizeBytes) || partSizeBytes < 1) return undefined;
  const count = Math.ceil(sizeBytes / partSizeBytes);
  return count <= MAX_PARTS ? count : undefined;
}
