import { afterEach, describe, expect, it, vi } from "vitest";
import { refreshChecks, SupportClient, summarizeChecks } from "../../../../src/index.js";
import { createLocalSupport } from "../../../../src/local/index.js";
import { makeCheck } from "../../../support/advisorFixture.js";
import { changeAnswers } from "../../../support/changeAnswers.js";
import { TEST_CREDENTIALS } from "../../../support/localRequests.js";

const QUICK = { pollDelayMs: 10, timeoutMs: 30_000 };
const STATUSES = "DescribeTrustedAdvisorCheckRefreshStatuses";
const SUMMARIES = "DescribeTrustedAdvisorCheckSummaries";

type Page = Readonly<Record<string, unknown>>;

/** Creates a client of a service with some checks, and changes the responses of an operation. */
function openChanged(count: number, operation: string, change: (input: Page, output: Page) => Page) {
  const checks = Array.from({ length: count }, (_, index) => makeCheck(`check ${index}`));
  const refresh = { enqueuedMs: 20, processingMs: 30 };
  const support = createLocalSupport({ catalog: { checks }, refresh });
  const requestHandler = changeAnswers(support.requestHandler, operation, change);
  const client = new SupportClient({ region: "us-east-1", credentials: TEST_CREDENTIALS, requestHandler });
  return { client, support, checkIds: checks.map(({ id }) => id) };
}

it("summarizeChecks and refreshChecks leave out a check without an id", async () => {
  const { client, checkIds } = openChanged(2, "DescribeTrustedAdvisorChecks", (_input, { checks }) => ({
    checks: [{ name: "No id", category: "security" }, { id: "", name: "Empty id" }, ...(checks as object[])],
  }));
  const summary = await summarizeChecks(client);
  const refresh = await refreshChecks(client, {}, QUICK);
  expect([summary.checks, refresh.checks].map((checks) => checks.map(({ checkId }) => checkId))).toEqual([
    checkIds,
    checkIds,
  ]);
});

describe("summarizeChecks", () => {
  it("requests at most 50 checks at a time, and each once", async () => {
    const batches: string[][] = [];
    const { client, checkIds } = openChanged(101, SUMMARIES, ({ checkIds: requested }, output) => {
      batches.push(requested as string[]);
      return output;
    });
    const { checks } = await summarizeChecks(client, {}, { concurrency: 1 });
    expect(batches.map(({ length }) => length)).toEqual([50, 50, 1]);
    expect(batches.flat()).toEqual(checkIds);
    expect(checks).toHaveLength(101);
  });
});

describe("refreshChecks", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("counts a check once when a response has it twice", async () => {
    const { client } = openChanged(2, STATUSES, (_input, { statuses }) => ({
      statuses: [...(statuses as object[]), ...(statuses as object[])],
    }));
    const progress: string[] = [];
    await refreshChecks(
      client,
      {},
      {
        ...QUICK,
        onProgress: ({ check, doneCount, totalCount }) => progress.push(`${check.checkId} ${doneCount}/${totalCount}`),
      },
    );
    expect(progress.sort()).toEqual(["check 0 1/2", "check 1 2/2"]);
  });

  it("reports a check as abandoned after three polls without a refresh", async () => {
    let polls = 0;
    const { client } = openChanged(1, STATUSES, () => {
      polls += 1;
      return { statuses: [{ checkId: "check 0", status: "none", millisUntilNextRefreshable: 0 }] };
    });
    const { checks } = await refreshChecks(client, {}, QUICK);
    expect(checks).toMatchObject([{ checkId: "check 0", outcome: "abandoned" }]);
    expect(polls).toBe(3);
  });

  it("counts a success that can be repeated at once as a refresh, and stops polling", async () => {
    const { client, support } = openChanged(1, "RefreshTrustedAdvisorCheck", () => ({
      status: { checkId: "check 0", status: "success", millisUntilNextRefreshable: 0 },
    }));
    const polls = support.faults.add("slowResponse", { delayMs: 0, operations: [STATUSES] });
    expect(await refreshChecks(client, {}, QUICK)).toMatchObject({ checks: [{ outcome: "refreshed" }] });
    expect(polls.hits).toBe(0);
  });

  it("ends after `timeoutMs` even if the next poll is due later", async () => {
    vi.useFakeTimers({ toFake: ["Date", "performance", "setTimeout", "clearTimeout"] });
    const { client } = openChanged(1, STATUSES, (_input, output) => output);
    const refreshing = refreshChecks(client, {}, { pollDelayMs: 60_000, timeoutMs: 10 });
    while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
    const startMs = Date.now();
    await vi.advanceTimersToNextTimerAsync();
    expect(Date.now() - startMs).toBe(10);
    expect(await refreshing).toMatchObject({ checks: [{ outcome: "pending" }] });
  });
});
