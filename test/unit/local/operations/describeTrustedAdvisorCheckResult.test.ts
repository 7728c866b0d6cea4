import {
  DescribeTrustedAdvisorCheckResultCommand,
  DescribeTrustedAdvisorCheckSummariesCommand,
  DescribeTrustedAdvisorChecksCommand,
} from "@aws-sdk/client-support";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLocalSupport, type LocalCheck } from "../../../../src/local/index.js";
import { createFrozenFixture, type ListeningFixture } from "../../../support/listeningFixture.js";
import { officialClient } from "../../../support/localRequests.js";

let port: ListeningFixture;

beforeEach(async () => {
  port = await createFrozenFixture();
});

afterEach(() => port.close());

async function resultOf(checkId: string, language?: string, client = port.client) {
  const { result } = await client.send(new DescribeTrustedAdvisorCheckResultCommand({ checkId, language }));
  return result;
}

describe("DescribeTrustedAdvisorCheckResult", () => {
  it("returns the result of a cost check", async () => {
    expect(await resultOf("Qch7DwouX1")).toEqual({
      checkId: "Qch7DwouX1",
      timestamp: "2026-10-10T03:00:00Z",
      status: "warning",
      resourcesSummary: {
        resourcesProcessed: 41,
        resourcesFlagged: 2,
        resourcesIgnored: 0,
        resourcesSuppressed: 1,
      },
      categorySpecificSummary: {
        costOptimizing: { estimatedMonthlySavings: 203.23, estimatedPercentMonthlySavings: 4.81 },
      },
      flaggedResources: [
        expect.objectContaining({ status: "warning", region: "us-east-1", isSuppressed: false }),
        {
          status: "warning",
          region: "eu-west-1",
          resourceId: expect.stringMatching(/^[\w-]{43}$/),
          isSuppressed: false,
          metadata: expect.arrayContaining(["eu-west-1a", "i-07c2be51d9a8f3377", null, "t3.xlarge", "2.4%", "12 days"]),
        },
        expect.objectContaining({ status: "warning", region: "eu-west-1", isSuppressed: true }),
      ],
    });
  });

  it("gives each resource of each check a unique, stable id", async () => {
    const { checks = [] } = await port.client.send(new DescribeTrustedAdvisorChecksCommand({ language: "en" }));
    const idsOf = async () => {
      const results = await Promise.all(checks.map(({ id = "" }) => resultOf(id)));
      return results.flatMap((result) => (result?.flaggedResources ?? []).map(({ resourceId }) => resourceId));
    };
    const ids = await idsOf();
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await idsOf()).toEqual(ids);
  });

  it("has savings only for cost checks, and no region for account settings", async () => {
    const result = await resultOf("7DAFEmoDos");
    expect(result).toMatchObject({ status: "error", categorySpecificSummary: {} });
    expect(result?.flaggedResources?.[0]).not.toHaveProperty("region");
  });

  it("is ok when no listed resource is flagged", async () => {
    expect(await resultOf("vjafUGJ9H0")).toMatchObject({
      status: "ok",
      resourcesSummary: { resourcesProcessed: 2, resourcesFlagged: 0 },
      flaggedResources: [{ status: "ok" }, { status: "ok" }],
    });
  });

  it("is not available for some checks, some of them without a timestamp", async () => {
    expect(await resultOf("Ti39halfu8")).toMatchObject({ status: "not_available", flaggedResources: [] });
    expect(await resultOf("c18d2gz173")).not.toHaveProperty("timestamp");
  });

  it("is at most a day old for a check that refreshes itself", async () => {
    const first = await resultOf("c18d2gz125");
    expect(first?.timestamp).toBe("2026-10-10T06:00:00Z");
    port.support.clock.advance({ hours: 17, minutes: 59 });
    expect((await resultOf("c18d2gz125"))?.timestamp).toBe("2026-10-10T06:00:00Z");
    port.support.clock.advance({ days: 3, minutes: 1 });
    expect((await resultOf("c18d2gz125"))?.timestamp).toBe("2026-10-14T06:00:00Z");
  });

  it.each([
    ["no checkId", {}, "ValidationException"],
    ["an unknown check", { checkId: "eW7HH0l7J9" }, "InvalidParameterValueException"],
    ["an unknown language", { checkId: "Qch7DwouX1", language: "xx" }, "InvalidParameterValueException"],
  ])("rejects %s", async (_, rest, name) => {
    const input = { checkId: undefined, ...rest };
    const call = port.client.send(new DescribeTrustedAdvisorCheckResultCommand(input));
    await expect(call).rejects.toMatchObject({ name });
  });

  it("accepts the languages of Trusted Advisor", async () => {
    expect(await resultOf("Qch7DwouX1", "pt_BR")).toEqual(await resultOf("Qch7DwouX1"));
  });

  it("derives the summary from the resources of the option `catalog`", async () => {
    const check: LocalCheck = {
      id: "myOwnCheck",
      name: "n",
      description: "d",
      category: "performance",
      metadata: ["Name"],
      resourcesIgnored: 4,
      resources: [
        { status: "ok", metadata: ["a"], resourceId: "mine" },
        { status: "warning", metadata: [null] },
        { status: "error", metadata: ["c"], isSuppressed: true },
      ],
    };
    const client = officialClient(createLocalSupport({ catalog: { checks: [check] } }));
    expect(await resultOf("myOwnCheck", "en", client)).toMatchObject({
      status: "warning",
      resourcesSummary: { resourcesProcessed: 3, resourcesFlagged: 1, resourcesIgnored: 4, resourcesSuppressed: 1 },
      flaggedResources: [{ resourceId: "mine", metadata: ["a"] }, { metadata: [null] }, { metadata: ["c"] }],
    });
    await expect(resultOf("Qch7DwouX1", "en", client)).rejects.toThrow("Unknown ID: Qch7DwouX1");
  });
});

describe("DescribeTrustedAdvisorCheckSummaries", () => {
  async function summariesOf(checkIds: (string | null)[]) {
    const input = { checkIds: checkIds as string[] };
    return (await port.client.send(new DescribeTrustedAdvisorCheckSummariesCommand(input))).summaries;
  }

  it("returns the results without resources", async () => {
    const checkIds = ["7DAFEmoDos", "Qch7DwouX1", "Z4AUBRNSmz", "vjafUGJ9H0", "c18d2gz173", "Ti39halfu8"];
    const flags = [true, true, false, false, true, false];
    const results = await Promise.all(checkIds.map((checkId) => resultOf(checkId)));
    const expected = results.map((result, index) => {
      const { flaggedResources: _, ...rest } = result ?? { flaggedResources: [] };
      return { ...rest, hasFlaggedResources: flags[index] };
    });
    expect(await summariesOf(checkIds)).toEqual(expected);
  });

  it("ignores nulls, unknown ids and duplicates", async () => {
    const summaries = await summariesOf([null, "Z4AUBRNSmz", "eW7HH0l7J9", "Z4AUBRNSmz", null, "7DAFEmoDos"]);
    expect(summaries?.map(({ checkId }) => checkId)).toEqual(["Z4AUBRNSmz", "7DAFEmoDos"]);
    expect(await summariesOf([])).toEqual([]);
  });

  it("rejects a missing list", async () => {
    const call = port.client.send(new DescribeTrustedAdvisorCheckSummariesCommand({ checkIds: undefined }));
    await expect(call).rejects.toMatchObject({ name: "ValidationException" });
  });
});
