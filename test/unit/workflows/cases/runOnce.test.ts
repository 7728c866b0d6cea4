import { describe, expect, it } from "vitest";
import {
  addCommunicationOnce,
  createCaseOnce,
  type OnceLock,
  type OnceOptions,
  type OpenCaseOptions,
  openCase,
  type SupportClientLike,
} from "../../../../src/index.js";
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
    const options = { ...QUICK, timeoutMs: 500 };
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

  it("throws OutcomeUnknownError when `timeoutMs` expires during the search for an interrupted attempt", async () => {
    const { support, client } = createFixture();
    support.faults.add("slowResponse", { operations: ["DescribeCases"], delayMs: 60_000 });
    const options = { ...QUICK, timeoutMs: 50, previousAttempt: "interrupted" as const };
    await expect(createCaseOnce(client, CASE, options)).rejects.toMatchObject({
      code: "OUTCOME_UNKNOWN",
      message: expect.stringContaining(
        "an earlier call may have done it, and the search for it failed (TimeoutError: ",
      ),
      cause: { code: "TIMEOUT" },
    });
    expect(support.cases).toEqual([]);
  });

  it("returns the case when `timeoutMs` expires after the response", async () => {
    const { support, client } = createFixture();
    support.faults.add("slowResponse", { operations: ["DescribeCases"], delayMs: 60_000 });
    const result = await createCaseOnce(client, CASE, { timeoutMs: 500, previousAttempt: "none" });
    expect(result).toEqual({ caseId: support.cases[0]?.caseId, created: true, duplicates: [] });
  });

  it("throws a TimeoutError when `timeoutMs` expires while waiting for the lock", async () => {
    const { support, client } = createFixture();
    const lock: OnceLock = () => new Promise(() => {});
    await expect(createCaseOnce(client, CASE, { lock, timeoutMs: 20 })).rejects.toMatchObject({ code: "TIMEOUT" });
    expect(support.cases).toEqual([]);
  });
});

type Write = (client: SupportClientLike, caseId: string, options: OnceOptions) => Promise<{ readonly caseId: string }>;

const WRITES: readonly (readonly [name: string, write: Write])[] = [
  ["createCaseOnce", (client, _, options) => createCaseOnce(client, CASE, options)],
  [
    "openCase",
    (client, _, options) => openCase(client, { ...CASE, attachments: [new Uint8Array(1)] }, options as OpenCaseOptions),
  ],
  [
    "addCommunicationOnce",
    (client, caseId, options) =>
      addCommunicationOnce(client, { token: "t", caseId, communicationBody: "It has spread." }, options),
  ],
];

describe.each(clientKinds)("a lock with $kind", ({ createFixture }) => {
  describe.each(WRITES)("of %s", (_, write) => {
    async function prepare() {
      const { support, client } = createFixture();
      const [seeded] = support.seed([{ subject: "Another case" }]);
      const count = () => support.cases.flatMap(({ communications }) => communications).length;
      const before = count();
      return {
        run: (lock: unknown) => write(client, seeded?.caseId ?? "", { lock: lock as OnceLock }),
        countWrites: () => count() - before,
      };
    }

    it("that runs its callback twice writes once", async () => {
      const { run, countWrites } = await prepare();
      const lock: OnceLock = async (_, runWrite) => {
        await runWrite();
        return runWrite();
      };
      expect(await run(lock)).toMatchObject({ created: true });
      expect(countWrites()).toBe(1);
    });

    it("that never runs its callback and returns nothing is rejected", async () => {
      const { run, countWrites } = await prepare();
      await expect(run(async () => undefined)).rejects.toMatchObject({
        name: "OptionError",
        code: "OPTION_INVALID",
        option: "lock",
      });
      expect(countWrites()).toBe(0);
    });

    it("that returns the result of an earlier run writes nothing", async () => {
      const { run, countWrites } = await prepare();
      const earlier = { caseId: "case-1", created: true, duplicates: [] };
      expect(await run(async () => earlier)).toEqual({ ...earlier, created: false });
      expect(countWrites()).toBe(0);
    });

    it("that runs its callback and returns nothing does not change the result", async () => {
      const { run, countWrites } = await prepare();
      const lock = async (_: string, runWrite: () => Promise<unknown>) => void (await runWrite());
      expect(await run(lock)).toMatchObject({ caseId: expect.any(String), created: true });
      expect(countWrites()).toBe(1);
    });

    it("that throws makes the call throw its error", async () => {
      const { run, countWrites } = await prepare();
      await expect(run(async () => Promise.reject(new Error("no store")))).rejects.toThrow("no store");
      await expect(
        run(() => {
          throw new Error("no store");
        }),
      ).rejects.toThrow("no store");
      expect(countWrites()).toBe(0);
    });
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
