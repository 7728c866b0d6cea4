import type { CaseLanguage, CaseStatus, IssueType, SeverityCode } from "../../models/cases.js";
import {
  ANYTHING,
  assertOptions,
  assertValue,
  listOf,
  matches,
  NON_EMPTY_TEXT,
  required,
  type Shape,
  TEXT,
} from "../options.js";
import { AUTHOR, type CaseRecord, type Cases, type CommunicationRecord, EMAIL } from "../state/cases.js";
import { checkStatus } from "./checkStatus.js";
import { readTime } from "./readTime.js";

const SUBJECT = "Seeded case";

/**
 * A message of a seeded case.
 *
 * @public
 */
export interface SeedCommunication {
  /** The text. */
  readonly body: string;
  /** Default: the local user. */
  readonly submittedBy?: string | undefined;
  /** Default: the time of the previous message, or of the case. */
  readonly timeCreated?: Date | number | string | undefined;
}

/**
 * A case to seed. Every member is optional. A {@link LocalCase} of another service is valid too.
 *
 * @public
 */
export interface SeedCase {
  /** Default: `Seeded case`. */
  readonly subject?: string | undefined;
  /** Default: `opened`. */
  readonly status?: CaseStatus | undefined;
  /** The code of the service. Default: none. */
  readonly serviceCode?: string | undefined;
  /** The code of the category. Default: none. */
  readonly categoryCode?: string | undefined;
  /** Default: `low`. */
  readonly severityCode?: SeverityCode | undefined;
  /** Default: `technical`. */
  readonly issueType?: IssueType | undefined;
  /** Default: `en`. */
  readonly language?: CaseLanguage | undefined;
  /** Default: the local user. */
  readonly submittedBy?: string | undefined;
  /** Default: now. */
  readonly timeCreated?: Date | number | string | undefined;
  /** The email addresses in copy. Default: none. */
  readonly ccEmailAddresses?: readonly string[] | undefined;
  /** The messages, oldest first; the first one is the case's text. Default: one message with the subject. */
  readonly communications?: readonly SeedCommunication[] | undefined;
}

const OBJECTS = listOf("objects", (value) => matches(value, {}));
const SEED: Shape = {
  // A LocalCase has ids. They are ignored.
  caseId: ANYTHING,
  displayId: ANYTHING,
  timeCreated: ANYTHING,
  subject: TEXT,
  status: NON_EMPTY_TEXT,
  serviceCode: TEXT,
  categoryCode: TEXT,
  severityCode: TEXT,
  issueType: TEXT,
  language: TEXT,
  submittedBy: TEXT,
  ccEmailAddresses: listOf("strings", TEXT.holds),
  communications: OBJECTS,
};
const MESSAGE: Shape = { body: required(TEXT), submittedBy: TEXT, timeCreated: ANYTHING, attachments: ANYTHING };

/** Adds cases sorted by time, which is the order of lists. Adds none when one is invalid. */
export function seedCases(cases: Cases, seeds: readonly SeedCase[], nowMs: number): CaseRecord[] {
  assertValue("cases", seeds, OBJECTS);
  const plans = seeds.map((seed, index) => planCase(seed, nowMs, `cases[${index}].`));
  const opened = new Map<PlannedCase, CaseRecord>();
  for (const plan of [...plans].sort((one, other) => one.createdMs - other.createdMs)) {
    opened.set(plan, openCase(cases, plan));
  }
  return plans.flatMap((plan) => opened.get(plan) ?? []);
}

interface PlannedCase {
  readonly seed: SeedCase;
  readonly createdMs: number;
  readonly first: CommunicationRecord;
  readonly later: readonly CommunicationRecord[];
}

function planCase(seed: SeedCase, nowMs: number, path: string): PlannedCase {
  assertOptions(seed, SEED, path, "member");
  if (seed.status !== undefined) checkStatus(`${path}status`, seed.status);
  const { subject = SUBJECT, timeCreated = nowMs, communications = [] } = seed;
  let createdMs = readTime(timeCreated, `${path}timeCreated`);
  const openedMs = createdMs;
  const [first = { body: subject, submittedBy: AUTHOR, createdMs }, ...later] = communications.map((each, index) => {
    const prefix = `${path}communications[${index}].`;
    assertOptions(each, MESSAGE, prefix, "member");
    const { timeCreated: writtenAt = createdMs } = each;
    createdMs = readTime(writtenAt, `${prefix}timeCreated`);
    return { body: each.body, submittedBy: each.submittedBy ?? AUTHOR, createdMs };
  });
  return { seed, createdMs: openedMs, first, later };
}

function openCase(cases: Cases, { seed, createdMs, first, later }: PlannedCase): CaseRecord {
  const { subject = SUBJECT, severityCode = "low", issueType = "technical", language = "en", status } = seed;
  const { serviceCode, categoryCode, ccEmailAddresses = [], submittedBy = EMAIL } = seed;
  const record = cases.open(
    {
      subject,
      communicationBody: first.body,
      serviceCode,
      categoryCode,
      severityCode,
      issueType,
      language,
      ccEmailAddresses: [...ccEmailAddresses],
    },
    { createdMs, submittedBy, author: first.submittedBy },
  );
  for (const communication of later) cases.append(record.caseId, communication);
  if (status !== undefined) cases.setStatus(record.caseId, status);
  return record;
}
