import {
  addCommunicationOnce,
  createCaseOnce,
  DescribeCasesCommand,
  describeCheckResult,
  describeSupportCaseEvent,
  detectSupportPlan,
  downloadAttachment,
  dryRun,
  findService,
  iterateCases,
  iterateCommunications,
  openCase,
  refreshChecks,
  type SupportClientLike,
  summarizeChecks,
  uploadAttachments,
  waitUntilAttachmentReady,
  waitUntilCaseResolved,
  waitUntilCheckRefreshed,
  watchCase,
  withInputValidation,
  withRegionFailover,
} from "../../src/index.js";

/** A workflow function, called with any input and options. */
export interface Workflow {
  readonly name: string;
  run(client: SupportClientLike, input: never, options?: never): Promise<unknown>;
  /** A valid input; undefined if the function has none, or one that is not an object with named members. */
  readonly input?: Readonly<Record<string, unknown>>;
  /** The names of all members of the input. */
  readonly members?: readonly string[];
}

/** A `send` that counts its calls, and responds to none. */
export function countingClient(): SupportClientLike & { readonly sent: number } {
  return {
    sent: 0,
    async send() {
      Object.assign(this, { sent: this.sent + 1 });
      throw new Error("It was sent.");
    },
  } as SupportClientLike & { readonly sent: number };
}

const CASE = { token: "t", subject: "Alarm", communicationBody: "It is red." };
const CASE_MEMBERS = [
  "token",
  "subject",
  "communicationBody",
  "serviceCode",
  "severityCode",
  "categoryCode",
  "ccEmailAddresses",
  "language",
  "issueType",
];
const EVENT = {
  id: "1",
  source: "aws.support",
  "detail-type": "Support Case Update",
  account: "111122223333",
  region: "us-east-1",
  time: "2026-01-01T00:00:00Z",
  detail: { "case-id": "case-1", "display-id": "1", "event-name": "CreateCase" },
};

/** The workflow functions with options. */
export const WORKFLOWS: readonly Workflow[] = [
  {
    name: "createCaseOnce",
    run: createCaseOnce,
    input: CASE,
    members: [...CASE_MEMBERS, "attachmentSetId", "uploadIds"],
  },
  {
    name: "addCommunicationOnce",
    run: addCommunicationOnce,
    input: { token: "t", caseId: "case-1", communicationBody: "It is red." },
    members: ["token", "caseId", "communicationBody", "ccEmailAddresses", "attachmentSetId", "uploadIds"],
  },
  { name: "openCase", run: openCase, input: CASE, members: [...CASE_MEMBERS, "attachments"] },
  {
    name: "watchCase",
    run: async (client, input, options) => watchCase(client, input, options).next(),
    input: { caseId: "case-1" },
    members: ["caseId"],
  },
  {
    name: "iterateCases",
    run: async (client, input, options) => iterateCases(client, input, options).next(),
    input: {},
    members: [
      "afterTime",
      "beforeTime",
      "caseIdList",
      "displayId",
      "includeCommunications",
      "includeResolvedCases",
      "language",
      "maxResults",
      "nextToken",
      "dryRun",
    ],
  },
  {
    name: "iterateCommunications",
    run: async (client, input, options) => iterateCommunications(client, input, options).next(),
    input: { caseId: "case-1" },
    members: ["afterTime", "beforeTime", "caseId", "maxResults", "nextToken", "dryRun"],
  },
  {
    name: "uploadAttachments",
    run: (client, _input, options) => uploadAttachments(client, [new Uint8Array(1)], options),
  },
  { name: "downloadAttachment", run: downloadAttachment, input: { attachmentId: "a" }, members: ["attachmentId"] },
  { name: "describeCheckResult", run: describeCheckResult, input: { checkId: "a" }, members: ["checkId", "language"] },
  { name: "summarizeChecks", run: summarizeChecks, input: {}, members: ["checkIds", "language"] },
  { name: "refreshChecks", run: refreshChecks, input: {}, members: ["checkIds"] },
  {
    name: "findService",
    run: findService,
    input: { service: "ec2" },
    members: ["service", "category", "severity", "language"],
  },
  { name: "detectSupportPlan", run: (client, _input, options) => detectSupportPlan(client, options) },
  { name: "dryRun", run: (client, _input, options) => dryRun(client, new DescribeCasesCommand({}), options) },
  {
    name: "describeSupportCaseEvent",
    run: (client, _input, options) => describeSupportCaseEvent(client, EVENT, options),
  },
  { name: "withRegionFailover", run: async (client, _input, options) => withRegionFailover(client, options) },
];

/** The functions of AWS's form: the client is a member of the first argument. */
export const WAITERS: readonly Workflow[] = [
  { name: "waitUntilAttachmentReady", run: waitWith(waitUntilAttachmentReady), input: { uploadId: "u" } },
  { name: "waitUntilCaseResolved", run: waitWith(waitUntilCaseResolved), input: { caseId: "c" } },
  { name: "waitUntilCheckRefreshed", run: waitWith(waitUntilCheckRefreshed), input: { checkId: "c" } },
];

/** The functions without options. */
export const WRAPPERS: readonly Workflow[] = [
  { name: "withInputValidation", run: async (client) => withInputValidation(client) },
];

function waitWith(wait: (params: never, input: never) => Promise<unknown>): Workflow["run"] {
  return (client, input, options: object = {}) => wait({ client, maxWaitTime: 10, ...options } as never, input);
}
