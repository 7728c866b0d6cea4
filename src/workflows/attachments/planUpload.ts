import { AttachmentError } from "../../errors/AttachmentError.js";
import {
  MAX_FILE_BYTES,
  MAX_NAME_LENGTH,
  MAX_SET_FILES,
  MAX_SMALL_FILE_BYTES,
  MAX_UPLOAD_IDS,
} from "../../models/limits.js";

interface FileToPlan {
  readonly name: string;
  readonly sizeBytes: number;
}

/** A file, and its position in the list of the caller. */
export interface PlacedFile<File> {
  readonly file: File;
  readonly index: number;
}

/** Which files go into an attachment set, and which are uploaded in parts. */
interface UploadPlan<File> {
  readonly inSet: readonly PlacedFile<File>[];
  readonly multipart: readonly PlacedFile<File>[];
}

/**
 * Puts the first three small files into the attachment set; all others are uploaded in parts.
 *
 * @throws AttachmentError when a file, or the number of files, exceeds the limits of the service.
 */
export function planUpload<File extends FileToPlan>(files: readonly File[]): UploadPlan<File> {
  for (const file of files) checkFile(file);
  const placed = files.map((file, index) => ({ file, index }));
  const small = placed.filter(({ file }) => file.sizeBytes <= MAX_SMALL_FILE_BYTES);
  const inSet = small.slice(0, MAX_SET_FILES);
  const multipart = placed.filter((each) => !inSet.includes(each));
  if (multipart.length > MAX_UPLOAD_IDS) throw tooMany(files.length, files.length - small.length);
  return { inSet, multipart };
}

function checkFile({ name, sizeBytes }: FileToPlan): void {
  const facts = { fileName: name, sizeBytes };
  const flaw = findFlaw(name);
  if (flaw) {
    const message = `Failed to attach ${JSON.stringify(name)}: its name ${flaw}. Give { name, data } with another name.`;
    throw new AttachmentError("NAME_INVALID", message, facts);
  }
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) {
    const message = `Failed to attach "${name}": its sizeBytes is ${sizeBytes}. Give a whole number of bytes.`;
    throw new AttachmentError("SIZE_UNKNOWN", message, { fileName: name });
  }
  if (sizeBytes === 0) {
    const message = `Failed to attach "${name}": it is empty. Leave it out, or wait until it is written.`;
    throw new AttachmentError("FILE_EMPTY", message, facts);
  }
  if (sizeBytes > MAX_FILE_BYTES) {
    const message = `Failed to attach "${name}": it has ${sizeBytes} bytes, and the service takes ${MAX_FILE_BYTES} (150 MiB). Compress or split it.`;
    throw new AttachmentError("FILE_TOO_LARGE", message, { ...facts, maxSizeBytes: MAX_FILE_BYTES });
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const FORBIDDEN = /[\u0000-\u001f\u007f/\\]/;

function findFlaw(name: unknown): string | undefined {
  if (typeof name !== "string") return "is not a text";
  if (name.trim() === "" || name === "." || name === "..") return "says nothing";
  if (name.length > MAX_NAME_LENGTH) return `has more than ${MAX_NAME_LENGTH} characters`;
  return FORBIDDEN.test(name) ? "has a slash or a control character in it" : undefined;
}

function tooMany(count: number, largeCount: number): AttachmentError {
  const most = MAX_SET_FILES + MAX_UPLOAD_IDS;
  return new AttachmentError(
    "TOO_MANY_FILES",
    `Failed to attach ${count} files, ${largeCount} of them over 5 MB: a case or message takes ${most} files, of which ${MAX_UPLOAD_IDS} may be over 5 MB. Put the rest into an archive, or into a further message.`,
  );
}
