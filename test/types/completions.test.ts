import ts from "typescript";
import { expect, it } from "vitest";
import { completeProgram } from "../support/completeProgram.js";
import { installPackage } from "../support/installPackage.js";

const app = installPackage();

/** Returns the completions at `|` in a program that uses the published types. */
const complete = (program: string) =>
  completeProgram(program, app, { module: ts.ModuleKind.NodeNext, strict: true, types: [] });

const members = [
  { member: "severityCode", codes: ["low", "normal", "high", "urgent", "critical"] },
  { member: "issueType", codes: ["customer-service", "technical"] },
  { member: "language", codes: ["zh", "en", "ja", "es", "pt", "fr", "ko", "tr"] },
];

const places = [
  {
    place: "error.code",
    program:
      'import { SupportClientError } from "aws-support-client";\ndeclare const error: SupportClientError;\nif (error.code === "|") {}\n',
    names: ["TIMEOUT", "OUTCOME_UNKNOWN", "TOKEN_REUSED", "OPTION_UNKNOWN", "ENDPOINT_UNRESOLVED", "FILE_EMPTY"],
  },
  {
    place: "error.code of a CursorError",
    program:
      'import { CursorError } from "aws-support-client";\ndeclare const error: CursorError;\nif (error.code === "|") {}\n',
    names: ["CURSOR_INVALID", "CURSOR_MISMATCH"],
  },
  {
    place: "error.operation",
    program:
      'import { DryRunError } from "aws-support-client";\ndeclare const error: DryRunError;\nif (error.operation === "|") {}\n',
    names: ["CreateCase", "DescribeCases", "RefreshTrustedAdvisorCheck"],
  },
  {
    place: "until",
    program:
      'import { SupportClient, watchCase } from "aws-support-client";\nwatchCase(new SupportClient({}), { caseId: "c" }, { until: "|" });\n',
    names: ["resolved", "pending-customer-action"],
  },
  {
    place: "previousAttempt",
    program:
      'import { SupportClient, createCaseOnce } from "aws-support-client";\nvoid createCaseOnce(new SupportClient({}), { token: "t", subject: "s", communicationBody: "b" }, { previousAttempt: "|" });\n',
    names: ["none", "possible", "interrupted"],
  },
];

it.each(places)(
  "editors complete $place",
  ({ program, names }) => {
    expect(complete(program)).toEqual(expect.arrayContaining(names));
  },
  30_000,
);

it.each(members)(
  "editors complete the known codes of $member",
  ({ member, codes }) => {
    const program = `import { CreateCaseCommand } from "aws-support-client";\nnew CreateCaseCommand({ subject: "", communicationBody: "", ${member}: "|" });\n`;
    expect(complete(program).sort()).toEqual(codes.sort());
  },
  30_000,
);

const FAULTS =
  "import { createLocalSupport } from 'aws-support-client/local';\nconst { faults } = createLocalSupport();\n";

it.each([
  { title: "the names of faults", program: `${FAULTS}faults.add("|");`, names: ["lostResponse", "missingPlan"] },
  {
    title: "the options of a fault",
    program: `${FAULTS}faults.add("slowResponse", { | });`,
    names: ["delayMs", "times"],
  },
  {
    title: "the options that a fault has",
    program: `${FAULTS}faults.add("clockSkew", { times: 1 }).options.|`,
    names: ["skewMs", "randomSeed"],
  },
  {
    title: "the operations that a fault can hit",
    program: `${FAULTS}faults.add("expiredLinks", { operations: ["|"] });`,
    names: ["UploadPart", "DownloadAttachment"],
  },
])(
  "editors complete $title",
  ({ program, names }) => {
    expect(complete(program)).toEqual(expect.arrayContaining(names));
  },
  30_000,
);
