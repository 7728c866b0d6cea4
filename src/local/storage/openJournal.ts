import type { Bytes } from "../http/messages.js";
import { LocalSupportError } from "../LocalSupportError.js";
import type { Journal, Tables } from "../state/journal.js";
import { openStore, type Store } from "./openStore.js";
import { createStoredBytes, type StoredBytes } from "./storedBytes.js";

/** A journal in a folder. */
export interface LastingJournal extends Journal {
  /** What ids and secrets follow from, the same at each start. */
  readonly seed: number;
  /** Resolves when all that was recorded is on the disk; rejects when it could not be written, and is tried again. */
  settled(): Promise<void>;
  /** Forgets all; what is recorded from then on is new. */
  clear(seed: number): void;
  close(): Promise<void>;
}

/** What the folder says of itself. All else has the generation before its key, so that forgetting all is one write. */
interface Heading {
  readonly format: typeof FORMAT;
  readonly generation: number;
  readonly seed: number;
}

type Write =
  | {
      readonly type: "put";
      readonly key: string;
      readonly value: string | Bytes;
      readonly valueEncoding: "utf8" | "view";
    }
  | { readonly type: "del"; readonly key: string };

const FORMAT = 1;
const HEADING = "heading";
const PIECES = "pieces";

export async function openJournal(folder: string, newSeed: () => number): Promise<LastingJournal> {
  const store = await openStore(folder);
  try {
    const known = await readHeading(store, folder);
    const heading = known ?? { format: FORMAT, generation: 1, seed: newSeed() };
    if (!known) await store.put(HEADING, JSON.stringify(heading), { sync: true });
    await dropOthers(store, heading);
    const bytes = createStoredBytes(await readPieces(store, heading));
    const tables = await readTables(store, heading, bytes);
    for (const id of bytes.unread()) await store.del(`${prefix(heading, PIECES)}${id}`);
    return createJournal(store, heading, bytes, tables);
  } catch (error) {
    await store.close();
    if (error instanceof LocalSupportError) throw error;
    const fact = error instanceof Error ? error.message : String(error);
    throw unreadable(folder, fact, error);
  }
}

function createJournal(
  store: Store,
  opened: Heading,
  bytes: StoredBytes,
  found: Map<string, readonly object[]>,
): LastingJournal {
  let heading = opened;
  let pending = new Map<string, Write>();
  let last: Promise<void> = Promise.resolve();
  let isQueued = false;

  function add(write: Write): void {
    pending.set(write.key, write);
    // Whoever recorded may not wait for it.
    if (!isQueued) queueMicrotask(() => settled().catch(() => {}));
  }

  async function write(): Promise<void> {
    isQueued = false;
    const batch = pending;
    pending = new Map();
    try {
      await store.batch([...batch.values()], { sync: true });
    } catch (error) {
      pending = new Map([...batch, ...pending]);
      throw error;
    }
  }

  /** One write at a time; what is recorded meanwhile goes into the next, together. */
  function settled(): Promise<void> {
    if (pending.size > 0 && !isQueued) {
      isQueued = true;
      last = last.catch(() => {}).then(write);
    }
    return last;
  }

  return {
    get seed() {
      return heading.seed;
    },
    record(table, key, value) {
      const place = `${prefix(heading, table)}${key}`;
      if (value === undefined) return add({ type: "del", key: place });
      const json = bytes.write(value, (id, content) =>
        add({ type: "put", key: `${prefix(heading, PIECES)}${id}`, value: content, valueEncoding: "view" }),
      );
      add({ type: "put", key: place, value: json, valueEncoding: "utf8" });
    },
    take<Table extends keyof Tables>(table: Table) {
      const values = found.get(table) ?? [];
      found.delete(table);
      return values as readonly Tables[Table][];
    },
    settled,
    clear(seed) {
      found.clear();
      heading = { ...heading, generation: heading.generation + 1, seed };
      add({ type: "put", key: HEADING, value: JSON.stringify(heading), valueEncoding: "utf8" });
    },
    async close() {
      try {
        await settled();
      } finally {
        await store.close();
      }
    },
  };
}

/** All keys of a table begin so. */
function prefix({ generation }: Heading, table: string): string {
  return `${generationKey(generation)}/${table}/`;
}

/** All keys that begin with a prefix: `0` follows on the `/` at its end. */
function under(start: string): { gte: string; lt: string } {
  return { gte: start, lt: `${start.slice(0, -1)}0` };
}

function generationKey(generation: number): string {
  return `g${String(generation).padStart(8, "0")}`;
}

async function readHeading(store: Store, folder: string): Promise<Heading | undefined> {
  const text = await store.get(HEADING);
  if (text === undefined) return undefined;
  const heading: Heading = JSON.parse(text);
  if (heading.format === FORMAT) return heading;
  throw unreadable(folder, `its format is ${String(heading.format)}, and this version reads ${FORMAT}`);
}

async function dropOthers(store: Store, { generation }: Heading): Promise<void> {
  await store.clear({ gte: "g", lt: generationKey(generation) });
}

async function readPieces(store: Store, heading: Heading): Promise<Map<string, Bytes>> {
  const pieces = new Map<string, Bytes>();
  const start = prefix(heading, PIECES);
  const range = { ...under(start), keyEncoding: "utf8", valueEncoding: "view" } as const;
  for await (const [key, { buffer, byteOffset, byteLength }] of store.iterator<string, Bytes>(range)) {
    // Not as a Buffer, which turns itself into JSON.
    pieces.set(key.slice(start.length), new Uint8Array(buffer, byteOffset, byteLength));
  }
  return pieces;
}

async function readTables(store: Store, heading: Heading, bytes: StoredBytes): Promise<Map<string, object[]>> {
  const tables = new Map<string, object[]>();
  const all = under(`${generationKey(heading.generation)}/`);
  const pieces = under(prefix(heading, PIECES));
  // Around the pieces, which may be large, and are read already.
  for (const range of [
    { gte: all.gte, lt: pieces.gte },
    { gte: pieces.lt, lt: all.lt },
  ]) {
    for await (const [key, json] of store.iterator(range)) {
      const [, table = ""] = key.split("/", 2);
      const values = tables.get(table);
      if (values) values.push(bytes.read(json));
      else tables.set(table, [bytes.read(json)]);
    }
  }
  return tables;
}

function unreadable(folder: string, fact: string, cause?: unknown): LocalSupportError {
  return new LocalSupportError(
    "DATA_UNREADABLE",
    `Failed to read the data in '${folder}': ${fact}. Choose another folder, or the version that wrote it.`,
    { cause },
  );
}
