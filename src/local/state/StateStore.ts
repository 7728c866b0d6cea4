import type { FaultRecord } from "../faults/FaultOptions.js";
import type { AttachmentSetRecord } from "./attachmentSets.js";
import type { AttachmentRecord } from "./attachments.js";
import type { CaseRecord, CommunicationRecord } from "./cases.js";
import type { Refresh } from "./checks.js";
import type { SettingRecord } from "./openSettings.js";
import type { UploadPart, UploadRecord } from "./uploads.js";

/** The tables of the state. Records are plain data, and may contain bytes. */
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

/** Stores each change of the state, so that it can outlive the process. */
export interface StateStore {
  /** Stores a copy of the value. `undefined` removes the key. */
  record<Table extends keyof Tables>(table: Table, key: string, value: Tables[Table] | undefined): void;
  /** Returns the records of an earlier process, once, in the order of keys. */
  take<Table extends keyof Tables>(table: Table): readonly Tables[Table][];
}

/** Stores nothing. The state ends with the process. */
export const IN_MEMORY: StateStore = { record() {}, take: () => [] };

/** Returns a key that sorts in numeric order. */
export function orderedKey(...numbers: readonly number[]): string {
  return numbers.map((number) => String(number).padStart(10, "0")).join(".");
}
