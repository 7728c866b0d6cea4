/** A part of a file: its bytes from `start` up to, but not including, `end`. */
export interface PlannedPart {
  /** From 1. */
  readonly partIndex: number;
  readonly start: number;
  readonly end: number;
}

/** Cuts a file into parts of one size, of which the last may be smaller. */
export function planParts(sizeBytes: number, partSizeBytes: number): PlannedPart[] {
  return Array.from({ length: Math.ceil(sizeBytes / partSizeBytes) }, (_, index) => ({
    partIndex: index + 1,
    start: index * partSizeBytes,
    end: Math.min(sizeBytes, (index + 1) * partSizeBytes),
  }));
}
