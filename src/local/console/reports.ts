import type { ControlledContext } from "../control/createControls.js";
import type { LocalTroubles } from "../faults/FaultInjector.js";
import type { CaseRecord } from "../state/cases.js";
import type { LoggedRequest, RequestLog } from "./requestLog.js";

/** What the page's lists hold at most; searching finds the rest. */
const MAX_LISTED = 200;

export interface CaseFilter {
  readonly search: string;
  /** A status, `open` for all that are not resolved, or `all`. */
  readonly show: string;
}

/** The list of cases, the newest first, and how many there are of each status. */
export function reportCases({ cases, now }: ControlledContext, { search, show }: CaseFilter): object {
  const counts: Record<string, number> = {};
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const listed: object[] = [];
  let matching = 0;
  for (let index = cases.all.length - 1; index >= 0; index--) {
    const record = cases.all[index];
    if (!record) continue;
    counts[record.status] = (counts[record.status] ?? 0) + 1;
    if (!isShown(record, show) || !matches(record, words)) continue;
    matching += 1;
    if (listed.length < MAX_LISTED) listed.push(summarizeCase(record));
  }
  return { cases: listed, matching, total: cases.all.length, counts, nowMs: now() };
}

function isShown({ status }: CaseRecord, show: string): boolean {
  if (show === "all") return true;
  return show === "open" ? status !== "resolved" : status === show;
}

function matches(record: CaseRecord, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { subject, caseId, displayId, serviceCode = "", categoryCode = "", communications } = record;
  const facts = [subject, caseId, displayId, serviceCode, categoryCode, record.severityCode].join("\n").toLowerCase();
  return words.every(
    (word) => facts.includes(word) || communications.some(({ body }) => body.toLowerCase().includes(word)),
  );
}

function summarizeCase(record: CaseRecord): object {
  const { caseId, displayId, subject, status, severityCode, serviceCode, createdMs, communications } = record;
  const last = communications[communications.length - 1];
  const messages = communications.length;
  const changedMs = last?.createdMs ?? createdMs;
  return { caseId, displayId, subject, status, severityCode, serviceCode, createdMs, changedMs, messages };
}

export function reportCase(record: CaseRecord): object {
  const { sequence: _, communications, ...facts } = record;
  const messages = communications.map(({ body, submittedBy, createdMs, attachments = [] }) => ({
    body,
    submittedBy,
    createdMs,
    attachments,
  }));
  return { ...facts, messages };
}

/** The last requests, the newest first. */
export function reportRequests({ entries, count }: RequestLog): object {
  return { requests: entries.map(summarizeRequest).reverse(), count };
}

function summarizeRequest({ number, operation, startedMs, durationMs, status, errorCode }: LoggedRequest): object {
  return { number, operation, startedMs, durationMs, status, errorCode: errorCode() };
}

export function reportRequest(entry: LoggedRequest): object {
  return { ...summarizeRequest(entry), request: entry.request(), answer: entry.answer() };
}

export function reportTroubles({ active }: LocalTroubles): object {
  return { active: active.map(({ name, options, hits }) => ({ name, options, hits })) };
}
