import { type FileHandle, link, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FileFacts, Files } from "../Files.js";

/** The file system of Node.js. */
export const files: Files | undefined = {
  facts: async (path) => toFacts(await stat(path)),

  async openToRead(path) {
    const handle = await open(path, "r");
    return {
      name: basename(typeof path === "string" ? path : fileURLToPath(path)),
      facts: async () => toFacts(await handle.stat()),
      read: (target, position) => fill(handle, target, position),
      close: () => handle.close(),
    };
  },

  async openToWrite(path) {
    const handle = await open(path, "wx");
    return {
      async write(bytes) {
        for (let start = 0; start < bytes.length; ) start += (await handle.write(bytes, start)).bytesWritten;
      },
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },

  replace: rename,

  async moveTo(from, to) {
    try {
      await link(from, to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
      // Some file systems have no hard links. There, an empty file reserves the name first.
      await (await open(to, "wx")).close();
      return rename(from, to).catch(async (failure) => {
        await rm(to, { force: true });
        throw failure;
      });
    }
    await rm(from, { force: true });
  },

  remove: (path) => rm(path, { force: true }),
  list: (folder) => readdir(folder),
  toPath: (url) => (typeof url === "string" ? url : fileURLToPath(String(url))),
  join,
  split: (path) => ({ folder: dirname(path), name: basename(path) }),
};

interface Stats {
  readonly size: number;
  readonly mtimeMs: number;
  isFile(): boolean;
  isDirectory(): boolean;
}

function toFacts(stats: Stats): FileFacts {
  const kind = stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  return { kind, sizeBytes: stats.size, modifiedMs: Math.floor(stats.mtimeMs) };
}

async function fill(handle: FileHandle, target: Uint8Array, position: number): Promise<number> {
  let filled = 0;
  while (filled < target.length) {
    const { bytesRead } = await handle.read(target, filled, target.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
