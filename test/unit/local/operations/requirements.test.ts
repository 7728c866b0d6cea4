import {
  AddCommunicationToCaseCommand,
  CreateCaseCommand,
  DescribeCasesCommand,
  DescribeCommunicationsCommand,
  ResolveCaseCommand,
} from "@aws-sdk/client-support";
import { beforeEach, describe, expect, it } from "vitest";
import { createLocalWorld } from "../../../support/localWorld.js";

let world = createLocalWorld();

beforeEach(() => {
  world = createLocalWorld();
});

describe("a dry run", () => {
  it("reports success as an exception, and changes nothing", async () => {
    const caseId = await world.open();
    const before = await world.find(caseId);
    const message = { communicationBody: "b", dryRun: true };
    const calls = [
      () => world.client.send(new CreateCaseCommand({ subject: "s", ...message })),
      () => world.client.send(new AddCommunicationToCaseCommand({ caseId, ...message })),
      () => world.client.send(new DescribeCasesCommand({ dryRun: true })),
      () => world.client.send(new DescribeCommunicationsCommand({ caseId, dryRun: true })),
      () => world.client.send(new ResolveCaseCommand({ caseId, dryRun: true })),
    ];
    for (const call of calls) {
      await expect(call()).rejects.toMatchObject({ name: "DryRunOperationException", $fault: "client" });
    }
    expect(await world.find(caseId)).toEqual(before);
    expect((await world.client.send(new DescribeCasesCommand({}))).cases).toHaveLength(1);
  });

  it("reports validation errors before success", async () => {
    const call = world.client.send(new ResolveCaseCommand({ caseId: "case-1", dryRun: true }));
    await expect(call).rejects.toMatchObject({ name: "CaseIdNotFound" });
  });
});
