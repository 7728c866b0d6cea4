import { CreateCaseCommand, DescribeSeverityLevelsCommand } from "@aws-sdk/client-support";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLocalSupport } from "../../../../src/local/index.js";
import { createFrozenFixture, type ListeningFixture } from "../../../support/listeningFixture.js";
import { officialClient } from "../../../support/localRequests.js";

let port: ListeningFixture;

beforeEach(async () => {
  port = await createFrozenFixture();
});

afterEach(() => port.close());

const WITHOUT_CRITICAL = ["low", "normal", "high", "urgent"];

describe("DescribeSeverityLevels", () => {
  it("lists the levels with their names", async () => {
    const { severityLevels } = await port.client.send(new DescribeSeverityLevelsCommand({ language: "ja" }));
    expect(severityLevels).toEqual([
      { code: "low", name: "General guidance" },
      { code: "normal", name: "System impaired" },
      { code: "high", name: "Production system impaired" },
      { code: "urgent", name: "Production system down" },
      { code: "critical", name: "Business-critical system down" },
    ]);
  });

  it.each([
    ["business", WITHOUT_CRITICAL],
    ["business-support-plus", [...WITHOUT_CRITICAL, "critical"]],
    ["enterprise-on-ramp", [...WITHOUT_CRITICAL, "critical"]],
    ["enterprise", [...WITHOUT_CRITICAL, "critical"]],
    ["unified-operations", [...WITHOUT_CRITICAL, "critical"]],
  ] as const)("lists the levels of the plan %s, which CreateCase accepts", async (plan, codes) => {
    port.support.configure({ plan });
    const { severityLevels = [] } = await port.client.send(new DescribeSeverityLevelsCommand({}));
    expect(severityLevels.map(({ code }) => code)).toEqual(codes);

    const input = { subject: "s", communicationBody: "b", severityCode: "critical" };
    const outcome = await port.client.send(new CreateCaseCommand(input)).then(
      () => "opened",
      ({ name }) => name,
    );
    expect(outcome).toBe(
      (codes as readonly string[]).includes("critical") ? "opened" : "InvalidParameterValueException",
    );
  });

  it.each([
    ["a language that cases do not support", { language: "de" }, "InvalidParameterValueException"],
    ["a dry run", { dryRun: true }, "DryRunOperationException"],
    ["a mistake in a dry run", { dryRun: true, language: "de" }, "InvalidParameterValueException"],
  ])("rejects %s", async (_, input, name) => {
    await expect(port.client.send(new DescribeSeverityLevelsCommand(input))).rejects.toMatchObject({ name });
  });

  it("lists the levels of the option `catalog`", async () => {
    const severityLevels = [{ code: "trivial", name: "Trivial" }];
    const client = officialClient(createLocalSupport({ catalog: { severityLevels } }));
    expect((await client.send(new DescribeSeverityLevelsCommand({}))).severityLevels).toEqual(severityLevels);
  });
});
