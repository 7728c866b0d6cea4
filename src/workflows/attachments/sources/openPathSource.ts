import { files } from "#platform";
import { AttachmentError } from "../../../errors/AttachmentError.js";
import type { FileFacts, FileToRead } from "../../../platform/Files.js";
import type { AttachmentSource } from "./AttachmentSource.js";

/** Opens a file on disk, which is read part by part. */
export async function openPathSource(path: string | URL, givenName: string | undefined): Promise<AttachmentSource> {
  if (isLink(path)) {
    throw new AttachmentError(
      "DATA_INVALID",
      "Failed to attach a link: only paths and URLs of files lead to files here. Fetch it, and give the bytes or the stream.",
    );
  }
  const shown = show(path);
  if (!files) {
    throw new AttachmentError(
      "PATHS_UNSUPPORTED",
      `Failed to attach "${shown}": paths lead to files on Node only. Give a File or Blob, or { name, data } with bytes.`,
    );
  }
  try {
    requireFile(shown, await files.facts(path));
    const file = await files.openToRead(path);
    try {
      return makeSource(file, await file.facts(), givenName ?? file.name);
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
      if (now.modifiedMs !== modifiedMs) throw changed(name, sizeBytes, "it was written to since then");
    },
    close: () => file.close(),
  };
}

function requireFile(path: string, { kind, sizeBytes }: FileFacts): void {
  if (kind === "file") return;
  const fileName = path;
  if (kind === "folder") {
    throw new AttachmentError(
      "IS_DIRECTORY",
      `Failed to attach "${path}": it is a folder. Give the files in it one by one, or an archive of it.`,
      { fileName, sizeBytes },
    );
  }
  throw new AttachmentError(
    "NOT_A_FILE",
    `Failed to attach "${path}": it is not a regular file. Give a file, or a stream with { name, data }.`,
    { fileName },
  );
}

function describeFailure(path: string, error: unknown): unknown {
  if (error instanceof AttachmentError) return error;
  const { code } = error as { code?: unknown };
  const fileName = path;
  const facts = { fileName, cause: error };
  if (code === "ENOENT" || code === "ENOTDIR") {
    const message = `Failed to attach "${path}": there is no such file. Check the path, which counts from the folder that the process runs in. A text is taken for a path: give content as bytes.`;
    return new AttachmentError("FILE_MISSING", message, facts);
  }
  const message = `Failed to attach "${path}": it cannot be opened (${code}). Check the path and who may read it.`;
  return new AttachmentError("FILE_INACCESSIBLE", message, facts);
}

function changed(fileName: string, sizeBytes: number, fact: string): AttachmentError {
  return new AttachmentError(
    "FILE_CHANGED",
    `Failed to attach "${fileName}": it had ${sizeBytes} bytes at first, and ${fact}. Attach a copy that nobody writes to, without a saved state.`,
    { fileName, sizeBytes },
  );
}

/** A link may hold a secret, so no message shows it. */
function isLink(path: string | URL): boolean {
  return /^(?!file:)[a-z][a-z\d+.-]+:\/\//i.test(String(path));
}

const MAX_SHOWN_CHARACTERS = 200;

/** A string that was meant as content can be long and private. */
function show(path: string | URL): string {
  const text = String(path);
  return text.length > MAX_SHOWN_CHARACTERS ? `${text.slice(0, MAX_SHOWN_CHARACTERS)}...` : text;
}
