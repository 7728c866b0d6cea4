import { describe, expect, it } from "vitest";
import {
  AttachmentError,
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
import { assertNumbers, assertOptions, invalidOption } from "../../../../src/workflows/core/options.js";

const CASE = { token: "t", subject: "Alarm", communicationBody: "It is red." } as const;
const MESSAGE = { token: "t", communicationBody: "It is red.", caseId: "case-1" } as const;
const INPUT = { caseId: "case-1", uploadId: "u", checkId: "c" };

type Run = (client: SupportSender, options: never) => unknown;

const waits = [waitUntilAttachmentReady, waitUntilCaseResolved, waitUntilCheckRefreshed] as const;
const runWait = (wait: (typeof waits)[number]): Run => {
  return (client, options: object) => wait({ client, maxWaitTime: 1, ...options }, INPUT);
};

/** What takes times and counts, and the least of each. */
const ONCE = { attemptTimeoutMs: 1, maxWaitMs: 0, lookBackMs: 0, clockToleranceMs: 0, lookupDelaysMs: 0 };
const WATCH = { attemptTimeoutMs: 1, minDelayMs: 0, maxDelayMs: 0, overlapMs: 0 };
const WAIT = { maxWaitTime: 0, minDelay: 0, maxDelay: 0 };
const TAKERS: readonly (readonly [name: string, options: Readonly<Record<string, number>>, run: Run])[] = [
  ["createCaseOnce", ONCE, (client, options) => createCaseOnce(client, CASE, options)],
  ["addCommunicationOnce", ONCE, (client, options) => addCommunicationOnce(client, MESSAGE, options)],
  ["watchCase", WATCH, (client, options: object) => watchCase(client, { caseId: "case-1", ...options }).next()],
  ["refreshChecks", { concurrency: 1, maxWaitMs: 0, pollDelayMs: 0 }, refreshChecks],
  ["summarizeChecks", { concurrency: 1 }, summarizeChecks],
  ["withRegionFailover", { cooldownMs: 0, attemptTimeoutMs: 1 }, withRegionFailover],
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
        message: expect.stringContaining(`Invalid \`${option}\`: ${typeof wrong === "string" ? "`1`" : wrong}. Use `),
      });
    }
    expect(sent).toBe(0);
  });
});

it("numbers from the least on are taken, alone and in lists, and so is infinity", () => {
  expect(() => assertNumbers({ a: 1, b: 1.5, c: Infinity, d: [1, 2], e: [] }, { min: 1 })).not.toThrow();
});

describe("assertOptions", () => {
  const names = ["signal", "maxWaitMs"];

  it("accepts known options, undefined, and no options", () => {
    expect(() => assertOptions({ signal: undefined, maxWaitMs: 1 }, names)).not.toThrow();
    expect(() => assertOptions(undefined, names)).not.toThrow();
  });

  it.each([
    ["a typo", { maxWaitms: 1 }, "Unknown option `maxWaitms`. Did you mean `maxWaitMs`?"],
    ["a synonym", { abortSignal: 1 }, "Unknown option `abortSignal`. Did you mean `signal`?"],
    ["another name", { region: "x" }, "Unknown option `region`. Use signal, maxWaitMs."],
    ["null", null, "Invalid `options`: null. Use an object."],
    ["a list", [], "Invalid `options`: . Use an object."],
  ])("refuses %s", (_, options, message) => {
    const error = { name: "SupportClientError", code: "OPTION_INVALID", message };
    expect(() => assertOptions(options, names)).toThrow(expect.objectContaining(error));
  });

  it("throws the error class of the workflow", () => {
    const error = expect.objectContaining({ name: "AttachmentError", code: "OPTION_INVALID" });
    expect(() => assertOptions({ onstate: 1 }, ["onState"], AttachmentError)).toThrow(error);
  });
});

it("invalidOption shows a value that cannot be converted to text", () => {
  expect(() => invalidOption("onState", Symbol("state"), "a function")).toThrow("Invalid `onState`: Symbol(state).");
  expect(() => invalidOption("onState", Object.create(null), "a function")).toThrow("Invalid `onState`: object.");
});
