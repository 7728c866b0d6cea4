import type { AttachmentSource } from "./AttachmentSource.js";

const PIECE_BYTES = 1024;

/** Tells one part of a file from that of another by three pieces of it: at its start, middle and end. */
export function sampleBytes(bytes: Uint8Array): string {
  return hash(planSample(0, bytes.length).map(({ start, end }) => bytes.subarray(start, end)));
}

/** The same of a part that need not be read as a whole. */
export async function sampleSource(source: AttachmentSource, start: number, end: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  for (const piece of planSample(start, end)) {
    pieces.push(await source.read(piece.start, piece.end, (sizeBytes) => new Uint8Array(sizeBytes)));
  }
  return hash(pieces);
}

function planSample(start: number, end: number): { start: number; end: number }[] {
  if (end - start <= 3 * PIECE_BYTES) return [{ start, end }];
  const middle = start + Math.floor((end - start - PIECE_BYTES) / 2);
  return [start, middle, end - PIECE_BYTES].map((from) => ({ start: from, end: from + PIECE_BYTES }));
}

/** FNV-1a: the bytes are no secret, and nobody gains by a collision. */
function hash(pieces: readonly Uint8Array[]): string {
  let state = 0x811c9dc5;
  for (const piece of pieces) {
    for (const byte of piece) state = Math.imul(state ^ byte, 0x01000193);
  }
  return (state >>> 0).toString(16).padStart(8, "0");
}
