/** The metadata of a file. */
export interface FileFacts {
  readonly kind: "file" | "folder" | "other";
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/** A file open for reading. */
export interface FileToRead {
  readonly name: string;
  facts(): Promise<FileFacts>;
  /** Reads from `position` into `target`, and returns the number of bytes read. */
  read(target: Uint8Array, position: number): Promise<number>;
  close(): Promise<void>;
}

/** A file open for writing. */
export interface FileToWrite {
  write(bytes: Uint8Array): Promise<void>;
  /** Flushes the file to disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The file system. Failures reject with the system's error and its `code`, such as `ENOENT`. */
export interface Files {
  facts(path: string | URL): Promise<FileFacts>;
  openToRead(path: string | URL): Promise<FileToRead>;
  /** Creates a file. Rejects if it exists. */
  openToWrite(path: string): Promise<FileToWrite>;
  /** Renames a file, and overwrites the target. */
  replace(from: string, to: string): Promise<void>;
  /** Renames a file. Rejects with `EEXIST` if the target exists. */
  moveTo(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  list(folder: string): Promise<string[]>;
  /** Returns the path of a file: URL. */
  toPath(url: string | URL): string;
  join(folder: string, name: string): string;
  split(path: string): { folder: string; name: string };
}
