import type { HttpHandlerOptions, HttpRequest } from "@smithy/types";
import { describe, expect, it } from "vitest";
import { describeCheckResult, refreshChecks, summarizeChecks } from "../../../../src/index.js";
import { makeCheck, openAdvisor } from "../../../support/advisorFixture.js";
import { bothSdks } from "../../../support/sdks.js";

const flagged = { status: "warning", metadata: ["us-east-1"] } as const;

describe.each(bothSdks)("summarizeChecks with %s", (_, sdk) => {
  it("returns each check by name, and totals of all", async () => {
    const { client } = openAdvisor(sdk, [
      makeCheck("calm", { lastRunHoursAgo: 1 }),
      makeCheck("costs", { category: "cost_optimizing", resources: [flagged], savings: { monthly: 0.1, percent: 1 } }),
      makeCheck("more", { category: "cost_optimizing", resources: [flagged], savings: { monthly: 0.2, percent: 1 } }),
    ]);
    const { checks, ...all } = await summarizeChecks(client);
    expect(checks).toMatchObject([
      { checkId: "calm", name: "Check calm", category: "security", status: "ok", hasFlaggedResources: false },
      { checkId: "costs", name: "Check costs", status: "warning", hasFlaggedResources: true },
      { checkId: "more" },
    ]);
    expect(checks.map(({ timestamp }) => timestamp instanceof Date)).toEqual([true, false, false]);
    expect(all).toEqual({
      countByStatus: { ok: 1, warning: 2 },
      resourcesFlagged: 2,
      estimatedMonthlySavings: 0.3,
      missingCheckIds: [],
    });
  });

  it("sends batches concurrently, and preserves the order", async () => {
    const ids = Array.from({ length: 120 }, (_each, index) => `check-${index}`);
    const { client, sent, support } = openAdvisor(
      sdk,
      ids.map((id) => makeCheck(id)),
    );
    support.faults.add("slowResponse", { delayMs: 2, probability: 0.5, randomSeed: 7 });
    const { checks } = await summarizeChecks(client, {}, { concurrency: 2 });
    expect(checks.map(({ checkId }) => checkId)).toEqual(ids);
    expect(sent).toHaveLength(4);
  });

  it("lists the checks without a summary", async () => {
    const { client } = openAdvisor(sdk, [makeCheck("one")]);
    const summary = await summarizeChecks(client, { checkIds: ["two", "one", "two"] });
    expect(summary.checks.map(({ checkId }) => checkId)).toEqual(["one"]);
    expect(summary.missingCheckIds).toEqual(["two"]);
  });

  it.each([
    ["socket hang up, without a code", () => new Error("socket hang up")],
    ["a proxy's 502", () => new Error("Bad response: 502")],
    ["a closed stream", () => Object.assign(new Error("Premature close"), { code: "ERR_STREAM_PREMATURE_CLOSE" })],
  ])("retries requests that a proxy drops: %s", async (_, make) => {
    const { support, ...fixture } = openAdvisor(sdk, [makeCheck("one")]);
    const dropped = new Set<string>();
    const requestHandler = {
      ...support.requestHandler,
      async handle(request: HttpRequest, options?: HttpHandlerOptions) {
        const target = request.headers["x-amz-target"] ?? "";
        if (dropped.has(target)) return support.requestHandler.handle(request, options);
        dropped.add(target);
        throw make();
      },
    };
    fixture.client.config.requestHandler = requestHandler;
    expect(await summarizeChecks(fixture.client)).toMatchObject({ countByStatus: { ok: 1 } });
    expect(await describeCheckResult(fixture.client, { checkId: "one" })).toMatchObject({ name: "Check one" });
    expect(await refreshChecks(fixture.client, {}, { pollDelayMs: 10 })).toMatchObject({
      checks: [{ outcome: "refreshed" }],
    });
    expect(dropped.size).toBe(5);
  });

  it("retries throttled requests, and passes on other errors", async () => {
    const { client, support } = openAdvisor(sdk, [makeCheck("one")]);
    support.faults.add("throttling", { times: 1 });
    await expect(summarizeChecks(client)).resolves.toMatchObject({ countByStatus: { ok: 1 } });
    support.configure({ plan: "none" });
    await expect(summarizeChecks(client)).rejects.toMatchObject({ name: "SubscriptionRequiredException" });
    const aborted = summarizeChecks(client, {}, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
  });
});
