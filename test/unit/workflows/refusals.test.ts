import { describe, expect, it } from "vitest";
import {
  addCommunicationOnce,
  createCaseOnce,
  DescribeCasesCommand,
  describeEventCase,
  detectSupportPlan,
  downloadAttachment,
  dryRun,
  findService,
  iterateCases,
  iterateCommunications,
  openCase,
  refreshChecks,
  type SupportSender,
  summarizeChecks,
  uploadAttachments,
  waitUntilCaseResolved,
  watchCase,
  withInputValidation,
  withRegionFailover,
} from "../../../src/index.js";

type Run = (client: SupportSender, input: never) => Promise<unknown>;

const once = { token: "t", subject: "Alarm", communicationBody: "It is red." };
const message = { token: "t", caseId: "case-1", communicationBody: "It is red." };
const openOnce: Run = (client, input: object) => createCaseOnce(client, { ...once, ...input });
const addOnce: Run = (client, input: object) => addCommunicationOnce(client, { ...message, ...input });
const openWith: Run = (client, options) => createCaseOnce(client, once, options);
const watch: Run = (client, input: object) => watchCase(client, { caseId: "case-1", ...input }).next();
const upload: Run = (client, options) => uploadAttachments(client, [new Uint8Array(1)], options);
const find: Run = (client, [service, options]: [string, object]) => findService(client, service, options);

const REFUSALS: readonly (readonly [what: string, run: Run, input: unknown, error: object])[] = [
  ["a subject that is a number", openOnce, { subject: 5 }, { code: "SUBJECT_MISSING", member: "subject" }],
  ["a subject that is null", openOnce, { subject: null }, { code: "SUBJECT_MISSING", member: "subject" }],
  [
    "a body that is a number",
    openOnce,
    { communicationBody: 5 },
    { code: "BODY_MISSING", member: "communicationBody" },
  ],
  ["a body that is null", openOnce, { communicationBody: null }, { code: "BODY_MISSING" }],
  ["no case", createCaseOnce, undefined, { name: "OnceInputError", code: "TOKEN_INVALID" }],
  ["no message", addCommunicationOnce, null, { name: "OnceInputError", code: "TOKEN_INVALID" }],
  ["a message that is a number", addOnce, { communicationBody: 5 }, { name: "OnceInputError", code: "BODY_MISSING" }],
  ["a message that is null", addOnce, { communicationBody: null }, { name: "OnceInputError", code: "BODY_MISSING" }],
  ["a message that is a list", addOnce, { communicationBody: ["x"] }, { code: "BODY_MISSING" }],
  ["a message that is left out", addOnce, { communicationBody: undefined }, { code: "BODY_MISSING" }],
  ["a path in place of files", uploadAttachments, "./x.log", { name: "AttachmentError", code: "DATA_INVALID" }],
  ["null in place of files", uploadAttachments, null, { name: "AttachmentError", code: "DATA_INVALID" }],
  [
    "a path in place of a case's files",
    openCase,
    { ...once, attachments: "./x.log", token: undefined },
    { code: "DATA_INVALID" },
  ],
  ["no service", find, [], { name: "SupportClientError", code: "TEXT_INVALID" }],
  ["a service that is a number", find, [5], { name: "SupportClientError", code: "TEXT_INVALID" }],
  ["a category that is a number", find, ["ec2", { category: 5 }], { code: "TEXT_INVALID" }],
  ["a severity that is a number", find, ["ec2", { severity: 5 }], { code: "TEXT_INVALID" }],
  ["checks that are a number", refreshChecks, { checkIds: 0 }, { name: "OptionError", code: "OPTION_INVALID" }],
  ["checks that are a text", refreshChecks, { checkIds: "abc" }, { code: "OPTION_INVALID" }],
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
  ["a misspelled word for an earlier call", openWith, { earlierCall: "cutoff" }, { code: "OPTION_INVALID" }],
  ["a misspelled beginning", watch, { from: "today" }, { code: "OPTION_INVALID" }],
  ["no function for the cursor", upload, { onCursor: "cursor.txt" }, { name: "OptionError", code: "OPTION_INVALID" }],
  ["no function for the progress", upload, { onProgress: true }, { code: "OPTION_INVALID" }],
  ["no command", dryRun, undefined, { name: "DryRunError", code: "DRY_RUN_UNSUPPORTED", operation: "undefined" }],
  ["null in place of a command", dryRun, null, { name: "DryRunError", code: "DRY_RUN_UNSUPPORTED" }],
];

