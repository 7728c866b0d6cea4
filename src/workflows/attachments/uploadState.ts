import { CursorError } from "../../errors/CursorError.js";
import { invalidCursor, readCursor, writeCursor } from "../core/cursor.js";
import { countParts } from "./planParts.js";
import type { AttachmentSource } from "./sources/AttachmentSource.js";

const VERSION = 1;

/** The state of an upload. It contains no links, and only the names, sizes and fingerprints of files. */
export interface UploadState {
  /** The attachment set with the small files, once it exists. */
  set?: { readonly attachmentSetId: string; readonly expiryTime: string };
  /** The files, in the order of the call. */
  readonly files: FileState[];
}

interface FileState {
  readonly fileName: string;
  readonly sizeBytes: number;
  /** When the file was last modified (epoch milliseconds), if known. */
  readonly modifiedMs?: number;
  /** The fingerprint of a small file's content. */
  sample?: string;
  /** The multipart upload, once it has started. */
  upload?: UploadRecord;
}

export interface UploadRecord {
  readonly uploadId: string;
  readonly partSizeBytes: number;
  readonly parts: PartRecord[];
}

/** A part that has been uploaded. */
export interface PartRecord {
  readonly partIndex: number;
  readonly eTag: string;
  /** The fingerprint of the part's content. */
  readonly sample: string;
  /** Whether the part has been reported to the service. */
  isReported: boolean;
}

/** Encodes the state as a cursor. */
export function writeUploadCursor(state: UploadState): string {
  return writeCursor(VERSION, state);
}

/**
 * Returns the state of a new upload, or that of a cursor.
 *
 * @throws CursorError when the cursor is damaged, or belongs to other files.
 */
export function startState(sources: readonly AttachmentSource[], cursor: unknown): UploadState {
  if (cursor === undefined) return { files: sources.map(identify) };
  return resumeState(sources, Object(readCursor(VERSION, cursor)));
}

/** A value of unverified type: every member may be missing or have any type. */
type Unverified<Shape> = { readonly [Member in keyof Shape]?: unknown };

/** Copies the known members only, after checking their limits. */
function resumeState(sources: readonly AttachmentSource[], { files, set }: Unverified<UploadState>): UploadState {
  if (!Array.isArray(files)) throw invalidCursor("it has no files");
  if (files.length !== sources.length)
    throw mismatch(`it has ${files.length} files, and the call has ${sources.length}`);
  const state: UploadState = { files: sources.map((source, index) => resumeFile(source, index, Object(files[index]))) };
  if (set != null) {
    const { attachmentSetId, expiryTime }: Unverified<NonNullable<UploadState["set"]>> = Object(set);
    if (!isText(attachmentSetId) || !isText(expiryTime)) throw invalidCursor("its `set` is damaged");
    state.set = { attachmentSetId, expiryTime };
  }
  return state;
}

function resumeFile(source: AttachmentSource, index: number, saved: Unverified<FileState>): FileState {
  const file = identify(source);
  assertSameFile(file, index, saved);
  const { sample, upload } = saved;
  if (sample != null && !isText(sample)) throw damagedFile(file, "sample");
  return {
    ...file,
    ...(sample != null && { sample }),
    ...(upload != null && { upload: resumeUpload(file, Object(upload)) }),
  };
}

function resumeUpload(file: FileState, { uploadId, partSizeBytes, parts }: Unverified<UploadRecord>): UploadRecord {
  const sizeBytes = typeof partSizeBytes === "number" ? partSizeBytes : 0;
  const partCount = countParts(file.sizeBytes, sizeBytes);
  if (!isText(uploadId)) throw damagedFile(file, "upload.uploadId");
  if (partCount === undefined) throw damagedFile(file, "upload.partSizeBytes");
  if (!Array.isArray(parts) || parts.length > partCount) throw damagedFile(file, "upload.parts");
  const indexes = new Set<number>();
  const records = parts.map((part: unknown): PartRecord => {
    const { partIndex, eTag, sample, isReported }: Unverified<PartRecord> = Object(part);
    const isKnown = typeof partIndex === "number" && Number.isInteger(partIndex);
    if (!isKnown || partIndex < 1 || partIndex > partCount || indexes.has(partIndex))
      throw damagedFile(file, "upload.parts");
    if (!isText(eTag) || !isText(sample) || typeof isReported !== "boolean") throw damagedFile(file, "upload.parts");
    indexes.add(partIndex);
    return { partIndex, eTag, sample, isReported };
  });
  return { uploadId, partSizeBytes: sizeBytes, parts: records };
}

/** Longer than every id, ETag and fingerprint. */
const MAX_TEXT_LENGTH = 2048;

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= MAX_TEXT_LENGTH;
}

function identify({ name, sizeBytes, modifiedMs }: AttachmentSource): FileState {
  return { fileName: name, sizeBytes, ...(modifiedMs !== undefined && { modifiedMs }) };
}

function assertSameFile(file: FileState, index: number, saved: Unverified<FileState>): void {
  const { fileName, sizeBytes } = file;
  if (fileName !== saved.fileName)
    throw mismatch(`file ${index + 1} is ${show(fileName)}, and was ${show(saved.fileName)}`);
  if (sizeBytes !== saved.sizeBytes)
    throw mismatch(`\`${fileName}\` has ${sizeBytes} bytes, and had ${show(saved.sizeBytes)}`);
  if (file.modifiedMs !== (saved.modifiedMs ?? undefined)) throw mismatch(`\`${fileName}\` was modified since`);
}

const MAX_SHOWN_CHARACTERS = 255;

function show(value: unknown): string {
  if (typeof value === "string") return `\`${value.slice(0, MAX_SHOWN_CHARACTERS)}\``;
  return typeof value === "number" ? String(value) : "unknown";
}

function damagedFile({ fileName }: FileState, member: string): CursorError {
  return invalidCursor(`\`${member}\` of \`${fileName}\` is damaged`);
}

function mismatch(fact: string): CursorError {
  const message = `The \`cursor\` belongs to other files: ${fact}. Pass the same files in the same order, or start again without \`cursor\`.`;
  return new CursorError("CURSOR_MISMATCH", message);
}
