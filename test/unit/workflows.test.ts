import { describe, expect, it } from "vitest";
import {
  addCommunicationOnce,
  createCaseOnce,
  detectSupportPlan,
  downloadAttachment,
  dryRun,
  findService,
  openCase,
  refreshChecks,
  type SupportSender,
  summarizeChecks,
  uploadAttachments,
  watchCase,
  withInputValidation,
  withRegionFailover,
} from "../../src/index.js";

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
  ["checks that are a number", refreshChecks, { checkIds: 0 }, { name: "SupportClientError", code: "OPTION_INVALID" }],
  ["checks that are a text", refreshChecks, { checkIds: "abc" }, { code: "OPTION_INVALID" }],
  ["checks that are an object", summarizeChecks, { checkIds: {} }, { code: "OPTION_INVALID" }],
  [
    "a target that is a number",
    (client, options) => downloadAttachment(client, "a", options),
    { to: 5 },
    { code: "OPTION_INVALID", attachmentId: "a" },
  ],
  [
    "an empty target",
    (client, options) => downloadAttachment(client, "a", options),
    { to: "" },
    { code: "OPTION_INVALID", message: expect.stringContaining("Invalid `to`: an empty string. Use") },
  ],
  ["a misspelled word for an earlier call", openWith, { earlierCall: "cutoff" }, { code: "OPTION_INVALID" }],
  ["a misspelled beginning", watch, { from: "today" }, { code: "OPTION_INVALID" }],
  ["no function for the state", upload, { onState: "state.json" }, { name: "AttachmentError", code: "OPTION_INVALID" }],
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
  ["downloadAttachment", (client) => downloadAttachment(client, "a")],
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
      name: "SupportClientError",
      code: "CLIENT_INVALID",
      message: "Invalid client: it has no `send`. Use a SupportClient, or a wrapped one.",
    });
    await new Promise((resolve) => setTimeout(resolve));
    process.off("unhandledRejection", note);
    expect(rejections).toEqual([]);
  });
});
