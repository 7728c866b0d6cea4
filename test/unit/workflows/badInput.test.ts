import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { paginateDescribeCases, paginateDescribeCommunications } from "../../../src/index.js";
import { OPTIONS } from "../../../src/workflows/core/options.js";
import { listOptionsOfFunctions } from "../../support/optionsOfFunctions.js";
import { countingClient, WAITERS, WORKFLOWS, type Workflow, WRAPPERS } from "../../support/workflowTable.js";

const optionsOf = listOptionsOfFunctions();
const namesOf = ({ name }: Workflow) => (optionsOf.get(name) ?? []).map((option) => option.name);
const isFunction = (option: string) => OPTIONS[option as keyof typeof OPTIONS].type === "function";
const valueOfWrongType = (option: string) => (isFunction(option) ? 5 : () => {});
/** Drops the second-last letter. */
const misspell = (name: string) => (name.length > 2 ? `${name.slice(0, -2)}${name.slice(-1)}` : `${name}o`);

interface Given {
  readonly client?: unknown;
  readonly input?: unknown;
  readonly options?: unknown;
}

/** Expects a call to reject without a request and without an unhandled rejection. */
async function expectRejection(workflow: Workflow, given: Given, error: object): Promise<void> {
  const client = countingClient();
  const { input, options, client: sender } = { client, input: workflow.input, ...given };
  const rejections: unknown[] = [];
  const note = (reason: unknown) => rejections.push(reason);
  process.on("unhandledRejection", note);
  const running = (async () => workflow.run(sender as never, input as never, options as never))();
  await expect(running).rejects.toMatchObject(error);
  await new Promise((resolve) => setTimeout(resolve));
  process.off("unhandledRejection", note);
  expect([client.sent, rejections]).toEqual([0, []]);
}

const unknown = (option: string, suggestion?: string) => ({
  name: "OptionError",
  code: "OPTION_UNKNOWN",
  option,
  ...(suggestion !== undefined && { suggestion, message: expect.stringContaining(`\`${suggestion}\``) }),
});
const invalid = (option: string) => ({ name: "OptionError", code: "OPTION_INVALID", option });

it("WORKFLOWS lists all workflow functions with options", () => {
  expect(WORKFLOWS.map(({ name }) => name).sort()).toEqual([...optionsOf.keys()].sort());
});

describe.each([...WORKFLOWS, ...WAITERS, ...WRAPPERS].map((workflow) => [workflow.name, workflow] as const))(
  "%s",
  (_, workflow) => {
    it.each([undefined, null, "client", 5, {}])("rejects %j as its client", (client) =>
      expectRejection(workflow, { client }, { name: "OptionError", code: "CLIENT_INVALID", option: "client" }),
    );
  },
);

describe.each(WORKFLOWS.map((workflow) => [workflow.name, workflow] as const))("the options of %s", (_, workflow) => {
  const names = namesOf(workflow);

  it.each(names)("are rejected with a misspelt %s, and the right name is suggested", (option) =>
    expectRejection(workflow, { options: { [misspell(option)]: 1 } }, unknown(misspell(option), option)),
  );

  it.each(names)("are rejected with a %s of a wrong type", async (option) => {
    await expectRejection(workflow, { options: { [option]: valueOfWrongType(option) } }, invalid(option));
    await expectRejection(workflow, { options: { [option]: null } }, invalid(option));
  });

  const rules = Object.entries<{ type: string; min?: number }>(OPTIONS).filter(([option]) => names.includes(option));
  const numbers = rules.filter(([, { type }]) => type.startsWith("number"));

  it.runIf(numbers.length > 0).each(numbers)(
    "are rejected with a %s that is not a number, or too small",
    async (option, { type, min = 0 }) => {
      for (const value of [Number.NaN, min - 1, "1", {}, [[1]]]) {
        const given = type === "numbers" ? [0, value] : value;
        await expectRejection(workflow, { options: { [option]: given } }, invalid(option));
      }
    },
  );

  it("are rejected with an unknown name, and the known ones are listed", () => {
    const message = expect.stringMatching(new RegExp(`Use ${names.map((name) => `(?=.*\\b${name}\\b)`).join("")}`));
    return expectRejection(workflow, { options: { color: "red" } }, { ...unknown("color"), message });
  });

  it.each([null, [], 5, "signal"])("are rejected when they are %j", (options) =>
    expectRejection(workflow, { options }, invalid("options")),
  );
});

const withSignal = WORKFLOWS.filter((workflow) => namesOf(workflow).includes("signal"));
const OF_ANOTHER_REALM = '({ aborted: true, reason: "enough", addEventListener() {}, removeEventListener() {} })';

describe.each([
  ...withSignal.map((workflow) => [workflow.name, "signal", workflow] as const),
  ...WAITERS.map((workflow) => [workflow.name, "abortSignal", workflow] as const),
])("%s", (_, name, workflow) => {
  it("sends nothing when its signal is already aborted", () =>
    expectRejection(workflow, { options: { [name]: AbortSignal.abort("enough") } }, { name: "AbortError" }));

  it("accepts a signal of another realm", () =>
    expectRejection(workflow, { options: { [name]: runInNewContext(OF_ANOTHER_REALM) } }, { name: "AbortError" }));

  it("rejects a signal that is not an AbortSignal", async () => {
    for (const value of ["x", 5, true, {}, [], () => {}, new AbortController()])
      await expectRejection(workflow, { options: { [name]: value } }, invalid(name));
  });

  it("suggests the right name of the signal", () => {
    const other = name === "signal" ? "abortSignal" : "signal";
    return expectRejection(workflow, { options: { [other]: AbortSignal.abort() } }, unknown(other, name));
  });
});

