import { files } from "#platform";
import { AttachmentError } from "../../../errors/AttachmentError.js";
import type { FileFacts, FileToRead } from "../../../platform/Files.js";
import { isLink } from "../LinkFailure.js";
import type { AttachmentSource } from "./AttachmentSource.js";

/** Opens a file on disk. It is read part by part. */
export async function openPathSource(path: string | URL, fileName: string | undefined): Promise<AttachmentSource> {
  if (isLink(String(path))) {
    throw new AttachmentError(
      "DATA_INVALID",
      "Cannot attach a link: only paths and file: URLs are opened. Fetch it, and pass the bytes or the stream.",
    );
  }
  const shown = show(path);
  if (!files) {
    throw new AttachmentError(
      "PATHS_UNSUPPORTED",
      `Cannot attach \`${shown}\`: paths need Node.js. Pass a File or Blob, or \`{ fileName, data }\` with bytes.`,
    );
  }
  try {
    requireFile(shown, await files.facts(path));
    const file = await files.openToRead(path);
    try {
      return makeSource(file, await file.facts(), fileName ?? file.name);
    } catch (error) {
      await file.close();
      throw error;
    }
  } catch (error) {
    throw describeFailure(shown, error);
  }
}

function makeSource(file: FileToRead, { sizeBytes, modifiedMs }: FileFacts, name: string): AttachmentSource {
  return {
    name,
    sizeBytes,
    modifiedMs,
    async read(start, end, allocate) {
      const target = allocate(end - start);
      const filled = await file.read(target, start).catch((error: unknown) => {
        throw describeFailure(name, error);
      });
      if (filled < target.length) throw changed(name, sizeBytes, `it ended after ${start + filled}`);
      return target;
    },
    async assertUnchanged() {
      const now = await file.facts();
      if (now.sizeBytes !== sizeBytes) throw changed(name, sizeBytes, `now it has ${now.sizeBytes}`);
      if (now.modifiedMs !== modifiedMs) throw changed(name, sizeBytes, "it was modified since");
    },
    close: () => file.close(),
  };
}

function requireFile(path: string, { kind, sizeBytes }: FileFacts): void {
  if (kind === "file") return;
  const fileName = path;
  if (kind === "folder") {
    throw new AttachmentError(
      "NOT_A_FILE",
      `Cannot attach \`${path}\`: it is a folder. Pass the files in it, or an archive of it.`,
      { fileName, sizeBytes },
    );
  }
  throw new AttachmentError(
    "NOT_A_FILE",
    `Cannot attach \`${path}\`: it is not a regular file. Pass a file, or \`{ fileName, data }\` with a stream.`,
    { fileName },
  );
}

function describeFailure(path: string, error: unknown): unknown {
  if (error instanceof AttachmentError) return error;
  const { code } = error as { code?: unknown };
  const fileName = path;
  const facts = { fileName, cause: error };
  if (code === "ENOENT" || code === "ENOTDIR") {
    const message = `File not found: \`${path}\`. Check the path, which is relative to the working directory. A string is always a path: pass content as bytes.`;
    return new AttachmentError("FILE_NOT_FOUND", message, facts);
  }
  const message = `Cannot open \`${path}\` (${code}). Check the path and its permissions.`;
  return new AttachmentError("FILE_INACCESSIBLE", message, facts);
}

function changed(fileName: string, sizeBytes: number, fact: string): AttachmentError {
  return new AttachmentError(
    "FILE_CHANGED",
    `Cannot attach \`${fileName}\`: the file changed during the upload. It had ${sizeBytes} bytes, and ${fact}. Attach a copy that does not change, without \`cursor\`.`,
    { fileName, sizeBytes },
  );
}

const MAX_SHOWN_CHARACTERS = 200;

/** Truncates a path for messages. A string that was meant as content can be long and private. */
function show(path: string | URL): string {
  const text = String(path);
  return text.length > MAX_SHOWN_CHARACTERS ? `${text.slice(0, MAX_SHOWN_CHARACTERS)}...` : text;
}
