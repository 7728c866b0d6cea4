import { describe, expect, it } from "vitest";
import {
  describeCheckResult,
  downloadAttachment,
  refreshChecks,
  type SupportClientLike,
  summarizeChecks,
  uploadAttachments,
} from "../../../src/index.js";

type Run = (client: SupportClientLike, input: never, options: never) => Promise<unknown>;

interface Workflow {
  readonly run: Run;
  readonly input: object;
  readonly members: readonly string[];
  readonly options: readonly string[];
}

const LIMITS = ["signal", "attemptTimeoutMs", "timeoutMs"];
const WORKFLOWS: [name: string, workflow: Workflow][] = [
  [
    "downloadAttachment",
    {
      run: downloadAttachment,
      input: { attachmentId: "a" },
      members: ["attachmentId"],
      options: [...LIMITS, "to", "fetch", "maxAttempts", "maxSizeBytes", "onProgress", "retryDelayMs"],
    },
  ],
  [
    "describeCheckResult",
    { run: describeCheckResult, input: { checkId: "a" }, members: ["checkId", "language"], options: LIMITS },
  ],
  [
    "summarizeChecks",
    { run: summarizeChecks, input: {}, members: ["checkIds", "language"], options: [...LIMITS, "concurrency"] },
  ],
  [
    "refreshChecks",
    {
      run: refreshChecks,
      input: {},
      members: ["checkIds"],
      options: [...LIMITS, "concurrency", "pollDelayMs", "maxPollDelayMs", "onProgress"],
    },
  ],
];

const UPLOAD: Workflow = {
  run: (client, _input, options) => uploadAttachments(client, [new Uint8Array(1)], options),
  input: {},
  members: [],
  options: [...LIMITS, "concurrency", "fetch", "maxAttempts", "onProgress", "onCursor", "cursor", "retryDelayMs"],
};

async function refuse(run: Run, [input, options]: readonly [unknown, unknown], error: object): Promise<void> {
  let sent = 0;
  const client: SupportClientLike = { send: async () => ++sent };
  await expect(run(client, input as never, options as never)).rejects.toMatchObject({ name: "OptionError", ...error });
  expect(sent).toBe(0);
}

describe.each([["uploadAttachments", UPLOAD] as [string, Workflow], ...WORKFLOWS])("%s", (_, workflow) => {
  const { run, input, options } = workflow;

  it("rejects abortSignal, and suggests signal", () =>
    refuse(run, [input, { abortSignal: new AbortController().signal }], {
      code: "OPTION_UNKNOWN",
      option: "abortSignal",
      suggestion: "signal",
      message: "Unknown option `abortSignal`. Did you mean `signal`?",
    }));

  it.each(options.filter((option) => option.length > 2))("rejects a misspelt %s, and suggests it", async (option) => {
    const typo = `${option.slice(0, -2)}${option.slice(-1)}`;
    const message = `Unknown option \`${typo}\`. Did you mean \`${option}\`?`;
    await refuse(run, [input, { [typo]: 1 }], { code: "OPTION_UNKNOWN", option: typo, suggestion: option, message });
  });

  it("rejects an unknown option, and lists the known ones", async () => {
    const code = "OPTION_UNKNOWN";
    for (const option of options) {
      const message = expect.stringMatching(new RegExp(`^Unknown option \`somethingElse\`\\. Use .*\\b${option}\\b`));
      await refuse(run, [input, { somethingElse: 1 }], { code, message });
    }
  });

  it.each([null, [], "signal", 5])("rejects %j instead of options", (given) =>
    refuse(run, [input, given], { code: "OPTION_INVALID", option: "options" }),
  );

  it.each(["attemptTimeoutMs", "timeoutMs"])("rejects a %s that is negative or not a number", async (option) => {
    for (const value of [-1, Number.NaN, "1000", null])
      await refuse(run, [input, { [option]: value }], { code: "OPTION_INVALID", option });
  });
});

describe.each(WORKFLOWS)("%s", (_, { run, input, members, options }) => {
  it.each(options)("rejects %s in its input, and states that it is an option", (option) =>
    refuse(run, [{ ...input, [option]: 1 }, undefined], {
      code: "OPTION_UNKNOWN",
      option,
      message: `Unknown input \`${option}\`. \`${option}\` belongs to options (third argument).`,
    }),
  );

  it.each(members)("rejects %s among its options, and states that it belongs to the input", (member) =>
    refuse(run, [input, { [member]: "a" }], {
      code: "OPTION_UNKNOWN",
      option: member,
      message: `Unknown option \`${member}\`. \`${member}\` belongs to input (second argument).`,
    }),
  );

  it.each(members.filter((member) => member in input))("rejects an invalid %s", async (member) => {
    for (const value of [undefined, null, "", 5, {}])
      await refuse(run, [{ [member]: value }, undefined], { code: "OPTION_INVALID", option: member });
  });

  it.each([null, "a", 5])("rejects %j instead of its input", (given) =>
    refuse(run, [given, undefined], { code: "OPTION_INVALID", option: "input" }),
  );
});

it.each<[to: unknown, code: string, option: string, message: string]>([
  ["./x.log", "OPTION_INVALID", "to", 'Invalid `to`: `./x.log`. Use "memory", "stream" or { path }.'],
  ["steam", "OPTION_INVALID", "to", "Invalid `to`: `steam`. Did you mean `stream`?"],
  ["https://a.example/?secret=1", "OPTION_INVALID", "to", 'Invalid `to`: a link. Use "memory", "stream" or { path }.'],
  [
    {},
    "OPTION_INVALID",
    "to.path",
    "Invalid `to.path`: a value of type undefined. Use the path of a file or folder, or a file: URL.",
  ],
  [
    { path: "" },
    "OPTION_INVALID",
    "to.path",
    "Invalid `to.path`: an empty string. Use the path of a file or folder, or a file: URL.",
  ],
  [
    { path: new URL("https://a.example/x") },
    "OPTION_INVALID",
    "to.path",
    "Invalid `to.path`: a link. Use the path of a file or folder, or a file: URL.",
  ],
  [{ path: "./x", name: "y" }, "OPTION_UNKNOWN", "to.name", "Unknown member `name` of `to`. Use `path`."],
])("downloadAttachment rejects the destination %j", (to, code, option, message) =>
  refuse(downloadAttachment, [{ attachmentId: "a" }, { to }], { code, option, message }),
);
