import type { StoredFile } from "./attachments.js";
import { type Identifiers, newId } from "./identifiers.js";
import { IN_MEMORY, type StateStore } from "./StateStore.js";

/** Files to attach to a future message. */
export interface AttachmentSetRecord {
  readonly attachmentSetId: string;
  readonly expiresMs: number;
  /** Empty once the set has expired. */
  readonly files: readonly StoredFile[];
}

export interface AttachmentSets {
  /** Returns a set, including sets that expired within a day. They stay expired when the clock is set back. */
  byId(attachmentSetId: string): AttachmentSetRecord | undefined;
  create(files: readonly StoredFile[]): AttachmentSetRecord;
  add(attachmentSetId: string, files: readonly StoredFile[]): AttachmentSetRecord;
}

const LIFETIME_MS = 60 * 60 * 1000;
const REMEMBERED_MS = 24 * 60 * 60 * 1000;
const MAX_REMEMBERED = 10_000;

export function createAttachmentSets({
  identifiers,
  now,
  store = IN_MEMORY,
}: {
  identifiers: Identifiers;
  now: () => number;
  store?: StateStore | undefined;
}): AttachmentSets {
  // Both oldest first, because all sets have the same lifetime.
  const alive = new Map<string, AttachmentSetRecord>();
  const expired = new Map<string, AttachmentSetRecord>();
  const known = [...store.take("attachmentSets")].sort((one, other) => one.expiresMs - other.expiresMs);
  for (const record of known) (isEmptied(record) ? expired : alive).set(record.attachmentSetId, record);

  function save(record: AttachmentSetRecord): void {
    alive.set(record.attachmentSetId, record);
    store.record("attachmentSets", record.attachmentSetId, record);
  }

  function dropExpired(): void {
    const nowMs = now();
    for (const [id, record] of alive) {
      if (record.expiresMs > nowMs) break;
      alive.delete(id);
      const emptied = { attachmentSetId: id, expiresMs: record.expiresMs, files: [] };
      expired.set(id, emptied);
      store.record("attachmentSets", id, emptied);
    }
    for (const [id, { expiresMs }] of expired) {
      if (expiresMs + REMEMBERED_MS > nowMs && expired.size <= MAX_REMEMBERED) break;
      expired.delete(id);
      store.record("attachmentSets", id, undefined);
    }
  }

  return {
    byId(attachmentSetId) {
      dropExpired();
      return alive.get(attachmentSetId) ?? expired.get(attachmentSetId);
    },
    create(files) {
      dropExpired();
      const record = {
        attachmentSetId: newId(identifiers.attachmentSetId, alive, expired),
        expiresMs: now() + LIFETIME_MS,
        files,
      };
      save(record);
      return record;
    },
    add(attachmentSetId, files) {
      const record = alive.get(attachmentSetId);
      if (!record) throw new RangeError(`Unknown attachment set ${attachmentSetId}.`);
      const changed = { ...record, files: [...record.files, ...files] };
      save(changed);
      return changed;
    },
  };
}

export function hasExpired(set: AttachmentSetRecord, nowMs: number): boolean {
  return isEmptied(set) || set.expiresMs <= nowMs;
}

/** Returns whether a set has expired: expiry removes its files. */
function isEmptied({ files }: AttachmentSetRecord): boolean {
  return files.length === 0;
}
