import type { Bytes } from "../bytes.js";
import { type Identifiers, newId } from "./identifiers.js";
import { IN_MEMORY, type StateStore } from "./StateStore.js";

/** A file. `content` holds its pieces as received. */
export interface StoredFile {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly content: readonly Bytes[];
}

/** A reference to the file of a message. */
export interface AttachmentReference {
  readonly attachmentId: string;
  readonly fileName: string;
  readonly sizeBytes: number;
}

/** A stored file of a message. */
export interface AttachmentRecord extends AttachmentReference, StoredFile {}

/** The files of all messages. */
export interface Attachments {
  byId(attachmentId: string): AttachmentRecord | undefined;
  /** Gives each file a new id, even if another message has the same file. */
  keep(files: readonly StoredFile[]): readonly AttachmentReference[];
}

const NONE: readonly AttachmentReference[] = [];

export function createAttachments(identifiers: Identifiers, store: StateStore = IN_MEMORY): Attachments {
  const byId = new Map<string, AttachmentRecord>();
  for (const record of store.take("attachments")) byId.set(record.attachmentId, record);

  return {
    byId: (attachmentId) => byId.get(attachmentId),
    keep(files) {
      if (files.length === 0) return NONE;
      return files.map(({ fileName, sizeBytes, content }) => {
        const attachmentId = newId(identifiers.attachmentId, byId);
        const record = { attachmentId, fileName, sizeBytes, content };
        byId.set(attachmentId, record);
        store.record("attachments", attachmentId, record);
        return { attachmentId, fileName, sizeBytes };
      });
    },
  };
}
