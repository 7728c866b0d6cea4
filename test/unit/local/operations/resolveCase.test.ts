import { ResolveCaseCommand } from "@aws-sdk/client-support";
import { beforeEach, describe, expect, it } from "vitest";
import { createLocalFixture } from "../../../support/localFixture.js";

let fixture = createLocalFixture();

beforeEach(() => {
  fixture = createLocalFixture();
});

describe("ResolveCase", () => {
  it("returns the status before and after", async () => {
    const caseId = await fixture.open();
    const first = await fixture.client.send(new ResolveCaseCommand({ caseId }));
    const second = await fixture.client.send(new ResolveCaseCommand({ caseId }));
    expect(first).toMatchObject({ initialCaseStatus: "opened", finalCaseStatus: "resolved" });
    expect(second).toMatchObject({ initialCaseStatus: "resolved", finalCaseStatus: "resolved" });
  });

  it("rejects an unknown case", async () => {
    const call = fixture.client.send(new ResolveCaseCommand({ caseId: "case-1" }));
    await expect(call).rejects.toMatchObject({ name: "CaseIdNotFound" });
  });
});
