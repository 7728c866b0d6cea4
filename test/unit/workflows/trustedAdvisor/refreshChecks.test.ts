import type { SupportClient } from "@aws-sdk/client-support";
import { describe, expect, it } from "vitest";
import { type CheckRefresh, type RefreshChecksProgress, refreshChecks } from "../../../../src/index.js";
import { makeCheck, openAdvisor } from "../../../support/advisorWorld.js";
import { bothSdks } from "../../../support/sdks.js";

const QUICK = { pollDelayMs: 10, maxWaitMs: 30_000 };
const CHECKS = [
  makeCheck("one"),
  makeCheck("two"),
  makeCheck("self", { refreshesItself: true }),
  makeCheck("bad", { refreshFails: true }),
];
const outcomes = (refreshes: readonly CheckRefresh[]) => refreshes.map(({ checkId, outcome }) => [checkId, outcome]);

interface Refused {
  readonly checkId?: string;
  readonly commandName?: string;
}

/** Has the service refuse some requests, as IAM does. */
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
  it("refreshes all checks, and returns their outcomes in order", async () => {
    const { client } = openAdvisor(sdk, CHECKS);
    const progress: RefreshChecksProgress[] = [];
    const refreshes = await refreshChecks(client, { ...QUICK, onProgress: (step) => progress.push(step) });
    expect(outcomes(refreshes)).toEqual([
      ["one", "refreshed"],
      ["two", "refreshed"],
      ["self", "refreshes-itself"],
      ["bad", "abandoned"],
    ]);
    expect(progress.map(({ done, total }) => [done, total])).toEqual([1, 2, 3, 4].map((done) => [done, 4]));
    expect(progress.map(({ refresh }) => refresh.checkId).sort()).toEqual(["bad", "one", "self", "two"]);
    const { result } = await client.send(new sdk.DescribeTrustedAdvisorCheckResultCommand({ checkId: "one" }));
    expect(Date.now() - Date.parse(result?.timestamp ?? "")).toBeLessThan(30_000);
  });

  it("skips a check in its cool-down, and reports how long it lasts", async () => {
    const { client, support } = openAdvisor(sdk, CHECKS);
    await refreshChecks(client, { ...QUICK, checkIds: ["one"] });
    support.clock.advance({ minutes: 1 });
    const [refresh] = await refreshChecks(client, { ...QUICK, checkIds: ["one"] });
    expect(refresh?.outcome).toBe("cooling-down");
    expect(refresh?.millisUntilNextRefreshable).toBeGreaterThan(200_000);
    expect(refresh?.millisUntilNextRefreshable).toBeLessThanOrEqual(240_000);
  });

  it("waits for a refresh that is already running", async () => {
    const { client } = openAdvisor(sdk, CHECKS);
    await client.send(new sdk.RefreshTrustedAdvisorCheckCommand({ checkId: "one" }));
    expect(outcomes(await refreshChecks(client, { ...QUICK, checkIds: ["one"] }))).toEqual([["one", "refreshed"]]);
  });

  it("distinguishes an unknown check from one that refreshes itself", async () => {
    const { client, sent } = openAdvisor(sdk, CHECKS);
    const checkIds = ["none such", "self", "nor this", "self"];
    expect(outcomes(await refreshChecks(client, { ...QUICK, checkIds }))).toEqual([
      ["none such", "not-found"],
      ["self", "refreshes-itself"],
      ["nor this", "not-found"],
    ]);
    expect(sent.filter((name) => name === "DescribeTrustedAdvisorChecksCommand")).toHaveLength(1);
  });

  it("reports pending when the time is up", async () => {
    const { client } = openAdvisor(sdk, CHECKS, {}, { processingMs: 3_600_000 });
    const options = { checkIds: ["one"], pollDelayMs: 10, maxWaitMs: 60 };
    const [refresh] = await refreshChecks(client, options);
    expect(refresh).toMatchObject({ checkId: "one", outcome: "pending" });
    expect(refresh?.millisUntilNextRefreshable).toBeGreaterThan(0);
  });

  it("reports pending in time when every poll is throttled", async () => {
    const { client, support } = openAdvisor(sdk, CHECKS);
    support.faults.add("throttling", { operations: ["DescribeTrustedAdvisorCheckRefreshStatuses"] });
    const refreshes = await refreshChecks(client, { checkIds: ["one"], pollDelayMs: 10, maxWaitMs: 60 });
    expect(outcomes(refreshes)).toEqual([["one", "pending"]]);
  });

  it("retries a throttled request, and polls again after a failed poll", async () => {
    const { client, support } = openAdvisor(sdk, CHECKS);
    support.faults.add("throttling", { operations: ["RefreshTrustedAdvisorCheck"], times: 1 });
    support.faults.add("internalError", { operations: ["DescribeTrustedAdvisorCheckRefreshStatuses"], times: 1 });
    const refreshes = await refreshChecks(client, { ...QUICK, checkIds: ["one", "two"] });
    expect(outcomes(refreshes)).toEqual([
      ["one", "refreshed"],
      ["two", "refreshed"],
    ]);
  });

  it("fails only the check whose request fails transiently", async () => {
    const { client, support } = openAdvisor(sdk, CHECKS);
    support.faults.add("internalError", { operations: ["RefreshTrustedAdvisorCheck"], times: 1 });
    const [one, two] = await refreshChecks(client, { ...QUICK, checkIds: ["one", "two"], concurrency: 1 });
    expect(one).toMatchObject({ outcome: "failed", error: { name: "InternalServerError" } });
    expect(two).toMatchObject({ outcome: "refreshed" });
  });

  it("fails only the unknown check when the checks cannot be listed", async () => {
    const { client, support } = openAdvisor(sdk, CHECKS);
    support.faults.add("internalError", { operations: ["DescribeTrustedAdvisorChecks"], times: 1 });
    const checkIds = ["one", "self", "none such", "nor this"];
    const refreshes = await refreshChecks(client, { ...QUICK, checkIds, concurrency: 1 });
    expect(outcomes(refreshes)).toEqual([
      ["one", "refreshed"],
      ["self", "refreshes-itself"],
      ["none such", "failed"],
      ["nor this", "not-found"],
    ]);
    expect(refreshes[2]?.error?.name).toBe("InternalServerError");
  });

  it("needs no right to list the checks for a check that refreshes itself", async () => {
    const { client, sent } = openAdvisor(sdk, CHECKS);
    refuse(client, { commandName: "DescribeTrustedAdvisorChecksCommand" });
    const refreshes = await refreshChecks(client, { ...QUICK, checkIds: ["self", "one"] });
    expect(outcomes(refreshes)).toEqual([
      ["self", "refreshes-itself"],
      ["one", "refreshed"],
    ]);
    expect(sent).not.toContain("DescribeTrustedAdvisorChecksCommand");
  });

  it.each(["self", "one", "none such"])(
    "keeps the results of the others when a request for %s is denied",
    async (id) => {
      const { client } = openAdvisor(sdk, CHECKS);
      refuse(client, { checkId: id });
      refuse(client, { commandName: "DescribeTrustedAdvisorChecksCommand" });
      const [denied, two] = await refreshChecks(client, { ...QUICK, checkIds: [id, "two"], concurrency: 1 });
      expect(denied).toMatchObject({ checkId: id, outcome: "failed", error: { name: "AccessDeniedException" } });
      expect(two).toMatchObject({ checkId: "two", outcome: "refreshed" });
    },
  );

  it("rejects when every check is denied", async () => {
    const { client } = openAdvisor(sdk, CHECKS);
    refuse(client, { commandName: "RefreshTrustedAdvisorCheckCommand" });
    const refreshing = refreshChecks(client, { ...QUICK, checkIds: ["one", "two"] });
    await expect(refreshing).rejects.toMatchObject({ name: "AccessDeniedException" });
  });

  it.each(["ExpiredTokenException", "UnrecognizedClientException", "InvalidSignatureException"])(
    "ends at once when the credentials are refused with %s",
    async (name) => {
      const { client, sent } = openAdvisor(sdk, CHECKS);
      refuse(client, { checkId: "one" }, name);
      const refreshing = refreshChecks(client, { ...QUICK, checkIds: ["one", "two"], concurrency: 1 });
      await expect(refreshing).rejects.toMatchObject({ name });
      expect(sent).toHaveLength(1);
    },
  );

  it("rejects at an error that every check would get", async () => {
    const { client, support, sent } = openAdvisor(sdk, CHECKS);
    support.configure({ plan: "basic" });
    const refreshing = refreshChecks(client, { ...QUICK, checkIds: ["one", "two"], concurrency: 1 });
    await expect(refreshing).rejects.toMatchObject({ name: "SubscriptionRequiredException" });
    expect(sent).toHaveLength(1);
  });

  it("sends no further request after a refusal, while another is in flight", async () => {
    const { client, support, sent } = openAdvisor(sdk, CHECKS);
    support.faults.add("slowResponse", { delayMs: 30 });
    support.faults.add("missingPlan", { operations: ["RefreshTrustedAdvisorCheck"], times: 1 });
    const refreshing = refreshChecks(client, { ...QUICK, checkIds: ["one", "two", "self", "bad"], concurrency: 2 });
    await expect(refreshing).rejects.toMatchObject({ name: "SubscriptionRequiredException" });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(sent).toEqual(["RefreshTrustedAdvisorCheckCommand", "RefreshTrustedAdvisorCheckCommand"]);
  });

  it("rejects when a status request is refused", async () => {
    const { client, support } = openAdvisor(sdk, CHECKS);
    support.faults.add("missingPlan", { operations: ["DescribeTrustedAdvisorCheckRefreshStatuses"] });
    const refreshing = refreshChecks(client, { ...QUICK, checkIds: ["one"] });
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
    await refreshChecks(client, { ...QUICK, concurrency: 3 });
    expect(most).toBe(3);
  });

  it("rejects with an AbortError before, during and between requests", async () => {
    const { client, sent } = openAdvisor(sdk, CHECKS);
    await expect(refreshChecks(client, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
    expect(sent).toEqual([]);

    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const { signal } = controller;
    const between = refreshChecks(client, { checkIds: ["self", "one"], concurrency: 1, onProgress, signal });
    await expect(between).rejects.toMatchObject({ name: "AbortError" });

    const late = new AbortController();
    const count = sent.length;
    const waiting = refreshChecks(client, { checkIds: ["one"], pollDelayMs: 3_600_000, signal: late.signal });
    await expect.poll(() => sent.length).toBe(count + 1);
    late.abort();
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
  });
});

/** A service that accepts every refresh, and answers polls with the next of these statuses, the last one again and again. */
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
    const options = { checkIds: ["one"], pollDelayMs: 10 };
    expect(outcomes(await refreshChecks(answerPolls(none), options))).toEqual([["one", "abandoned"]]);
    const late = answerPolls(none, none, [{ checkId: "one", status: "success" }]);
    expect(outcomes(await refreshChecks(late, options))).toEqual([["one", "refreshed"]]);
  });

  it("ignores statuses of checks that it did not ask for, and those that come twice", async () => {
    const success = (checkId: string) => ({ checkId, status: "success" });
    const client = answerPolls([success("other"), success("one"), success("one")], [success("one"), success("two")]);
    const progress: string[] = [];
    const onProgress = ({ refresh, done }: RefreshChecksProgress) => progress.push(`${done} ${refresh.checkId}`);
    const refreshes = await refreshChecks(client, { checkIds: ["one", "two"], pollDelayMs: 10, onProgress });
    expect(outcomes(refreshes)).toEqual([
      ["one", "refreshed"],
      ["two", "refreshed"],
    ]);
    expect(progress).toEqual(["1 one", "2 two"]);
  });
});
