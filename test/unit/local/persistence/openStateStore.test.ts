import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mulberry32 } from "../../../../src/local/faults/mulberry32.js";
import { type LocalCase, openLocalSupport } from "../../../../src/local/index.js";
import { openDatabase } from "../../../../src/local/persistence/openDatabase.js";
import { openStateStore } from "../../../../src/local/persistence/openStateStore.js";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "store-"));
  file = join(folder, "support.db");
  const support = await openLocalSupport({ dataFile: file });
  const [{ caseId }] = support.seed([{ subject: "kept" }]) as [LocalCase];
  support.reply(caseId, { body: "b", attachments: [{ fileName: "a.bin", data: new Uint8Array([1, 2, 3]) }] });
  await support.close();
});

afterEach(() => rm(folder, { recursive: true }));

function change(sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

const DAMAGED = "the entry `cases/0000000000` is damaged";

describe("openStateStore rejects, does not change, and releases a file with", () => {
  it.each<[string, string, string]>([
    ["a changed value", `UPDATE entries SET value = replace(value, 'kept', 'lost') WHERE key LIKE 'cases/%'`, DAMAGED],
    ["broken JSON", "UPDATE entries SET value = '{' WHERE key LIKE 'cases/%'", DAMAGED],
    ["a value of another entry", "UPDATE entries SET value = '{}' WHERE key LIKE 'cases/%'", DAMAGED],
    ["changed bytes", "UPDATE entries SET value = X'00' WHERE key LIKE 'pieces/%'", "the entry `pieces/1` is damaged"],
    [
      "a damaged byte in a value",
      "UPDATE entries SET value = CAST(X'7B22FF' AS TEXT) WHERE key LIKE 'cases/%'",
      DAMAGED,
    ],
    [
      "a damaged byte in a key",
      "UPDATE entries SET key = CAST(X'63617365732FFF' AS TEXT) WHERE key LIKE 'cases/%'",
      "the entry `cases/\ufffd` is damaged",
    ],
    [
      "a key beyond all tables",
      "UPDATE entries SET key = CAST(X'F48FBF' AS TEXT) WHERE key LIKE 'cases/%'",
      "is damaged",
    ],
    ["a renamed column", "ALTER TABLE entries RENAME COLUMN value TO content", "no such column: value"],
  ])("%s", async (_, sql, fact) => {
    change(sql);
    await expectUnreadable(fact);
  });

  it.each<[string, string, string, string]>([
    ["a newer format", "heading/", '{"format":99,"seed":1}', "its format is 99, and this version reads 1"],
    ["an entry that is not JSON", "cases/0000000000", "{", DAMAGED],
    ["an entry that is not an object", "cases/0000000000", "null", "the entry `cases/0000000000` is not an object"],
  ])("%s", async (_, key, value, fact) => {
    const store = await openDatabase(file);
    await store.write([{ key, value }]);
    await store.close();
    await expectUnreadable(fact);
  });
});

async function expectUnreadable(fact: string): Promise<void> {
  const before = await readFile(file);
  for (let attempt = 0; attempt < 2; attempt++) {
    await expect(openLocalSupport({ dataFile: file })).rejects.toMatchObject({
      name: "LocalSupportError",
      code: "DATA_UNREADABLE",
      path: file,
      message: expect.stringContaining(fact),
    });
  }
  expect(Buffer.compare(await readFile(file), before)).toBe(0);
  expect(await readdir(folder)).toEqual(["support.db"]);
}

it("openStateStore recovers the write-ahead log of a killed process", async () => {
  const support = await openLocalSupport({ dataFile: file });
  support.seed([{ subject: "in the log" }]);
  await support.fetch("http://support.local", { method: "POST" });
  const left = join(folder, "left.db");
  for (const end of ["", "-wal"]) await copyFile(`${file}${end}`, `${left}${end}`);
  await support.close();
  for (let round = 0; round < 2; round++) {
    const again = await openLocalSupport({ dataFile: left });
    expect(again.cases.map(({ subject }) => subject)).toEqual(["kept", "in the log"]);
    await again.close();
  }
  expect((await readdir(folder)).sort()).toEqual(["left.db", "support.db"]);
});

it("openStateStore locks the file before it reads", async () => {
  const store = await openStateStore(file, () => 1);
  await expect(openStateStore(file, () => 1)).rejects.toMatchObject({ code: "DATA_LOCKED" });
  await store.close();
});

it("openStateStore detects a flipped bit, or reads the original content", {
  timeout: 120_000,
}, async () => {
  const sound = await readFile(file);
  const read = async () => {
    const support = await openLocalSupport({ dataFile: file });
    const state = JSON.stringify([support.cases, support.settings.plan, support.settings.maxCasesPerHour]);
    await support.close();
    return state;
  };
  const expected = await read();
  const random = mulberry32(13);
  let refused = 0;
  for (let flip = 0; flip < 150; flip++) {
    const damaged = Buffer.from(sound);
    const position = Math.floor(random() * damaged.length);
    damaged.writeUInt8(damaged.readUInt8(position) ^ (1 << Math.floor(random() * 8)), position);
    await writeFile(file, damaged);
    const outcome = await read().catch((error) => error);
    if (outcome === expected) continue;
    refused += 1;
    expect([position, outcome]).toMatchObject([position, { code: expect.stringMatching(/^DATA_/) }]);
    expect(Buffer.compare(await readFile(file), damaged)).toBe(0);
  }
  expect(refused).toBeGreaterThan(5);
});
