import { describe, expect, it } from "vitest";
import {
  addCommunicationOnce,
  createCaseOnce,
  downloadAttachment,
  dryRun,
  findService,
  iterateCases,
  openCase,
  refreshChecks,
  SupportClient,
  type SupportClientLike,
  summarizeChecks,
  uploadAttachments,
  waitUntilCaseResolved,
  watchCase,
  withRegionFailover,
} from "../../../src/index.js";

type Run = (client: SupportClientLike, input: never) => Promise<unknown>;

const once = { token: "t", subject: "Alarm", communicationBody: "It is red." };
const message = { token: "t", caseId: "case-1", communicationBody: "It is red." };
const openOnce: Run = (client, input: object) => createCaseOnce(client, { ...once, ...input });
const addOnce: Run = (client, input: object) => addCommunicationOnce(client, { ...message, ...input });
const openWith: Run = (client, options) => createCaseOnce(client, once, options);
const watch: Run = async (client, options) => watchCase(client, { caseId: "case-1" }, options).next();
const upload: Run = (client, options) => uploadAttachments(client, [new Uint8Array(1)], options);
const find: Run = (client, input: { service: string }) => findService(client, input);

const failOver: Run = async (client, options) => withRegionFailover(client, options);
const invalid = (path: string, rule: string) => ({
  name: "InputValidationError",
  code: "INPUT_INVALID",
  violations: [{ path, rule }],
});

const REFUSALS: readonly (readonly [what: string, run: Run, input: unknown, error: object])[] = [
  ["a subject that is a number", openOnce, { subject: 5 }, invalid("subject", "type")],
  ["a subject that is null", openOnce, { subject: null }, invalid("subject", "required")],
  ["a body that is a number", openOnce, { communicationBody: 5 }, invalid("communicationBody", "type")],
  ["a body that is null", openOnce, { communicationBody: null }, invalid("communicationBody", "required")],
  ["no case", createCaseOnce, undefined, { name: "OptionError", code: "OPTION_INVALID", option: "input" }],
  ["no message", addCommunicationOnce, null, { name: "OptionError", code: "OPTION_INVALID", option: "input" }],
  ["a message that is a number", addOnce, { communicationBody: 5 }, invalid("communicationBody", "type")],
  ["a message that is null", addOnce, { communicationBody: null }, invalid("communicationBody", "required")],
  ["a message that is a list", addOnce, { communicationBody: ["x"] }, invalid("communicationBody", "type")],
  ["a missing message", addOnce, { communicationBody: undefined }, invalid("communicationBody", "required")],
  ["a message without a case", addOnce, { caseId: undefined }, invalid("caseId", "required")],
  ["a path instead of files", uploadAttachments, "./x.log", { name: "AttachmentError", code: "DATA_INVALID" }],
  ["null instead of files", uploadAttachments, null, { name: "AttachmentError", code: "DATA_INVALID" }],
  ["a path instead of a case's files", openCase, { ...once, attachments: "./x.log" }, invalid("attachments", "type")],
  ["no service", find, {}, invalid("service", "required")],
  ["a service that is a number", find, { service: 5 }, invalid("service", "type")],
  ["a category that is a number", find, { service: "ec2", category: 5 }, invalid("category", "type")],
  ["a severity that is a number", find, { service: "ec2", severity: 5 }, invalid("severity", "type")],
  ["an endpoint that is a string", failOver, { endpoints: "https://a" }, { name: "OptionError", option: "endpoints" }],
  ["an endpoint that is null", failOver, { endpoints: [null] }, { name: "OptionError", option: "endpoints" }],
  ["a lock that is not a function", openWith, { lock: true }, { name: "OptionError", option: "lock" }],
  ["delays that are not a list", openWith, { searchDelaysMs: 5 }, { name: "OptionError", option: "searchDelaysMs" }],
  ["an unknown policy", openWith, { onUnconfirmed: "retry" }, { name: "OptionError", option: "onUnconfirmed" }],
  ["checks that are a number", refreshChecks, { checkIds: 0 }, { name: "OptionError", code: "OPTION_INVALID" }],
  ["checks that are a string", refreshChecks, { checkIds: "abc" }, { code: "OPTION_INVALID" }],
  ["checks that are an object", summarizeChecks, { checkIds: {} }, { code: "OPTION_INVALID" }],
  [
    "a target that is a number",
    (client, options) => downloadAttachment(client, { attachmentId: "a" }, options),
    { to: 5 },
    { name: "OptionError", code: "OPTION_INVALID", option: "to" },
  ],
  [
    "an empty target",
    (client, options) => downloadAttachment(client, { attachmentId: "a" }, options),
    { to: "" },
    { code: "OPTION_INVALID", message: expect.stringContaining("Invalid `to`: an empty string. Use") },
  ],
  ["an invalid `previousAttempt`", openWith, { previousAttempt: "cutoff" }, { code: "OPTION_INVALID" }],
  ["an invalid `from`", watch, { from: "today" }, { code: "OPTION_INVALID" }],
  [
    "an `onCursor` that is not a function",
    upload,
    { onCursor: "cursor.txt" },
    { name: "OptionError", code: "OPTION_INVALID" },
  ],
  ["an `onProgress` that is not a function", upload, { onProgress: true }, { code: "OPTION_INVALID" }],
  ["no command", dryRun, undefined, { name: "SupportClientError", code: "COMMAND_INVALID" }],
  ["null instead of a command", dryRun, null, { name: "SupportClientError", code: "COMMAND_INVALID" }],
  [
    "an input instead of a command",
    dryRun,
    { subject: "Alarm" },
    {
      code: "COMMAND_INVALID",
      message: "`dryRun` requires a command. Pass one, such as `new ResolveCaseCommand({ caseId })`.",
    },
  ],
];

