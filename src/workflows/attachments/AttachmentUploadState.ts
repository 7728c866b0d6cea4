import { AttachmentError } from "../../errors/AttachmentError.js";
import { countParts } from "./planParts.js";
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
 * @throws AttachmentError when the state is damaged, or belongs to other files.
 */
export function startProgress(
  sources: readonly AttachmentSource[],
  saved: AttachmentUploadState | undefined,
): Progress {
  if (saved === undefined) return { version: 1, files: sources.map(identify) };
  try {
    return resumeProgress(sources, saved);
  } catch (error) {
    if (error instanceof AttachmentError) throw error;
    throw invalidState("it cannot be read", { cause: error });
  }
}

/** Copies known members only, each with its limits checked first: the state may come from anywhere. */
function resumeProgress(
  sources: readonly AttachmentSource[],
  { version, files, set }: AttachmentUploadState,
): Progress {
  if (version !== 1 || !Array.isArray(files)) throw invalidState("it is not a state of this version");
  if (files.length !== sources.length) {
    throw invalidState(`it has ${files.length} files, and the call has ${sources.length}`);
  }
  const progress: Progress = {
    version,
    files: sources.map((source, index) => resumeFile(source, index, files[index])),
  };
  if (set != null) {
    const { attachmentSetId, expiryTime } = set;
    if (!isText(attachmentSetId) || !isText(expiryTime)) throw invalidState("its `set` is damaged");
    progress.set = { attachmentSetId, expiryTime };
  }
  return progress;
}

function resumeFile(source: AttachmentSource, index: number, saved: FileUploadState | undefined): FileProgress {
  const file = identify(source);
  assertSameFile(file, index, saved ?? {});
  const { sample, upload } = saved ?? {};
  if (sample != null && !isText(sample)) throw damagedFile(file, "sample");
  return {
    ...file,
    ...(sample != null && { sample }),
    ...(upload != null && { upload: resumeUpload(file, upload) }),
  };
}

function resumeUpload(
  file: FileProgress,
  { uploadId, partSizeBytes, parts }: NonNullable<FileUploadState["upload"]>,
): UploadProgressRecord {
  const partCount = countParts(file.sizeBytes, partSizeBytes);
  if (!isText(uploadId)) throw damagedFile(file, "upload.uploadId");
  if (partCount === undefined) throw damagedFile(file, "upload.partSizeBytes");
  if (!Array.isArray(parts) || parts.length > partCount) throw damagedFile(file, "upload.parts");
  const indexes = new Set<number>();
  const records = parts.map((part: Partial<PartRecord> | null): PartRecord => {
    const { partIndex = 0, eTag, sample, isReported } = part ?? {};
    const isKnown = Number.isInteger(partIndex) && partIndex >= 1 && partIndex <= partCount;
    const isValid = isKnown && isText(eTag) && isText(sample) && typeof isReported === "boolean";
    if (!isValid || indexes.has(partIndex)) throw damagedFile(file, "upload.parts");
    indexes.add(partIndex);
    return { partIndex, eTag, sample, isReported };
  });
  return { uploadId, partSizeBytes, parts: records };
}

/** Longer than every id, ETag and fingerprint. */
const MAX_TEXT_LENGTH = 2048;

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= MAX_TEXT_LENGTH;
}

function identify({ name, sizeBytes, modifiedMs }: AttachmentSource): FileProgress {
  return { name, sizeBytes, ...(modifiedMs !== undefined && { modifiedMs }) };
}

function assertSameFile(file: FileProgress, index: number, saved: Partial<FileUploadState>): void {
  if (file.name !== saved.name)
    throw invalidState(`file ${index + 1} is ${show(file.name)}, and was ${show(saved.name)}`, file);
  if (file.sizeBytes !== saved.sizeBytes) {
    throw invalidState(`"${file.name}" has ${file.sizeBytes} bytes, and had ${show(saved.sizeBytes)}`, file);
  }
  if (file.modifiedMs !== (saved.modifiedMs ?? undefined))
    throw invalidState(`"${file.name}" was modified since`, file);
}

const MAX_SHOWN_CHARACTERS = 255;

function show(value: unknown): string {
  if (typeof value === "string") return `"${value.slice(0, MAX_SHOWN_CHARACTERS)}"`;
  return typeof value === "number" ? String(value) : "unknown";
}

function damagedFile(file: FileProgress, member: string): AttachmentError {
  return invalidState(`\`${member}\` of "${file.name}" is damaged`, file);
}

function invalidState(fact: string, { name, sizeBytes, cause }: Partial<FileProgress> & { cause?: unknown } = {}) {
  return new AttachmentError(
    "STATE_MISMATCH",
    `Invalid \`resumeFrom\`: ${fact}. Pass the same files in the same order, or start again without \`resumeFrom\`.`,
    { fileName: name, sizeBytes, cause },
  );
}