describe("a workflow refuses what is of another type, and sends nothing", () => {
  it.each(REFUSALS)("%s", async (_, run, input, error) => {
    let sent = 0;
    const client: SupportSender = { send: async () => ++sent };
    await expect(run(client, input as never)).rejects.toMatchObject(error);
    await expect(run(client, input as never)).rejects.toThrow(/^[^.]+[.:] .+[.?]$/s);
    expect(sent).toBe(0);
  });
});

const BEGINNINGS: readonly (readonly [name: string, begin: (client: SupportSender) => unknown])[] = [
  ["createCaseOnce", (client) => createCaseOnce(client, once)],
  ["addCommunicationOnce", (client) => addCommunicationOnce(client, message)],
  ["openCase", (client) => openCase(client, { subject: "Alarm", communicationBody: "It is red." })],
  ["uploadAttachments", (client) => uploadAttachments(client, [new Uint8Array(1)])],
  ["downloadAttachment", (client) => downloadAttachment(client, { attachmentId: "a" })],
  ["watchCase", (client) => watchCase(client, { caseId: "c" }).next()],
  ["refreshChecks", (client) => refreshChecks(client)],
  ["summarizeChecks", (client) => summarizeChecks(client)],
  ["findService", (client) => findService(client, "ec2")],
  ["detectSupportPlan", (client) => detectSupportPlan(client)],
  ["withInputValidation", withInputValidation],
  ["withRegionFailover", withRegionFailover],
];

describe.each(BEGINNINGS)("%s", (_, begin) => {
  it.each([undefined, null, "client", {}])("says so when %j is given as the client, once", async (client) => {
    const rejections: unknown[] = [];
    const note = (error: unknown) => rejections.push(error);
    process.on("unhandledRejection", note);
    await expect((async () => begin(client as SupportSender))()).rejects.toMatchObject({
      name: "OptionError",
      code: "CLIENT_INVALID",
      option: "client",
      message: "Invalid client: it has no `send`. Use a SupportClient, or a wrapped one.",
    });
    await new Promise((resolve) => setTimeout(resolve));
    process.off("unhandledRejection", note);
    expect(rejections).toEqual([]);
  });
});

const EVENT = {
  id: "1",
  source: "aws.support",
  "detail-type": "Support Case Update",
  account: "111122223333",
  region: "us-east-1",
  time: "2026-01-01T00:00:00Z",
  detail: { "case-id": "case-1", "display-id": "1", "event-name": "CreateCase" },
};
const options: Readonly<Record<string, Run>> = {
  createCaseOnce: openWith,
  addCommunicationOnce: (client, given) => addCommunicationOnce(client, message, given),
  openCase: (client, given) => openCase(client, once, given),
  "openCase, for its case": (client, given) => openCase(client, once, { once: given }),
  findService: (client, given) => findService(client, "ec2", given),
  detectSupportPlan,
  dryRun: (client, given) => dryRun(client, new DescribeCasesCommand({}), given),
  describeEventCase: (client, given) => describeEventCase(client, EVENT, given),
  watchCase: (client, given: object) => watchCase(client, { caseId: "c", ...given }).next(),
  iterateCases: (client, given: object) => iterateCases({ client, ...given }).next(),
  iterateCommunications: (client, given: object) => iterateCommunications({ client, ...given }, { caseId: "c" }).next(),
  withRegionFailover: async (client, given) => withRegionFailover(client, given),
  waitUntilCaseResolved: (client, given: object) =>
    waitUntilCaseResolved({ client, maxWaitTime: 10, ...given }, { caseId: "c" }),
};

