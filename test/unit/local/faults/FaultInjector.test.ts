import { CreateCaseCommand, DescribeCasesCommand, ResolveCaseCommand } from "@aws-sdk/client-support";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createLocalSupport, type FaultName, OptionError } from "../../../../src/local/index.js";
import { OPERATION_NAMES } from "../../../../src/local/operations/operations.js";
import { officialClient } from "../../../support/localRequests.js";
import { supportOperations } from "../../../support/supportSdk.js";

let support = createLocalSupport();
let client = officialClient(support);

beforeEach(() => {
  support = createLocalSupport();
  client = officialClient(support);
});

/** Sends one request. Resolves to `ok` or to the error's name. */
async function outcomeOf(command: DescribeCasesCommand | CreateCaseCommand = new DescribeCasesCommand({})) {
  const call: Promise<unknown> = client.send(command as DescribeCasesCommand);
  return call.then(
    () => "ok",
    (error) => error.name,
  );
}

async function course(length: number): Promise<string> {
  let marks = "";
  for (let count = 0; count < length; count++) marks += (await outcomeOf()) === "ok" ? "." : "x";
  return marks;
}

const createCase = () => new CreateCaseCommand({ subject: "s", communicationBody: "b" });

describe("a fault", () => {
  it("affects all requests until it is removed", async () => {
    const fault = support.faults.add("internalError");
    expect(await course(3)).toBe("xxx");
    expect(support.faults.active).toEqual([fault]);
    fault.remove();
    expect(await course(2)).toBe("..");
    expect(fault.hits).toBe(3);
    expect(support.faults.active).toEqual([]);
  });

  it("affects only the given operations", async () => {
    const fault = support.faults.add("missingPlan", { operations: ["CreateCase", "ResolveCase"] });
    expect(await outcomeOf()).toBe("ok");
    expect(await outcomeOf(createCase())).toBe("SubscriptionRequiredException");
    await expect(client.send(new ResolveCaseCommand({}))).rejects.toMatchObject({
      name: "SubscriptionRequiredException",
    });
    expect(fault.hits).toBe(2);
  });

  it("ends after affecting `times` requests", async () => {
    const fault = support.faults.add("throttling", { times: 2 });
    expect(await course(4)).toBe("xx..");
    expect(fault.hits).toBe(2);
    expect(support.faults.active).toEqual([]);
  });

  it("affects no request when `times` is 0", async () => {
    const fault = support.faults.add("throttling", { times: 0 });
    expect(await course(2)).toBe("..");
    expect(fault.hits).toBe(0);
  });

  it("affects random requests, and the same ones with the same `randomSeed`", async () => {
    const strike = async (randomSeed?: number) => {
      support.reset();
      support.faults.add("internalError", { probability: 0.3, ...(randomSeed === undefined ? {} : { randomSeed }) });
      return course(60);
    };
    const courses = [await strike(1), await strike(2), await strike(1), await strike()];
    expect(courses[2]).toBe(courses[0]);
    expect(courses[3]).toBe(courses[0]);
    expect(courses[1]).not.toBe(courses[0]);
    const count = courses.join("").replaceAll(".", "").length;
    expect(count).toBeGreaterThan(40);
    expect(count).toBeLessThan(105);
  });

  it("affects the same requests when other faults are active", async () => {
    support.faults.add("internalError", { probability: 0.5 });
    const alone = await course(30);
    support.reset();
    support.faults.add("slowResponse", { delayMs: 1, probability: 0.5, randomSeed: 3 });
    support.faults.add("internalError", { probability: 0.5 });
    expect(await course(30)).toBe(alone);
  });

  it("affects no request with probability 0, and every request with 1", async () => {
    support.faults.add("internalError", { probability: 0 });
    expect(await course(20)).toBe("....................");
    support.faults.add("internalError", { probability: 1 });
    expect(await course(5)).toBe("xxxxx");
  });

  it("takes effect after the signature check when it is an error response, and before it otherwise", async () => {
    const stranger = officialClient(support, { credentials: { accessKeyId: "other", secretAccessKey: "test" } });
    support.faults.add("missingPlan");
    await expect(stranger.send(new DescribeCasesCommand({}))).rejects.toMatchObject({
      name: "UnrecognizedClientException",
    });
    support.faults.clear();
    support.faults.add("lostRequest");
    await expect(stranger.send(new DescribeCasesCommand({}))).rejects.toMatchObject({ code: "ECONNRESET" });
  });
});

