import { describe, expect, it } from "vitest";
import { createCaseOnce, type OnceProgress } from "../../../../src/index.js";
import { addMarker, makeMarker } from "../../../../src/workflows/cases/IdempotencyMarker.js";
import { clientKinds, INPUT, QUICK } from "../../../support/clientKinds.js";

describe.each(clientKinds)("createCaseOnce with $kind", ({ createFixture }) => {
  it("opens a case with its token in the last line", async () => {
    const { support, client } = createFixture();
    const result = await createCaseOnce(client, { ...INPUT, token: "INC-4711", severityCode: "urgent" });
    const [opened] = support.cases;
    expect(result).toEqual({ caseId: opened?.caseId, created: true, duplicates: [] });
    expect(opened).toMatchObject({ subject: "Alarm", severityCode: "urgent" });
    expect(opened?.communications[0]?.body).toMatch(/^It is red\.\n\n\[case ref: INC-4711\/[0-9a-f]{20}\]$/);
  });

  it("finds the case of an earlier process, even when it is resolved", async () => {
    const { support, client, makeClient } = createFixture();
    const first = await createCaseOnce(client, { ...INPUT, token: "t" });
    support.setStatus(first.caseId, "resolved");
    const second = await createCaseOnce(makeClient(), { ...INPUT, communicationBody: "Still red.", token: "t" });
    expect(second).toEqual({ caseId: first.caseId, created: false, duplicates: [] });
    expect(support.cases).toHaveLength(1);
  });

  it("finds a case whose first message is no longer among the recent ones", async () => {
    const { support, client } = createFixture();
    const { caseId } = await createCaseOnce(client, { ...INPUT, token: "t" });
    for (let count = 0; count < 120; count++) support.reply(caseId, `Reply ${count}`);
    expect(await createCaseOnce(client, { ...INPUT, token: "t" })).toMatchObject({ caseId, created: false });
  });

  it.each(["Alarm: R&amp;D is down", "Alarm - RD is down", "Alarm: R&D is d"])(
    "finds a long case whose subject the service normalized or truncated: %s",
    async (subject) => {
      const { support, client } = createFixture();
      const wanted = "  Alarm:  R&D is down! ";
      const first = addMarker("It is red.", makeMarker({ kind: "case", token: "t", content: wanted }));
      const communications = [first, ..."1234567"].map((body) => ({ body }));
      const [seeded] = support.seed([{ subject, communications }]);
      const result = await createCaseOnce(client, { ...INPUT, subject: wanted, token: "t" });
      expect(result).toEqual({ caseId: seeded?.caseId, created: false, duplicates: [] });
    },
  );

  it("does not read the messages of other long cases", async () => {
    const { support, client } = createFixture();
    const communications = Array.from({ length: 7 }, () => ({ body: "More." }));
    support.seed(Array.from({ length: 5 }, () => ({ subject: "Other", communications })));
    const read = support.faults.add("slowResponse", { operations: ["DescribeCommunications"], delayMs: 0 });
    expect(await createCaseOnce(client, { ...INPUT, token: "t" })).toMatchObject({ created: true });
    expect(read.hits).toBe(0);
  });

  it("finds a case among several pages of cases", async () => {
    const { support, client } = createFixture();
    const { caseId } = await createCaseOnce(client, { ...INPUT, token: "t" });
    support.seed(Array.from({ length: 250 }, (_, index) => ({ subject: `Other ${index}` })));
    expect(await createCaseOnce(client, { ...INPUT, token: "t" })).toMatchObject({ caseId, created: false });
  });

  it.each(["lostResponse", "truncatedResponse"] as const)(
    "opens no duplicate case after the fault %s",
    async (fault) => {
      const { support, client } = createFixture();
      const lost = support.faults.add(fault, { operations: ["CreateCase"], times: 1 });
      const result = await createCaseOnce(client, { ...INPUT, token: "t" }, QUICK);
      expect(lost.hits).toBe(1);
      expect(support.cases).toHaveLength(1);
      expect(result).toEqual({ caseId: support.cases[0]?.caseId, created: true, duplicates: [] });
    },
  );

  it.each(["internalError", "badGateway"] as const)(
    "opens no duplicate case after %s with afterExecution",
    async (fault) => {
      const { support, client } = createFixture();
      support.faults.add(fault, { operations: ["CreateCase"], times: 1, afterExecution: true });
      const { created } = await createCaseOnce(client, { ...INPUT, token: "t" }, QUICK);
      expect([created, support.cases.length]).toEqual([true, 1]);
    },
  );

  it.each(["lostRequest", "internalError", "badGateway", "throttling"] as const)(
    "opens the case after the fault %s",
    async (fault) => {
      const { support, client } = createFixture();
      support.faults.add(fault, { operations: ["CreateCase"], times: 1 });
      const { created } = await createCaseOnce(client, { ...INPUT, token: "t" }, QUICK);
      expect([created, support.cases.length]).toEqual([true, 1]);
    },
  );

  it("searches after a lost response before it sends again", async () => {
    const { support, client } = createFixture();
    support.faults.add("lostRequest", { operations: ["CreateCase"], times: 2 });
    const steps: string[] = [];
    const onProgress = ({ type }: OnceProgress) => steps.push(type);
    await createCaseOnce(client, { ...INPUT, token: "t" }, { ...QUICK, onProgress });
    const round = ["sending", "unconfirmed", "searching", "searching"];
    expect(steps).toEqual(["searching", ...round, ...round, "sending"]);
  });
});
