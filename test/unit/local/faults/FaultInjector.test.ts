import { CreateCaseCommand, DescribeCasesCommand, ResolveCaseCommand } from "@aws-sdk/client-support";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createLocalSupport, LocalSupportError, type TroubleName } from "../../../../src/local/index.js";
import { OPERATION_NAMES } from "../../../../src/local/operations/operationNames.js";
import { officialClient } from "../../../support/localRequests.js";
import { supportOperations } from "../../../support/supportSdk.js";

let support = createLocalSupport();
let client = officialClient(support);

beforeEach(() => {
  support = createLocalSupport();
  client = officialClient(support);
});

/** One request, as the name of its failure or as `ok`. */
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
  it("affects all requests until it is stopped", async () => {
    const trouble = support.troubles.add("internalError");
    expect(await course(3)).toBe("xxx");
    expect(support.troubles.active).toEqual([trouble]);
    trouble.stop();
    expect(await course(2)).toBe("..");
    expect(trouble.hits).toBe(3);
    expect(support.troubles.active).toEqual([]);
  });

  it("affects only its operations", async () => {
    const trouble = support.troubles.add("noPlan", { operations: ["CreateCase", "ResolveCase"] });
    expect(await outcomeOf()).toBe("ok");
    expect(await outcomeOf(createCase())).toBe("SubscriptionRequiredException");
    await expect(client.send(new ResolveCaseCommand({}))).rejects.toMatchObject({
      name: "SubscriptionRequiredException",
    });
    expect(trouble.hits).toBe(2);
  });

  it("ends after `times` requests", async () => {
    const trouble = support.troubles.add("throttling", { times: 2 });
    expect(await course(4)).toBe("xx..");
    expect(trouble.hits).toBe(2);
    expect(support.troubles.active).toEqual([]);
  });

  it("affects no request when `times` is 0", async () => {
    const trouble = support.troubles.add("throttling", { times: 0 });
    expect(await course(2)).toBe("..");
    expect(trouble.hits).toBe(0);
  });

  it("affects requests at random, and the same ones with the same seed", async () => {
    const strike = async (seed?: number) => {
      support.reset();
      support.troubles.add("internalError", { probability: 0.3, ...(seed === undefined ? {} : { seed }) });
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
    support.troubles.add("internalError", { probability: 0.5 });
    const alone = await course(30);
    support.reset();
    support.troubles.add("slowAnswer", { delayMs: 1, probability: 0.5, seed: 3 });
    support.troubles.add("internalError", { probability: 0.5 });
    expect(await course(30)).toBe(alone);
  });

  it("affects no request with probability 0, and each with 1", async () => {
    support.troubles.add("internalError", { probability: 0 });
    expect(await course(20)).toBe("....................");
    support.troubles.add("internalError", { probability: 1 });
    expect(await course(5)).toBe("xxxxx");
  });

  it("is applied after the signature when it is a refusal, and before it otherwise", async () => {
    const stranger = officialClient(support, { credentials: { accessKeyId: "other", secretAccessKey: "test" } });
    support.troubles.add("noPlan");
    await expect(stranger.send(new DescribeCasesCommand({}))).rejects.toMatchObject({
      name: "UnrecognizedClientException",
    });
    support.troubles.clear();
    support.troubles.add("dropBeforeAccept");
    await expect(stranger.send(new DescribeCasesCommand({}))).rejects.toMatchObject({ code: "ECONNRESET" });
  });
});

