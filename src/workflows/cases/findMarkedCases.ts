import { DescribeCasesCommand } from "../../commands/DescribeCasesCommand.js";
import { DescribeCommunicationsCommand } from "../../commands/DescribeCommunicationsCommand.js";
import { TokenReusedError } from "../../errors/TokenReusedError.js";
import type { CaseDetails } from "../../models/cases.js";
import type { Communication } from "../../models/communications.js";
import type { SupportSender } from "../core/SupportSender.js";
import { listPages } from "./listPages.js";
import { findMark, type Mark } from "./marks.js";
import type { Patience } from "./persistUntil.js";
import { readTime } from "./readTime.js";
import { toServiceTime } from "./toServiceTime.js";

/** Which cases are looked for. */
export interface CaseWish {
  readonly mark: Mark;
  readonly subject: string;
  /** Those since a time, or one of which nothing but its mark is in question. */
  readonly among: { readonly sinceMs: number } | { readonly caseId: string };
}

/**
 * Finds the cases that bear a mark, the oldest first.
 *
 * @throws {@link TokenReusedError} when there is only one that the token marks as something else.
 */
export async function findMarkedCases(
  client: SupportSender,
  { mark, subject, among }: CaseWish,
  patience: Patience,
): Promise<string[]> {
  const filter =
    "caseId" in among ? { caseIdList: [among.caseId] } : { afterTime: toServiceTime(client, among.sinceMs) };
  const input = { ...filter, includeResolvedCases: true, includeCommunications: true };
  const pages = listPages(client, DescribeCasesCommand, input, "cases", patience);
  const marked: MarkedCase[] = [];
  const others: string[] = [];
  const seen = new Set<string>();
  for await (const cases of pages) {
    for (const details of cases) {
      const { caseId, timeCreated } = details;
      // Pages shift while they are read, when somebody opens a case.
      if (!caseId || seen.has(caseId)) continue;
      seen.add(caseId);
      const digest = findFirstMark(await readFirst(client, details, { mark, subject }, patience), mark);
      if (digest === undefined) continue;
      if (digest === mark.digest) marked.push({ caseId, createdMs: readTime(timeCreated) });
      else others.push(caseId);
    }
  }
  const [other] = others;
  if (marked.length === 0 && other !== undefined) {
    throw new TokenReusedError(
      `Failed to open the case: its token stands for another subject already, that of ${other}. ` +
        "Give each incident a token of its own.",
      { token: mark.token, caseId: other },
    );
  }
  return marked.sort(compareAge).map(({ caseId }) => caseId);
}

interface MarkedCase {
  readonly caseId: string;
  readonly createdMs: number;
}

/** Every process comes to the same order. */
function compareAge(one: MarkedCase, other: MarkedCase): number {
  return one.createdMs - other.createdMs || (one.caseId < other.caseId ? -1 : 1);
}

/**
 * The first message of a case, which alone bears its mark: in others, and in other cases, marks are quotes.
 *
 * It is asked for where it is no longer among the recent ones, unless the case is about something else.
 */
async function readFirst(
  client: SupportSender,
  { caseId = "", subject, recentCommunications }: CaseDetails,
  wish: Pick<CaseWish, "mark" | "subject">,
  patience: Patience,
): Promise<readonly Communication[]> {
  const { communications: recent = [], nextToken } = recentCommunications ?? {};
  if (recent.length > 0 && nextToken === undefined) return selectFirst(recent);
  if (!findFirstMark(recent, wish.mark) && !isAlike(subject, wish.subject)) return [];

  const pages = listPages(client, DescribeCommunicationsCommand, { caseId }, "communications", patience);
  let first: readonly Communication[] = [];
  for await (const page of pages) first = selectFirst([...first, ...page]);
  return first;
}

/** The oldest of messages; several where their times are the same or cannot be read, as each may be it. */
function selectFirst(communications: readonly Communication[]): readonly Communication[] {
  const firstMs = Math.min(...communications.map(({ timeCreated }) => readTime(timeCreated)));
  return communications.filter(({ timeCreated }) => !(readTime(timeCreated) > firstMs));
}

function findFirstMark(communications: readonly Communication[], mark: Mark): string | undefined {
  return communications
    .map(({ body }) => findMark(body, mark))
    .filter(Boolean)
    .pop();
}

/** Spaces, punctuation of ASCII, and characters that are written as entities. */
const TIDIED_UP = /&\w+;|[\s!-/:-@[-`{-~]/g;

/** Spares a call for each long case that is about something else. A service may cut a subject, or tidy it up. */
function isAlike(one = "", other = ""): boolean {
  const first = one.replace(TIDIED_UP, "");
  const second = other.replace(TIDIED_UP, "");
  return first.startsWith(second) || second.startsWith(first);
}
