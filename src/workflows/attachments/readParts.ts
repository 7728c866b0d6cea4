import { AttachmentError } from "../../errors/AttachmentError.js";
import { raceAbort } from "../../errors/abort.js";
import { hashContent } from "../core/hash.js";
import type { BufferPool } from "./BufferPool.js";
import type { PlannedPart } from "./planParts.js";
import type { AttachmentSource } from "./sources/AttachmentSource.js";
import type { PartRecord } from "./uploadState.js";

/** A part in memory, until it is released. */
interface ReadPart {
  readonly partIndex: number;
  readonly bytes: Uint8Array;
  release(): void;
}

interface PartsToRead {
  readonly source: AttachmentSource;
  readonly parts: readonly PlannedPart[];
  /** The parts that are already uploaded. Their fingerprints are compared. */
  readonly arrived: ReadonlyMap<number, PartRecord>;
  readonly pool: BufferPool;
}

/** Returns a function that reads the next missing part. Concurrent calls read in order, one at a time. */
export function readParts({
  source,
  parts,
  arrived,
  pool,
}: PartsToRead): (signal: AbortSignal) => Promise<ReadPart | undefined> {
  let position = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function read(signal: AbortSignal): Promise<ReadPart | undefined> {
    for (let part = parts[position]; part; part = parts[position]) {
      position += 1;
      const { partIndex, start, end } = part;
      const record = arrived.get(partIndex);
      if (!record) {
        const { allocate, release } = await pool.lease(end - start, signal);
        const bytes = await raceAbort(source.read(start, end, allocate), signal);
        return { partIndex, bytes, release };
      }
      const fingerprint = await raceAbort(fingerprintOfSource(source, start, end), signal);
      if (fingerprint !== record.sample) throw contentChanged(source, partIndex);
    }
    return undefined;
  }

  return (signal) => {
    const part = last.then(() => read(signal));
    last = part.catch(() => {});
    return part;
  };
}

export function contentChanged({ name, sizeBytes }: AttachmentSource, partIndex?: number): AttachmentError {
  const place = partIndex === undefined ? "its content" : `its part ${partIndex}`;
  return new AttachmentError(
    "FILE_CHANGED",
    `Cannot resume \`${name}\`: ${place} has changed since it was uploaded. Start again without \`cursor\`.`,
    { fileName: name, sizeBytes, partIndex },
  );
}

const PIECE_BYTES = 1024;

/** Hashes three pieces of a part: its start, middle and end. */
export function fingerprint(bytes: Uint8Array): string {
  return hashContent(...planPieces(0, bytes.length).map(({ start, end }) => bytes.subarray(start, end)));
}

/** Returns the fingerprint of a part without reading all of it. */
async function fingerprintOfSource(source: AttachmentSource, start: number, end: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  for (const piece of planPieces(start, end)) {
    pieces.push(await source.read(piece.start, piece.end, (sizeBytes) => new Uint8Array(sizeBytes)));
  }
  return hashContent(...pieces);
}

function planPieces(start: number, end: number): { start: number; end: number }[] {
  if (end - start <= 3 * PIECE_BYTES) return [{ start, end }];
  const middle = start + Math.floor((end - start - PIECE_BYTES) / 2);
  return [start, middle, end - PIECE_BYTES].map((from) => ({ start: from, end: from + PIECE_BYTES }));
}
