import { describe, expect, it } from "vitest";
import {
  addCommunicationOnce,
  createCaseOnce,
  refreshChecks,
  type SupportSender,
  summarizeChecks,
  waitUntilAttachmentReady,
  waitUntilCaseResolved,
  waitUntilCheckRefreshed,
  watchCase,
  withRegionFailover,
} from "../../../../src/index.js";
import { requireNumbers } from "../../../../src/workflows/core/requireNumbers.js";

const CASE = { token: "t", subject: "Alarm", communicationBody: "It is red.", caseId: "case-1" } as const;
const INPUT = { caseId: "case-1", uploadId: "u", checkId: "c" };

type Run = (client: SupportSender, options: never) => unknown;

const waits = [waitUntilAttachmentReady, waitUntilCaseResolved, waitUntilCheckRefreshed] as const;
const runWait = (wait: (typeof waits)[number]): Run => {
  return (client, options: object) => wait({ client, maxWaitTime: 1, ...options }, INPUT);
};

/** What takes times and counts, and the least of each. */
const ONCE = { maxWaitMs: 0, lookBackMs: 0, clockToleranceMs: 0, lookupDelaysMs: 0 };
const WATCH = { minDelayMs: 0, maxDelayMs: 0, overlapMs: 0 };
const WAIT = { maxWaitTime: 0, minDelay: 0, maxDelay: 0 };
const TAKERS: readonly (readonly [name: string, options: Readonly<Record<string, number>>, run: Run])[] = [
  ["createCaseOnce", ONCE, (client, options) => createCaseOnce(client, CASE, options)],
  ["addCommunicationOnce", ONCE, (client, options) => addCommunicationOnce(client, CASE, options)],
  ["watchCase", WATCH, (client, options: object) => watchCase(client, { ...CASE, ...options }).next()],
  ["refreshChecks", { concurrency: 1, maxWaitMs: 0, pollDelayMs: 0 }, refreshChecks],
  ["summarizeChecks", { concurrency: 1 }, summarizeChecks],
  ["withRegionFailover", { cooldownMs: 0 }, withRegionFailover],
  ...waits.map((wait) => [wait.name, WAIT, runWait(wait)] as const),
];

describe.each(TAKERS)("%s", (_, options, run) => {
  it.each(Object.entries(options))("refuses what is no number for %s, and sends nothing", async (option, least) => {
    let sent = 0;
    const client: SupportSender = { send: async () => ++sent };
    for (const value of [Number.NaN, least - 1, "1", {}, [[1, Number.NaN]]]) {
      const wrong = option === "lookupDelaysMs" ? [0, value] : value;
      await expect((async () => run(client, { [option]: wrong } as never))()).rejects.toMatchObject({
        name: "SupportClientError",
        code: "OPTION_INVALID",
        message: `Failed to begin: ${option} is ${wrong}. Give a number from ${least} on, or none.`,
      });
    }
    expect(sent).toBe(0);
  });
});

it("numbers from the least on are taken, alone and in lists, and so is infinity", () => {
  expect(() => requireNumbers({ a: 1, b: 1.5, c: Infinity, d: [1, 2], e: [] }, 1)).not.toThrow();
});
