import type { Bytes } from "../bytes.js";
import { LocalSupportError } from "../LocalSupportError.js";

/** A change of one entry: text or bytes. `undefined` removes the entry. */
export interface Write {
  readonly key: string;
  readonly value: string | Bytes | undefined;
}

/** A file of entries, sorted by key. */
export interface Store {
  /** Returns the entries from `from` up to, but excluding, `to`, in order. Does not change the file. */
  read(from: string, to: string): Promise<Iterable<readonly [key: string, value: string | Bytes]>>;
  /** Prepares the file for writing. `write` calls it when needed. */
  begin(): Promise<void>;
  /** Writes atomically. Resolves when everything is on disk. `clearFirst` first removes all entries. */
  write(writes: Iterable<Write>, options?: { readonly clearFirst?: boolean }): Promise<void>;
  /** Closes the file. After a failure the file is still open, and `close` can be called again. */
  close(): Promise<void>;
}

/** The part of the package in use. The package has no types. */
interface Connection {
  exec(sql: string): Promise<void>;
  prepare(sql: string): Promise<Statement>;
  close(): void;
}

interface Statement {
  run(...values: readonly (string | Bytes | number)[]): void;
  raw(): Statement;
  iterate(...values: readonly string[]): Promise<Iterable<readonly unknown[]>>;
}

const APPLICATION_ID = 0x53555050;

