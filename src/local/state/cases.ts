import type { CaseStatus } from "../../models/cases.js";
import type { Identifiers } from "./identifiers.js";

/** A message of a case. */
export interface CommunicationRecord {
  readonly body: string;
  readonly submittedBy: string;
  readonly createdMs: number;
}

/** What a case is opened with. */
export interface NewCase {
  readonly subject: string;
  readonly communicationBody: string;
  readonly serviceCode: string | undefined;
  readonly categoryCode: string | undefined;
  readonly severityCode: string;
  readonly issueType: string;
  readonly language: string;
  readonly ccEmailAddresses: readonly string[];
}

/** A case, as the service remembers it. Only {@link Cases} changes it. */
export interface CaseRecord extends Readonly<Omit<NewCase, "communicationBody">> {
  /** Its place in {@link Cases.all}. */
  readonly sequence: number;
  readonly caseId: string;
  readonly displayId: string;
  readonly submittedBy: string;
  readonly createdMs: number;
  readonly status: CaseStatus;
  /** The oldest first. */
  readonly communications: readonly CommunicationRecord[];
}

/** The memory of the service. Each change is one call with plain data. */
export interface Cases {
  /** The oldest first. */
  readonly all: readonly CaseRecord[];
  byId(caseId: string): CaseRecord | undefined;
  byDisplayId(displayId: string): CaseRecord | undefined;
  open(newCase: NewCase): CaseRecord;
  addCommunication(caseId: string, body: string, ccEmailAddresses: readonly string[]): void;
  setStatus(caseId: string, status: CaseStatus): void;
}

const EMAIL = "local-user@example.com";
const AUTHOR = `LocalRole (Role) <${EMAIL}>`;

type Changeable = Omit<CaseRecord, "status" | "communications" | "ccEmailAddresses"> & {
  status: CaseStatus;
  ccEmailAddresses: readonly string[];
  readonly communications: CommunicationRecord[];
};

export function createCases({ identifiers, now }: { identifiers: Identifiers; now: () => number }): Cases {
  const all: CaseRecord[] = [];
  const byId = new Map<string, Changeable>();
  const byDisplayId = new Map<string, CaseRecord>();

  function existing(caseId: string): Changeable {
    const record = byId.get(caseId);
    if (!record) throw new RangeError(`Failed to change the case ${caseId}: it does not exist.`);
    return record;
  }

  return {
    all,
    byId: (caseId) => byId.get(caseId),
    byDisplayId: (displayId) => byDisplayId.get(displayId),
    open(newCase) {
      const sequence = all.length;
      const createdMs = now();
      // Member by member: V8 keeps an object that is made from a rest or a spread as a slow dictionary.
      const record: Changeable = {
        subject: newCase.subject,
        serviceCode: newCase.serviceCode,
        categoryCode: newCase.categoryCode,
        severityCode: newCase.severityCode,
        issueType: newCase.issueType,
        language: newCase.language,
        ccEmailAddresses: newCase.ccEmailAddresses,
        sequence,
        caseId: identifiers.caseId(sequence, newCase.language, createdMs),
        displayId: identifiers.displayId(sequence),
        submittedBy: EMAIL,
        createdMs,
        status: "opened",
        communications: [{ body: newCase.communicationBody, submittedBy: AUTHOR, createdMs }],
      };
      all.push(record);
      byId.set(record.caseId, record);
      byDisplayId.set(record.displayId, record);
      return record;
    },
    addCommunication(caseId, body, ccEmailAddresses) {
      const record = existing(caseId);
      record.communications.push({ body, submittedBy: AUTHOR, createdMs: now() });
      record.ccEmailAddresses = [...new Set([...record.ccEmailAddresses, ...ccEmailAddresses])];
    },
    setStatus(caseId, status) {
      existing(caseId).status = status;
    },
  };
}
