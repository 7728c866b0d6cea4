import type { Bytes } from "../bytes.js";
import { LocalSupportError } from "../LocalSupportError.js";

/** Stores text or bytes at a place; `undefined` removes them. */
export interface Write {
  readonly place: string;
  readonly value: string | Bytes | undefined;
}

/** A file of entries by place. */
export interface Store {
  /** Returns the entries from one place to before another, in order. Leaves the file as it is. */
  read(from: string, to: string): Promise<Iterable<readonly [place: string, value: string | Bytes]>>;
  /** Prepares the file for writing; `write` does so too. */
  begin(): Promise<void>;
  /** Resolves when all of it is on the disk; otherwise nothing is. `afresh` removes everything before. */
  write(writes: Iterable<Write>, options?: { readonly afresh?: boolean }): Promise<void>;
  /** Closes the file. After a failure it is still open, and can be closed again. */
  close(): Promise<void>;
}

/** The used part of the package, which has no types. */
interface Connection {
  exec(sql: string): Promise<void>;
  prepare(sql: string): Promise<Statement>;
  close(): void;
}

interface Statement {
  run(...values: readonly (string | Bytes)[]): void;
  raw(): Statement;
  iterate(...values: readonly string[]): Promise<Iterable<readonly unknown[]>>;
}

/** "SUPP", the application id of SQLite's header. */
const APPLICATION_ID = 0x53555050;

// Locks the file, and changes nothing.
const TAKE = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA synchronous = FULL;
  BEGIN EXCLUSIVE;
  COMMIT`;

// The log beside the file is read after a kill.
const LOG = "PRAGMA journal_mode = WAL";

// One transaction, so that a killed start leaves all of it or nothing.
const MAKE = `
  PRAGMA application_id = ${APPLICATION_ID};
  CREATE TABLE entries (place TEXT NOT NULL UNIQUE, value NOT NULL)`;

// As bytes, as the package ends the process at damaged text.
const SELECT = `
  SELECT CAST(place AS BLOB), CAST(value AS BLOB), typeof(value) FROM entries
  WHERE place >= ? AND place < ? ORDER BY place`;

// Statements keep the connection open until they are collected, so the lock is released by name, and only after the log
// is removed: otherwise the removal could not be tried again.
const LET_GO = ["PRAGMA journal_mode = DELETE", "PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_master"];

/** Opens the database in a file, or creates it. */
export async function openDatabase(file: string): Promise<Store> {
  const [{ default: Database }, { resolve }] = await load();
  let connection: Connection | undefined;
  let isOurs = false;
  try {
    connection = new Database(resolve(file), {}) as Connection;
    const isNew = await checkOrigin(connection, file);
    isOurs = true;
    await connection.exec(TAKE);
    return await createStore(connection, { file, isNew });
  } catch (error) {
    if (connection && isOurs) await letGo(connection).catch(() => {});
    connection?.close();
    throw error instanceof LocalSupportError ? error : describe(file, error);
  }
}

/** Each with its own `catch`, so that bundlers treat it as optional. */
function load() {
  return Promise.all([
    import(/* webpackIgnore: true */ "libsql/promise").catch(failToLoad),
    import(/* webpackIgnore: true */ "node:path").catch(failToLoad),
  ]);
}

function failToLoad(cause: unknown): never {
  throw new LocalSupportError(
    "STORE_MISSING",
    "Failed to keep data: the package 'libsql' cannot be loaded. Run 'npm install libsql', on Node.js.",
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
  if (tableCount === 0) return true;
  if (applicationId === APPLICATION_ID) return false;
  throw unreadable(file, "it is another program's database");
}

async function letGo(connection: Connection): Promise<void> {
  for (const sql of LET_GO) await connection.exec(sql);
}

interface Statements {
  readonly put: Statement;
  readonly remove: Statement;
  readonly select: Statement;
}

async function prepare(connection: Connection): Promise<Statements> {
  return {
    put: await connection.prepare("INSERT OR REPLACE INTO entries VALUES (?, ?)"),
    remove: await connection.prepare("DELETE FROM entries WHERE place = ?"),
    select: await connection.prepare(SELECT),
  };
}

interface Origin {
  readonly file: string;
  readonly isNew: boolean;
}

async function createStore(connection: Connection, { file, isNew }: Origin): Promise<Store> {
  let statements = isNew ? undefined : await prepare(connection);
  let hasLog = false;
  let isOpen = true;

  async function begin(): Promise<Statements> {
    if (!hasLog) await connection.exec(LOG);
    hasLog = true;
    if (!statements) await transact(() => connection.exec(MAKE));
    statements ??= await prepare(connection);
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
      return readEntries((await statements?.select.raw().iterate(from, to)) ?? []);
    },
    async begin() {
      await begin();
    },
    async write(writes, { afresh = false } = {}) {
      const { put, remove } = await begin();
      await transact(async () => {
        if (afresh) await connection.exec("DELETE FROM entries");
        for (const { place, value } of writes) {
          if (value === undefined) remove.run(place);
          else put.run(place, value);
        }
      });
    },
    async close() {
      if (!isOpen) return;
      await letGo(connection).catch((error: unknown) => {
        const nextStep = "make space, and close it again or end the process";
        throw unwritable(`Failed to let go of the data in '${file}'`, nextStep, error);
      });
      isOpen = false;
      connection.close();
    },
  };
}

function* readEntries(rows: Iterable<readonly unknown[]>): Generator<readonly [string, string | Bytes]> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  for (const [place, value, type] of rows as Iterable<readonly [Bytes, Bytes, string]>) {
    yield [decoder.decode(place), type === "text" ? decoder.decode(value) : value];
  }
}

function describe(file: string, error: unknown): LocalSupportError {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "SQLITE_BUSY") {
    return new LocalSupportError(
      "DATA_LOCKED",
      `Failed to open the data in '${file}': another process has it open. End that one, or choose another file.`,
      { cause: error },
    );
  }
  if (code === "SQLITE_NOTADB") return unreadable(file, "it is a file of another kind", error);
  if (code === "")
    return unreadable(file, "it is a folder, or in one that is not there or may not be written to", error);
  return unreadable(file, error instanceof Error ? error.message : String(error), error);
}

export function unreadable(file: string, fact: string, cause?: unknown): LocalSupportError {
  return new LocalSupportError(
    "DATA_UNREADABLE",
    `Failed to open the data in '${file}': ${fact}. Choose a new file, or one that this service wrote.`,
    { cause },
  );
}

export function unwritable(fact: string, nextStep: string, cause: unknown): LocalSupportError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `${fact}: ${reason}. What was answered is kept; ${nextStep}.`;
  return new LocalSupportError("DATA_UNWRITABLE", message, { cause });
}
