import {
  AddCommunicationToCaseCommand,
  CreateCaseCommand,
  DescribeCasesCommand,
  DescribeCommunicationsCommand,
  ResolveCaseCommand,
} from "@aws-sdk/client-support";
import { beforeEach, describe, expect, it } from "vitest";
import { createLocalFixture } from "../../../support/localFixture.js";

let fixture = createLocalFixture();

beforeEach(() => {
  fixture = createLocalFixture();
});

describe("a dry run", () => {
  it("reports success as an exception, and changes nothing", async () => {
    const caseId = await fixture.open();
    const before = await fixture.find(caseId);
    const message = { communicationBody: "b", dryRun: true };
    const calls = [
      () => fixture.client.send(new CreateCaseCommand({ subject: "s", ...message })),
      () => fixture.client.send(new AddCommunicationToCaseCommand({ caseId, ...message })),
      () => fixture.client.send(new DescribeCasesCommand({ dryRun: true })),
      () => fixture.client.send(new DescribeCommunicationsCommand({ caseId, dryRun: true })),
      () => fixture.client.send(new ResolveCaseCommand({ caseId, dryRun: true })),
    ];
    for (const call of calls) {
      await expect(call()).rejects.toMatchObject({ name: "DryRunOperationException", $fault: "client" });
    }
    expect(await fixture.find(caseId)).toEqual(before);
    expect((await fixture.client.send(new DescribeCasesCommand({}))).cases).toHaveLength(1);
  });

  it("reports validation errors before success", async () => {
    const call = fixture.client.send(new ResolveCaseCommand({ caseId: "case-1", dryRun: true }));
    await expect(call).rejects.toMatchObject({ name: "CaseIdNotFound" });
  });
});
