import { AttachmentError } from "../../errors/AttachmentError.js";
import type { AttachmentSource } from "./sources/AttachmentSource.js";

/**
 * The progress of `uploadAttachments`: plain data that you save as JSON and pass back as `resumeFrom`.
 *
 * It holds no links, and of the files only names, sizes and fingerprints.
 *
 * @public
 */
export interface AttachmentUploadState {
  readonly version: 1;
  /** The attachment set with the small files, once it is filled. */
  readonly set?: { readonly attachmentSetId: string; readonly expiryTime: string } | undefined;
  /** The files, in the order of the call. */
  readonly files: readonly FileUploadState[];
}

/**
 * The progress of one file.
 *
 * @public
 */
export interface FileUploadState {
  readonly name: string;
  readonly sizeBytes: number;
  /** When the file was last modified (epoch milliseconds), if known. */
  readonly modifiedMs?: number | undefined;
  /** The fingerprint of a small file's content. */
  readonly sample?: string | undefined;
  /** The multipart upload, once it has started. */
  readonly upload?:
    | {
        readonly uploadId: string;
        readonly partSizeBytes: number;
        /** The parts that have been uploaded. */
        readonly parts: readonly {
          readonly partIndex: number;
          readonly eTag: string;
          /** The fingerprint of the part's content. */
          readonly sample: string;
          /** Whether the part has been reported to the service. */
          readonly isReported: boolean;
        }[];
      }
    | undefined;
}

/** The mutable form of the state, while the files are uploaded. */
export interface Progress {
  readonly version: 1;
  set?: AttachmentUploadState["set"];
  readonly files: FileProgress[];
}

type FileProgress = Omit<FileUploadState, "upload" | "sample"> & {
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
 * Starts new progress, or resumes a saved state.
 *
 * @throws AttachmentError when the state belongs to other files.
 */
export function startProgress(
  sources: readonly AttachmentSource[],
  saved: AttachmentUploadState | undefined,
): Progress {
  if (saved === undefined) return { version: 1, files: sources.map(identify) };
  if (saved?.version !== 1 || !Array.isArray(saved.files)) throw mismatch("it is none of this version");
  if (saved.files.length !== sources.length) {
    throw mismatch(`it is of ${saved.files.length} files, and ${sources.length} are given`);
  }
  for (const [index, source] of sources.entries()) assertSameFile(identify(source), saved.files[index]);
  return JSON.parse(JSON.stringify(saved));
}

function identify({ name, sizeBytes, modifiedMs }: AttachmentSource): FileProgress {
  return { name, sizeBytes, ...(modifiedMs !== undefined && { modifiedMs }) };
}

function assertSameFile(file: FileProgress, saved: FileUploadState | undefined): void {
  if (file.name !== saved?.name) throw mismatch(`"${file.name}" stands where it has "${saved?.name}"`, file);
  if (file.sizeBytes !== saved.sizeBytes) {
    throw mismatch(`"${file.name}" has ${file.sizeBytes} bytes, and had ${saved.sizeBytes}`, file);
  }
  if (file.modifiedMs !== saved.modifiedMs) throw mismatch(`"${file.name}" was written to since then`, file);
}

function mismatch(fact: string, file?: FileProgress): AttachmentError {
  return new AttachmentError(
    "STATE_MISMATCH",
    `Failed to go on with an upload: ${fact}. Give the same files in the same order, or begin anew without the state.`,
    file && { fileName: file.name, sizeBytes: file.sizeBytes },
  );
}
