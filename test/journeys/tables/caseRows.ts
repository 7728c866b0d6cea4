import { expect } from "vitest";
import type { LocalStage } from "../../support/localStage.js";
import { answers, atLeast, atMost, invalid, type LocalRow, REQUIRED, refuses } from "./localRow.js";

export const NEW_CASE = { subject: "TEST CASE-Please ignore", communicationBody: "Nothing is broken." } as const;

const CODE_PATTERN = "Member must satisfy regular expression pattern: [0-9a-z_-]+";
const OPENED = { caseId: expect.stringMatching(/^case-123456789012-mu[a-z]{2}-\d{4}-[0-9a-f]{16}$/) };
const NO_SET = ["AttachmentSetIdNotFound", "No attachment set with the ID 'as-1' could be located."] as const;
const wrong = (member: string) => ["InvalidParameterValueException", `Invalid value for ${member}: `] as const;

export async function openCase({ send }: LocalStage, rest: object = {}): Promise<string> {
  return String((await send("CreateCase", { ...NEW_CASE, ...rest })).caseId);
}

/** A set with one file. */
export async function addSet({ send }: LocalStage): Promise<string> {
  const attachments = [{ fileName: "log.txt", data: new TextEncoder().encode("a line") }];
  return String((await send("AddAttachmentsToSet", { attachments })).attachmentSetId);
}

/** A set whose hour is over. */
export async function addExpiredSet(stage: LocalStage): Promise<string> {
  const attachmentSetId = await addSet(stage);
  stage.support.clock.advance({ hours: 1 });
  return attachmentSetId;
}

const createsWith = (title: string, rest: object) => answers("CreateCase", title, { ...NEW_CASE, ...rest }, OPENED);
const createRefuses = (title: string, rest: object, error: readonly [string, string]) =>
  refuses("CreateCase", title, { ...NEW_CASE, ...rest }, error);

export const createCaseRows: readonly LocalRow[] = [
  createsWith("opens a case", {}),
  createsWith("takes all that the catalogue and the address lists allow", {
    serviceCode: "auto-scaling",
    categoryCode: "scaling-policy-guidance",
    severityCode: "urgent",
    issueType: "technical",
    ccEmailAddresses: Array.from({ length: 10 }, (_, index) => `person${index}@example.com`),
  }),
  createsWith("takes a body of 8,000 characters", { communicationBody: "😀".repeat(8000) }),
  createsWith("takes a case about bills", { issueType: "customer-service" }),
  ...["low", "normal", "high", "urgent", "critical"].map((severityCode) =>
    createsWith(`takes the severity ${severityCode}`, { severityCode }),
  ),
  ...["zh", "en", "ja", "es", "pt", "fr", "ko", "tr"].map((language) =>
    createsWith(`takes the language ${language}`, { language }),
  ),
  createRefuses("a case without subject", { subject: undefined }, invalid("subject", REQUIRED)),
  createRefuses("a case without body", { communicationBody: undefined }, invalid("communicationBody", REQUIRED)),
  createRefuses("an empty body", { communicationBody: "" }, invalid("communicationBody", atLeast("length", 1))),
  createRefuses(
    "a body of 8,001 characters",
    { communicationBody: "x".repeat(8001) },
    invalid("communicationBody", atMost("length", 8000)),
  ),
  createRefuses(
    "an eleventh address",
    { ccEmailAddresses: Array.from({ length: 11 }, () => "person@example.com") },
    invalid("ccEmailAddresses", atMost("length", 10)),
  ),
  createRefuses(
    "eleven uploads",
    { uploadIds: Array.from({ length: 11 }, () => "upload-1") },
    invalid("uploadIds", atMost("length", 10)),
  ),
  createRefuses("an upload without name", { uploadIds: [""] }, invalid("uploadIds", "Member must satisfy constraint")),
  createRefuses(
    "an upload with a long name",
    { uploadIds: ["u".repeat(2049)] },
    invalid("uploadIds", "Member must satisfy constraint: [Member must have length less than or equal to 2048"),
  ),
  createRefuses("an unknown upload", { uploadIds: ["upload-1"] }, [
    "InvalidParameterValueException",
    "no upload with the ID 'upload-1'",
  ]),
  createRefuses("a code in capitals", { serviceCode: "EC2" }, invalid("serviceCode", CODE_PATTERN)),
  createRefuses(
    "a code of 101 characters",
    { serviceCode: "s".repeat(101) },
    invalid("serviceCode", atMost("length", 100)),
  ),
  createRefuses("a category in capitals", { categoryCode: "API" }, invalid("categoryCode", CODE_PATTERN)),
  createRefuses(
    "a category of 101 characters",
    { categoryCode: "c".repeat(101) },
    invalid("categoryCode", atMost("length", 100)),
  ),
  createRefuses("a service that is not there", { serviceCode: "teleport" }, wrong("serviceCode")),
  createRefuses(
    "a category of another service",
    { serviceCode: "auto-scaling", categoryCode: "ssh-issue" },
    wrong("categoryCode"),
  ),
  createRefuses("a severity that is none", { severityCode: "panic" }, wrong("severityCode")),
  createRefuses("an issue type that is none", { issueType: "other" }, wrong("issueType")),
  createRefuses("a language that is none", { language: "de" }, wrong("language")),
  createRefuses("an unknown set", { attachmentSetId: "as-1" }, NO_SET),
  refuses(
    "CreateCase",
    "a severity beyond the plan",
    { ...NEW_CASE, severityCode: "critical" },
    wrong("severityCode"),
    {
      plan: "business",
    },
  ),
  refuses(
    "CreateCase",
    "an expired set",
    async (stage) => ({ ...NEW_CASE, attachmentSetId: await addExpiredSet(stage) }),
    ["AttachmentSetExpired", "has expired."],
  ),
  refuses(
    "CreateCase",
    "a case beyond the limit",
    async (stage) => {
      await openCase(stage);
      return NEW_CASE;
    },
    ["CaseCreationLimitExceeded", "The case creation limit for the account has been exceeded."],
    { maxCasesPerHour: 1 },
  ),
];

