import { DescribeCasesCommand } from "../../commands/DescribeCasesCommand.js";
import { DescribeCommunicationsCommand } from "../../commands/DescribeCommunicationsCommand.js";
import { TokenReusedError } from "../../errors/TokenReusedError.js";
import type { CaseDetails } from "../../models/cases.js";
import type { Communication } from "../../models/communications.js";
import { formatTime, parseTime } from "../../models/time.js";
import { listPages } from "../core/pages.js";
import type { RetryDeadline } from "../core/retry.js";
import { type SupportSender, toServiceMs } from "../core/sender.js";
import { findMarker, type IdempotencyMarker } from "./IdempotencyMarker.js";

/** Which cases to search for. */
export interface CaseQuery {
  readonly marker: IdempotencyMarker;
  readonly subject: string;
  /** All since a time, or the one with an id. */
  readonly among: { readonly sinceMs: number } | { readonly caseId: string };
}

/**
 * Finds the cases with a marker, oldest first.
 *
 * @throws {@link TokenReusedError} when the token marks only cases with another subject.
 */
export async function findMarkedCases(
  client: SupportSender,
  { marker, subject, among }: CaseQuery,
  deadline: RetryDeadline,
): Promise<string[]> {
  const filter =
    "caseId" in among ? { caseIdList: [among.caseId] } : { afterTime: formatTime(toServiceMs(client, among.sinceMs)) };
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
      const digest = findFirstMarker(await readFirst(client, details, { marker, subject }, deadline), marker);
      if (digest === undefined) continue;
      if (digest === marker.digest) marked.push({ caseId, createdMs: parseTime(timeCreated) });
      else others.push(caseId);
    }
  }
  const [other] = others;
  if (marked.length === 0 && other !== undefined) {
    throw new TokenReusedError(
      `Failed to open the case: its token stands for another subject already, that of ${other}. ` +
        "Give each incident a token of its own.",
      { token: marker.token, caseId: other },
    );
  }
  return marked.sort(compareAge).map(({ caseId }) => caseId);
}

interface MarkedCase {
  readonly caseId: string;
  readonly createdMs: number;
}

/** Every process gets the same order. */
function compareAge(one: MarkedCase, other: MarkedCase): number {
  return one.createdMs - other.createdMs || (one.caseId < other.caseId ? -1 : 1);
}

/**
 * Returns the first message of a case, because markers in later ones are quotes.
 *
 * A first message that is not among the recent ones is requested only if the subject fits.
 */
async function readFirst(
  client: SupportSender,
  { caseId = "", subject, recentCommunications }: CaseDetails,
  query: Pick<CaseQuery, "marker" | "subject">,
  deadline: RetryDeadline,
): Promise<readonly Communication[]> {
  const { communications: recent = [], nextToken } = recentCommunications ?? {};
  if (recent.length > 0 && nextToken === undefined) return selectFirst(recent);
  if (!findFirstMarker(recent, query.marker) && !isAlike(subject, query.subject)) return [];

  const pages = listPages(client, DescribeCommunicationsCommand, { caseId }, "communications", deadline);
  let first: readonly Communication[] = [];
  for await (const page of pages) first = selectFirst([...first, ...page]);
  return first;
}

/** Returns the oldest messages: several if their times are equal or invalid. */
function selectFirst(communications: readonly Communication[]): readonly Communication[] {
  const firstMs = Math.min(...communications.map(({ timeCreated }) => parseTime(timeCreated)));
  return communications.filter(({ timeCreated }) => !(parseTime(timeCreated) > firstMs));
}

function findFirstMarker(communications: readonly Communication[], marker: IdempotencyMarker): string | undefined {
  return communications
    .map(({ body }) => findMarker(body, marker))
    .filter(Boolean)
    .pop();
}

/** Spaces, ASCII punctuation and HTML entities. */
const NORMALIZED = /&\w+;|[\s!-/:-@[-`{-~]/g;

/** The service may truncate a subject or normalize its characters. */
function isAlike(one = "", other = ""): boolean {
  const first = one.replace(NORMALIZED, "");
  const second = other.replace(NORMALIZED, "");
  return first.startsWith(second) || second.startsWith(first);
}
