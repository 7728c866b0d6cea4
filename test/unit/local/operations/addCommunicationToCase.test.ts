import { AddCommunicationToCaseCommand } from "@aws-sdk/client-support";
import { beforeEach, describe, expect, it } from "vitest";
import { createLocalFixture } from "../../../support/localFixture.js";

let fixture = createLocalFixture();

beforeEach(() => {
  fixture = createLocalFixture();
});

describe("AddCommunicationToCase", () => {
  it("adds the message, and each CC address once", async () => {
    const caseId = await fixture.open("s", { ccEmailAddresses: ["a@example.com"] });
    const ccEmailAddresses = ["b@example.com", "a@example.com"];
    const output = await fixture.client.send(
      new AddCommunicationToCaseCommand({ caseId, communicationBody: "more", ccEmailAddresses }),
    );

    expect(output.result).toBe(true);
    expect(await fixture.find(caseId)).toMatchObject({
      status: "opened",
      ccEmailAddresses: ["a@example.com", "b@example.com"],
      recentCommunications: { communications: [{ body: "more" }, { body: "b" }] },
    });
  });

  it("reopens a resolved case", async () => {
    const caseId = await fixture.open();
    await fixture.resolve(caseId);
    await fixture.write(caseId, "not yet");
    expect((await fixture.find(caseId))?.status).toBe("reopened");
  });

  it("sets a case that is pending customer action to customer-action-completed", async () => {
    const caseId = await fixture.open();
    fixture.support.reply(caseId, "which one?");
    await fixture.write(caseId, "this one");
    expect((await fixture.find(caseId))?.status).toBe("customer-action-completed");
  });

  it.each([["case-1"], [undefined]])("rejects the case id %s", async (caseId) => {
    const call = fixture.client.send(new AddCommunicationToCaseCommand({ caseId, communicationBody: "b" }));
    await expect(call).rejects.toMatchObject({ name: "CaseIdNotFound", $fault: "client" });
  });
});
