import { DescribeTrustedAdvisorCheckRefreshStatusesCommand } from "../../commands/DescribeTrustedAdvisorCheckRefreshStatusesCommand.js";
import type { TrustedAdvisorCheckRefreshStatus } from "../../models/trustedAdvisor.js";
import { call } from "../core/call.js";
import { isPassing } from "../core/isPassing.js";
import { pause } from "../core/pause.js";
import type { SupportSender } from "../core/SupportSender.js";
import { judgeProgress } from "./judgeRefresh.js";
import { mapBounded } from "./mapBounded.js";
import type { CheckRefresh } from "./refreshChecks.js";
import { splitIntoBatches } from "./splitIntoBatches.js";

interface Waiting {
  readonly deadlineMs: number;
  readonly pollDelayMs: number;
  readonly concurrency: number;
  readonly finish: (refresh: CheckRefresh) => CheckRefresh;
  readonly signal: AbortSignal | undefined;
}

const MIN_POLL_DELAY_MS = 10;
const MAX_POLL_DELAY_MS = 15_000;
/** A refresh that was just asked for may not show at once; from the third look on it is gone. */
const MAX_LOOKS_WITHOUT_REFRESH = 3;

/** Looks again and again until the refreshes have ended, or the time is up. */
export async function waitForRefreshes(
  client: SupportSender,
  checkIds: readonly string[],
  { deadlineMs, pollDelayMs, concurrency, finish, signal }: Waiting,
): Promise<ReadonlyMap<string, CheckRefresh>> {
  const ended = new Map<string, CheckRefresh>();
  const lastSeen = new Map<string, CheckRefresh>();
  const looksWithout = new Map<string, number>();
  let pending = checkIds;

  for (
    let delayMs = Math.max(pollDelayMs, MIN_POLL_DELAY_MS);
    pending.length > 0;
    delayMs = Math.min(delayMs * 1.5, MAX_POLL_DELAY_MS)
  ) {
    const leftMs = deadlineMs - Date.now();
    if (leftMs <= 0) break;
    await pause(Math.min(delayMs, leftMs), signal);
    const looks = await mapBounded(splitIntoBatches(pending), { concurrency, signal }, (batch) =>
      look(client, batch, signal),
    );
    for (const status of looks.flat()) {
      const checkId = status.checkId ?? "";
      if (ended.has(checkId) || !pending.includes(checkId)) continue;
      const refresh = judgeLook(status, looksWithout);
      lastSeen.set(checkId, refresh);
      if (refresh.outcome !== "pending") ended.set(checkId, finish(refresh));
    }
    pending = pending.filter((checkId) => !ended.has(checkId));
  }
  for (const checkId of pending) ended.set(checkId, finish(lastSeen.get(checkId) ?? { checkId, outcome: "pending" }));
  return ended;
}

/** One that fails in passing is made up for by the next. */
async function look(
  client: SupportSender,
  checkIds: string[],
  signal: AbortSignal | undefined,
): Promise<readonly TrustedAdvisorCheckRefreshStatus[]> {
  try {
    const command = new DescribeTrustedAdvisorCheckRefreshStatusesCommand({ checkIds });
    return (await call(client, command, signal)).statuses ?? [];
  } catch (error) {
    if (!isPassing(error)) throw error;
    return [];
  }
}

function judgeLook(status: TrustedAdvisorCheckRefreshStatus, looksWithout: Map<string, number>): CheckRefresh {
  const checkId = status.checkId ?? "";
  const refresh = judgeProgress(checkId, status);
  if (status.status !== "none") return refresh;

  const looks = (looksWithout.get(checkId) ?? 0) + 1;
  looksWithout.set(checkId, looks);
  return looks < MAX_LOOKS_WITHOUT_REFRESH ? refresh : { ...refresh, outcome: "abandoned" };
}
