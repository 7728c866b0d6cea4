import type { FaultRecord } from "../faults/FaultOptions.js";
import type { AttachmentSetRecord } from "./attachmentSets.js";
import type { AttachmentRecord } from "./attachments.js";
import type { CaseRecord, CommunicationRecord } from "./cases.js";
import type { Refresh } from "./checks.js";
import type { SettingRecord } from "./openSettings.js";
import type { UploadPart, UploadRecord } from "./uploads.js";

/** What there is to remember, each a table of plain data in which bytes can be. */
export interface Tables {
  readonly cases: Omit<CaseRecord, "communications">;
  readonly communications: { readonly sequence: number; readonly communication: CommunicationRecord };
  readonly attachments: AttachmentRecord;
  readonly attachmentSets: AttachmentSetRecord;
  readonly uploads: Omit<UploadRecord, "parts" | "completedParts"> & { readonly completedParts: readonly number[] };
  readonly parts: { readonly uploadId: string; readonly partIndex: number; readonly part: UploadPart };
  readonly settings: SettingRecord;
  readonly troubles: FaultRecord;
  readonly refreshes: { readonly checkId: string; readonly refresh: Refresh };
}

/** Where the rooms of the state say what they change, so that it can outlast the process. */
export interface StateStore {
  /** Keeps the value as it is now. Without one, what the key stood for is forgotten. */
  record<Table extends keyof Tables>(table: Table, key: string, value: Tables[Table] | undefined): void;
  /** What was recorded before the process began, once, in the order of keys. */
  take<Table extends keyof Tables>(table: Table): readonly Tables[Table][];
}

/** For a memory that ends with the process. */
export const IN_MEMORY: StateStore = { record() {}, take: () => [] };

/** A key for the place in a list, in whose order it sorts. */
export function orderedKey(...places: readonly number[]): string {
  return places.map((place) => String(place).padStart(10, "0")).join(".");
}
