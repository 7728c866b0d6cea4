import type { LocalStage } from "../../support/localStage.js";
import { NEW_CASE, openCase } from "./caseRows.js";
import { answers, atLeast, atMost, invalid, type LocalRow, refuses } from "./localRow.js";

const UNKNOWN_CASE = ["CaseIdNotFound", "No case with the caseId 'case-1' could be located."] as const;
const BAD_TOKEN = ["InvalidParameterValueException", "Invalid nextToken"] as const;
const badTime = (member: string) => ["InvalidParameterValueException", `Invalid value for ${member}: `] as const;

async function openCases(stage: LocalStage, count: number): Promise<string[]> {
  const caseIds: string[] = [];
  while (caseIds.length < count) caseIds.unshift(await openCase(stage));
  return caseIds;
}

async function converse(stage: LocalStage, count: number): Promise<string> {
  const caseId = await openCase(stage);
  for (let index = 1; index < count; index++) {
    await stage.send("AddCommunicationToCase", { caseId, communicationBody: `message ${index}` });
  }
  return caseId;
}

async function firstToken(stage: LocalStage, operation: "DescribeCases" | "DescribeCommunications", input: object) {
  return String((await stage.send(operation, { ...input, maxResults: 10 })).nextToken);
}

const lists = (title: string, input: LocalRow["input"], output: object) =>
  answers("DescribeCases", title, input, output);
const listRefuses = (title: string, input: LocalRow["input"], error: readonly [string, string]) =>
  refuses("DescribeCases", title, input, error);

const CASE = { subject: NEW_CASE.subject, status: "opened", severityCode: "low", language: "en" };

export const describeCasesRows: readonly LocalRow[] = [
  lists(
    "lists cases with their messages",
    async (stage) => {
      await openCase(stage);
      return {};
    },
    { cases: [{ ...CASE, recentCommunications: { communications: [{ body: NEW_CASE.communicationBody }] } }] },
  ),
  lists(
    "goes on with the second page",
    async (stage) => {
      await openCases(stage, 11);
      return { maxResults: 10, nextToken: await firstToken(stage, "DescribeCases", {}) };
    },
    { cases: [CASE] },
  ),
  lists("takes 100 cases a page", { maxResults: 100 }, { cases: [] }),
  lists(
    "finds nothing before a time",
    { beforeTime: "20200101", afterTime: "2019-01-01T00:00:00.000+0000" },
    { cases: [] },
  ),
  listRefuses("an unknown case", { caseIdList: ["case-1"] }, UNKNOWN_CASE),
  listRefuses("an unknown number", { displayId: "1" }, ["CaseIdNotFound", "'1' could be located."]),
  listRefuses("100 unknown cases", { caseIdList: Array.from({ length: 100 }, () => "case-1") }, UNKNOWN_CASE),
  listRefuses(
    "101 cases",
    { caseIdList: Array.from({ length: 101 }, () => "case-1") },
    invalid("caseIdList", atMost("length", 100)),
  ),
  listRefuses("pages of 9", { maxResults: 9 }, invalid("maxResults", atLeast("value", 10))),
  listRefuses("pages of 101", { maxResults: 101 }, invalid("maxResults", atMost("value", 100))),
  listRefuses("a time of 7 characters", { afterTime: "2026-10" }, invalid("afterTime", atLeast("length", 8))),
  listRefuses(
    "a time of 31 characters",
    { beforeTime: "2026-10-10T12:00:00.0000000+0000".slice(0, 31) },
    invalid("beforeTime", atMost("length", 30)),
  ),
  listRefuses("a day that is none", { afterTime: "2026-02-30" }, badTime("afterTime")),
  listRefuses("words for a time", { beforeTime: "yesterday" }, badTime("beforeTime")),
  listRefuses("a language that is none", { language: "de" }, [
    "InvalidParameterValueException",
    "Invalid value for language",
  ]),
  listRefuses("a token that it never gave", { nextToken: "0".repeat(56) }, BAD_TOKEN),
  listRefuses(
    "a token with one letter changed",
    async (stage) => {
      await openCases(stage, 11);
      const token = await firstToken(stage, "DescribeCases", {});
      return { maxResults: 10, nextToken: `${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}` };
    },
    BAD_TOKEN,
  ),
  listRefuses(
    "a token of other filters",
    async (stage) => {
      await openCases(stage, 11);
      return { language: "en", nextToken: await firstToken(stage, "DescribeCases", {}) };
    },
    BAD_TOKEN,
  ),
];

const reads = (title: string, input: LocalRow["input"], output: object) =>
  answers("DescribeCommunications", title, input, output);
const readRefuses = (title: string, rest: object, error: readonly [string, string]) =>
  refuses("DescribeCommunications", title, async (stage) => ({ caseId: await openCase(stage), ...rest }), error);

export const describeCommunicationsRows: readonly LocalRow[] = [
  reads("reads a conversation", async (stage) => ({ caseId: await converse(stage, 2) }), {
    communications: [{ body: "message 1", attachments: [] }, { body: NEW_CASE.communicationBody }],
  }),
  reads(
    "goes on with the second page",
    async (stage) => {
      const caseId = await converse(stage, 11);
      return { caseId, nextToken: await firstToken(stage, "DescribeCommunications", { caseId }) };
    },
    { communications: [{ body: NEW_CASE.communicationBody }] },
  ),
  reads(
    "goes on where the newest five of DescribeCases end",
    async (stage) => {
      const caseId = await converse(stage, 7);
      const { cases } = await stage.send("DescribeCases", { caseIdList: [caseId] });
      const [found] = cases as { recentCommunications: { nextToken: string } }[];
      return { caseId, nextToken: found?.recentCommunications.nextToken };
    },
    { communications: [{ body: "message 1" }, { body: NEW_CASE.communicationBody }] },
  ),
  readRefuses("an unknown case", { caseId: "case-1" }, UNKNOWN_CASE),
  readRefuses("no case", { caseId: undefined }, invalid("caseId", "Member must not be null")),
  readRefuses("pages of 9", { maxResults: 9 }, invalid("maxResults", atLeast("value", 10))),
  readRefuses("pages of 101", { maxResults: 101 }, invalid("maxResults", atMost("value", 100))),
  readRefuses("a time of 7 characters", { beforeTime: "2026-10" }, invalid("beforeTime", atLeast("length", 8))),
  readRefuses("a time of 31 characters", { afterTime: "2".repeat(31) }, invalid("afterTime", atMost("length", 30))),
  readRefuses("words for a time", { afterTime: "yesterday" }, badTime("afterTime")),
  readRefuses("a token that it never gave", { nextToken: "token" }, BAD_TOKEN),
  refuses(
    "DescribeCommunications",
    "a token of another case",
    async (stage) => {
      const caseId = await converse(stage, 11);
      const nextToken = await firstToken(stage, "DescribeCommunications", { caseId });
      return { caseId: await openCase(stage), nextToken };
    },
    BAD_TOKEN,
  ),
];
