import { describe, expect, it } from "vitest";
import { addCommunicationOnce, createCaseOnce } from "../../../../src/index.js";
import type { LocalSupport } from "../../../../src/local/index.js";
import { addMarker, makeMarker } from "../../../../src/workflows/cases/IdempotencyMarker.js";
import { clientKinds, INPUT, QUICK } from "../../../support/clientKinds.js";

const LOOK_ALIKES = ["[case ref: t/see the wiki]", "[case ref: t/...]", "[case ref: t/", "[case ref: t/00000000]"];

describe.each(clientKinds)("with $kind", ({ createFixture }) => {
  it.each(LOOK_ALIKES)("createCaseOnce opens one case for a text with a line such as %s", async (line) => {
    const { support, client } = createFixture();
    const input = { ...INPUT, communicationBody: `Notes:\n${line}\nHelp.`, token: "t" };
    support.faults.add("lostResponse", { operations: ["CreateCase"], times: 1 });
    const { caseId } = await createCaseOnce(client, input, QUICK);
    const again = await createCaseOnce(client, input, QUICK);
    expect([again, support.cases.length]).toEqual([{ caseId, created: false, duplicates: [] }, 1]);
  });

  it.each(LOOK_ALIKES)("addCommunicationOnce adds one message for a text with a line such as %s", async (line) => {
    const { support, client } = createFixture();
    const { caseId } = await createCaseOnce(client, { ...INPUT, token: "t" });
    const communicationBody = `As I wrote:\n${line.replace("case", "message")}\nhello`;
    await addCommunicationOnce(client, { caseId, communicationBody, token: "t" });
    const again = await addCommunicationOnce(client, { caseId, communicationBody, token: "t" });
    expect([again.created, support.findCase(caseId)?.communications.length]).toEqual([false, 2]);
  });

  it("createCaseOnce does not report a case that quotes the text of another as its duplicate", async () => {
    const { support, client } = createFixture();
    const one = await createCaseOnce(client, { ...INPUT, token: "t" });
    const communicationBody = `A copy of our other case:\n${textOf(support, one.caseId)}\nIt may be related.`;
    await createCaseOnce(client, { subject: "Network", communicationBody, token: "u" });
    expect(await createCaseOnce(client, { ...INPUT, token: "t" })).toMatchObject({ ...one, created: false });
  });

  it("createCaseOnce opens a case whose token another case quotes in an unrelated line", async () => {
    const { support, client } = createFixture();
    const quote = "From our staging account:\n[case ref: t/00000000]\nIt may be related.";
    await createCaseOnce(client, { subject: "Network", communicationBody: quote, token: "u" });
    expect(await createCaseOnce(client, { ...INPUT, token: "t" })).toMatchObject({ created: true });
    expect(support.cases).toHaveLength(2);
  });

  it.each([1, 9])("createCaseOnce ignores markers in later messages: %d of them", async (count) => {
    const { support, client } = createFixture();
    const one = await createCaseOnce(client, { ...INPUT, token: "t" });
    const other = await createCaseOnce(client, { ...INPUT, token: "u" });
    // Messages with the same time could each be the first.
    support.clock.advance({ milliseconds: 1 });
    for (let index = 0; index < count; index++) support.reply(other.caseId, textOf(support, one.caseId));
    expect(await createCaseOnce(client, { ...INPUT, token: "t" })).toMatchObject({ ...one, created: false });
  });

  it("createCaseOnce finds a long case that quotes its own text", async () => {
    const { support, client } = createFixture();
    const first = addMarker("It is red.", makeMarker({ kind: "case", token: "t", content: INPUT.subject }));
    const communications = [first, ..."12345", first].map((body) => ({ body }));
    const [seeded] = support.seed([{ subject: INPUT.subject, communications }]);
    expect(await createCaseOnce(client, { ...INPUT, token: "t" })).toMatchObject({ caseId: seeded?.caseId });
  });

  it("createCaseOnce finds a case with a signature below its marker", async () => {
    const { support, client } = createFixture();
    const body = `${addMarker("It is red.", makeMarker({ kind: "case", token: "t", content: INPUT.subject }))}\n\nSent from my console`;
    const [seeded] = support.seed([{ subject: "Alarm", communications: [{ body }] }]);
    const found = await createCaseOnce(client, { ...INPUT, token: "t" });
    expect(found).toEqual({ caseId: seeded?.caseId, created: false, duplicates: [] });
  });

  it("addCommunicationOnce adds a message whose token another one quotes in an unrelated line, and then finds it", async () => {
    const { support, client } = createFixture();
    const { caseId } = await createCaseOnce(client, { ...INPUT, token: "t" });
    const quote = "From the other room:\n[message ref: m/00000000]\nIt may be related.";
    await addCommunicationOnce(client, { caseId, communicationBody: quote, token: "n" });
    const message = { caseId, communicationBody: "It has spread.", token: "m" };
    expect(await addCommunicationOnce(client, message)).toEqual({ caseId, created: true, duplicates: [] });
    support.reply(caseId, quote);
    expect(await addCommunicationOnce(client, message)).toEqual({ caseId, created: false, duplicates: [] });
  });
});

const textOf = (support: LocalSupport, caseId: string) => support.findCase(caseId)?.communications[0]?.body ?? "";
