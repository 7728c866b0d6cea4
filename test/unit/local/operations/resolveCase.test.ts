import { ResolveCaseCommand } from "@aws-sdk/client-support";
import { beforeEach, describe, expect, it } from "vitest";
import { createLocalWorld } from "../../../support/localWorld.js";

let world = createLocalWorld();

beforeEach(() => {
  world = createLocalWorld();
});

describe("ResolveCase", () => {
  it("returns the status before and after", async () => {
    const caseId = await world.open();
    const first = await world.client.send(new ResolveCaseCommand({ caseId }));
    const second = await world.client.send(new ResolveCaseCommand({ caseId }));
    expect(first).toMatchObject({ initialCaseStatus: "opened", finalCaseStatus: "resolved" });
    expect(second).toMatchObject({ initialCaseStatus: "resolved", finalCaseStatus: "resolved" });
  });

  it("rejects an unknown case", async () => {
    const call = world.client.send(new ResolveCaseCommand({ caseId: "case-1" }));
    await expect(call).rejects.toMatchObject({ name: "CaseIdNotFound" });
  });
});
