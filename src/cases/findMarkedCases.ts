import { DescribeCasesCommand } from "../commands/DescribeCasesCommand.js";
import { DescribeCommunicationsCommand } from "../commands/DescribeCommunicationsCommand.js";
import type { CaseDetails } from "../models/cases.js";
import type { SupportSender } from "../sending/SupportSender.js";
import { listPages } from "./listPages.js";
import { findMark, type Mark } from "./marks.js";
import type { Patience } from "./persist.js";
import { readTime } from "./readTime.js";
import { TokenReusedError } from "./TokenReusedError.js";

const PAGE_SIZE = 100;

/**
 * Finds the cases that bear a mark, the oldest first.
 *
 * @throws {@link TokenReusedError} when there is only one that the token marks as something else.
 */
export async function findMarkedCases(
  client: SupportSender,
  mark: Mark,
  sinceMs: number,
  patience: Patience,
): Promise<string[]> {
  const afterTime = new Date(Math.max(sinceMs, 0)).toISOString();
  const input = { afterTime, includeResolvedCases: true, includeCommunications: true, maxResults: PAGE_SIZE };
  const pages = listPages(client, (nextToken) => new DescribeCasesCommand({ ...input, nextToken }), patience);
  const marked: MarkedCase[] = [];
  const others: string[] = [];
  for await (const { cases = [] } of pages) {
    for (const details of cases) {
      const { caseId, timeCreated } = details;
      const digest = caseId === undefined ? undefined : await readMark(client, details, mark, patience);
      if (caseId === undefined || digest === undefined) continue;
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

/** The mark is in the first message, which a long case shows no more among its recent ones. */
async function readMark(
  client: SupportSender,
  { caseId, recentCommunications }: CaseDetails,
  mark: Mark,
  patience: Patience,
): Promise<string | undefined> {
  for (const { body } of recentCommunications?.communications ?? []) {
    const digest = findMark(body, mark);
    if (digest !== undefined) return digest;
  }
  if (recentCommunications && !recentCommunications.nextToken) return undefined;

  const input = { caseId, maxResults: PAGE_SIZE };
  const pages = listPages(client, (nextToken) => new DescribeCommunicationsCommand({ ...input, nextToken }), patience);
  for await (const { communications = [] } of pages) {
    for (const { body } of communications) {
      const digest = findMark(body, mark);
      if (digest !== undefined) return digest;
    }
  }
  return undefined;
}