it.each(withSignal.map((workflow) => [workflow.name, workflow] as const))(
  "%s rejects with the reason of the abort as the cause",
  (_, workflow) =>
    expectRejection(
      workflow,
      { options: { signal: AbortSignal.abort("enough") } },
      { name: "AbortError", cause: "enough" },
    ),
);

const withInput = WORKFLOWS.filter(({ input }) => input);

describe.each(withInput.map((workflow) => [workflow.name, workflow] as const))("the input of %s", (_, workflow) => {
  const { input, members = [] } = workflow;
  const names = namesOf(workflow);

  it.each(names)("is rejected with the option %s, and the message names its slot", async (option) => {
    const message = `Unknown input member \`${option}\`. \`${option}\` belongs to options (third argument).`;
    await expectRejection(workflow, { input: { ...input, [option]: 1 } }, { ...unknown(option, option), message });
  });

  it.each(members)("has %s, which is rejected as an option", async (member) => {
    const message = `Unknown option \`${member}\`. \`${member}\` belongs to input (second argument).`;
    await expectRejection(workflow, { options: { [member]: "a" } }, { ...unknown(member, member), message });
  });

  it.each(members)("is rejected with a misspelt %s, and the right name is suggested", (member) =>
    expectRejection(workflow, { input: { ...input, [misspell(member)]: "a" } }, unknown(misspell(member), member)),
  );

  it.each([null, "a", 5, []])("is rejected when it is %j", (given) =>
    expectRejection(workflow, { input: given }, invalid("input")),
  );

  it("is rejected as part of the first argument, the form of AWS's waiters", () =>
    expectRejection(workflow, { client: { client: countingClient(), ...input } }, { code: "CLIENT_INVALID" }));
});

it.each([
  ["watchCase", "caseId"],
  ["downloadAttachment", "attachmentId"],
  ["describeCheckResult", "checkId"],
])("%s rejects an invalid %s", async (name, member) => {
  const workflow = WORKFLOWS.find((each) => each.name === name) as Workflow;
  for (const value of [undefined, null, "", 5, {}])
    await expectRejection(workflow, { input: { [member]: value } }, invalid(member));
});

const PARAMETERS = ["maxWaitTime", "minDelay", "maxDelay", "abortSignal", "abortController"];

describe.each(WAITERS.map((workflow) => [workflow.name, workflow] as const))("%s", (_, workflow) => {
  const { input = {} } = workflow;
  const [member = ""] = Object.keys(input);

  it.each(PARAMETERS)("rejects a misspelt %s in its first argument, and suggests it", (name) =>
    expectRejection(workflow, { options: { [misspell(name)]: 1 } }, unknown(misspell(name), name)),
  );

  it.each(PARAMETERS)("rejects %s in its input, and names the first argument", async (name) => {
    const message = `Unknown input member \`${name}\`. \`${name}\` belongs to the configuration (first argument).`;
    await expectRejection(workflow, { input: { ...input, [name]: 1 } }, { ...unknown(name, name), message });
  });

  it("rejects a member of its input in the first argument", async () => {
    const message = `Unknown option \`${member}\`. \`${member}\` belongs to input (second argument).`;
    await expectRejection(workflow, { options: { [member]: "a" } }, { ...unknown(member, member), message });
  });

  it("rejects a misspelt member of its input", () =>
    expectRejection(workflow, { input: { [misspell(member)]: "a" } }, unknown(misspell(member), member)));

  it.each([undefined, null, "", 5, {}])("rejects %j for the member of its input", (value) =>
    expectRejection(workflow, { input: { [member]: value } }, invalid(member)),
  );

  it.each(["minDelay", "maxDelay"])("rejects a %s that is not a number, or negative", async (option) => {
    for (const value of [Number.NaN, -1, "1", [1], {}])
      await expectRejection(workflow, { options: { [option]: value } }, invalid(option));
  });

  it("rejects a minDelay of 0, which would poll without a pause", () =>
    expectRejection(workflow, { options: { minDelay: 0 } }, invalid("minDelay")));

  it("rejects a client instead of its configuration, and says what to pass", () => {
    const message = "Invalid first argument: a client. Pass `{ client, maxWaitTime }`.";
    const options = { config: {}, send: async () => ({}) };
    return expectRejection(workflow, { options }, { name: "OptionError", code: "CLIENT_INVALID", message });
  });

  it.each([undefined, null, "10", 0, -1, Number.NaN])("rejects %j for maxWaitTime", (maxWaitTime) =>
    expectRejection(workflow, { options: { maxWaitTime } }, invalid("maxWaitTime")),
  );
});

it.each([
  ["paginateDescribeCases", paginateDescribeCases],
  ["paginateDescribeCommunications", paginateDescribeCommunications],
])("%s rejects a client without `send`, like the official paginators", async (_, paginate) => {
  const pages = (paginate as typeof paginateDescribeCases)({ client: {} as never }, {});
  await expect(pages.next()).rejects.toThrow("Invalid client, expected instance of SupportClient");
});