describe("multiple faults", () => {
  it("take effect in the order in which they were added", async () => {
    support.faults.add("lostRequest", { times: 1 });
    support.faults.add("throttling", { times: 1 });
    support.faults.add("internalError", { times: 1 });
    const outcomes = [await outcomeOf(), await outcomeOf(), await outcomeOf(), await outcomeOf()];
    expect(outcomes).toEqual(["TimeoutError", "ThrottlingException", "InternalServerError", "ok"]);
  });

  it("combine when one is a delay", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const slow = support.faults.add("slowResponse", { delayMs: 3_600_000, times: 1 });
      support.faults.add("throttling", { times: 1 });
      const outcomes: string[] = [];
      const struck = outcomeOf().then((outcome) => outcomes.push(outcome));
      while (slow.hits === 0) await new Promise((resolve) => setImmediate(resolve));
      outcomes.push(await outcomeOf());
      await vi.advanceTimersByTimeAsync(3_600_000);
      await struck;
      expect(outcomes).toEqual(["ok", "ThrottlingException"]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("end when `clear` is called", async () => {
    support.faults.add("internalError");
    support.faults.add("slowResponse");
    expect(support.faults.active.map(({ name }) => name)).toEqual(["internalError", "slowResponse"]);
    support.faults.clear();
    expect(await course(2)).toBe("..");
  });
});

describe("a slow response", () => {
  it("ends when the call is aborted", async () => {
    support.faults.add("slowResponse", { delayMs: 3_600_000 });
    const patience = new AbortController();
    const call = client.send(createCase(), { abortSignal: patience.signal });
    const ended = expect(call).rejects.toMatchObject({ name: "AbortError" });
    await vi.waitUntil(() => support.cases.length === 1, { timeout: 30_000 });
    patience.abort();
    await ended;
  });
});

describe("`faults.add` throws for", () => {
  const add = (name: string, options?: object) => () => support.faults.add(name as FaultName, options);

  it.each<[string, () => unknown, string, string]>([
    ["an unknown name", add("gremlins"), "OPTION_INVALID", "Unknown fault `gremlins`. Use lostRequest, "],
    ["a misspelt name", add("throtling"), "OPTION_INVALID", "Unknown fault `throtling`. Did you mean `throttling`?"],
    ["a symbol", add(Symbol("s") as unknown as string), "OPTION_INVALID", "Unknown fault Symbol(s)."],
    ["the name of an Object member", add("constructor"), "OPTION_INVALID", "Unknown fault `constructor`."],
    [
      "an unknown operation",
      add("missingPlan", { operations: ["CreateCases"] }),
      "OPTION_INVALID",
      "`missingPlan` cannot hit the operation `CreateCases`. Did you mean `CreateCase`?",
    ],
    [
      "an operation that it cannot hit",
      add("caseLimitExceeded", { operations: ["DescribeCases"] }),
      "OPTION_INVALID",
      "`caseLimitExceeded` cannot hit the operation `DescribeCases`. Use CreateCase.",
    ],
    [
      "an unknown option",
      add("missingPlan", { time: 1 }),
      "OPTION_UNKNOWN",
      "Unknown option `time`. Did you mean `times`?",
    ],
    [
      "the option of another fault",
      add("missingPlan", { delayMs: 5 }),
      "OPTION_UNKNOWN",
      "Unknown option `delayMs`. Use operations,",
    ],
    ["a misspelt option", add("slowResponse", { delayMS: 5 }), "OPTION_UNKNOWN", "Did you mean `delayMs`?"],
    [
      "a probability over 1",
      add("missingPlan", { probability: 20 }),
      "OPTION_INVALID",
      "`probability` must be a number from 0 to 1; got 20.",
    ],
    [
      "a count below 0",
      add("missingPlan", { times: -1 }),
      "OPTION_INVALID",
      "`times` must be a number of at least 0; got -1.",
    ],
    [
      "NaN as a delay",
      add("slowResponse", { delayMs: Number.NaN }),
      "OPTION_INVALID",
      "`delayMs` must be a number from 0 to 2147483647; got NaN.",
    ],
    ["a string for a count", add("missingPlan", { times: "many" }), "OPTION_INVALID", "got `many`."],
    ["an array for a count", add("missingPlan", { times: [1] }), "OPTION_INVALID", "got [1]."],
    ["a string for a probability", add("missingPlan", { probability: "0.5" }), "OPTION_INVALID", "got `0.5`."],
    ["null for a delay", add("slowResponse", { delayMs: null }), "OPTION_INVALID", "got null."],
    [
      "a string for a boolean",
      add("badGateway", { afterExecution: "no" }),
      "OPTION_INVALID",
      "`afterExecution` must be true or false; got `no`.",
    ],
    [
      "a number for operations",
      add("missingPlan", { operations: 5 }),
      "OPTION_INVALID",
      "`operations` must be an array of operations; got 5.",
    ],
    ["an object for operations", add("missingPlan", { operations: {} }), "OPTION_INVALID", "got an object."],
    [
      "a string for operations",
      add("missingPlan", { operations: "CreateCase" }),
      "OPTION_INVALID",
      "got `CreateCase`.",
    ],
    [
      "an undefined operation",
      add("missingPlan", { operations: [undefined] }),
      "OPTION_INVALID",
      "cannot hit the operation undefined.",
    ],
    [
      "a number for reasons",
      add("throttling", { throttlingReasons: 5 }),
      "OPTION_INVALID",
      "`throttlingReasons` must be",
    ],
    [
      "a reason that is an object",
      add("throttling", { throttlingReasons: [{ reason: { $bytes: "1" } }] }),
      "OPTION_INVALID",
      "`throttlingReasons` must be an array of objects with a `reason` and a `resource`, both strings; got [an object].",
    ],
    [
      "a number for options",
      add("missingPlan", 5 as unknown as object),
      "OPTION_INVALID",
      "`options` must be an object; got 5.",
    ],
  ])("%s", (_, act, code, message) => {
    expect(act).toThrow(OptionError);
    expect(act).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }));
    expect(support.faults.active).toEqual([]);
  });
});

it("OPERATION_NAMES lists the operations of the API", () => {
  expect([...OPERATION_NAMES]).toEqual(supportOperations.map(({ name }) => name).sort());
});
