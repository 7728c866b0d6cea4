import { describe, expect, it } from "vitest";
import { addCommunicationOnce, createCaseOnce } from "../../../../src/index.js";
import { type ClientFixture, clientKinds, INPUT, QUICK } from "../../../support/clientKinds.js";

const BODY = { token: "update-1", communicationBody: "It has spread." } as const;

async function openCase({ client }: ClientFixture): Promise<string> {
  const { caseId } = await createCaseOnce(client, { ...INPUT, token: "update-1" });
  return caseId;
}

describe.each(clientKinds)("addCommunicationOnce with $kind", ({ createFixture }) => {
  it("adds a message with its token in the last line, even if the case has the same token", async () => {
    const fixture = createFixture();
    const caseId = await openCase(fixture);
    const input = { ...BODY, caseId, ccEmailAddresses: ["a@example.com"] };
    expect(await addCommunicationOnce(fixture.client, input)).toEqual({ caseId, created: true, duplicates: [] });
    const [, message] = fixture.support.findCase(caseId)?.communications ?? [];
    expect(message?.body).toMatch(/^It has spread\.\n\n\[message ref: update-1\/[0-9a-f]{20}\]$/);
    expect(fixture.support.findCase(caseId)?.ccEmailAddresses).toEqual(["a@example.com"]);
  });

  it("finds the message of an earlier process among several pages of messages", async () => {
    const fixture = createFixture();
    const caseId = await openCase(fixture);
    await addCommunicationOnce(fixture.client, { ...BODY, caseId });
    for (let count = 0; count < 120; count++) fixture.support.reply(caseId, `Reply ${count}`);
    const again = await addCommunicationOnce(fixture.makeClient(), { ...BODY, caseId });
    expect(again).toEqual({ caseId, created: false, duplicates: [] });
    expect(fixture.support.findCase(caseId)?.communications).toHaveLength(122);
  });

  it.each(["lostResponse", "lostRequest", "truncatedResponse", "throttling"] as const)(
    "adds one message despite the fault %s",
    async (fault) => {
      const fixture = createFixture();
      const caseId = await openCase(fixture);
      fixture.support.faults.add(fault, { operations: ["AddCommunicationToCase"], times: 1 });
      expect(await addCommunicationOnce(fixture.client, { ...BODY, caseId }, QUICK)).toEqual({
        caseId,
        created: true,
        duplicates: [],
      });
      expect(fixture.support.findCase(caseId)?.communications).toHaveLength(2);
    },
  );

  it("shares one message among concurrent callers, and reports one of them as the creator", async () => {
    const fixture = createFixture();
    const caseId = await openCase(fixture);
    const calls = Array.from({ length: 3 }, () => addCommunicationOnce(fixture.client, { ...BODY, caseId }));
    expect((await Promise.all(calls)).map(({ created }) => created)).toEqual([true, false, false]);
    expect(fixture.support.findCase(caseId)?.communications).toHaveLength(2);
  });

  it("rejects a token that was used for another text in the case", async () => {
    const fixture = createFixture();
    const caseId = await openCase(fixture);
    await addCommunicationOnce(fixture.client, { ...BODY, caseId });
    const call = addCommunicationOnce(fixture.client, { ...BODY, communicationBody: "It is over.", caseId });
    await expect(call).rejects.toMatchObject({
      name: "TokenReusedError",
      code: "TOKEN_REUSED",
      token: "update-1",
      caseId,
      message:
        `The \`token\` was already used for another text in case ${caseId}. ` +
        "Use a different token for each message.",
    });
    expect(fixture.support.findCase(caseId)?.communications).toHaveLength(2);
  });

  it("throws OutcomeUnknownError when the search fails too, and the next call finds the message", async () => {
    const fixture = createFixture();
    const caseId = await openCase(fixture);
    fixture.support.faults.add("lostResponse", { operations: ["AddCommunicationToCase"], times: 1 });
    const outage = fixture.support.faults.add("missingPlan", { operations: ["DescribeCommunications"] });
    const options = { ...QUICK, previousAttempt: "none" } as const;
    const call = addCommunicationOnce(fixture.client, { ...BODY, caseId }, options);
    await expect(call).rejects.toMatchObject({
      name: "OutcomeUnknownError",
      code: "OUTCOME_UNKNOWN",
      token: "update-1",
      caseId,
      message: expect.stringMatching(
        /^It is unknown whether the message was added: the response to AddCommunicationToCase was lost \(.+\), and the search for it failed \(400, SubscriptionRequiredException: .+\)\. When the search works again, call addCommunicationOnce again with the same token\. It searches first, and does nothing twice\.$/s,
      ),
    });
    outage.remove();
    expect(await addCommunicationOnce(fixture.client, { ...BODY, caseId }, options)).toEqual({
      caseId,
      created: false,
      duplicates: [],
    });
    expect(fixture.support.findCase(caseId)?.communications).toHaveLength(2);
  });

  it("throws CaseIdNotFound for an unknown case", async () => {
    const { client } = createFixture();
    const call = addCommunicationOnce(client, { ...BODY, caseId: "case-1" });
    await expect(call).rejects.toMatchObject({ name: "CaseIdNotFound" });
  });

  it("throws an AbortError when aborted in the middle, and the next call finds the message", async () => {
    const fixture = createFixture();
    const caseId = await openCase(fixture);
    fixture.support.faults.add("lostResponse", { operations: ["AddCommunicationToCase"], times: 1 });
    const controller = new AbortController();
    const onProgress = ({ type }: { type: string }) => type === "unconfirmed" && controller.abort();
    const options = {
      ...QUICK,
      signal: controller.signal,
      onProgress: (each: { type: string }) => void onProgress(each),
    };
    const call = addCommunicationOnce(fixture.client, { ...BODY, caseId }, options);
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
    expect(await addCommunicationOnce(fixture.client, { ...BODY, caseId }, QUICK)).toEqual({
      caseId,
      created: false,
      duplicates: [],
    });
    expect(fixture.support.findCase(caseId)?.communications).toHaveLength(2);
  });
});
