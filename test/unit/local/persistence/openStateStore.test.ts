import { copyFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLocalSupport } from "../../../../src/local/index.js";
import { openStateStore } from "../../../../src/local/persistence/openStateStore.js";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "store-"));
  file = join(folder, "support.db");
  const support = await openLocalSupport({ data: file });
  support.seed([{ subject: "kept" }]);
  await support.close();
});

afterEach(() => rm(folder, { recursive: true }));

function change(sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

describe("what it refuses is left as it is, and is not held:", () => {
  it.each<[string, string, string]>([
    [
      "a newer format",
      `UPDATE entries SET value = '{"format":99,"seed":1}' WHERE place = 'heading/'`,
      "its format is 99, and this version reads 1",
    ],
    ["JSON that is broken", "UPDATE entries SET value = '{' WHERE place LIKE 'cases/%'", "JSON"],
    [
      "an entry that is no object",
      "UPDATE entries SET value = 'null' WHERE place LIKE 'cases/%'",
      "The entry 'cases/0000000000' is no object",
    ],
    [
      "a text with a damaged byte",
      "UPDATE entries SET value = CAST(X'7B22FF' AS TEXT) WHERE place LIKE 'cases/%'",
      "not valid",
    ],
    [
      "a place with a damaged byte",
      "UPDATE entries SET place = CAST(X'63617365732FFF' AS TEXT) WHERE place LIKE 'cases/%'",
      "not valid",
    ],
    ["a column of another name", "ALTER TABLE entries RENAME COLUMN value TO content", "no such column: value"],
  ])("%s", async (_, sql, fact) => {
    change(sql);
    const before = await readFile(file);
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(openLocalSupport({ data: file })).rejects.toMatchObject({
        name: "LocalSupportError",
        code: "DATA_UNREADABLE",
        message: expect.stringContaining(fact),
      });
    }
    expect(Buffer.compare(await readFile(file), before)).toBe(0);
    expect(await readdir(folder)).toEqual(["support.db"]);
  });
});

it("opens what a killed process left, with all that was in its log", async () => {
  const support = await openLocalSupport({ data: file });
  support.seed([{ subject: "in the log" }]);
  await support.fetch("http://support.local", { method: "POST" });
  const left = join(folder, "left.db");
  for (const end of ["", "-wal"]) await copyFile(`${file}${end}`, `${left}${end}`);
  await support.close();
  for (let round = 0; round < 2; round++) {
    const again = await openLocalSupport({ data: left });
    expect(again.cases.map(({ subject }) => subject)).toEqual(["kept", "in the log"]);
    await again.close();
  }
  expect((await readdir(folder)).sort()).toEqual(["left.db", "support.db"]);
});

it("has the file alone from before it is read", async () => {
  const store = await openStateStore(file, () => 1);
  await expect(openStateStore(file, () => 1)).rejects.toMatchObject({ code: "DATA_LOCKED" });
  await store.close();
});
