import type { Bytes } from "../bytes.js";
import { LocalSupportError } from "../LocalSupportError.js";
import type { StateStore, Tables } from "../state/StateStore.js";
import { openDatabase, type Store, unreadable, unwritable, type Write } from "./openDatabase.js";
import { createStoredBytes, type StoredBytes } from "./storedBytes.js";

/** A state store in a file. */
export interface PersistentStateStore extends StateStore {
  /** The seed of ids and secrets, the same after a restart. */
  readonly seed: number;
  /** Resolves when all records are on disk. Rejects when they cannot be written; the next write includes them. */
  flush(): Promise<void>;
  /** Removes all records. */
  clear(seed: number): void;
  /** Closes the store. After a failure it can be called again, and retries. */
  close(): Promise<void>;
}

/** The first entry of the file. */
interface Heading {
  readonly format: typeof FORMAT;
  readonly seed: number;
}

/** The next write. `clearFirst` first removes all entries. */
interface Pending {
  readonly clearFirst: boolean;
  readonly writes: Map<string, Write>;
}

const FORMAT = 1;
const HEADING = "heading/";
const PIECES = "pieces/";
const LAST = "\u{10ffff}";

export async function openStateStore(file: string, newSeed: () => number): Promise<PersistentStateStore> {
  const store = await openDatabase(file);
  try {
    const known = await readHeading(store, file);
    const heading = known ?? { format: FORMAT, seed: newSeed() };
    const bytes = createStoredBytes(await readPieces(store));
    const tables = await readTables(store, bytes);
    await store.begin();
    const unread = bytes.unread().map((id) => ({ key: `${PIECES}${id}`, value: undefined }));
    // Written together with the first records, before the first response.
    const first: readonly Write[] = known ? unread : [writeHeading(heading)];
    return createStateStore({ file, store, bytes, first }, heading, tables);
  } catch (error) {
    await store.close().catch(() => {});
    if (error instanceof LocalSupportError) throw error;
    throw unreadable(file, error instanceof Error ? error.message : String(error), error);
  }
}

interface StateStoreParts {
  readonly file: string;
  readonly store: Store;
  readonly bytes: StoredBytes;
  readonly first: readonly Write[];
}

function createStateStore(
  { file, store, bytes, first }: StateStoreParts,
  { seed }: Heading,
  found: Map<string, readonly object[]>,
): PersistentStateStore {
  let currentSeed = seed;
  let pending: Pending = nothing();
  let last: Promise<void> = Promise.resolve();
  let isQueued = false;
  let closing: Promise<void> | undefined;

  function add(write: Write): void {
    pending.writes.set(write.key, write);
    // `record` does not wait for the write, so its failure is reported by the next `flush`.
    if (!isQueued) queueMicrotask(() => flush().catch(() => {}));
  }

  async function write(): Promise<void> {
    isQueued = false;
    const { clearFirst, writes } = pending;
    pending = nothing();
    try {
      await store.write(writes.values(), { clearFirst });
    } catch (error) {
      if (!pending.clearFirst) pending = { clearFirst, writes: new Map([...writes, ...pending.writes]) };
      throw error;
    }
  }

  /** Starts a write, one at a time. Records made during a write share the next one. */
  function flush(): Promise<void> {
    if (pending.writes.size > 0 && !isQueued) {
      isQueued = true;
      last = last.catch(() => {}).then(write);
    }
    return last;
  }

  async function close(): Promise<void> {
    const fact = "Cannot write the last changes to";
    const nextStep = "free disk space, and make the last changes again";
    const unwritten = await flush().then(
      () => undefined,
      (cause: unknown) => unwritable({ path: file, fact, nextStep, cause }),
    );
    await store.close().catch((error: unknown) => {
      closing = undefined;
      throw error;
    });
    if (unwritten) throw unwritten;
  }

  for (const each of first) add(each);

  return {
    get seed() {
      return currentSeed;
    },
    record(table, key, value) {
      const entryKey = `${table}/${key}`;
      if (value === undefined) return add({ key: entryKey, value });
      const json = bytes.write(value, (id, content) => add({ key: `${PIECES}${id}`, value: content }));
      add({ key: entryKey, value: json });
    },
    take<Table extends keyof Tables>(table: Table) {
      const values = found.get(table) ?? [];
      found.delete(table);
      return values as readonly Tables[Table][];
    },
    flush,
    clear(newSeed) {
      found.clear();
      bytes.forget();
      currentSeed = newSeed;
      pending = { clearFirst: true, writes: new Map() };
      add(writeHeading({ format: FORMAT, seed: newSeed }));
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}

function nothing(): Pending {
  return { clearFirst: false, writes: new Map() };
}

function writeHeading(heading: Heading): Write {
  return { key: HEADING, value: JSON.stringify(heading) };
}

/** Returns the key after all keys with the prefix, which ends with `/`: `0` follows `/`. */
function after(prefix: string): string {
  return `${prefix.slice(0, -1)}0`;
}

async function readHeading(store: Store, file: string): Promise<Heading | undefined> {
  for (const [, text] of await store.read(HEADING, after(HEADING))) {
    const heading = readValue(HEADING, () => JSON.parse(String(text))) as Heading;
    if (heading.format === FORMAT) return heading;
    throw unreadable(file, `its format is ${String(heading.format)}, and this version reads ${FORMAT}`);
  }
  return undefined;
}

async function readPieces(store: Store): Promise<Map<string, Bytes>> {
  const pieces = new Map<string, Bytes>();
  for (const [key, value] of await store.read(PIECES, after(PIECES))) {
    if (typeof value === "string") continue;
    // A Buffer has a `toJSON` of its own.
    const { buffer, byteOffset, byteLength } = value;
    pieces.set(key.slice(PIECES.length), new Uint8Array(buffer, byteOffset, byteLength));
  }
  return pieces;
}

function readValue(key: string, read: () => unknown): unknown {
  try {
    return read();
  } catch (cause) {
    const fact = cause instanceof Error ? cause.message : String(cause);
    throw new TypeError(`the entry \`${key}\` is damaged: ${fact.replace(/\.$/, "")}`, { cause });
  }
}

async function readTables(store: Store, bytes: StoredBytes): Promise<Map<string, object[]>> {
  const tables = new Map<string, object[]>();
  // Skips the pieces: they may be large, and are already read.
  for (const [from, to] of [
    ["", PIECES],
    [after(PIECES), LAST],
  ] as const) {
    for (const [key, json] of await store.read(from, to)) {
      const [table = ""] = key.split("/", 1);
      const values = tables.get(table);
      const value = readValue(key, () => bytes.read(String(json)));
      if (typeof value !== "object" || value === null) throw new TypeError(`the entry \`${key}\` is not an object`);
      if (values) values.push(value);
      else tables.set(table, [value]);
    }
  }
  return tables;
}
