import { describe, expect, it } from "vitest";
import { describeCheckResult, SupportClient } from "../../../../src/index.js";
import { makeCheck, openAdvisor } from "../../../support/advisorFixture.js";
import { TEST_CREDENTIALS } from "../../../support/localRequests.js";
import { bothSdks } from "../../../support/sdks.js";

const CHECK = makeCheck("one", {
  category: "cost_optimizing",
  metadata: ["Region", "Instance ID", null, "Region"],
  resources: [
    { status: "warning", region: "us-east-1", metadata: ["us-east-1", "i-1", "x", "eu-west-1"] },
    { status: "ok", metadata: ["us-east-1", null] },
    { status: "error", metadata: ["us-east-1", "i-3", "y", "eu-west-1", "more", "and more"] },
  ],
  savings: { monthly: 12.5, percent: 3 },
  lastRunHoursAgo: 1,
});

it("describeCheckResult sends nothing more after it rejects", async () => {
  const requests: string[] = [];
  let stopped: unknown;
  const client = {
    send({ input }: { input: { checkId?: string } }, options?: { abortSignal: AbortSignal }) {
      requests.push(input.checkId ?? "checks");
      if (input.checkId) return Promise.reject(new Error("No."));
      return new Promise((_, reject) => {
        options?.abortSignal.addEventListener("abort", () => {
          stopped = options.abortSignal.reason;
          reject(stopped);
        });
      });
    },
  };
  await expect(describeCheckResult(client, { checkId: "one" })).rejects.toThrow("No.");
  expect([requests.toSorted(), stopped]).toEqual([["checks", "one"], new Error("No.")]);
});

