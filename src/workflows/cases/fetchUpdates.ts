import { DescribeCasesCommand } from "../../commands/DescribeCasesCommand.js";
import { DescribeCommunicationsCommand } from "../../commands/DescribeCommunicationsCommand.js";
import { CaseIdNotFound } from "../../errors/exceptions.js";
import type { CaseStatus } from "../../models/cases.js";
import type { Communication } from "../../models/communications.js";
import { formatTime, parseTime } from "../../models/time.js";
import { listPages, type PagesDeadline, requireList } from "../core/pages.js";
import { type SupportClientLike, sendCommand } from "../core/sender.js";
import { identify, isBefore, selectOthers } from "./watchState.js";

/** The current state of a case. */
export interface CaseUpdates {
  readonly status: CaseStatus | undefined;
  /** At least all messages since the requested time, oldest first. */
  readonly communications: readonly Communication[];
}

/** Fetches the status, and all messages since a time: in a single request, unless there are more than a case includes. */
export async function fetchUpdates(
  client: SupportClientLike,
  { caseId, sinceMs }: { readonly caseId: string; readonly sinceMs: number },
  deadline: PagesDeadline,
): Promise<CaseUpdates> {
  const command = new DescribeCasesCommand({ caseIdList: [caseId], includeResolvedCases: true });
  const { cases, $metadata } = await sendCommand(client, command, deadline);
  const details = requireList(cases, "DescribeCases", "cases").find((each) => each.caseId === caseId);
  if (!details) {
    throw new CaseIdNotFound({ message: `No case with the caseId '${caseId}' could be located.`, $metadata });
  }
  const { communications, nextToken } = details.recentCommunications ?? {};
  const isComplete = !nextToken || communications?.some((communication) => isBefore(communication, sinceMs));
  const newestFirst = communications && isComplete ? communications : await fetchAll(client, caseId, sinceMs, deadline);
  return { status: details.status, communications: [...newestFirst].reverse().sort(compareTime) };
}

async function fetchAll(
  client: SupportClientLike,
  caseId: string,
  sinceMs: number,
  deadline: PagesDeadline,
): Promise<Communication[]> {
  const afterTime = sinceMs > 0 ? formatTime(sinceMs) : undefined;
  const pages = listPages(client, DescribeCommunicationsCommand, { caseId, afterTime }, "communications", deadline);
  const found: Communication[] = [];
  const digests: string[] = [];
  for await (const page of pages) {
    // Pages shift when a message arrives between two of them, so the next page may repeat messages.
    const others = selectOthers(page, digests);
    found.push(...others);
    digests.push(...others.map(identify));
  }
  return found;
}

/** Compares times. Messages without a valid time keep their order. */
function compareTime(one: Communication, other: Communication): number {
  return parseTime(one.timeCreated) - parseTime(other.timeCreated) || 0;
}
