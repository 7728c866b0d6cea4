import type { UploadState } from "../../src/workflows/attachments/uploadState.js";
import { readCursor, writeCursor } from "../../src/workflows/core/cursor.js";

const VERSION = 1;

/** Reads the state in a cursor of `uploadAttachments`. */
export function readUpload(cursor: string): UploadState {
  return readCursor(VERSION, cursor) as UploadState;
}

/** Writes any state as a cursor with a valid digest. */
export function writeUpload(state: unknown): string {
  return writeCursor(VERSION, state);
}
