import { describe, expect, it } from "vitest";
import { createCaseOnce, type OnceLock } from "../../../../src/index.js";
import { clientKinds, INPUT, QUICK } from "../../../support/clientKinds.js";

/** Creates a lock that all processes share, like a database. The second caller waits, and gets the result of the first. */
function makeLock(): OnceLock {
  const results = new Map<string, Promise<unknown>>();
  return <Result>(key: string, run: () => Promise<Result>) => {
    const result = results.get(key) ?? run();
    results.set(key, result);
    return result as Promise<Result>;
  };
}

describe.each(clientKinds)("concurrent calls of createCaseOnce with $kind", ({ createFixture }) => {
  it("share one call in the same process, and one of them is reported as the creator", async () => {
    const { support, client } = createFixture();
    const calls = Array.from({ length: 5 }, () => createCaseOnce(client, { ...INPUT, token: "t" }, QUICK));
    const results = await Promise.all(calls);
    expect(support.cases).toHaveLength(1);
    expect(new Set(results.map(({ caseId }) => caseId))).toEqual(new Set([support.cases[0]?.caseId]));
    expect(results.map(({ created }) => created)).toEqual([true, false, false, false, false]);
  });

  it("wait for each other when their subjects differ, and the later one is rejected", async () => {
    const { support, client } = createFixture();
    const options = { previousAttempt: "none" } as const;
    const first = createCaseOnce(client, { ...INPUT, token: "t" }, options);
    const second = createCaseOnce(client, { ...INPUT, subject: "Another", token: "t" }, options);
    await expect(second).rejects.toMatchObject({ name: "TokenReusedError", caseId: (await first).caseId });
    expect(support.cases).toHaveLength(1);
  });

  it("can be aborted individually, and a remaining one is reported as the creator", async () => {
    const { support, client } = createFixture();
    support.faults.add("slowResponse", { operations: ["CreateCase"], delayMs: 30 });
    const controller = new AbortController();
    const leaving = createCaseOnce(client, { ...INPUT, token: "t" }, { signal: controller.signal });
    const staying = createCaseOnce(client, { ...INPUT, token: "t" });
    controller.abort(new Error("enough"));
    await expect(leaving).rejects.toMatchObject({ name: "AbortError", cause: { message: "enough" } });
    expect(await staying).toMatchObject({ caseId: support.cases[0]?.caseId, created: true });
    expect(support.cases).toHaveLength(1);
  });

  it("of two processes without a lock return the oldest case, and report the other as a duplicate", async () => {
    const { support, client, makeClient } = createFixture();
    const results = await Promise.all([
      createCaseOnce(client, { ...INPUT, token: "t" }, { previousAttempt: "none" }),
      createCaseOnce(makeClient(), { ...INPUT, token: "t" }, { previousAttempt: "none" }),
    ]);
    const later = await createCaseOnce(makeClient(), { ...INPUT, token: "t" });
    expect(support.cases).toHaveLength(2);
    const withDuplicates = [...results, later].filter(({ duplicates }) => duplicates.length > 0);
    expect(withDuplicates.length).toBeGreaterThanOrEqual(2);
    expect(new Set(withDuplicates.map(({ caseId, duplicates }) => `${caseId} ${duplicates}`)).size).toBe(1);
  });

  it("of two processes with a shared lock open one case", async () => {
    const { support, client, makeClient } = createFixture();
    const lock = makeLock();
    const results = await Promise.all([
      createCaseOnce(client, { ...INPUT, token: "t" }, { lock }),
      createCaseOnce(makeClient(), { ...INPUT, token: "t" }, { lock }),
    ]);
    const caseId = support.cases[0]?.caseId;
    expect(support.cases).toHaveLength(1);
    expect(results).toEqual([
      { caseId, created: true, duplicates: [] },
      { caseId, created: false, duplicates: [] },
    ]);
  });
});
