import type { FaultRecord } from "../faults/FaultOptions.js";
import type { AttachmentSetRecord } from "./attachmentSets.js";
import type { AttachmentRecord } from "./attachments.js";
import type { CaseRecord, CommunicationRecord } from "./cases.js";
import type { Refresh } from "./checks.js";
import type { SettingRecord } from "./openSettings.js";
import type { UploadPart, UploadRecord } from "./uploads.js";

/** The tables of state: plain data, which may hold bytes. */
export interface Tables {
  readonly cases: Omit<CaseRecord, "communications">;
  readonly communications: { readonly sequence: number; readonly communication: CommunicationRecord };
  readonly attachments: AttachmentRecord;
  readonly attachmentSets: AttachmentSetRecord;
  readonly uploads: Omit<UploadRecord, "parts" | "completedParts"> & { readonly completedParts: readonly number[] };
  readonly parts: { readonly uploadId: string; readonly partIndex: number; readonly part: UploadPart };
  readonly settings: SettingRecord;
  readonly faults: FaultRecord;
  readonly refreshes: { readonly checkId: string; readonly refresh: Refresh };
}

/** Stores each change of state, so that it can outlast the process. */
export interface StateStore {
  /** Stores a copy of the value. Without a value, removes the key. */
  record<Table extends keyof Tables>(table: Table, key: string, value: Tables[Table] | undefined): void;
  /** Returns the values of an earlier process, once, in the order of keys. */
  take<Table extends keyof Tables>(table: Table): readonly Tables[Table][];
}

/** Stores nothing: state ends with the process. */
export const IN_MEMORY: StateStore = { record() {}, take: () => [] };

/** A key that sorts in the order of its numbers. */
export function orderedKey(...places: readonly number[]): string {
  return places.map((place) => String(place).padStart(10, "0")).join(".");
}
