import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLocalSupport } from "../../../../src/local/index.js";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "failed-write-"));
  file = join(folder, "support.db");
  const support = await openLocalSupport({ dataFile: file });
  support.seed([{ subject: "first" }, { subject: "second" }]);
  await support.close();
  const database = new Database(file);
  database.exec(`
    CREATE TRIGGER refuse BEFORE INSERT ON entries
    WHEN NEW.value LIKE '%"too much"%' AND NEW.value LIKE '%"opened"%'
    BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`);
  database.close();
});

afterEach(() => rm(folder, { recursive: true }));

/** A case that the database cannot write while it is open. */
const REFUSED = { subject: "too much" };

const KEPT = ["first, opened", "second, opened"];

type Support = Awaited<ReturnType<typeof openLocalSupport>>;

async function answerStatus(support: Support): Promise<number> {
  const { status } = await support.fetch("http://support.local", { method: "POST" });
  return status;
}

async function readCases(): Promise<string[]> {
  const support = await openLocalSupport({ dataFile: file });
  const cases = support.cases.map(({ subject, status }) => `${subject}, ${status}`);
  await support.close();
  return cases;
}

describe("a failed write to the data file", () => {
  it("is retried with the next write", async () => {
    const support = await openLocalSupport({ dataFile: file });
    const [refused] = support.seed([REFUSED, { subject: "beside it" }]);
    expect(await answerStatus(support)).toBe(500);
    support.setStatus(refused?.caseId ?? "", "resolved");
    await support.close();
    expect(await readCases()).toEqual([...KEPT, "too much, resolved", "beside it, opened"]);
  });

  it("does not replace records made during the write", async () => {
    const support = await openLocalSupport({ dataFile: file });
    const [refused] = support.seed([REFUSED]);
    // The write starts in a microtask, and fails in a later task.
    for (let tick = 0; tick < 20; tick++) await undefined;
    support.setStatus(refused?.caseId ?? "", "resolved");
    await support.close();
    expect(await readCases()).toEqual([...KEPT, "too much, resolved"]);
  });

  it("removes the earlier entries when it is retried after a reset", async () => {
    const support = await openLocalSupport({ dataFile: file });
    support.reset();
    const [refused] = support.seed([REFUSED]);
    expect(await answerStatus(support)).toBe(500);
    support.setStatus(refused?.caseId ?? "", "resolved");
    await support.close();
    expect(await readCases()).toEqual(["too much, resolved"]);
  });

  it("makes `close` reject with DATA_UNWRITABLE when it never succeeds", async () => {
    const support = await openLocalSupport({ dataFile: file });
    support.seed([REFUSED]);
    await expect(support.close()).rejects.toMatchObject({
      name: "LocalSupportError",
      code: "DATA_UNWRITABLE",
      path: file,
      message: expect.stringContaining("database or disk is full"),
    });
    expect(await readCases()).toEqual(KEPT);
  });
});
