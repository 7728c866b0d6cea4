import { ResolveCaseCommand } from "@aws-sdk/client-support";
import { beforeEach, describe, expect, it } from "vitest";
import { createLocalWorld } from "../../../support/localWorld.js";

let world = createLocalWorld();

beforeEach(() => {
  world = createLocalWorld();
});

describe("ResolveCase", () => {
  it("tells the status before and after", async () => {
    const caseId = await world.open();
    const first = await world.client.send(new ResolveCaseCommand({ caseId }));
    const second = await world.client.send(new ResolveCaseCommand({ caseId }));
    expect(first).toMatchObject({ initialCaseStatus: "opened", finalCaseStatus: "resolved" });
    expect(second).toMatchObject({ initialCaseStatus: "resolved", finalCaseStatus: "resolved" });
  });

  it("does not know a case that does not exist", async () => {
    const call = world.client.send(new ResolveCaseCommand({ caseId: "case-1" }));
    await expect(call).rejects.toMatchObject({ name: "CaseIdNotFound" });
  });
});
