import { CASE_STATUSES } from "../../models/cases.js";
import type { ControlledContext } from "../control/createControls.js";
import type { LocalFaults } from "../faults/FaultInjector.js";
import { FAULTS, type FaultField } from "../faults/faults.js";
import type { CaseRecord } from "../state/cases.js";
import type { LoggedRequest, RequestLog } from "./requestLog.js";

/** The choices on the page: case statuses, and faults with their options. */
export interface PageOptions {
  readonly statuses: readonly string[];
  readonly faults: readonly FaultDescription[];
}

export interface FaultDescription {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly operations: readonly string[];
  readonly fields: readonly FaultField[];
}

export function reportOptions(): PageOptions {
  const faults = Object.entries(FAULTS).map(([name, { title, description, targets, fields = [] }]) => {
    return { name, title, description, operations: targets, fields };
  });
  return { statuses: CASE_STATUSES, faults };
}

/** The lists show the newest cases. Search finds the others. */
const MAX_LISTED = 200;

export interface CaseFilter {
  readonly search: string;
  /** A status, `open` for every case that is not resolved, or `all`. */
  readonly show: string;
}

export interface CaseSummary {
  readonly caseId: string;
  readonly displayId: string;
  readonly subject: string;
  readonly status: string;
  readonly severityCode: string;
  readonly serviceCode: string | undefined;
  readonly changedMs: number;
  readonly messages: number;
}

export interface CaseList {
  readonly cases: readonly CaseSummary[];
  readonly matching: number;
  readonly total: number;
  /** The number of cases by status. */
  readonly counts: Readonly<Record<string, number>>;
  readonly nowMs: number;
}

/** Returns the matching cases, newest first. */
export function reportCases({ cases, now }: ControlledContext, { search, show }: CaseFilter): CaseList {
  const counts: Record<string, number> = {};
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const listed: CaseSummary[] = [];
  let matching = 0;
  for (let index = cases.all.length - 1; index >= 0; index--) {
    const record = cases.all[index];
    if (!record) continue;
    counts[record.status] = (counts[record.status] ?? 0) + 1;
    if (!isShown(record, show) || !hasWords(record, words)) continue;
    matching += 1;
    if (listed.length < MAX_LISTED) listed.push(summarizeCase(record));
  }
  return { cases: listed, matching, total: cases.all.length, counts, nowMs: now() };
}

function isShown({ status }: CaseRecord, show: string): boolean {
  if (show === "all") return true;
  return show === "open" ? status !== "resolved" : status === show;
}

function hasWords(record: CaseRecord, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { subject, caseId, displayId, serviceCode = "", categoryCode = "", communications } = record;
  const facts = [subject, caseId, displayId, serviceCode, categoryCode, record.severityCode].join("\n").toLowerCase();
  return words.every(
    (word) => facts.includes(word) || communications.some(({ body }) => body.toLowerCase().includes(word)),
  );
}

function summarizeCase(record: CaseRecord): CaseSummary {
  const { caseId, displayId, subject, status, severityCode, serviceCode, createdMs, communications } = record;
  const changedMs = communications.at(-1)?.createdMs ?? createdMs;
  return { caseId, displayId, subject, status, severityCode, serviceCode, changedMs, messages: communications.length };
}

export interface CaseAttachment {
  readonly attachmentId: string;
  readonly fileName: string;
  readonly sizeBytes: number;
}

export interface CaseMessage {
  readonly body: string;
  readonly submittedBy: string;
  readonly createdMs: number;
  readonly attachments: readonly CaseAttachment[];
}

export type CaseReport = Omit<CaseRecord, "sequence" | "communications"> & {
  readonly messages: readonly CaseMessage[];
  /** The kind of preview of each attachment, by attachment id. */
  readonly previews: Readonly<Record<string, string>>;
  readonly nowMs: number;
};

export function reportCase(
  { sequence: _, communications, ...facts }: CaseRecord,
  { previews, nowMs }: Pick<CaseReport, "previews" | "nowMs">,
): CaseReport {
  const messages = communications.map(({ body, submittedBy, createdMs, attachments = [] }) => {
    return { body, submittedBy, createdMs, attachments };
  });
  return { ...facts, messages, previews, nowMs };
}

export interface RequestSummary {
  readonly number: number;
  readonly operation: string;
  readonly startedMs: number;
  readonly durationMs: number;
  /** `undefined` when the connection was dropped. */
  readonly status: number | undefined;
  readonly errorCode: string | undefined;
}

export interface RequestList {
  readonly requests: readonly RequestSummary[];
  readonly count: number;
  readonly nowMs: number;
}

/** Returns the latest requests, newest first. */
export function reportRequests({ entries, count }: RequestLog, nowMs: number): RequestList {
  return { requests: entries.map(summarizeRequest).reverse(), count, nowMs };
}

function summarizeRequest({ number, operation, startedMs, durationMs, status, errorCode }: LoggedRequest) {
  return { number, operation, startedMs, durationMs, status, errorCode: errorCode() };
}

export interface RequestReport extends RequestSummary {
  readonly request: string;
  readonly answer: string;
}

export function reportRequest(entry: LoggedRequest): RequestReport {
  return { ...summarizeRequest(entry), request: entry.request(), answer: entry.answer() };
}

export interface ActiveFault {
  readonly name: string;
  readonly hits: number;
  readonly options: {
    readonly operations?: readonly string[];
    readonly times?: number;
    readonly probability?: number;
    readonly randomSeed?: number;
    readonly [option: string]: unknown;
  };
}

export interface FaultState {
  readonly active: readonly ActiveFault[];
}

export function reportFaults({ active }: LocalFaults): FaultState {
  return {
    active: active.map(({ name, options, hits }) => ({ name, options: options as ActiveFault["options"], hits })),
  };
}