const message = (rest: object = {}) => {
  return async (stage: LocalStage) => ({ caseId: await openCase(stage), communicationBody: "More.", ...rest });
};

export const addCommunicationRows: readonly LocalRow[] = [
  answers("AddCommunicationToCase", "adds a message", message(), { result: true }),
  answers(
    "AddCommunicationToCase",
    "adds a message with a file to a resolved case, which is open again",
    async (stage) => {
      const caseId = await openCase(stage);
      await stage.send("ResolveCase", { caseId });
      return { caseId, communicationBody: "Again.", attachmentSetId: await addSet(stage) };
    },
    { result: true },
  ),
  refuses("AddCommunicationToCase", "an unknown case", { caseId: "case-1", communicationBody: "b" }, [
    "CaseIdNotFound",
    "No case with the caseId 'case-1' could be located.",
  ]),
  refuses("AddCommunicationToCase", "a message for no case", { communicationBody: "b" }, ["CaseIdNotFound", "missing"]),
  refuses(
    "AddCommunicationToCase",
    "a message without body",
    message({ communicationBody: undefined }),
    invalid("communicationBody", REQUIRED),
  ),
  refuses(
    "AddCommunicationToCase",
    "an empty body",
    message({ communicationBody: "" }),
    invalid("communicationBody", atLeast("length", 1)),
  ),
  refuses(
    "AddCommunicationToCase",
    "a body of 8,001 characters",
    message({ communicationBody: "x".repeat(8001) }),
    invalid("communicationBody", atMost("length", 8000)),
  ),
  refuses(
    "AddCommunicationToCase",
    "an eleventh address",
    message({ ccEmailAddresses: Array.from({ length: 11 }, () => "person@example.com") }),
    invalid("ccEmailAddresses", atMost("length", 10)),
  ),
  refuses(
    "AddCommunicationToCase",
    "eleven uploads",
    message({ uploadIds: Array.from({ length: 11 }, () => "upload-1") }),
    invalid("uploadIds", atMost("length", 10)),
  ),
  refuses("AddCommunicationToCase", "an unknown set", message({ attachmentSetId: "as-1" }), NO_SET),
  refuses(
    "AddCommunicationToCase",
    "an expired set",
    async (stage) => ({ ...(await message()(stage)), attachmentSetId: await addExpiredSet(stage) }),
    ["AttachmentSetExpired", "has expired."],
  ),
];

export const resolveCaseRows: readonly LocalRow[] = [
  answers("ResolveCase", "closes a case", async (stage) => ({ caseId: await openCase(stage) }), {
    initialCaseStatus: "opened",
    finalCaseStatus: "resolved",
  }),
  refuses("ResolveCase", "an unknown case", { caseId: "case-1" }, [
    "CaseIdNotFound",
    "No case with the caseId 'case-1' could be located.",
  ]),
];
