import { AttachmentError } from "../../errors/AttachmentError.js";
import type { AttachmentSource } from "./AttachmentSource.js";

/**
 * How far `uploadAttachments` has come: plain data to keep as JSON, and to give back as `resumeFrom`.
 *
 * It has no links in it, and nothing of the files but their names, sizes and fingerprints.
 *
 * @public
 */
export interface AttachmentUploadState {
  readonly version: 1;
  /** The set that holds the small files, when it is filled. */
  readonly set?: { readonly attachmentSetId: string; readonly expiryTime: string } | undefined;
  /** The files, in the order in which they were given. */
  readonly files: readonly FileUploadState[];
}

/**
 * How far one file has come.
 *
 * @public
 */
export interface FileUploadState {
  readonly name: string;
  readonly sizeBytes: number;
  /** When it was last written to, in milliseconds since 1970, where that is known. */
  readonly modifiedMs?: number | undefined;
  /** By what the content of a small file is known again. */
  readonly sample?: string | undefined;
  /** The upload by links, when it has begun. */
  readonly upload?:
    | {
        readonly uploadId: string;
        readonly partSizeBytes: number;
        /** The parts that have arrived. */
        readonly parts: readonly {
          readonly partIndex: number;
          readonly eTag: string;
          /** By what the content is known again. */
          readonly sample: string;
          /** Whether the service has been told. */
          readonly isReported: boolean;
        }[];
      }
    | undefined;
}

/** The same, to be written to while the files are sent. */
export interface Progress {
  readonly version: 1;
  set?: AttachmentUploadState["set"];
  readonly files: FileProgress[];
}

export type FileProgress = Omit<FileUploadState, "upload" | "sample"> & {
  sample?: string;
  upload?: UploadProgressRecord | undefined;
};

export interface UploadProgressRecord {
  readonly uploadId: string;
  readonly partSizeBytes: number;
  readonly parts: PartRecord[];
}

export interface PartRecord {
  readonly partIndex: number;
  readonly eTag: string;
  readonly sample: string;
  isReported: boolean;
}

/**
 * Begins, or goes on with what a saved state tells.
 *
 * @throws AttachmentError when the state is of other files.
 */
export function beginProgress(
  sources: readonly AttachmentSource[],
  saved: AttachmentUploadState | undefined,
): Progress {
  if (saved === undefined) return { version: 1, files: sources.map(identify) };
  if (saved?.version !== 1 || !Array.isArray(saved.files)) throw foreign("it is none of this version");
  if (saved.files.length !== sources.length) {
    throw foreign(`it is of ${saved.files.length} files, and ${sources.length} are given`);
  }
  for (const [index, source] of sources.entries()) requireSame(identify(source), saved.files[index]);
  return JSON.parse(JSON.stringify(saved));
}

function identify({ name, sizeBytes, modifiedMs }: AttachmentSource): FileProgress {
  return { name, sizeBytes, ...(modifiedMs !== undefined && { modifiedMs }) };
}

function requireSame(file: FileProgress, saved: FileUploadState | undefined): void {
  if (file.name !== saved?.name) throw foreign(`"${file.name}" stands where it has "${saved?.name}"`, file);
  if (file.sizeBytes !== saved.sizeBytes) {
    throw foreign(`"${file.name}" has ${file.sizeBytes} bytes, and had ${saved.sizeBytes}`, file);
  }
  if (file.modifiedMs !== saved.modifiedMs) throw foreign(`"${file.name}" was written to since then`, file);
}

function foreign(fact: string, file?: FileProgress): AttachmentError {
  return new AttachmentError(
    "STATE_MISMATCH",
    `Failed to go on with an upload: ${fact}. Give the same files in the same order, or begin anew without the state.`,
    file && { fileName: file.name, sizeBytes: file.sizeBytes },
  );
}
