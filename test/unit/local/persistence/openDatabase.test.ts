import { access, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../../../src/local/persistence/openDatabase.js";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "store-"));
  file = join(folder, "support.db");
});

afterEach(() => rm(folder, { recursive: true }));

async function readAll(path = file): Promise<unknown[]> {
  const store = await openDatabase(path);
  const rows = [...(await store.read("", "~"))];
  await store.close();
  return rows;
}

async function refusalOf(path: string): Promise<unknown> {
  return openDatabase(path).catch((reason: unknown) => reason);
}

it("openDatabase stores text and bytes in order, and deletes removed entries", async () => {
  const store = await openDatabase(file);
  await store.write([
    { key: "b", value: "2" },
    { key: "c", value: Uint8Array.of(1, 0, 255) },
    { key: "d", value: "4" },
    { key: "a", value: "ü\u{1f600}" },
  ]);
  await store.write([{ key: "d", value: undefined }]);
  await store.close();
  expect(await readAll()).toEqual([
    ["a", "ü\u{1f600}"],
    ["b", "2"],
    ["c", Buffer.of(1, 0, 255)],
  ]);
});

it("openDatabase removes all entries first with `clearFirst`", async () => {
  const store = await openDatabase(file);
  await store.write([{ key: "a", value: "1" }]);
  await store.write([{ key: "b", value: "2" }], { clearFirst: true });
  await store.close();
  expect(await readAll()).toEqual([["b", "2"]]);
});

it("openDatabase writes atomically", async () => {
  const store = await openDatabase(file);
  const broken = { key: "b", value: null as unknown as string };
  await expect(store.write([{ key: "a", value: "1" }, broken], { clearFirst: true })).rejects.toThrow();
  await store.write([{ key: "c", value: "3" }]);
  await store.close();
  expect(await readAll()).toEqual([["c", "3"]]);
});

it("openDatabase leaves a single file after `close`, which can be opened at once", async () => {
  for (let round = 0; round < 5; round++) await readAll();
  expect(await readdir(folder)).toEqual(["support.db"]);
});

it("openDatabase stays open when closing fails, and can be closed again", async () => {
  const store = await openDatabase(file);
  await store.write(Array.from({ length: 300 }, (_, index) => ({ key: `key ${index}`, value: "v" })));
  const reading = await store.read("", "~");
  for (const _ of reading) break;
  await expect(store.close()).rejects.toMatchObject({
    name: "LocalSupportError",
    code: "DATA_UNWRITABLE",
    path: file,
    message: expect.stringMatching(
      /^Cannot close the data file `.*`: .*\. Answered requests are kept; free disk space, and call `close` again or end/,
    ),
    cause: expect.any(Error),
  });
  await store.write([{ key: "later", value: "v" }]);
  await store.read("", "");
  await store.close();
  await store.close();
  expect(await readAll()).toHaveLength(301);
});

it("openDatabase accepts an empty file", async () => {
  await writeFile(file, "");
  expect(await readAll()).toEqual([]);
});

it("openDatabase accepts a database without tables, which a process killed at its start leaves", async () => {
  const killed = new Database(file);
  killed.exec("PRAGMA journal_mode = WAL");
  killed.close();
  await copyFile(file, join(folder, "copy.db"));
  expect(await readAll(join(folder, "copy.db"))).toEqual([]);
});

describe("openDatabase rejects, and does not change,", () => {
  it("a file that is open already", async () => {
    const store = await openDatabase(file);
    expect(await refusalOf(file)).toMatchObject({ name: "LocalSupportError", code: "DATA_LOCKED", path: file });
    await store.close();
  });

  it.each(["text", "a text of some length. ".repeat(1000)])("a file that is not a database", async (text) => {
    await writeFile(file, text);
    expect(await refusalOf(file)).toMatchObject({
      code: "DATA_UNREADABLE",
      message: `Cannot open the data file \`${file}\`: it is not a SQLite database. Use a new file, or one that this service created.`,
    });
    expect(await readFile(file, "utf8")).toBe(text);
    expect(await readdir(folder)).toEqual(["support.db"]);
  });

  it("a database of another program", async () => {
    const other = new Database(file);
    other.exec("CREATE TABLE entries (name TEXT)");
    other.close();
    const before = await readFile(file);
    expect(await refusalOf(file)).toMatchObject({
      code: "DATA_UNREADABLE",
      message: expect.stringContaining("another program created it"),
    });
    expect(Buffer.compare(await readFile(file), before)).toBe(0);
  });

  it("a folder, and a file in a missing folder", async () => {
    await mkdir(file);
    expect(await refusalOf(file)).toMatchObject({ code: "DATA_UNREADABLE" });
    expect(await readdir(file)).toEqual([]);
    const lost = join(folder, "none", "support.db");
    expect(await refusalOf(lost)).toMatchObject({ code: "DATA_UNREADABLE" });
    await expect(access(join(folder, "none"))).rejects.toThrow();
  });
});