describe("several faults", () => {
  it("are applied in the order in which they were added", async () => {
    support.troubles.add("dropBeforeAccept", { times: 1 });
    support.troubles.add("throttling", { times: 1 });
    support.troubles.add("internalError", { times: 1 });
    const outcomes = [await outcomeOf(), await outcomeOf(), await outcomeOf(), await outcomeOf()];
    expect(outcomes).toEqual(["TimeoutError", "ThrottlingException", "InternalServerError", "ok"]);
  });

  it("are combined when one is a delay", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const slow = support.troubles.add("slowAnswer", { delayMs: 3_600_000, times: 1 });
      support.troubles.add("throttling", { times: 1 });
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

  it("end with `clear`", async () => {
    support.troubles.add("internalError");
    support.troubles.add("slowAnswer");
    expect(support.troubles.active.map(({ name }) => name)).toEqual(["internalError", "slowAnswer"]);
    support.troubles.clear();
    expect(await course(2)).toBe("..");
  });
});

describe("a slow answer", () => {
  it("ends when the call is aborted", async () => {
    support.troubles.add("slowAnswer", { delayMs: 3_600_000 });
    const patience = new AbortController();
    const call = client.send(createCase(), { abortSignal: patience.signal });
    const ended = expect(call).rejects.toMatchObject({ name: "AbortError" });
    await vi.waitUntil(() => support.cases.length === 1, { timeout: 30_000 });
    patience.abort();
    await ended;
  });
});

describe("`troubles.add` refuses", () => {
  const add = (name: string, options?: object) => () => support.troubles.add(name as TroubleName, options);

  it.each<[string, () => unknown, string, string]>([
    ["an unknown name", add("gremlins"), "TROUBLE_UNKNOWN", "Unknown trouble `gremlins`. Use dropBeforeAccept, "],
    ["a near name", add("throtling"), "TROUBLE_UNKNOWN", "Unknown trouble `throtling`. Did you mean `throttling`?"],
    ["a symbol", add(Symbol("s") as unknown as string), "TROUBLE_UNKNOWN", "Unknown trouble Symbol(s)."],
    ["a name of all objects", add("constructor"), "TROUBLE_UNKNOWN", "Unknown trouble `constructor`."],
    [
      "an unknown operation",
      add("noPlan", { operations: ["CreateCases"] }),
      "OPERATION_UNKNOWN",
      "`noPlan` cannot hit the operation `CreateCases`. Did you mean `CreateCase`?",
    ],
    [
      "an operation that it cannot hit",
      add("caseLimit", { operations: ["DescribeCases"] }),
      "OPERATION_UNKNOWN",
      "`caseLimit` cannot hit the operation `DescribeCases`. Use CreateCase.",
    ],
    ["an unknown option", add("noPlan", { time: 1 }), "OPTION_UNKNOWN", "Unknown option `time`. Did you mean `times`?"],
    [
      "the option of another",
      add("noPlan", { delayMs: 5 }),
      "OPTION_UNKNOWN",
      "Unknown option `delayMs`. Use operations,",
    ],
    ["a near option", add("slowAnswer", { delayMS: 5 }), "OPTION_UNKNOWN", "Did you mean `delayMs`?"],
    [
      "a probability over 1",
      add("noPlan", { probability: 20 }),
      "OPTION_INVALID",
      "`probability` must be a number from 0 to 1; got 20.",
    ],
    [
      "a count below 0",
      add("noPlan", { times: -1 }),
      "OPTION_INVALID",
      "`times` must be a number of at least 0; got -1.",
    ],
    [
      "NaN",
      add("slowAnswer", { delayMs: Number.NaN }),
      "OPTION_INVALID",
      "`delayMs` must be a number from 0 to 2147483647; got NaN.",
    ],
    ["a string for a count", add("noPlan", { times: "many" }), "OPTION_INVALID", "got `many`."],
    ["an array for a count", add("noPlan", { times: [1] }), "OPTION_INVALID", "got [1]."],
    ["a string for a probability", add("noPlan", { probability: "0.5" }), "OPTION_INVALID", "got `0.5`."],
    ["null for a delay", add("slowAnswer", { delayMs: null }), "OPTION_INVALID", "got null."],
    [
      "a string for a boolean",
      add("badGateway", { afterAccept: "no" }),
      "OPTION_INVALID",
      "`afterAccept` must be true or false; got `no`.",
    ],
    [
      "a number for operations",
      add("noPlan", { operations: 5 }),
      "OPTION_INVALID",
      "`operations` must be an array of operations; got 5.",
    ],
    ["an object for operations", add("noPlan", { operations: {} }), "OPTION_INVALID", "got an object."],
    ["a string for operations", add("noPlan", { operations: "CreateCase" }), "OPTION_INVALID", "got `CreateCase`."],
    [
      "no operation",
      add("noPlan", { operations: [undefined] }),
      "OPERATION_UNKNOWN",
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
      add("noPlan", 5 as unknown as object),
      "OPTION_INVALID",
      "`options` must be an object; got 5.",
    ],
  ])("%s", (_, act, code, message) => {
    expect(act).toThrow(LocalSupportError);
    expect(act).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }));
    expect(support.troubles.active).toEqual([]);
  });
});

it("OPERATION_NAMES lists the operations of the API", () => {
  expect([...OPERATION_NAMES]).toEqual(supportOperations.map(({ name }) => name).sort());
});
