/** What is known of a file without reading it. */
export interface FileFacts {
  readonly kind: "file" | "folder" | "other";
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/** A file that is open for reading. */
export interface FileToRead {
  readonly name: string;
  facts(): Promise<FileFacts>;
  /** Fills `target` from `position` on, and tells how much there was. */
  read(target: Uint8Array, position: number): Promise<number>;
  close(): Promise<void>;
}

/** A file that is being written. */
export interface FileToWrite {
  write(bytes: Uint8Array): Promise<void>;
  /** Waits until all of it is on the disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The files of the machine. What fails rejects with the machine's own error and its `code`, such as `ENOENT`. */
export interface Files {
  facts(path: string | URL): Promise<FileFacts>;
  openToRead(path: string | URL): Promise<FileToRead>;
  /** Makes a file that must not be there yet. */
  openToWrite(path: string): Promise<FileToWrite>;
  /** Gives a file another name, whose file it replaces. */
  replace(from: string, to: string): Promise<void>;
  /** Gives a file another name, unless that is taken: then it rejects with `EEXIST`. */
  moveTo(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  list(folder: string): Promise<string[]>;
  join(folder: string, name: string): string;
  split(path: string): { folder: string; name: string };
}
