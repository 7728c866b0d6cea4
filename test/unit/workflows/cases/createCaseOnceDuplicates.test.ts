import { describe, expect, it } from "vitest";
import { createCaseOnce, type OnceLock, type SupportClientLike } from "../../../../src/index.js";
import { clientKinds, INPUT, QUICK } from "../../../support/clientKinds.js";

const open = (client: SupportClientLike) =>
  createCaseOnce(client, { ...INPUT, token: "t" }, { previousAttempt: "none" });

/** Sorts the first page of cases, as another server might. */
function reorder(client: SupportClientLike, compare: (one: string, other: string) => number): SupportClientLike {
  return {
    async send(command: object, ...rest: unknown[]) {
      const output = await (client.send as (...args: unknown[]) => Promise<{ cases?: { caseId: string }[] }>)(
        command,
        ...rest,
      );
      const timeCreated = "2026-01-01T00:00:01.000Z";
      const cases = output.cases
        ?.map((details) => ({ ...details, timeCreated }))
        .sort((one, other) => compare(one.caseId, other.caseId));
      return { ...output, ...(cases && { cases }) };
    },
  } as SupportClientLike;
}

describe.each(clientKinds)("createCaseOnce with $kind", ({ createFixture }) => {
  it("reports a duplicate that another process opened a minute earlier", async () => {
    const { support, makeClient } = createFixture();
    support.clock.set(Date.now() - 60_000);
    const first = await open(makeClient());
    support.clock.reset();
    const second = await open(makeClient());
    const ids = support.cases.map(({ caseId }) => caseId);
    expect(ids).toHaveLength(2);
    expect(second).toEqual({ caseId: first.caseId, created: false, duplicates: ids.slice(1) });
  });

  it("returns the same case in every process when two were opened at the same time, whatever the order of the list", async () => {
    const { makeClient } = createFixture();
    await open(makeClient());
    await open(makeClient());
    const client = makeClient();
    const [forwards, backwards] = await Promise.all([
      createCaseOnce(
        reorder(client, (one, other) => (one < other ? -1 : 1)),
        { ...INPUT, token: "t" },
      ),
      createCaseOnce(
        reorder(client, (one, other) => (one < other ? 1 : -1)),
        { ...INPUT, token: "t" },
      ),
    ]);
    expect(forwards?.duplicates).toHaveLength(1);
    expect(backwards).toEqual(forwards);
  });

  it("reports the case of a request that arrived after the search for it, even with a lock", async () => {
    const { support, makeClient } = createFixture();
    const { requestHandler } = support;
    const late: Parameters<typeof requestHandler.handle>[] = [];
    const handle: typeof requestHandler.handle = async (...args) => {
      if (!args[0].headers["x-amz-target"]?.endsWith(".CreateCase")) return requestHandler.handle(...args);
      const earlier = late.pop();
      if (earlier) {
        await requestHandler.handle(...earlier);
        return requestHandler.handle(...args);
      }
      late.push(args);
      throw Object.assign(new Error("The answer got lost."), { name: "TimeoutError" });
    };
    const client = makeClient({ requestHandler: { ...requestHandler, handle }, maxAttempts: 1 });
    const lock: OnceLock = (_token, run) => run();
    const { caseId, duplicates } = await createCaseOnce(client, { ...INPUT, token: "t" }, { ...QUICK, lock });
    expect(duplicates).toHaveLength(1);
    expect([caseId, ...duplicates].sort()).toEqual(support.cases.map((each) => each.caseId).sort());
  });
});
