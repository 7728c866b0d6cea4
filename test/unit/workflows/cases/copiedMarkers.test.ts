import { describe, expect, it } from "vitest";
import { addCommunicationOnce, CreateCaseCommand, createCaseOnce } from "../../../../src/index.js";
import type { LocalSupport } from "../../../../src/local/index.js";
import { clientKinds } from "../../../support/clientKinds.js";

const CASE = { token: "INC-1", subject: "Disk full", communicationBody: "db-1 is full" };
const bodyOf = (support: LocalSupport, caseId: string) => support.findCase(caseId)?.communications[0]?.body ?? "";
const markerOf = (support: LocalSupport, caseId: string) => bodyOf(support, caseId).split("\n").at(-1) ?? "";

/** Returns the marker of a case that another service opened. People copy markers from mails and logs. */
async function copyMarker({ createFixture }: (typeof clientKinds)[number], input = CASE): Promise<string> {
  const { support, client } = createFixture();
  const { caseId } = await createCaseOnce(client, input);
  return markerOf(support, caseId);
}

describe.each(clientKinds)("createCaseOnce with $kind", (fixture) => {
  const { createFixture } = fixture;

  it("does not report a case with a copy of the text as a duplicate", async () => {
    const { support, client } = createFixture();
    const { caseId } = await createCaseOnce(client, CASE);
    const copy = `See what we wrote before:\n\n${bodyOf(support, caseId)}`;
    support.seed([{ subject: "Billing question", communications: [{ body: copy }] }]);
    expect(await createCaseOnce(client, CASE)).toEqual({ caseId, created: false, duplicates: [] });
  });

  it.each(["Feedback of a visitor", "", "D", "Disk", "disk full", "Full disk"])(
    "opens its case although a case with the subject %j has its marker",
    async (subject) => {
      const { support, client } = createFixture();
      support.seed([{ subject, communications: [{ body: `Hello\n${await copyMarker(fixture)}` }] }]);
      expect(await createCaseOnce(client, CASE)).toMatchObject({ created: true });
      expect(support.cases).toHaveLength(2);
    },
  );

  it.each(["00000000", "0".repeat(20), "f".repeat(20), "abc"])(
    "opens its case although another case has its marker with the forged digest %s",
    async (digest) => {
      const { support, client } = createFixture();
      support.seed([{ subject: "Feedback", communications: [{ body: `Hello\n[case ref: INC-1/${digest}]` }] }]);
      expect(await createCaseOnce(client, CASE)).toMatchObject({ created: true });
    },
  );

  it("opens its case although a case with the same subject has the marker of another token", async () => {
    const { support, client } = createFixture();
    const marker = (await copyMarker(fixture, { ...CASE, token: "INC-2" })).replace("INC-2", "INC-1");
    support.seed([{ subject: CASE.subject, communications: [{ body: `db-1 is full\n\n${marker}` }] }]);
    expect(await createCaseOnce(client, CASE)).toMatchObject({ created: true });
  });

  it("rejects a token that was used for another subject", async () => {
    const { client } = createFixture();
    const { caseId } = await createCaseOnce(client, CASE);
    const call = createCaseOnce(client, { ...CASE, subject: "Network down" });
    await expect(call).rejects.toMatchObject({ name: "TokenReusedError", caseId });
  });
});

describe.each(clientKinds)("addCommunicationOnce with $kind", ({ createFixture }) => {
  async function openTwo() {
    const { support, client } = createFixture();
    const [one, other] = support.seed([{ subject: "One" }, { subject: "Other" }]);
    const input = { token: "m", caseId: one?.caseId ?? "", communicationBody: "It has spread." };
    await addCommunicationOnce(client, input);
    const messages = (caseId: string) => support.findCase(caseId)?.communications ?? [];
    const marked = messages(input.caseId).find(({ body }) => body.includes("[message ref: m/"))?.body ?? "";
    return { support, client, input, otherId: other?.caseId ?? "", marked, messages };
  }

  it("adds its message to a case that has a copy from another case", async () => {
    const { support, client, input, otherId, marked, messages } = await openTwo();
    support.reply(otherId, marked);
    expect(await addCommunicationOnce(client, { ...input, caseId: otherId })).toMatchObject({ created: true });
    expect(messages(otherId)).toHaveLength(3);
  });

  it("ignores a message with another text that quotes its marker", async () => {
    const { support, client, input, marked } = await openTwo();
    support.reply(input.caseId, `As they wrote:\n\n${marked.split("\n").at(-1)}`);
    expect(await addCommunicationOnce(client, input)).toEqual({ caseId: input.caseId, created: false, duplicates: [] });
  });

  it("ignores a forged marker", async () => {
    const { support, client, input } = await openTwo();
    support.reply(input.caseId, `Hello\n[message ref: n/${"0".repeat(20)}]`);
    expect(await addCommunicationOnce(client, { ...input, token: "n" })).toMatchObject({ created: true });
  });
});

it("CreateCaseCommand opens a case without a marker, which no workflow matches", async () => {
  const [ours] = clientKinds;
  const fixture = ours?.createFixture();
  if (!fixture) throw new Error("Missing client.");
  const send = fixture.client.send as (command: object) => Promise<unknown>;
  await send.call(fixture.client, new CreateCaseCommand({ subject: CASE.subject, communicationBody: "db-1 is full" }));
  expect(await createCaseOnce(fixture.client, CASE)).toMatchObject({ created: true });
});
