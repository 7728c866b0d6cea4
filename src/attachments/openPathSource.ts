import type { FileFacts } from "../runtime/Files.js";
import { files } from "../runtime/nodeFiles.js";
import { AttachmentError } from "./AttachmentError.js";
import type { AttachmentSource } from "./AttachmentSource.js";

/** A file on the disk, of which one part at a time is read. */
export async function openPathSource(path: string | URL, givenName: string | undefined): Promise<AttachmentSource> {
  if (!files) {
    throw new AttachmentError(
      "PATHS_UNSUPPORTED",
      `Failed to attach "${path}": paths lead to files on Node only. Give a File or Blob, or { name, data } with bytes.`,
    );
  }
  try {
    requireFile(path, await files.facts(path));
    const file = await files.openToRead(path);
    const name = givenName ?? file.name;
    const before = await file.facts();
    const { sizeBytes, modifiedMs } = before;
    return {
      name,
      sizeBytes,
      modifiedMs,
      async read(start, end, take) {
        const target = take(end - start);
        const filled = await file.read(target, start).catch((error: unknown) => {
          throw describeFailure(path, error);
        });
        if (filled < target.length) throw changed(name, sizeBytes, `it ended after ${start + filled}`);
        return target;
      },
      async check() {
        const now = await file.facts();
        if (now.sizeBytes !== sizeBytes) throw changed(name, sizeBytes, `now it has ${now.sizeBytes}`);
        if (now.modifiedMs !== modifiedMs) throw changed(name, sizeBytes, "it was written to since then");
      },
      close: () => file.close(),
    };
  } catch (error) {
    throw describeFailure(path, error);
  }
}

function requireFile(path: string | URL, { kind, sizeBytes }: FileFacts): void {
  if (kind === "file") return;
  const fileName = String(path);
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

function describeFailure(path: string | URL, error: unknown): unknown {
  if (error instanceof AttachmentError) return error;
  const { code } = error as { code?: unknown };
  const fileName = String(path);
  const facts = { fileName, cause: error };
  if (code === "ENOENT" || code === "ENOTDIR") {
    const message = `Failed to attach "${path}": there is no such file. Check the path, which counts from the folder that the process runs in.`;
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
