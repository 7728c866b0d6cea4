import { describe, expect, it } from "vitest";
import {
  addCommunicationOnce,
  createCaseOnce,
  downloadAttachment,
  dryRun,
  findService,
  openCase,
  refreshChecks,
  type SupportSender,
  summarizeChecks,
  uploadAttachments,
} from "../../src/index.js";

type Run = (client: SupportSender, input: never) => Promise<unknown>;

const once = { token: "t", caseId: "case-1", subject: "Alarm", communicationBody: "It is red." };
const openOnce: Run = (client, input: object) => createCaseOnce(client, { ...once, ...input });
const addOnce: Run = (client, input: object) => addCommunicationOnce(client, { ...once, ...input });
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
  ["no command", dryRun, undefined, { name: "DryRunError", code: "DRY_RUN_UNSUPPORTED", operation: "undefined" }],
  ["null in place of a command", dryRun, null, { name: "DryRunError", code: "DRY_RUN_UNSUPPORTED" }],
];

describe("a workflow refuses what is of another type, and sends nothing", () => {
  it.each(REFUSALS)("%s", async (_, run, input, error) => {
    let sent = 0;
    const client: SupportSender = { send: async () => ++sent };
    await expect(run(client, input as never)).rejects.toMatchObject(error);
    await expect(run(client, input as never)).rejects.toThrow(/^Failed to .+: .+\. .+\.$/);
    expect(sent).toBe(0);
  });
});
