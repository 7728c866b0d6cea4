import { AttachmentError } from "../../errors/AttachmentError.js";
import { orAborted } from "../core/orAborted.js";
import { throwIfAborted } from "../core/throwIfAborted.js";
import type { AttachmentSource } from "./AttachmentSource.js";
import type { PartRecord } from "./AttachmentUploadState.js";
import type { PartGate } from "./makePartGate.js";
import type { PlannedPart } from "./planParts.js";
import { sampleSource } from "./sampleBytes.js";

/** A part that is read, until it is left. */
export interface ReadPart {
  readonly partIndex: number;
  readonly bytes: Uint8Array;
  leave(): void;
}

export interface PartsToRead {
  readonly source: AttachmentSource;
  readonly parts: readonly PlannedPart[];
  /** Those that have arrived, by their index. They are not read, but looked at. */
  readonly arrived: ReadonlyMap<number, PartRecord>;
  readonly gate: PartGate;
}

/** Reads parts in order and one at a time, for as many as ask. */
export function readParts({
  source,
  parts,
  arrived,
  gate,
}: PartsToRead): (signal: AbortSignal) => Promise<ReadPart | undefined> {
  let position = 0;
  let reading: Promise<unknown> = Promise.resolve();

  async function read(signal: AbortSignal): Promise<ReadPart | undefined> {
    for (let part = parts[position]; part; part = parts[position]) {
      position += 1;
      const { partIndex, start, end } = part;
      const record = arrived.get(partIndex);
      if (!record) {
        const place = await gate.enter(end - start, signal);
        throwIfAborted(signal);
        const bytes = await orAborted(source.read(start, end, place.take), signal);
        return { partIndex, bytes, leave: place.leave };
      }
      const sample = await orAborted(sampleSource(source, start, end), signal);
      if (sample !== record.sample) throw otherContent(source, partIndex);
    }
    return undefined;
  }

  return (signal) => {
    const part = reading.then(() => read(signal));
    reading = part.catch(() => {});
    return part;
  };
}

export function otherContent({ name, sizeBytes }: AttachmentSource, partIndex?: number): AttachmentError {
  const place = partIndex === undefined ? "its content" : `its part ${partIndex}`;
  return new AttachmentError(
    "FILE_CHANGED",
    `Failed to go on with "${name}": ${place} is not what was sent before. Begin anew without the saved state.`,
    { fileName: name, sizeBytes, partIndex },
  );
}
