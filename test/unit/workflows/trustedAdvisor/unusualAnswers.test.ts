import { afterEach, describe, expect, it, vi } from "vitest";
import { refreshChecks, SupportClient, summarizeChecks } from "../../../../src/index.js";
import { createLocalSupport } from "../../../../src/local/index.js";
import { makeCheck } from "../../../support/advisorWorld.js";
import { changeAnswers } from "../../../support/changeAnswers.js";
import { TEST_CREDENTIALS } from "../../../support/localRequests.js";

const QUICK = { pollDelayMs: 10, timeoutMs: 30_000 };
const STATUSES = "DescribeTrustedAdvisorCheckRefreshStatuses";
const SUMMARIES = "DescribeTrustedAdvisorCheckSummaries";

type Page = Readonly<Record<string, unknown>>;

/** A client of a service with some checks, whose answers to an operation are changed. */
function openChanged(count: number, operation: string, change: (input: Page, output: Page) => Page) {
  const checks = Array.from({ length: count }, (_, index) => makeCheck(`check ${index}`));
  const refresh = { enqueuedMs: 20, processingMs: 30 };
  const support = createLocalSupport({ catalog: { checks }, refresh });
  const requestHandler = changeAnswers(support.requestHandler, operation, change);
  const client = new SupportClient({ region: "us-east-1", credentials: TEST_CREDENTIALS, requestHandler });
  return { client, support, checkIds: checks.map(({ id }) => id) };
}

describe("summarizeChecks", () => {
  it("asks for at most 50 checks at a time, and for each once", async () => {
    const batches: string[][] = [];
    const { client, checkIds } = openChanged(101, SUMMARIES, ({ checkIds: asked }, output) => {
      batches.push(asked as string[]);
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

  it("counts a check once when an answer has it twice", async () => {
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

  it("abandons a check after three polls that know of no refresh", async () => {
    let polls = 0;
    const { client } = openChanged(1, STATUSES, () => {
      polls += 1;
      return { statuses: [{ checkId: "check 0", status: "none", millisUntilNextRefreshable: 0 }] };
    });
    const { checks } = await refreshChecks(client, {}, QUICK);
    expect(checks).toMatchObject([{ checkId: "check 0", outcome: "abandoned" }]);
    expect(polls).toBe(3);
  });

  it("takes a success that can be repeated at once for a refresh, and polls no further", async () => {
    const { client, support } = openChanged(1, "RefreshTrustedAdvisorCheck", () => ({
      status: { checkId: "check 0", status: "success", millisUntilNextRefreshable: 0 },
    }));
    const polls = support.faults.add("slowResponse", { delayMs: 0, operations: [STATUSES] });
    expect(await refreshChecks(client, {}, QUICK)).toMatchObject({ checks: [{ outcome: "refreshed" }] });
    expect(polls.hits).toBe(0);
  });

  it("ends after `timeoutMs` although the next poll is due later", async () => {
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
