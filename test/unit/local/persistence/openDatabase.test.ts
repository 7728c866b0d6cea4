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

it("keeps text and bytes in their order, and forgets what is taken out", async () => {
  const store = await openDatabase(file);
  await store.write([
    { place: "b", value: "2" },
    { place: "c", value: Uint8Array.of(1, 0, 255) },
    { place: "d", value: "4" },
    { place: "a", value: "ü\u{1f600}" },
  ]);
  await store.write([{ place: "d", value: undefined }]);
  await store.close();
  expect(await readAll()).toEqual([
    ["a", "ü\u{1f600}"],
    ["b", "2"],
    ["c", Buffer.of(1, 0, 255)],
  ]);
});

it("forgets all that was there, and keeps what is written with it", async () => {
  const store = await openDatabase(file);
  await store.write([{ place: "a", value: "1" }]);
  await store.write([{ place: "b", value: "2" }], { afresh: true });
  await store.close();
  expect(await readAll()).toEqual([["b", "2"]]);
});

it("writes all or nothing", async () => {
  const store = await openDatabase(file);
  const broken = { place: "b", value: null as unknown as string };
  await expect(store.write([{ place: "a", value: "1" }, broken], { afresh: true })).rejects.toThrow();
  await store.write([{ place: "c", value: "3" }]);
  await store.close();
  expect(await readAll()).toEqual([["c", "3"]]);
});

it("is one file once it is closed, and can be opened again at once", async () => {
  for (let round = 0; round < 5; round++) await readAll();
  expect(await readdir(folder)).toEqual(["support.db"]);
});

it("is still open when it cannot let go of the file, and can be closed again, and once more", async () => {
  const store = await openDatabase(file);
  await store.write(Array.from({ length: 300 }, (_, index) => ({ place: `place ${index}`, value: "v" })));
  const reading = await store.read("", "~");
  for (const _ of reading) break;
  await expect(store.close()).rejects.toMatchObject({
    name: "LocalSupportError",
    code: "DATA_UNWRITABLE",
    message: expect.stringMatching(
      /^Cannot close the data file `.*`: .*\. Answered requests are kept; free disk space, and call `close` again or end/,
    ),
    cause: expect.any(Error),
  });
  await store.write([{ place: "later", value: "v" }]);
  await store.read("", "");
  await store.close();
  await store.close();
  expect(await readAll()).toHaveLength(301);
});

it("takes a file that is empty, as of a program that makes the name first", async () => {
  await writeFile(file, "");
  expect(await readAll()).toEqual([]);
});

it("takes a database without tables, as a start that was killed leaves it", async () => {
  const killed = new Database(file);
  killed.exec("PRAGMA journal_mode = WAL");
  killed.close();
  await copyFile(file, join(folder, "copy.db"));
  expect(await readAll(join(folder, "copy.db"))).toEqual([]);
});

describe("what it cannot open is told, and left as it is:", () => {
  it("a file that is open already", async () => {
    const store = await openDatabase(file);
    expect(await refusalOf(file)).toMatchObject({ name: "LocalSupportError", code: "DATA_LOCKED" });
    await store.close();
  });

  it.each(["text", "a text of some length. ".repeat(1000)])("a file of another kind", async (text) => {
    await writeFile(file, text);
    expect(await refusalOf(file)).toMatchObject({
      code: "DATA_UNREADABLE",
      message: `Cannot open the data file \`${file}\`: it is not a SQLite database. Use a new file, or one that this service created.`,
    });
    expect(await readFile(file, "utf8")).toBe(text);
    expect(await readdir(folder)).toEqual(["support.db"]);
  });

  it("it is the database of another program", async () => {
    const other = new Database(file);
    other.exec("CREATE TABLE entries (name TEXT)");
    other.close();
    const before = await readFile(file);
    expect(await refusalOf(file)).toMatchObject({
      code: "DATA_UNREADABLE",
      message: expect.stringContaining("it is the database of another program"),
    });
    expect(Buffer.compare(await readFile(file), before)).toBe(0);
  });

  it("a folder, and a file in a folder that is not there", async () => {
    await mkdir(file);
    expect(await refusalOf(file)).toMatchObject({ code: "DATA_UNREADABLE" });
    expect(await readdir(file)).toEqual([]);
    const lost = join(folder, "none", "support.db");
    expect(await refusalOf(lost)).toMatchObject({ code: "DATA_UNREADABLE" });
    await expect(access(join(folder, "none"))).rejects.toThrow();
  });
});
