import { describe, expect, it } from "vitest";
import { detectSupportPlan } from "../../../../src/index.js";
import { TEST_CREDENTIALS } from "../../../support/localRequests.js";
import { clientTransports, connectLocally } from "../../../support/localTransports.js";
import { bothSdks, type Sdk } from "../../../support/sdks.js";

describe.each(clientTransports)("detectSupportPlan $transport, with $name,", ({ transport, sdk }) => {
  it("derives the plan from the severity levels, the checks and four operations", async () => {
    await using connection = await connectLocally({ transport, sdk });
    const { client, support } = connection;
    const enterprise = await detectSupportPlan(client);
    expect(enterprise).toMatchObject({ access: "available", checkCount: expect.any(Number) });
    expect(enterprise.severityLevels.map(({ code }) => code)).toEqual(["low", "normal", "high", "urgent", "critical"]);
    expect(enterprise.possiblePlans).toContain("enterprise");
    expect(new Set(Object.values(enterprise.operations))).toEqual(new Set(["available"]));

    support.configure({ plan: "business" });
    expect((await detectSupportPlan(client)).possiblePlans).toEqual(["business"]);
    expect(support.cases).toEqual([]);
  });

  it("returns no access without a plan", async () => {
    await using connection = await connectLocally({ transport, sdk }, {}, { plan: "developer" });
    const { operations, ...rest } = await detectSupportPlan(connection.client);
    expect(rest).toEqual({
      access: "notInPlan",
      severityLevels: [],
      checkCount: undefined,
      possiblePlans: ["basic", "developer"],
    });
    expect(new Set(Object.values(operations))).toEqual(new Set(["notInPlan"]));
  });

  it("rejects with an error that does not depend on the plan", async () => {
    await using connection = await connectLocally({ transport, sdk }, { maxAttempts: 1 });
    connection.support.faults.add("internalError", { operations: ["DescribeCases"] });
    await expect(detectSupportPlan(connection.client)).rejects.toMatchObject({ name: "InternalServerError" });
    const aborted = detectSupportPlan(connection.client, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
  });
});

/** Creates a client whose policies deny some operations, in IAM's format. */
function makeDenied(sdk: Sdk, denied: RegExp) {
  const requestHandler = {
    async handle({ headers }: { headers: Record<string, string> }) {
      const isDenied = denied.test(headers["x-amz-target"] ?? "");
      const body = isDenied ? { __type: "AccessDeniedException" } : { severityLevels: [{ code: "low" }], checks: [] };
      return {
        response: {
          statusCode: isDenied ? 400 : 200,
          headers: {},
          body: new TextEncoder().encode(JSON.stringify(body)),
        },
      };
    },
  };
  return new sdk.SupportClient({ region: "us-east-1", credentials: TEST_CREDENTIALS, requestHandler });
}

describe.each(bothSdks)("detectSupportPlan with denied operations, with %s,", (_, sdk) => {
  it("reports each denied operation, and does not guess the plan", async () => {
    const some = await detectSupportPlan(makeDenied(sdk, /Severity|TrustedAdvisor/));
    expect(some).toEqual({
      access: "available",
      severityLevels: [],
      checkCount: undefined,
      operations: {
        DescribeSeverityLevels: "denied",
        DescribeServices: "available",
        DescribeCases: "available",
        DescribeTrustedAdvisorChecks: "denied",
      },
      possiblePlans: [],
    });
    const all = await detectSupportPlan(makeDenied(sdk, /./));
    expect(all).toMatchObject({ access: "denied", possiblePlans: [] });
    const low = await detectSupportPlan(makeDenied(sdk, /TrustedAdvisor/));
    expect(low).toMatchObject({ access: "available", severityLevels: [{ code: "low" }], possiblePlans: [] });
  });
});
