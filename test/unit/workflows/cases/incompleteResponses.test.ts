import { describe, expect, it } from "vitest";
import { addCommunicationOnce, createCaseOnce, openCase, watchCase } from "../../../../src/index.js";
import { clientKinds, INPUT } from "../../../support/clientKinds.js";
import { DAMAGES, type Damage, damageAnswers, NO_BODY } from "../../../support/damageAnswers.js";

const CASE = { ...INPUT, token: "t" };

describe.each(clientKinds)("with $kind", ({ createFixture }) => {
  describe.each(DAMAGES)("and %s as the response,", (...damage: Damage) => {
    it("createCaseOnce searches again", async () => {
      const { support, client, makeClient } = createFixture();
      const { caseId } = await createCaseOnce(client, CASE);
      const requestHandler = damageAnswers(support.requestHandler, "DescribeCases", damage, 1);
      const again = await createCaseOnce(makeClient({ requestHandler }), CASE);
      expect([again, support.cases.length]).toEqual([{ caseId, created: false, duplicates: [] }, 1]);
    });

    it("createCaseOnce throws OutcomeUnknownError in the end, and opens no case", async () => {
      const { support, makeClient } = createFixture();
      const client = makeClient({ requestHandler: damageAnswers(support.requestHandler, "DescribeCases", damage) });
      for (const previousAttempt of ["possible", "interrupted"] as const) {
        await expect(createCaseOnce(client, CASE, { previousAttempt, timeoutMs: 300 })).rejects.toMatchObject({
          name: "OutcomeUnknownError",
          message:
            "It is unknown whether the case was opened: an earlier call may have done it, and the search for it failed " +
            "(IncompleteResponseError: Incomplete response of DescribeCases: `cases` is not a list. Send the request again.). " +
            "When the search works again, call createCaseOnce again with the same token. It searches first, and does " +
            "nothing twice.",
          cause: { name: "IncompleteResponseError", code: "RESPONSE_INCOMPLETE" },
        });
      }
      expect(support.cases).toEqual([]);
    });

    it("createCaseOnce finds a long case, or one without messages in the list", async () => {
      const { support, client, makeClient } = createFixture();
      const { caseId } = await createCaseOnce(client, CASE);
      for (let count = 0; count < 7; count++) support.reply(caseId, `Reply ${count}`);
      const requestHandler = damageAnswers(support.requestHandler, "DescribeCommunications", damage, 1);
      expect(await createCaseOnce(makeClient({ requestHandler }), CASE)).toMatchObject({ caseId, created: false });
    });

    it("addCommunicationOnce searches again, and throws OutcomeUnknownError in the end", async () => {
      const { support, client, makeClient } = createFixture();
      const { caseId } = await createCaseOnce(client, CASE);
      const message = { caseId, communicationBody: "It has spread.", token: "m" };
      await addCommunicationOnce(client, message);
      const damaged = (times: number) =>
        makeClient({ requestHandler: damageAnswers(support.requestHandler, "DescribeCommunications", damage, times) });
      expect(await addCommunicationOnce(damaged(1), message)).toEqual({ caseId, created: false, duplicates: [] });
      await expect(addCommunicationOnce(damaged(Infinity), message, { timeoutMs: 300 })).rejects.toMatchObject({
        name: "OutcomeUnknownError",
        cause: { code: "RESPONSE_INCOMPLETE" },
      });
      expect(support.findCase(caseId)?.communications).toHaveLength(2);
    });

    it.each([
      ["DescribeCases", 0],
      ["DescribeCommunications", 7],
    ] as const)("watchCase polls again when it is the response of %s", async (operation, replies) => {
      const { support, client, makeClient } = createFixture();
      const { caseId } = await createCaseOnce(client, CASE);
      for (let count = 0; count < replies; count++) support.reply(caseId, `Reply ${count}`);
      const watching = makeClient({ requestHandler: damageAnswers(support.requestHandler, operation, damage, 1) });
      const failures: unknown[] = [];
      const onRetry = ({ error }: { readonly error: unknown }) => void failures.push(error);
      for await (const event of watchCase(watching, { caseId }, { pollDelayMs: 1, onRetry })) {
        expect(event).toMatchObject({
          type: "communication",
          communication: { body: expect.stringContaining("It is red.") },
        });
        break;
      }
      expect(failures).toMatchObject([{ code: "RESPONSE_INCOMPLETE" }]);
    });
  });

  it("createCaseOnce finds a case with missing recent messages", async () => {
    const { support, client, makeClient } = createFixture();
    const { caseId } = await createCaseOnce(client, CASE);
    for (const recentCommunications of [undefined, {}, { communications: [] }]) {
      const cases = [{ caseId, subject: CASE.subject, recentCommunications }];
      const damage = ["", 200, JSON.stringify({ cases })] as const;
      const requestHandler = damageAnswers(support.requestHandler, "DescribeCases", damage);
      expect(await createCaseOnce(makeClient({ requestHandler }), CASE)).toMatchObject({ caseId, created: false });
    }
    expect(support.cases).toHaveLength(1);
  });

  it("openCase sends no file while the search fails", async () => {
    const { support, makeClient } = createFixture();
    const client = makeClient({ requestHandler: damageAnswers(support.requestHandler, "DescribeCases", NO_BODY) });
    const files = support.faults.add("slowResponse", { operations: ["AddAttachmentsToSet"], delayMs: 0 });
    const attachments = [new Uint8Array(1)];
    const call = openCase(client, { ...CASE, attachments }, { timeoutMs: 300 });
    await expect(call).rejects.toMatchObject({ code: "RESPONSE_INCOMPLETE" });
    expect([files.hits, support.cases]).toEqual([0, []]);
  });
});