describe("a workflow throws before it sends anything for", () => {
  it.each(REFUSALS)("%s", async (_, run, input, error) => {
    let sent = 0;
    const client: SupportClientLike = { send: async () => ++sent };
    await expect(run(client, input as never)).rejects.toMatchObject(error);
    await expect(run(client, input as never)).rejects.toThrow(/^[^.]+[.:] .+[.?]$/s);
    expect(sent).toBe(0);
  });
});

describe("the input of a workflow", () => {
  const client: SupportClientLike = { send: async () => Promise.reject(new Error("It was sent.")) };

  it.each<readonly [string, () => Promise<unknown>, string]>([
    [
      "with an option is rejected with the option's place",
      () => createCaseOnce(client, { ...once, signal: AbortSignal.abort() } as never),
      "Unknown input member `signal`. `signal` belongs to options (third argument).",
    ],
    [
      "with `abortSignal` is rejected with its place",
      () => addCommunicationOnce(client, { ...message, abortSignal: AbortSignal.abort() } as never),
      "Unknown input member `abortSignal`. `signal` belongs to options (third argument).",
    ],
    [
      "with a typo is rejected with the nearest name",
      () => createCaseOnce(client, { ...once, severtyCode: "low" } as never),
      "Unknown input member `severtyCode`. Did you mean `severityCode`?",
    ],
    [
      "with a misspelled status is rejected with the nearest one",
      async () => watchCase(client, { caseId: "c" }, { until: "resolvd" }).next(),
      "Unknown `until`: `resolvd`. Did you mean `resolved`?",
    ],
    [
      "with a status in another letter case is rejected with the valid one",
      async () => watchCase(client, { caseId: "c" }, { until: ["reopened", "Resolved"] }).next(),
      "Unknown `until`: `Resolved`. Did you mean `resolved`?",
    ],
    [
      "without a case is rejected",
      async () => watchCase(client, {} as never).next(),
      "Invalid `caseId`: undefined. Use a non-empty string.",
    ],
    [
      "that is undefined is rejected",
      async () => watchCase(client, null as never).next(),
      "Invalid `input`: null. Use an object.",
    ],
    [
      "passed as the options is rejected with the member's place",
      async () => watchCase(client, { caseId: "c" }, { caseId: "c" } as never).next(),
      "Unknown option `caseId`. `caseId` belongs to input (second argument).",
    ],
    [
      "with a misspelt option is rejected with the option's name and place",
      async () => watchCase(client, { caseId: "c", untill: "resolved" } as never).next(),
      "Unknown input member `untill`. `until` belongs to options (third argument).",
    ],
    [
      "that is a configuration instead of a client is rejected",
      async () => iterateCases({ client } as never).next(),
      "Invalid client (first argument): it has no `send`. Pass a SupportClient, or a wrapped client.",
    ],
    [
      "of a waiter without a client is rejected",
      () => waitUntilCaseResolved({ maxWaitTime: 10 } as never, { caseId: "c" }),
      "Invalid client (`client` of the first argument): it has no `send`. Pass a SupportClient, or a wrapped client.",
    ],
    [
      "with files for `createCaseOnce` is rejected with the function that uploads them",
      () => createCaseOnce(client, { ...once, attachments: ["./x.log"] } as never),
      "Unknown input member `attachments`. Use `openCase`, which uploads files and opens the case.",
    ],
    [
      "with files for `addCommunicationOnce` is rejected with the function that uploads them",
      () => addCommunicationOnce(client, { ...message, attachments: ["./x.log"] } as never),
      "Unknown input member `attachments`. Pass the members of the result of `uploadAttachments`.",
    ],
    [
      "with the beginning of a name is rejected with that name",
      () => createCaseOnce(client, { ...once, severity: "low" } as never),
      "Unknown input member `severity`. Did you mean `severityCode`?",
    ],
    [
      "with a page size above the limit of the service is rejected with the range",
      async () => iterateCases(client, {}, { pageSize: 101 }).next(),
      "Invalid `pageSize`: 101. Use a number from 10 to 100.",
    ],
    [
      "with a page size below the limit of the service is rejected with the range",
      async () => iterateCases(client, {}, { pageSize: 9 }).next(),
      "Invalid `pageSize`: 9. Use a number from 10 to 100.",
    ],
    [
      "of a waiter after a client instead of a configuration is rejected",
      () => waitUntilCaseResolved(new SupportClient({ region: "us-east-1" }) as never, { caseId: "c" }),
      "Invalid first argument: a client. Pass `{ client, maxWaitTime }`.",
    ],
    [
      "of a waiter without `maxWaitTime` is rejected",
      () => waitUntilCaseResolved({ client } as never, { caseId: "c" }),
      "Invalid `maxWaitTime`: undefined. Use a number of seconds greater than `minDelay` (5).",
    ],
    [
      "of a waiter with a `maxWaitTime` that is too short is rejected",
      () => waitUntilCaseResolved({ client, maxWaitTime: 5 }, { caseId: "c" }),
      "Invalid `maxWaitTime`: 5. Use a number of seconds greater than `minDelay` (5).",
    ],
    [
      "without a token is rejected",
      () => createCaseOnce(client, { subject: "S", communicationBody: "B" } as never),
      "`token` is missing. Use the id of the incident, or a UUID.",
    ],
  ])("%s", async (_, run, message) => {
    await expect(run()).rejects.toThrow(message);
  });

  it("accepts an unknown status", async () => {
    await expect(watchCase(client, { caseId: "c" }, { until: "escalated" }).next()).rejects.toThrow("It was sent.");
  });
});

const never = async () => Promise.reject(new Error("It was sent."));

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
  expect(downloadAttachment({ send: never }, { attachmentId: "a" }, { to } as never)).rejects.toMatchObject({
    name: "OptionError",
    code,
    option,
    message,
  }),
);
