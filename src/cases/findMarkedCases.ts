import { DescribeCasesCommand } from "../commands/DescribeCasesCommand.js";
import { DescribeCommunicationsCommand } from "../commands/DescribeCommunicationsCommand.js";
import type { CaseDetails } from "../models/cases.js";
import type { Communication } from "../models/communications.js";
import type { SupportSender } from "../sending/SupportSender.js";
import { listPages } from "./listPages.js";
import { findMark, type Mark } from "./marks.js";
import type { Patience } from "./persistUntil.js";
import { readTime } from "./readTime.js";
import { TokenReusedError } from "./TokenReusedError.js";
import { toServiceTime } from "./toServiceTime.js";

const PAGE_SIZE = 100;

/** Which cases are looked for. */
export interface CaseWish {
  readonly mark: Mark;
  readonly subject: string;
  readonly sinceMs: number;
}

/**
 * Finds the cases that bear a mark, the oldest first.
 *
 * @throws {@link TokenReusedError} when there is only one that the token marks as something else.
 */
export async function findMarkedCases(
  client: SupportSender,
  { mark, subject, sinceMs }: CaseWish,
  patience: Patience,
): Promise<string[]> {
  const afterTime = toServiceTime(client, sinceMs);
  const input = { afterTime, includeResolvedCases: true, includeCommunications: true, maxResults: PAGE_SIZE };
  const pages = listPages(client, (nextToken) => new DescribeCasesCommand({ ...input, nextToken }), patience);
  const marked: MarkedCase[] = [];
  const others: string[] = [];
  for await (const { cases = [] } of pages) {
    for (const details of cases) {
      const { caseId, timeCreated } = details;
      if (caseId === undefined) continue;
      const digest =
        findRecentMark(details, mark) ??
        (isLong(details) && isAlike(details.subject, subject)
          ? await findFirstMark(client, caseId, mark, patience)
          : undefined);
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

function findRecentMark({ recentCommunications }: CaseDetails, mark: Mark): string | undefined {
  return findAnyMark(recentCommunications?.communications, mark);
}

/** Whether the first message, which bears the mark, is no longer among the recent ones. */
function isLong({ recentCommunications }: CaseDetails): boolean {
  return !recentCommunications || recentCommunications.nextToken !== undefined;
}

/** Spaces, punctuation of ASCII, and characters that are written as entities. */
const TIDIED_UP = /&\w+;|[\s!-/:-@[-`{-~]/g;

/** Spares a call for each long case that is about something else. A service may cut a subject, or tidy it up. */
function isAlike(one = "", other = ""): boolean {
  const first = one.replace(TIDIED_UP, "");
  const second = other.replace(TIDIED_UP, "");
  return first.startsWith(second) || second.startsWith(first);
}

async function findFirstMark(
  client: SupportSender,
  caseId: string,
  mark: Mark,
  patience: Patience,
): Promise<string | undefined> {
  const input = { caseId, maxResults: PAGE_SIZE };
  const pages = listPages(client, (nextToken) => new DescribeCommunicationsCommand({ ...input, nextToken }), patience);
  for await (const { communications } of pages) {
    const digest = findAnyMark(communications, mark);
    if (digest !== undefined) return digest;
  }
  return undefined;
}

function findAnyMark(communications: readonly Communication[] = [], mark: Mark): string | undefined {
  for (const { body } of communications) {
    const digest = findMark(body, mark);
    if (digest !== undefined) return digest;
  }
  return undefined;
}
