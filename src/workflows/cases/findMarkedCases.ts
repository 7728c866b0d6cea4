import { DescribeCasesCommand } from "../../commands/DescribeCasesCommand.js";
import { DescribeCommunicationsCommand } from "../../commands/DescribeCommunicationsCommand.js";
import { TokenReusedError } from "../../errors/TokenReusedError.js";
import type { CaseDetails } from "../../models/cases.js";
import type { Communication } from "../../models/communications.js";
import { formatTime, parseTime } from "../../models/time.js";
import { listPages, type PagesDeadline } from "../core/pages.js";
import type { SupportClientLike } from "../core/sender.js";
import { type IdempotencyMarker, isAlike, type MarkerMatch, matchMarker } from "./IdempotencyMarker.js";

/** The cases to search. */
export interface CaseQuery {
  readonly marker: IdempotencyMarker;
  /** All cases since a service time (epoch milliseconds), or the case with an id. */
  readonly among: { readonly sinceMs: number } | { readonly caseId: string };
}

/**
 * Finds the cases with a marker, oldest first.
 *
 * @throws {@link TokenReusedError} when the token marks only cases with another subject.
 */
export async function findMarkedCases(
  client: SupportClientLike,
  { marker, among }: CaseQuery,
  deadline: PagesDeadline,
): Promise<string[]> {
  const filter = "caseId" in among ? { caseIdList: [among.caseId] } : { afterTime: formatTime(among.sinceMs) };
  const input = { ...filter, includeResolvedCases: true, includeCommunications: true };
  const pages = listPages(client, DescribeCasesCommand, input, "cases", deadline);
  const marked: MarkedCase[] = [];
  const others: string[] = [];
  const seen = new Set<string>();
  for await (const cases of pages) {
    for (const details of cases) {
      const { caseId, timeCreated } = details;
      // Pages shift when a case is opened between two of them.
      if (!caseId || seen.has(caseId)) continue;
      seen.add(caseId);
      const match = matchFirst(await readFirst(client, details, marker, deadline), details, marker);
      if (match === "same") marked.push({ caseId, createdMs: parseTime(timeCreated) });
      if (match === "other") others.push(caseId);
    }
  }
  const [other] = others;
  if (marked.length === 0 && other !== undefined) {
    throw new TokenReusedError(
      `The \`token\` was already used for case ${other}, which has another subject. ` +
        "Use a different token for each incident.",
      { operation: "CreateCase", token: marker.token, caseId: other },
    );
  }
  return marked.sort(compareAge).map(({ caseId }) => caseId);
}

interface MarkedCase {
  readonly caseId: string;
  readonly createdMs: number;
}

/** Sorts by age and id, so that every process gets the same order. */
function compareAge(one: MarkedCase, other: MarkedCase): number {
  return one.createdMs - other.createdMs || (one.caseId < other.caseId ? -1 : 1);
}

/**
 * Returns the first message of a case. Markers in later messages are quotes.
 *
 * A first message that is not among the recent ones is requested only if the subject matches.
 */
async function readFirst(
  client: SupportClientLike,
  details: CaseDetails,
  marker: IdempotencyMarker,
  deadline: PagesDeadline,
): Promise<readonly Communication[]> {
  const { caseId = "", subject, recentCommunications } = details;
  const { communications: recent = [], nextToken } = recentCommunications ?? {};
  if (recent.length > 0 && nextToken === undefined) return selectFirst(recent);
  if (!matchFirst(recent, details, marker) && !isAlike(subject, marker.content)) return [];

  const pages = listPages(client, DescribeCommunicationsCommand, { caseId }, "communications", deadline);
  let first: readonly Communication[] = [];
  for await (const page of pages) first = selectFirst([...first, ...page]);
  return first;
}

/** Returns the oldest messages: several, if their times are equal or invalid. */
function selectFirst(communications: readonly Communication[]): readonly Communication[] {
  const firstMs = Math.min(...communications.map(({ timeCreated }) => parseTime(timeCreated)));
  return communications.filter(({ timeCreated }) => !(parseTime(timeCreated) > firstMs));
}

function matchFirst(
  communications: readonly Communication[],
  { subject = "" }: CaseDetails,
  marker: IdempotencyMarker,
): MarkerMatch {
  return communications
    .map(({ body }) => matchMarker(body, marker, () => subject))
    .filter(Boolean)
    .pop();
}
