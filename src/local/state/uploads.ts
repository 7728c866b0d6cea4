import type { Bytes } from "../bytes.js";
import { type Identifiers, newId } from "./identifiers.js";
import { IN_MEMORY, orderedKey, type StateStore } from "./StateStore.js";

/** A received part. */
export interface UploadPart {
  readonly eTag: string;
  readonly content: Bytes;
}

/** The input of an upload. */
export interface NewUpload {
  readonly fileName: string;
  readonly fileSizeBytes: number;
  readonly partSizeBytes: number;
}

/** An upload. Only {@link Uploads} changes it. */
export interface UploadRecord extends NewUpload {
  readonly uploadId: string;
  readonly totalParts: number;
  readonly expiresMs: number;
  readonly parts: ReadonlyMap<number, UploadPart>;
  /** The parts that the client has completed. */
  readonly completedParts: ReadonlySet<number>;
  /** When the last part was completed, in epoch milliseconds. */
  readonly completedMs: number | undefined;
  /** Whether its processing will fail. */
  readonly willFail: boolean;
  /** When the upload failed, in epoch milliseconds, or `undefined`. */
  readonly failedMs: number | undefined;
}

export interface Uploads {
  /** Returns an upload, or `undefined` when it is unknown or expired. */
  byId(uploadId: string): UploadRecord | undefined;
  start(newUpload: NewUpload): UploadRecord;
  /** Stores a part. A part with new content must be completed again. */
  putPart(uploadId: string, partIndex: number, part: UploadPart): void;
  complete(uploadId: string, partIndexes: readonly number[]): void;
  /** Makes the processing of the upload fail. */
  doom(uploadId: string): void;
  /** Fails the upload now. */
  fail(uploadId: string): void;
}

const LIFETIME_MS = 24 * 60 * 60 * 1000;

type Changeable = Omit<UploadRecord, "parts" | "completedParts" | "completedMs" | "willFail" | "failedMs"> & {
  readonly parts: Map<number, UploadPart>;
  readonly completedParts: Set<number>;
  completedMs: number | undefined;
  willFail: boolean;
  failedMs: number | undefined;
};

export interface UploadsParts {
  readonly identifiers: Identifiers;
  readonly now: () => number;
  readonly store?: StateStore | undefined;
}

export function createUploads({ identifiers, now, store = IN_MEMORY }: UploadsParts): Uploads {
  // Oldest first, because all uploads have the same lifetime.
  const all = new Map<string, Changeable>();
  const known = [...store.take("uploads")].sort((one, other) => one.expiresMs - other.expiresMs);
  for (const record of known) {
    all.set(record.uploadId, {
      ...record,
      parts: new Map(),
      completedParts: new Set(record.completedParts),
      completedMs: record.completedMs,
      willFail: record.willFail,
      failedMs: record.failedMs,
    });
  }
  for (const { uploadId, partIndex, part } of store.take("parts")) all.get(uploadId)?.parts.set(partIndex, part);

  function save({ parts: _, completedParts, ...rest }: UploadRecord): void {
    store.record("uploads", rest.uploadId, { ...rest, completedParts: [...completedParts] });
  }

  function partKey(uploadId: string, partIndex: number): string {
    return `${uploadId}.${orderedKey(partIndex)}`;
  }

  /** Drops expired uploads, so that they stay expired when the clock is set back. */
  function alive(uploadId: string): Changeable | undefined {
    dropExpired();
    const record = all.get(uploadId);
    return record && record.expiresMs > now() ? record : undefined;
  }

  function existing(uploadId: string): Changeable {
    const record = alive(uploadId);
    if (!record) throw new RangeError(`Unknown upload ${uploadId}.`);
    return record;
  }

  function dropExpired(): void {
    const nowMs = now();
    for (const [id, { expiresMs, parts }] of all) {
      if (expiresMs > nowMs) break;
      all.delete(id);
      store.record("uploads", id, undefined);
      for (const partIndex of parts.keys()) store.record("parts", partKey(id, partIndex), undefined);
    }
  }

  return {
    byId: alive,
    start({ fileName, fileSizeBytes, partSizeBytes }) {
      dropExpired();
      const uploadId = newId(identifiers.uploadId, all);
      const record: Changeable = {
        uploadId,
        fileName,
        fileSizeBytes,
        partSizeBytes,
        totalParts: Math.ceil(fileSizeBytes / partSizeBytes),
        expiresMs: now() + LIFETIME_MS,
        parts: new Map(),
        completedParts: new Set(),
        completedMs: undefined,
        willFail: false,
        failedMs: undefined,
      };
      all.set(uploadId, record);
      save(record);
      return record;
    },
    putPart(uploadId, partIndex, part) {
      const record = existing(uploadId);
      const isOther = record.parts.get(partIndex)?.eTag !== part.eTag;
      record.parts.set(partIndex, part);
      store.record("parts", partKey(uploadId, partIndex), { uploadId, partIndex, part });
      if (isOther && record.completedParts.delete(partIndex)) save(record);
    },
    complete(uploadId, partIndexes) {
      const record = existing(uploadId);
      for (const partIndex of partIndexes) record.completedParts.add(partIndex);
      if (record.completedParts.size === record.totalParts) record.completedMs ??= now();
      save(record);
    },
    doom(uploadId) {
      const record = existing(uploadId);
      record.willFail = true;
      save(record);
    },
    fail(uploadId) {
      const record = existing(uploadId);
      record.failedMs ??= now();
      save(record);
    },
  };
}
