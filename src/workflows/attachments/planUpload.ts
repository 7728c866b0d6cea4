import { AttachmentError } from "../../errors/AttachmentError.js";
import {
  MAX_FILE_BYTES,
  MAX_NAME_LENGTH,
  MAX_SET_FILES,
  MAX_SMALL_FILE_BYTES,
  MAX_UPLOAD_IDS,
} from "../../models/limits.js";
import { isLink } from "./LinkFailure.js";

interface FileToPlan {
  readonly name: string;
  readonly sizeBytes: number;
}

/** A file, and its index in the caller's list. */
export interface PlacedFile<File> {
  readonly file: File;
  readonly index: number;
}

/** The files for the attachment set, and those for multipart uploads. */
interface UploadPlan<File> {
  readonly inSet: readonly PlacedFile<File>[];
  readonly multipart: readonly PlacedFile<File>[];
}

/**
 * Assigns the first three small files to the attachment set, and all others to multipart uploads.
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
  if (typeof name === "string" && isLink(name)) {
    const message = "Cannot attach a file: its name is a link. Pass `{ fileName, data }` with a file name.";
    throw new AttachmentError("NAME_INVALID", message, { sizeBytes });
  }
  const flaw = findFlaw(name);
  if (flaw) {
    const message = `Invalid file name ${JSON.stringify(name)}: it ${flaw}. Pass \`{ fileName, data }\` with another name.`;
    throw new AttachmentError("NAME_INVALID", message, facts);
  }
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) {
    const message = `Invalid \`sizeBytes\` of \`${name}\`: ${sizeBytes}. Use a whole number of bytes.`;
    throw new AttachmentError("SIZE_UNKNOWN", message, { fileName: name });
  }
  if (sizeBytes === 0) {
    const message = `Cannot attach \`${name}\`: the file is empty. Omit it, or wait until it is written.`;
    throw new AttachmentError("FILE_EMPTY", message, facts);
  }
  if (sizeBytes > MAX_FILE_BYTES) {
    const message = `Cannot attach \`${name}\`: it has ${sizeBytes} bytes, and the limit is ${MAX_FILE_BYTES} (150 MiB). Compress or split it.`;
    throw new AttachmentError("FILE_TOO_LARGE", message, { ...facts, maxSizeBytes: MAX_FILE_BYTES });
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern matches control characters
const FORBIDDEN = /[\u0000-\u001f\u007f/\\]/;

function findFlaw(name: unknown): string | undefined {
  if (typeof name !== "string") return "is not a string";
  if (name.trim() === "" || name === "." || name === "..") return "is empty or only dots";
  if (name.length > MAX_NAME_LENGTH) return `has more than ${MAX_NAME_LENGTH} characters`;
  return FORBIDDEN.test(name) ? "contains a slash or a control character" : undefined;
}

function tooMany(count: number, largeCount: number): AttachmentError {
  const most = MAX_SET_FILES + MAX_UPLOAD_IDS;
  return new AttachmentError(
    "TOO_MANY_FILES",
    `Too many files: ${count}, ${largeCount} of them over 5 MB. The limit of a case or message is ${most} files, including ${MAX_UPLOAD_IDS} over 5 MB. Pack some into an archive, or attach them to another message.`,
  );
}