describe.each(bothSdks)("describeCheckResult with %s", (_, sdk) => {
  it("names the values of each resource, with duplicate, missing and excess headings", async () => {
    const { client } = openAdvisor(sdk, [CHECK]);
    const { columnNames, resources, ...rest } = await describeCheckResult(client, { checkId: "one" });
    expect(columnNames).toEqual(["Region", "Instance ID", "Column 3", "Region (2)", "Column 5", "Column 6"]);
    expect(resources.map(({ columns }) => Object.values(columns))).toEqual([
      ["us-east-1", "i-1", "x", "eu-west-1", null, null],
      [null, null, null, null, null, null],
      ["us-east-1", "i-3", "y", "eu-west-1", "more", "and more"],
    ]);
    expect(resources[0]).toMatchObject({ status: "warning", region: "us-east-1", isSuppressed: false });
    expect(resources.map(({ metadata, isComplete }) => [metadata.length, isComplete])).toEqual([
      [4, true],
      [2, false],
      [6, true],
    ]);
    expect(rest).toMatchObject({
      checkId: "one",
      name: "Check one",
      category: "cost_optimizing",
      status: "error",
      categorySpecificSummary: { costOptimizing: { estimatedMonthlySavings: 12.5 } },
    });
    expect(rest.timestamp).toBeInstanceOf(Date);
    expect(Date.now() - (rest.timestamp?.getTime() ?? 0)).toBeGreaterThan(3_500_000);
  });

  it("accepts a result without timestamp and resources", async () => {
    const { client } = openAdvisor(sdk, [makeCheck("one", { metadata: ["A"] })]);
    const result = await describeCheckResult(client, { checkId: "one" });
    expect(result).toMatchObject({ columnNames: ["A"], resources: [] });
    expect(result.timestamp).toBeUndefined();
  });

  it("retries while the service throttles", async () => {
    const { client, support } = openAdvisor(sdk, [CHECK]);
    support.faults.add("throttling", { times: 1 });
    await expect(describeCheckResult(client, { checkId: "one" })).resolves.toMatchObject({ checkId: "one" });
  });

  it("rejects for an unknown check, an unknown language and an abort", async () => {
    const { client } = openAdvisor(sdk, [CHECK]);
    const invalid = { name: "InvalidParameterValueException" };
    await expect(describeCheckResult(client, { checkId: "two" })).rejects.toMatchObject(invalid);
    await expect(describeCheckResult(client, { checkId: "one", language: "la" })).rejects.toMatchObject(invalid);
    const aborted = describeCheckResult(client, { checkId: "one" }, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
  });
});

interface StubbedCheck {
  readonly headings?: readonly (string | null)[];
  readonly rows?: readonly ((string | null)[] | undefined)[];
  readonly timestamp?: string;
}

/** Reads a check with a client that returns the given result. */
function read({ headings = [], rows = [], timestamp = "" }: StubbedCheck) {
  const client = {
    async send(command: object) {
      if (command.constructor.name === "DescribeTrustedAdvisorChecksCommand")
        return { checks: [{ id: "one", metadata: headings }] };
      return { result: { checkId: "one", timestamp, flaggedResources: rows.map((metadata) => ({ metadata })) } };
    },
  };
  return describeCheckResult(client, { checkId: "one" });
}

it.each([
  [["A", "B"], 2, ["A", "B"]],
  [["A", "A", "A (2)", "A"], 4, ["A", "A (2)", "A (2) (2)", "A (3)"]],
  [[null, " ", "Column 1"], 3, ["Column 1", "Column 2", "Column 1 (2)"]],
  [["A"], 3, ["A", "Column 2", "Column 3"]],
  [["A", "B"], 0, ["A", "B"]],
])("describeCheckResult makes unique column names of %j for %i values", async (headings, count, names) => {
  const { columnNames } = await read({ headings, rows: [Array.from({ length: count }, String)] });
  expect(columnNames).toEqual(names);
});

it("describeCheckResult assigns no value of a short row to a heading, and returns the values", async () => {
  const headings = ["Instance", "Day 1", "Day 2", "Day 3", "Average"];
  const rows = [["i-1", "1 %", "2 %", "3 %", "2 %"], ["i-2", "40 %", "40 %"], [], ["i-3", null, null, null, "5 %"]];
  const { resources } = await read({ headings, rows });
  const nothing = Object.fromEntries(headings.map((heading) => [heading, null]));
  expect(resources).toEqual([
    { metadata: rows[0], isComplete: true, columns: expect.objectContaining({ "Day 2": "2 %", Average: "2 %" }) },
    { metadata: rows[1], isComplete: false, columns: nothing },
    { metadata: [], isComplete: false, columns: nothing },
    { metadata: rows[3], isComplete: true, columns: { ...nothing, Instance: "i-3", Average: "5 %" } },
  ]);
});

it("describeCheckResult marks rows without values, and rows of a check that is not listed", async () => {
  expect((await read({ headings: ["A"], rows: [undefined] })).resources).toMatchObject([
    { metadata: [], isComplete: false },
  ]);
  expect((await read({ rows: [["1", "2"], ["3"]] })).resources).toMatchObject([
    { isComplete: true, columns: { "Column 1": "1", "Column 2": "2" } },
    { isComplete: true, columns: { "Column 1": "3", "Column 2": null } },
  ]);
});

it("describeCheckResult accepts headings that are names of JavaScript members", async () => {
  const { resources } = await read({ headings: ["__proto__", "constructor", "toString"], rows: [["1", "2", "3"]] });
  expect(Object.entries(resources[0]?.columns ?? {})).toEqual([
    ["__proto__", "1"],
    ["constructor", "2"],
    ["toString", "3"],
  ]);
});

it.each([
  ["2020-05-14T17:04:40.790+0000", "2020-05-14T17:04:40.790Z"],
  ["2020-05-14T17:04:40-05:30", "2020-05-14T22:34:40.000Z"],
  ["2020-05-14T17:04:40Z", "2020-05-14T17:04:40.000Z"],
  ["", undefined],
  ["not run yet", undefined],
])("describeCheckResult reads the timestamp %j", async (timestamp, time) => {
  expect((await read({ timestamp })).timestamp?.toISOString()).toBe(time);
});

it("describeCheckResult rejects a response without a result", async () => {
  const requestHandler = {
    handle: async () => ({ response: { statusCode: 200, headers: {}, body: new TextEncoder().encode("{}") } }),
  };
  const client = new SupportClient({ credentials: TEST_CREDENTIALS, requestHandler });
  await expect(describeCheckResult(client, { checkId: "one" })).rejects.toMatchObject({
    name: "IncompleteResponseError",
    code: "RESPONSE_INCOMPLETE",
    operation: "DescribeTrustedAdvisorCheckResult",
    member: "result",
    message:
      "Incomplete response of DescribeTrustedAdvisorCheckResult: `result` is missing. Refresh the check one, and read its result again.",
  });
});