// Locks the file without changing it.
const TAKE_LOCK = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA synchronous = FULL;
  BEGIN EXCLUSIVE;
  COMMIT`;

// The write-ahead log is recovered after a crash.
const USE_LOG = "PRAGMA journal_mode = WAL";

// A single transaction, so that a crash leaves either everything or nothing.
const CREATE_TABLE = `
  PRAGMA application_id = ${APPLICATION_ID};
  CREATE TABLE entries (key TEXT NOT NULL UNIQUE, value NOT NULL, checksum INTEGER NOT NULL)`;

// Reads bytes, because the package ends the process at damaged text.
const SELECT = `
  SELECT CAST(key AS BLOB), CAST(value AS BLOB), typeof(value), checksum FROM entries
  WHERE key >= ? AND key < ? ORDER BY key`;
const PUT = "INSERT OR REPLACE INTO entries (key, value, checksum) VALUES (?, ?, ?)";
const REMOVE = "DELETE FROM entries WHERE key = ?";

// Statements keep the connection open until they are garbage-collected, so these release the lock. Removing the log comes
// first: otherwise a failed removal could not be retried.
const RELEASE_LOCK = [
  "PRAGMA journal_mode = DELETE",
  "PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_master",
];

/** Opens or creates the database in a file. */
export async function openDatabase(file: string): Promise<Store> {
  const [{ default: Database }, { resolve }] = await load();
  let connection: Connection | undefined;
  let isOwnFile = false;
  try {
    connection = new Database(resolve(file), {}) as Connection;
    const isNew = await checkOrigin(connection, file);
    isOwnFile = true;
    await connection.exec(TAKE_LOCK);
    return await createStore(connection, { file, isNew });
  } catch (error) {
    if (connection && isOwnFile) await releaseLock(connection).catch(() => {});
    connection?.close();
    throw error instanceof LocalSupportError ? error : describe(file, error);
  }
}

/** Each import has its own `catch`, so that bundlers treat it as optional. */
function load() {
  return Promise.all([
    import(/* webpackIgnore: true */ "libsql/promise").catch(failToLoad),
    import(/* webpackIgnore: true */ "node:path").catch(failToLoad),
  ]);
}

function failToLoad(cause: unknown): never {
  throw new LocalSupportError(
    "DEPENDENCY_MISSING",
    "Cannot load `libsql`, which data files need. Run `npm install libsql` (Node.js only).",
    { cause },
  );
}

/** Returns whether the database is empty. Throws for the database of another program. */
async function checkOrigin(connection: Connection, file: string): Promise<boolean> {
  const about = await connection.prepare(
    "SELECT application_id, (SELECT count(*) FROM sqlite_master) FROM pragma_application_id",
  );
  const [row] = await about.raw().iterate();
  const [applicationId, tableCount] = row ?? [];
  if (tableCount === 0 && applicationId !== APPLICATION_ID) return true;
  if (applicationId !== APPLICATION_ID) throw unreadable(file, "another program created it");
  const check = await connection.prepare("PRAGMA integrity_check(1)");
  const [[result] = []] = await check.raw().iterate();
  if (tableCount === 0 || result !== "ok") throw unreadable(file, `it is damaged: ${String(result)}`);
  return false;
}

async function releaseLock(connection: Connection): Promise<void> {
  for (const sql of RELEASE_LOCK) await connection.exec(sql);
}

interface Origin {
  readonly file: string;
  readonly isNew: boolean;
}

async function createStore(connection: Connection, { file, isNew }: Origin): Promise<Store> {
  let selectEntries = isNew ? undefined : await connection.prepare(SELECT);
  let statements: { readonly put: Statement; readonly remove: Statement } | undefined;
  let isOpen = true;

  async function begin(): Promise<NonNullable<typeof statements>> {
    if (statements) return statements;
    await connection.exec(USE_LOG);
    if (isNew) await transact(() => connection.exec(CREATE_TABLE));
    selectEntries ??= await connection.prepare(SELECT);
    statements = { put: await connection.prepare(PUT), remove: await connection.prepare(REMOVE) };
    return statements;
  }

  async function transact(act: () => Promise<void>): Promise<void> {
    await connection.exec("BEGIN IMMEDIATE");
    try {
      await act();
      await connection.exec("COMMIT");
    } catch (error) {
      await connection.exec("ROLLBACK").catch(() => {});
      throw error;
    }
  }

  return {
    async read(from, to) {
      return readEntries((await selectEntries?.raw().iterate(from, to)) ?? [], file);
    },
    async begin() {
      await begin();
    },
    async write(writes, { clearFirst = false } = {}) {
      const { put, remove } = await begin();
      await transact(async () => {
        if (clearFirst) await connection.exec("DELETE FROM entries");
        for (const { key, value } of writes) {
          if (value === undefined) remove.run(key);
          else put.run(key, value, checkEntry(encoder.encode(key), value));
        }
      });
    },
    async close() {
      if (!isOpen) return;
      await releaseLock(connection).catch((cause: unknown) => {
        const nextStep = "free disk space, and call `close` again or end the process";
        throw unwritable({ path: file, fact: "Cannot close", nextStep, cause });
      });
      isOpen = false;
      connection.close();
    },
  };
}

const encoder = new TextEncoder();

function checkEntry(key: Uint8Array, value: string | Bytes): number {
  const isText = typeof value === "string";
  return checksum(key, encoder.encode(isText ? "\ntext\n" : "\nblob\n"), isText ? encoder.encode(value) : value);
}

// CRC-32 with the reversed polynomial of zip and PNG.
const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
  return remainder;
});

/** Returns the CRC-32 of the pieces. It detects every single flipped bit. */
function checksum(...pieces: readonly Uint8Array[]): number {
  let remainder = 0xffffffff;
  for (const piece of pieces) {
    for (const byte of piece) remainder = (TABLE[(remainder ^ byte) & 0xff] ?? 0) ^ (remainder >>> 8);
  }
  return (remainder ^ 0xffffffff) >>> 0;
}

type Row = readonly [key: Bytes, value: Bytes, type: string, checksum: number];

function* readEntries(rows: Iterable<readonly unknown[]>, file: string): Generator<readonly [string, string | Bytes]> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const lossy = new TextDecoder();
  for (const [key, bytes, type, expected] of rows as Iterable<Row>) {
    const fact = `the entry \`${lossy.decode(key)}\` is damaged`;
    let entry: readonly [string, string | Bytes];
    try {
      entry = [decoder.decode(key), type === "text" ? decoder.decode(bytes) : bytes];
    } catch (error) {
      throw unreadable(file, fact, error);
    }
    if (checkEntry(key, entry[1]) !== expected) throw unreadable(file, fact);
    yield entry;
  }
}

function describe(file: string, error: unknown): LocalSupportError {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "SQLITE_BUSY") {
    return new LocalSupportError(
      "DATA_LOCKED",
      `The data file \`${file}\` is in use by another process. Stop that process, or use another file.`,
      { path: file, cause: error },
    );
  }
  if (code === "SQLITE_NOTADB") return unreadable(file, "it is not a SQLite database", error);
  if (code === "") return unreadable(file, "it is a folder, or its folder does not exist or is not writable", error);
  return unreadable(file, error instanceof Error ? error.message : String(error), error);
}

export function unreadable(file: string, fact: string, cause?: unknown): LocalSupportError {
  return new LocalSupportError(
    "DATA_UNREADABLE",
    `Cannot open the data file \`${file}\`: ${fact}. Use a new file, or one that this service created.`,
    { path: file, cause },
  );
}

interface FailedWrite {
  readonly path: string;
  readonly fact: string;
  readonly nextStep: string;
  readonly cause: unknown;
}

export function unwritable({ path, fact, nextStep, cause }: FailedWrite): LocalSupportError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `${fact} the data file \`${path}\`: ${reason}. Answered requests are kept; ${nextStep}.`;
  return new LocalSupportError("DATA_UNWRITABLE", message, { path, cause });
}
