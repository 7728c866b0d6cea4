import type { SupportClient } from "@aws-sdk/client-support";
import { describe, expect, it } from "vitest";
import { type RefreshChecksProgress, type RefreshChecksResult, refreshChecks } from "../../../../src/index.js";
import { makeCheck, openAdvisor } from "../../../support/advisorFixture.js";
import { bothSdks } from "../../../support/sdks.js";

const QUICK = { pollDelayMs: 10, timeoutMs: 30_000 };
const CHECKS = [
  makeCheck("one"),
  makeCheck("two"),
  makeCheck("self", { refreshesItself: true }),
  makeCheck("bad", { refreshFails: true }),
];
const outcomes = ({ checks }: RefreshChecksResult) => checks.map(({ checkId, outcome }) => [checkId, outcome]);

interface Refused {
  readonly checkId?: string;
  readonly commandName?: string;
}

/** Makes the service deny some requests, like IAM. */
function refuse(client: SupportClient, refused: Refused, name = "AccessDeniedException"): void {
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        const { checkId } = args.input as { checkId?: string };
        const isRefused =
          refused.checkId === undefined ? commandName === refused.commandName : checkId === refused.checkId;
        if (!isRefused) return next(args);
        throw Object.assign(new Error("no"), { name, $fault: "client", $metadata: { httpStatusCode: 400 } });
      },
    { step: "initialize", priority: "low" },
  );
}

