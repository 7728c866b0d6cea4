import { AddCommunicationToCaseCommand } from "@aws-sdk/client-support";
import { beforeEach, describe, expect, it } from "vitest";
import { addCommunicationToCase } from "../../../../src/local/operations/addCommunicationToCase.js";
import { createCases } from "../../../../src/local/state/cases.js";
import { createIdentifiers } from "../../../../src/local/state/identifiers.js";
import { createPageTokens } from "../../../../src/local/state/pageTokens.js";
import { createLocalWorld } from "../../../support/localWorld.js";

const NEW_CASE = {
  subject: "s",
  communicationBody: "b",
  serviceCode: undefined,
  categoryCode: undefined,
  severityCode: "low",
  issueType: "technical",
  language: "en",
  ccEmailAddresses: [],
};

let world = createLocalWorld();

beforeEach(() => {
  world = createLocalWorld();
});

describe("AddCommunicationToCase", () => {
  it("adds the message, and its recipients once", async () => {
    const caseId = await world.open("s", { ccEmailAddresses: ["a@example.com"] });
    const ccEmailAddresses = ["b@example.com", "a@example.com"];
    const output = await world.client.send(
      new AddCommunicationToCaseCommand({ caseId, communicationBody: "more", ccEmailAddresses }),
    );

    expect(output.result).toBe(true);
    expect(await world.find(caseId)).toMatchObject({
      status: "opened",
      ccEmailAddresses: ["a@example.com", "b@example.com"],
      recentCommunications: { communications: [{ body: "more" }, { body: "b" }] },
    });
  });

  it("reopens a resolved case", async () => {
    const caseId = await world.open();
    await world.resolve(caseId);
    await world.write(caseId, "not yet");
    expect((await world.find(caseId))?.status).toBe("reopened");
  });

  it("answers a case that waits for the customer", async () => {
    const identifiers = createIdentifiers({ accountId: "1", random: Math.random });
    const cases = createCases({ identifiers, now: Date.now });
    const { caseId } = cases.open({ ...NEW_CASE });
    cases.setStatus(caseId, "pending-customer-action");

    const context = { now: Date.now, cases, pageTokens: createPageTokens(Math.random) };
    addCommunicationToCase({ caseId, communicationBody: "b" }, context);

    expect(cases.byId(caseId)?.status).toBe("customer-action-completed");
  });

  it.each([["case-1"], [undefined]])("does not know the case %s", async (caseId) => {
    const call = world.client.send(new AddCommunicationToCaseCommand({ caseId, communicationBody: "b" }));
    await expect(call).rejects.toMatchObject({ name: "CaseIdNotFound", $fault: "client" });
  });
});
