import type { CaseStatus } from "../../models/cases.js";
import type { AttachmentReference } from "./attachments.js";
import type { Identifiers } from "./identifiers.js";
import { IN_MEMORY, orderedKey, type StateStore } from "./StateStore.js";

/** A message of a case. */
export interface CommunicationRecord {
  readonly body: string;
  readonly submittedBy: string;
  readonly createdMs: number;
  readonly attachments?: readonly AttachmentReference[] | undefined;
}

/** The time and author of a case and its first message. */
export interface Origin {
  readonly createdMs: number;
  readonly submittedBy: string;
  readonly author: string;
}

/** The input of a case. */
export interface NewCase {
  readonly subject: string;
  readonly communicationBody: string;
  readonly serviceCode: string | undefined;
  readonly categoryCode: string | undefined;
  readonly severityCode: string;
  readonly issueType: string;
  readonly language: string;
  readonly ccEmailAddresses: readonly string[];
  readonly attachments?: readonly AttachmentReference[] | undefined;
}

/** A stored case. Only {@link Cases} changes it. */
export interface CaseRecord extends Readonly<Omit<NewCase, "communicationBody" | "attachments">> {
  /** Its index in {@link Cases.all}. */
  readonly sequence: number;
  readonly caseId: string;
  readonly displayId: string;
  readonly submittedBy: string;
  readonly createdMs: number;
  readonly status: CaseStatus;
  /** Oldest first. */
  readonly communications: readonly CommunicationRecord[];
}

/** The stored cases. */
export interface Cases {
  /** Oldest first. */
  readonly all: readonly CaseRecord[];
  /** Changes whenever a case changes. */
  readonly revision: number;
  byId(caseId: string): CaseRecord | undefined;
  byDisplayId(displayId: string): CaseRecord | undefined;
  /** Opens a case. Default origin: the local user, now. */
  open(newCase: NewCase, origin?: Origin): CaseRecord;
  addCommunication(
    caseId: string,
    body: string,
    ccEmailAddresses: readonly string[],
    attachments?: readonly AttachmentReference[],
  ): void;
  /** Adds a message with any author and time. */
  append(caseId: string, communication: CommunicationRecord): void;
  setStatus(caseId: string, status: CaseStatus): void;
}

export const EMAIL = "local-user@example.com";
export const AUTHOR = `LocalRole (Role) <${EMAIL}>`;

type Changeable = Omit<CaseRecord, "status" | "communications" | "ccEmailAddresses"> & {
  status: CaseStatus;
  ccEmailAddresses: readonly string[];
  readonly communications: CommunicationRecord[];
};

export interface CasesParts {
  readonly identifiers: Identifiers;
  readonly now: () => number;
  readonly store?: StateStore | undefined;
}

export function createCases({ identifiers, now, store = IN_MEMORY }: CasesParts): Cases {
  const all: CaseRecord[] = [];
  const byId = new Map<string, Changeable>();
  const byDisplayId = new Map<string, CaseRecord>();
  let revision = 0;

  function existing(caseId: string): Changeable {
    const record = byId.get(caseId);
    if (!record) throw new RangeError(`Unknown case ${caseId}.`);
    revision += 1;
    return record;
  }

  function add(record: Changeable): void {
    all.push(record);
    byId.set(record.caseId, record);
    byDisplayId.set(record.displayId, record);
  }

  function save({ communications: _, ...record }: CaseRecord): void {
    store.record("cases", orderedKey(record.sequence), record);
  }

  function saveLastMessage({ sequence, communications }: CaseRecord): void {
    const communication = communications.at(-1);
    if (communication === undefined) return;
    store.record("communications", orderedKey(sequence, communications.length), { sequence, communication });
  }

  for (const record of store.take("cases")) add(Object.assign(record, { communications: [] }));
  for (const { sequence, communication } of store.take("communications")) {
    byId.get(all[sequence]?.caseId ?? "")?.communications.push(communication);
  }

  return {
    all,
    get revision() {
      return revision;
    },
    byId: (caseId) => byId.get(caseId),
    byDisplayId: (displayId) => byDisplayId.get(displayId),
    open(newCase, { createdMs, submittedBy, author } = { createdMs: now(), submittedBy: EMAIL, author: AUTHOR }) {
      const sequence = all.length;
      revision += 1;
      // Not a spread: V8 stores the result of a spread as a slow dictionary.
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
        submittedBy,
        createdMs,
        status: "opened",
        communications: [
          { body: newCase.communicationBody, submittedBy: author, createdMs, attachments: newCase.attachments },
        ],
      };
      add(record);
      save(record);
      saveLastMessage(record);
      return record;
    },
    addCommunication(caseId, body, ccEmailAddresses, attachments) {
      const record = existing(caseId);
      record.communications.push({ body, submittedBy: AUTHOR, createdMs: now(), attachments });
      record.ccEmailAddresses = [...new Set([...record.ccEmailAddresses, ...ccEmailAddresses])];
      save(record);
      saveLastMessage(record);
    },
    append(caseId, communication) {
      const record = existing(caseId);
      record.communications.push(communication);
      saveLastMessage(record);
    },
    setStatus(caseId, status) {
      const record = existing(caseId);
      record.status = status;
      save(record);
    },
  };
}