describe.each(bothSdks)("refreshChecks with %s", (_, sdk) => {
  it("reports a refresh that takes no time as refreshed", async () => {
    const { client } = openAdvisor(sdk, [makeCheck("one")], {}, { enqueuedMs: 0, processingMs: 0 });
    expect(outcomes(await refreshChecks(client, {}, QUICK))).toEqual([["one", "refreshed"]]);
  });

  it("refreshes all checks, and returns their outcomes in order", async () => {
    const { client } = openAdvisor(sdk, CHECKS);
    const progress: RefreshChecksProgress[] = [];
    const refreshes = await refreshChecks(client, {}, { ...QUICK, onProgress: (step) => progress.push(step) });
    expect(outcomes(refreshes)).toEqual([
      ["one", "refreshed"],
      ["two", "refreshed"],
      ["self", "unrefreshable"],
      ["bad", "abandoned"],
    ]);
    expect(refreshes.countByOutcome).toEqual({ refreshed: 2, unrefreshable: 1, abandoned: 1 });
    const steps = progress.map(({ doneCount, totalCount }) => `${doneCount}/${totalCount}`);
    expect(steps).toEqual(["1/4", "2/4", "3/4", "4/4"]);
    expect(progress.map(({ check }) => check.checkId).sort()).toEqual(["bad", "one", "self", "two"]);
    const { result } = await client.send(new sdk.DescribeTrustedAdvisorCheckResultCommand({ checkId: "one" }));
    expect(Date.now() - Date.parse(result?.timestamp ?? "")).toBeLessThan(30_000);
  });

  it("skips a check in its cool-down, and reports the remaining time", async () => {
    const { client, support } = openAdvisor(sdk, CHECKS);
    await refreshChecks(client, { checkIds: ["one"] }, QUICK);
    support.clock.advance({ minutes: 1 });
    const { checks } = await refreshChecks(client, { checkIds: ["one"] }, QUICK);
    const [leftMs] = checks.map((check) => check.outcome === "coolingDown" && check.millisUntilNextRefreshable);
    expect(leftMs).toBeGreaterThan(200_000);
    expect(leftMs).toBeLessThanOrEqual(240_000);
  });

  it("waits for a refresh that is already running", async () => {
    const { client } = openAdvisor(sdk, CHECKS);
    await client.send(new sdk.RefreshTrustedAdvisorCheckCommand({ checkId: "one" }));
    expect(outcomes(await refreshChecks(client, { checkIds: ["one"] }, QUICK))).toEqual([["one", "refreshed"]]);
  });

  it("distinguishes an unknown check from one that refreshes itself", async () => {
    const { client, sent } = openAdvisor(sdk, CHECKS);
    const checkIds = ["none such", "self", "nor this", "self"];
    expect(outcomes(await refreshChecks(client, { checkIds }, QUICK))).toEqual([
      ["none such", "notFound"],
      ["self", "unrefreshable"],
      ["nor this", "notFound"],
    ]);
    expect(sent.filter((name) => name === "DescribeTrustedAdvisorChecksCommand")).toHaveLength(1);
  });

  it("reports pending checks after `timeoutMs`", async () => {
    const { client } = openAdvisor(sdk, CHECKS, {}, { processingMs: 3_600_000 });
    const { checks } = await refreshChecks(client, { checkIds: ["one"] }, { pollDelayMs: 10, timeoutMs: 60 });
    expect(checks).toEqual([{ checkId: "one", outcome: "pending", millisUntilNextRefreshable: expect.any(Number) }]);
  });

  it("reports every unfinished check as pending when requests take too long", async () => {
    const { client, support, sent } = openAdvisor(sdk, CHECKS);
    support.faults.add("slowResponse", { operations: ["RefreshTrustedAdvisorCheck"], delayMs: 60_000 });
    const progress: RefreshChecksProgress[] = [];
    const options = { concurrency: 1, timeoutMs: 60, onProgress: (step: RefreshChecksProgress) => progress.push(step) };
    const refreshes = await refreshChecks(client, { checkIds: ["one", "two"] }, options);
    expect(outcomes(refreshes)).toEqual([
      ["one", "pending"],
      ["two", "pending"],
    ]);
    expect(refreshes.countByOutcome).toEqual({ pending: 2 });
    expect(progress.map(({ doneCount }) => doneCount)).toEqual([1, 2]);
    expect(sent).toEqual(["RefreshTrustedAdvisorCheckCommand"]);
  });

  it("throws a TimeoutError when the checks cannot be listed in time", async () => {
    const { client, support } = openAdvisor(sdk, CHECKS);
    support.faults.add("slowResponse", { operations: ["DescribeTrustedAdvisorChecks"], delayMs: 60_000 });
    await expect(refreshChecks(client, {}, { timeoutMs: 30 })).rejects.toMatchObject({ code: "TIMEOUT" });
  });

  it("reports pending checks in time when every poll is throttled", async () => {
    const { client, support } = openAdvisor(sdk, CHECKS);
    support.faults.add("throttling", { operations: ["DescribeTrustedAdvisorCheckRefreshStatuses"] });
    const refreshes = await refreshChecks(client, { checkIds: ["one"] }, { pollDelayMs: 10, timeoutMs: 60 });
    expect(outcomes(refreshes)).toEqual([["one", "pending"]]);
  });

  it("retries a throttled request, and polls again after a failed poll", async () => {
    const { client, support } = openAdvisor(sdk, CHECKS);
    support.faults.add("throttling", { operations: ["RefreshTrustedAdvisorCheck"], times: 1 });
    support.faults.add("internalError", { operations: ["DescribeTrustedAdvisorCheckRefreshStatuses"], times: 1 });
    const refreshes = await refreshChecks(client, { checkIds: ["one", "two"] }, QUICK);
    expect(outcomes(refreshes)).toEqual([
      ["one", "refreshed"],
      ["two", "refreshed"],
    ]);
  });

  it("fails only the check whose request fails transiently", async () => {
    const { client, support } = openAdvisor(sdk, CHECKS);
    support.faults.add("internalError", { operations: ["RefreshTrustedAdvisorCheck"], times: 1 });
    const {
      checks: [one, two],
    } = await refreshChecks(client, { checkIds: ["one", "two"] }, { ...QUICK, concurrency: 1 });
    expect(one).toMatchObject({ outcome: "failed", error: { name: "InternalServerError" } });
    expect(two).toMatchObject({ outcome: "refreshed" });
  });

  it("fails only the unknown check when the checks cannot be listed", async () => {
    const { client, support } = openAdvisor(sdk, CHECKS);
    support.faults.add("internalError", { operations: ["DescribeTrustedAdvisorChecks"], times: 1 });
    const checkIds = ["one", "self", "none such", "nor this"];
    const refreshes = await refreshChecks(client, { checkIds }, { ...QUICK, concurrency: 1 });
    expect(outcomes(refreshes)).toEqual([
      ["one", "refreshed"],
      ["self", "unrefreshable"],
      ["none such", "failed"],
      ["nor this", "notFound"],
    ]);
    expect(refreshes.checks[2]).toMatchObject({ error: { name: "InternalServerError" } });
  });

  it("does not need permission to list the checks for a check that refreshes itself", async () => {
    const { client, sent } = openAdvisor(sdk, CHECKS);
    refuse(client, { commandName: "DescribeTrustedAdvisorChecksCommand" });
    const refreshes = await refreshChecks(client, { checkIds: ["self", "one"] }, QUICK);
    expect(outcomes(refreshes)).toEqual([
      ["self", "unrefreshable"],
      ["one", "refreshed"],
    ]);
    expect(sent).not.toContain("DescribeTrustedAdvisorChecksCommand");
  });

  it.each(["self", "one", "none such"])(
    "returns the results of the other checks when a request for %s is denied",
    async (id) => {
      const { client } = openAdvisor(sdk, CHECKS);
      refuse(client, { checkId: id });
      refuse(client, { commandName: "DescribeTrustedAdvisorChecksCommand" });
      const {
        checks: [denied, two],
      } = await refreshChecks(client, { checkIds: [id, "two"] }, { ...QUICK, concurrency: 1 });
      expect(denied).toMatchObject({ checkId: id, outcome: "failed", error: { name: "AccessDeniedException" } });
      expect(two).toMatchObject({ checkId: "two", outcome: "refreshed" });
    },
  );

  it("rejects when every check is denied", async () => {
    const { client } = openAdvisor(sdk, CHECKS);
    refuse(client, { commandName: "RefreshTrustedAdvisorCheckCommand" });
    const refreshing = refreshChecks(client, { checkIds: ["one", "two"] }, QUICK);
    await expect(refreshing).rejects.toMatchObject({ name: "AccessDeniedException" });
  });

  it.each(["ExpiredTokenException", "UnrecognizedClientException", "InvalidSignatureException"])(
    "rejects at once when the credentials are rejected with %s",
    async (name) => {
      const { client, sent } = openAdvisor(sdk, CHECKS);
      refuse(client, { checkId: "one" }, name);
      const refreshing = refreshChecks(client, { checkIds: ["one", "two"] }, { ...QUICK, concurrency: 1 });
      await expect(refreshing).rejects.toMatchObject({ name });
      expect(sent).toHaveLength(1);
    },
  );

  it("rejects at an error that affects every check", async () => {
    const { client, support, sent } = openAdvisor(sdk, CHECKS);
    support.configure({ plan: "basic" });
    const refreshing = refreshChecks(client, { checkIds: ["one", "two"] }, { ...QUICK, concurrency: 1 });
    await expect(refreshing).rejects.toMatchObject({ name: "SubscriptionRequiredException" });
    expect(sent).toHaveLength(1);
  });

  it("sends no further request after a rejection, while another is in flight", async () => {
    const { client, support, sent } = openAdvisor(sdk, CHECKS);
    support.faults.add("slowResponse", { delayMs: 30 });
    support.faults.add("missingPlan", { operations: ["RefreshTrustedAdvisorCheck"], times: 1 });
    const refreshing = refreshChecks(client, { checkIds: ["one", "two", "self", "bad"] }, { ...QUICK, concurrency: 2 });
    await expect(refreshing).rejects.toMatchObject({ name: "SubscriptionRequiredException" });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(sent).toEqual(["RefreshTrustedAdvisorCheckCommand", "RefreshTrustedAdvisorCheckCommand"]);
  });

  it("rejects when a status request is rejected", async () => {
    const { client, support } = openAdvisor(sdk, CHECKS);
    support.faults.add("missingPlan", { operations: ["DescribeTrustedAdvisorCheckRefreshStatuses"] });
    const refreshing = refreshChecks(client, { checkIds: ["one"] }, QUICK);
    await expect(refreshing).rejects.toMatchObject({ name: "SubscriptionRequiredException" });
  });

  it("sends at most `concurrency` requests at a time", async () => {
    const checks = Array.from({ length: 12 }, (_each, index) => makeCheck(`check ${index}`));
    const { client, support } = openAdvisor(sdk, checks);
    support.faults.add("slowResponse", { delayMs: 5 });
    let running = 0;
    let most = 0;
    client.middlewareStack.add(
      (next) => async (args) => {
        most = Math.max(most, ++running);
        try {
          return await next(args);
        } finally {
          running--;
        }
      },
      { step: "initialize" },
    );
    await refreshChecks(client, {}, { ...QUICK, concurrency: 3 });
    expect(most).toBe(3);
  });

  it("throws an AbortError before, during and between requests", async () => {
    const { client, sent } = openAdvisor(sdk, CHECKS);
    await expect(refreshChecks(client, {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(sent).toEqual([]);

    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const { signal } = controller;
    const between = refreshChecks(client, { checkIds: ["self", "one"] }, { concurrency: 1, onProgress, signal });
    await expect(between).rejects.toMatchObject({ name: "AbortError" });

    const late = new AbortController();
    const count = sent.length;
    const waiting = refreshChecks(client, { checkIds: ["one"] }, { pollDelayMs: 3_600_000, signal: late.signal });
    await expect.poll(() => sent.length).toBe(count + 1);
    late.abort();
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
  });
});

/** Creates a service that accepts every refresh, and returns these statuses in order. The last one repeats. */
function answerPolls(...polls: object[][]) {
  let count = 0;
  return {
    async send({ input }: { input: { checkId?: string } }) {
      if (input.checkId !== undefined) return { status: { ...input, status: "enqueued" } };
      return { statuses: polls[Math.min(count++, polls.length - 1)] };
    },
  };
}

describe("refreshChecks", () => {
  it("reports a check as abandoned when it has no refresh for three polls", async () => {
    const none = [{ checkId: "one", status: "none" }];
    const input = { checkIds: ["one"] };
    const options = { pollDelayMs: 10 };
    expect(outcomes(await refreshChecks(answerPolls(none), input, options))).toEqual([["one", "abandoned"]]);
    const late = answerPolls(none, none, [{ checkId: "one", status: "success" }]);
    expect(outcomes(await refreshChecks(late, input, options))).toEqual([["one", "refreshed"]]);
  });

  it("ignores statuses of checks that it did not request, and duplicates", async () => {
    const success = (checkId: string) => ({ checkId, status: "success" });
    const client = answerPolls([success("other"), success("one"), success("one")], [success("one"), success("two")]);
    const progress: string[] = [];
    const onProgress = ({ check, doneCount }: RefreshChecksProgress) => progress.push(`${doneCount} ${check.checkId}`);
    const refreshes = await refreshChecks(client, { checkIds: ["one", "two"] }, { pollDelayMs: 10, onProgress });
    expect(outcomes(refreshes)).toEqual([
      ["one", "refreshed"],
      ["two", "refreshed"],
    ]);
    expect(progress).toEqual(["1 one", "2 two"]);
  });
});
