import { describe, expect, it } from "vitest";
import { addCommunicationOnce, createCaseOnce, type OnceLock } from "../../../../src/index.js";
import { clientKinds, INPUT, QUICK } from "../../../support/clientKinds.js";

const CASE = { ...INPUT, token: "t" };

describe.each(clientKinds)("createCaseOnce with $kind", ({ createFixture }) => {
  it("throws a TimeoutError when `timeoutMs` expires before anything was sent", async () => {
    const { support, client } = createFixture();
    support.faults.add("slowResponse", { operations: ["DescribeCases"], delayMs: 60_000 });
    await expect(createCaseOnce(client, CASE, { timeoutMs: 50 })).rejects.toMatchObject({
      name: "TimeoutError",
      code: "TIMEOUT",
      message: "No result within 50 ms. Allow more time with `timeoutMs`.",
    });
    expect(support.cases).toEqual([]);
  });

  it("throws OutcomeUnknownError when `timeoutMs` expires after the request was sent, and the next call finds the case", async () => {
    const { support, client } = createFixture();
    const slow = support.faults.add("slowResponse", { operations: ["CreateCase"], delayMs: 60_000, times: 1 });
    const options = { ...QUICK, timeoutMs: 200 };
    await expect(createCaseOnce(client, CASE, options)).rejects.toMatchObject({
      name: "OutcomeUnknownError",
      code: "OUTCOME_UNKNOWN",
      operation: "CreateCase",
      token: "t",
      cause: { code: "TIMEOUT" },
    });
    expect(slow.hits).toBe(1);
    await createCaseOnce(client, CASE, QUICK);
    expect(support.cases).toHaveLength(1);
  });

  it("returns the case when `timeoutMs` expires after the response", async () => {
    const { support, client } = createFixture();
    support.faults.add("slowResponse", { operations: ["DescribeCases"], delayMs: 60_000 });
    const result = await createCaseOnce(client, CASE, { timeoutMs: 200, previousAttempt: "none" });
    expect(result).toEqual({ caseId: support.cases[0]?.caseId, created: true, duplicates: [] });
  });

  it("throws a TimeoutError when `timeoutMs` expires while waiting for the lock", async () => {
    const { support, client } = createFixture();
    const lock: OnceLock = () => new Promise(() => {});
    await expect(createCaseOnce(client, CASE, { lock, timeoutMs: 20 })).rejects.toMatchObject({ code: "TIMEOUT" });
    expect(support.cases).toEqual([]);
  });

  it("opens one case when its lock runs twice", async () => {
    const { support, client } = createFixture();
    const lock: OnceLock = async (_, run) => {
      await run();
      return run();
    };
    expect(await createCaseOnce(client, CASE, { lock })).toMatchObject({ created: true });
    expect(support.cases).toHaveLength(1);
  });

  it("rejects a lock that never runs its callback and returns nothing", async () => {
    const { support, client } = createFixture();
    const lock = async () => undefined;
    await expect(createCaseOnce(client, CASE, { lock: lock as never })).rejects.toMatchObject({
      name: "OptionError",
      code: "OPTION_INVALID",
      option: "lock",
    });
    expect(support.cases).toEqual([]);
  });

  it("returns the case when its lock runs and returns nothing", async () => {
    const { support, client } = createFixture();
    const lock = async (_: string, run: () => Promise<unknown>) => void (await run());
    const { caseId } = await createCaseOnce(client, CASE, { lock: lock as never });
    expect(support.cases).toMatchObject([{ caseId }]);
  });

  it("throws the error of its lock", async () => {
    const { support, client } = createFixture();
    const lock: OnceLock = async () => Promise.reject(new Error("no store"));
    await expect(createCaseOnce(client, CASE, { lock })).rejects.toThrow("no store");
    expect(support.cases).toEqual([]);
  });
});

describe.each(clientKinds)("one lock for both functions with $kind", ({ createFixture }) => {
  it("gets different keys for a case and a message with the same token", async () => {
    const { client } = createFixture();
    const keys: string[] = [];
    const lock: OnceLock = (key, run) => {
      keys.push(key);
      return run();
    };
    const { caseId } = await createCaseOnce(client, CASE, { lock });
    await addCommunicationOnce(client, { token: "t", caseId, communicationBody: "It has spread." }, { lock });
    expect(keys).toEqual(["case t", `message ${caseId}/t`]);
  });
});
