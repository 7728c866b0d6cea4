import { DescribeCasesCommand } from "../../commands/DescribeCasesCommand.js";
import { DescribeCommunicationsCommand } from "../../commands/DescribeCommunicationsCommand.js";
import { CaseIdNotFound } from "../../errors/exceptions.js";
import type { CaseStatus } from "../../models/cases.js";
import type { Communication } from "../../models/communications.js";
import { call } from "../core/call.js";
import type { SupportSender } from "../core/SupportSender.js";
import { listPages } from "./listPages.js";
import { readTime } from "./readTime.js";
import { requireList } from "./requireList.js";
import { identify, selectOthers } from "./told.js";

/** A case as it is now. */
export interface CaseNews {
  readonly status: CaseStatus | undefined;
  /** All since the time that was asked for, and maybe more; the oldest first. */
  readonly communications: readonly Communication[];
}

/** Reads the status and all messages since a time: by one call, unless there are more than the case shows by itself. */
export async function readNews(
  client: SupportSender,
  caseId: string,
  sinceMs: number,
  signal: AbortSignal | undefined,
): Promise<CaseNews> {
  const command = new DescribeCasesCommand({ caseIdList: [caseId], includeResolvedCases: true });
  const { cases, $metadata } = await call(client, command, signal);
  const details = requireList(cases).find((each) => each.caseId === caseId);
  if (!details) {
    throw new CaseIdNotFound({ message: `No case with the caseId '${caseId}' could be located.`, $metadata });
  }
  const { communications, nextToken } = details.recentCommunications ?? {};
  const isComplete = !nextToken || communications?.some(({ timeCreated }) => readTime(timeCreated) < sinceMs);
  const newestFirst = communications && isComplete ? communications : await readAll(client, caseId, sinceMs, signal);
  return { status: details.status, communications: [...newestFirst].reverse().sort(compareTime) };
}

async function readAll(
  client: SupportSender,
  caseId: string,
  sinceMs: number,
  signal: AbortSignal | undefined,
): Promise<Communication[]> {
  const afterTime = sinceMs > 0 ? new Date(sinceMs).toISOString() : undefined;
  const patience = { deadlineMs: 0, signal };
  const pages = listPages(client, DescribeCommunicationsCommand, { caseId, afterTime }, "communications", patience);
  const found: Communication[] = [];
  const names: string[] = [];
  for await (const page of pages) {
    // Pages shift when a message comes while they are read: what the next one repeats is not another.
    const others = selectOthers(page, names);
    found.push(...others);
    names.push(...others.map(identify));
  }
  return found;
}

/** A message without a readable time keeps its place. */
function compareTime(one: Communication, other: Communication): number {
  return readTime(one.timeCreated) - readTime(other.timeCreated) || 0;
}