describe.each(Object.entries(options))("the options of %s", (name, run) => {
  const isAwsForm = name.startsWith("iterate") || name.startsWith("waitUntil");
  const hasSignal = name !== "withRegionFailover";

  it.each<readonly [what: string, given: object, message: string]>([
    ["an unknown one", { colour: "red" }, "`colour`"],
    ["a typo", { attemptTimeoutMS: 1 }, "`attemptTimeoutMS`"],
    ...(hasSignal && !isAwsForm
      ? [["a signal by AWS's name", { abortSignal: AbortSignal.abort() }, "Did you mean `signal`?"] as const]
      : []),
    ...(isAwsForm
      ? [["a signal by our name", { signal: AbortSignal.abort() }, "Did you mean `abortSignal`?"] as const]
      : []),
  ])("are refused with %s, and nothing is sent", async (_, given, message) => {
    let sent = 0;
    const client: SupportSender = { send: async () => ++sent };
    await expect(run(client, given as never)).rejects.toMatchObject({
      name: "SupportClientError",
      code: "OPTION_INVALID",
      message: expect.stringContaining(message),
    });
    expect(sent).toBe(0);
  });
});

describe("an input", () => {
  const client: SupportSender = { send: async () => Promise.reject(new Error("It was sent.")) };

  it.each<readonly [string, () => Promise<unknown>, string]>([
    [
      "that has an option names the place of it",
      () => createCaseOnce(client, { ...once, signal: AbortSignal.abort() } as never),
      "Unknown input `signal`. `signal` belongs to the options (third argument).",
    ],
    [
      "that has a signal by AWS's name says where it belongs",
      () => addCommunicationOnce(client, { ...message, abortSignal: AbortSignal.abort() } as never),
      "Unknown input `abortSignal`. `signal` belongs to the options (third argument).",
    ],
    [
      "with a typo suggests the nearest name",
      () => createCaseOnce(client, { ...once, severtyCode: "low" } as never),
      "Unknown input `severtyCode`. Did you mean `severityCode`?",
    ],
    [
      "with a misspelled status suggests the nearest one",
      () => watchCase(client, { caseId: "c", until: "resolvd" }).next(),
      "Unknown `until`: `resolvd`. Did you mean `resolved`?",
    ],
    [
      "with a status in another case suggests the known one",
      () => watchCase(client, { caseId: "c", until: "Resolved" }).next(),
      "Unknown `until`: `Resolved`. Did you mean `resolved`?",
    ],
    [
      "without a case is refused",
      () => watchCase(client, {} as never).next(),
      "Invalid `caseId`: undefined. Use the id of a case.",
    ],
    ["that is none is refused", () => watchCase(client, null as never).next(), "Invalid `input`: null. Use an object."],
    [
      "that is a client in place of a configuration is refused",
      () => iterateCases(client as never).next(),
      "Invalid `config`: `a client`. Use an object with the client, `{ client }`.",
    ],
    [
      "of a waiter without a time says what it needs",
      () => waitUntilCaseResolved({ client } as never, { caseId: "c" }),
      "Invalid `maxWaitTime`: undefined. Use a number of seconds greater than `minDelay` (5).",
    ],
    [
      "of a waiter with too short a time says what it needs",
      () => waitUntilCaseResolved({ client, maxWaitTime: 5 }, { caseId: "c" }),
      "Invalid `maxWaitTime`: 5. Use a number of seconds greater than `minDelay` (5).",
    ],
    [
      "without a token says that it is missing",
      () => createCaseOnce(client, { subject: "S", communicationBody: "B" } as never),
      "Invalid input: `token` is missing. Use the id of the incident, or a UUID.",
    ],
  ])("%s", async (_, run, message) => {
    await expect(run()).rejects.toThrow(message);
  });

  it("may have a status that this version does not know", async () => {
    await expect(watchCase(client, { caseId: "c", until: "escalated" }).next()).rejects.toThrow("It was sent.");
  });
});
