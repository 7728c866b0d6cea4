import { files } from "#platform";
import { AttachmentError } from "../../errors/AttachmentError.js";
import type { Files } from "../../platform/Files.js";
import type { Download } from "./downloadByLink.js";
import { safeFileName } from "./safeFileName.js";

const TEMPORARY = /^\.aws-support-[0-9a-z]+\.part$/;
/** A running download writes more often than this. */
const LEFTOVER_AGE_MS = 600_000;

interface Disk {
  readonly files: Files;
  /** Awaits a file operation, and describes its failure. */
  use<Value>(work: Promise<Value>): Promise<Value>;
}

interface Target {
  readonly folder: string;
  /** `undefined` for the name that the service returns. */
  readonly name: string | undefined;
}

/**
 * Saves a download to a path. The file appears there when it is complete.
 *
 * Until then, it has a temporary name in the same folder. Removes the leftovers of killed processes.
 */
export async function saveFile(
  to: string | URL,
  attachmentId: string,
  open: () => Promise<Download>,
): Promise<{ fileName: string; sizeBytes: number; path: string }> {
  if (!files) {
    throw new AttachmentError(
      "PATHS_UNSUPPORTED",
      `Cannot save to \`${to}\`: paths need Node.js. Download to "memory" or as a "stream".`,
      { attachmentId },
    );
  }
  const path = findPath(files, to, attachmentId);
  const disk: Disk = {
    files,
    async use(work) {
      return work.catch((error: unknown) => {
        throw describeFailure(path, attachmentId, error);
      });
    },
  };
  const target = await findTarget(files, path);
  const temporary = files.join(target.folder, `.aws-support-${Math.random().toString(36).slice(2)}.part`);
  try {
    await removeLeftovers(files, target.folder);
    const { fileName, sizeBytes } = await write(disk, temporary, open);
    const saved = await disk.use(moveIntoPlace(files, temporary, target, fileName));
    return { fileName, sizeBytes, path: saved };
  } finally {
    await files.remove(temporary).catch(() => {});
  }
}

function findPath(files: Files, to: string | URL, attachmentId: string): string {
  try {
    return files.toPath(to);
  } catch (error) {
    throw describeFailure(String(to), attachmentId, error);
  }
}

async function findTarget(files: Files, path: string): Promise<Target> {
  const facts = await files.facts(path).catch(() => undefined);
  if (facts?.kind === "other") {
    throw new AttachmentError(
      "NOT_A_FILE",
      `Cannot save to \`${path}\`: it is not a regular file. Choose another path.`,
      { fileName: path },
    );
  }
  if (facts?.kind === "folder" || /[\\/]$/.test(path)) return { folder: path, name: undefined };
  return files.split(path);
}

async function write(
  disk: Disk,
  temporary: string,
  open: () => Promise<Download>,
): Promise<{ fileName: string; sizeBytes: number }> {
  const file = await disk.use(disk.files.openToWrite(temporary));
  try {
    const { fileName, chunks } = await open();
    let sizeBytes = 0;
    for await (const chunk of chunks) {
      await disk.use(file.write(chunk));
      sizeBytes += chunk.length;
    }
    await disk.use(file.sync());
    return { fileName, sizeBytes };
  } finally {
    await file.close();
  }
}

/** An explicit path is overwritten; a name suggested by the service never overwrites a file. */
async function moveIntoPlace(
  files: Files,
  temporary: string,
  { folder, name }: Target,
  fileName: string,
): Promise<string> {
  if (name !== undefined) {
    const path = files.join(folder, name);
    await files.replace(temporary, path);
    return path;
  }
  for (let copy = 0; ; copy++) {
    const path = files.join(folder, safeFileName(fileName, copy));
    try {
      await files.moveTo(temporary, path);
      return path;
    } catch (error) {
      if ((error as { code?: unknown }).code !== "EEXIST") throw error;
    }
  }
}

async function removeLeftovers(files: Files, folder: string): Promise<void> {
  for (const name of await files.list(folder).catch(() => [])) {
    if (!TEMPORARY.test(name)) continue;
    const path = files.join(folder, name);
    const facts = await files.facts(path).catch(() => undefined);
    if (facts && facts.modifiedMs + LEFTOVER_AGE_MS < Date.now()) await files.remove(path).catch(() => {});
  }
}

function describeFailure(path: string, attachmentId: string, error: unknown): AttachmentError {
  const { code } = error as { code?: unknown };
  const isMissing = code === "ENOENT" || code === "ENOTDIR";
  const fact = isMissing ? "its folder does not exist" : `it cannot be written (${code})`;
  const next = isMissing ? "Create the folder first." : "Check its permissions and the free space.";
  return new AttachmentError(
    isMissing ? "FILE_NOT_FOUND" : "FILE_INACCESSIBLE",
    `Cannot save to \`${path}\`: ${fact}. ${next}`,
    { fileName: path, attachmentId, cause: error },
  );
}
