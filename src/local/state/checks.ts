import type { TrustedAdvisorCheckRefreshStatus, TrustedAdvisorRefreshStatus } from "../../models/trustedAdvisor.js";
import type { LocalCheck } from "../catalog/LocalCatalog.js";
import { IN_MEMORY, type StateStore } from "./StateStore.js";

/**
 * How long a refresh of a check of Trusted Advisor takes.
 *
 * @public
 */
export interface RefreshTimes {
  /** How long a check is `enqueued`, in milliseconds. Default: 500. */
  readonly enqueuedMs?: number | undefined;
  /** How long it is `processing` after that, in milliseconds. Default: 1,500. */
  readonly processingMs?: number | undefined;
}

/** The refreshes of checks. How far one is follows from the clock alone, so reading changes nothing. */
export interface Checks {
  /** Asks for a refresh; while one is under way, or just was, that changes nothing. */
  refresh(check: LocalCheck): void;
  refreshStatus(check: LocalCheck): TrustedAdvisorCheckRefreshStatus;
  /** When the check last ran to its end, if it ever did. */
  lastRunMs(check: LocalCheck): number | undefined;
}

const DEFAULT_COOLDOWN_MS = 300_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A refresh that was asked for. */
export interface Refresh {
  readonly startedMs: number;
  /** When the check had last run before that. */
  readonly previousRunMs: number | undefined;
}

export function createChecks(
  now: () => number,
  { enqueuedMs = 500, processingMs = 1500 }: RefreshTimes = {},
  store: StateStore = IN_MEMORY,
  serviceStartedMs = now(),
): Checks {
  const durationMs = enqueuedMs + processingMs;
  const refreshes = new Map<string, Refresh>();
  for (const { checkId, refresh } of store.take("refreshes")) refreshes.set(checkId, refresh);

  /** The clock can be put back: what is still to come has not happened. */
  function lastRefresh({ id }: LocalCheck): Refresh | undefined {
    const refresh = refreshes.get(id);
    return refresh && refresh.startedMs <= now() ? refresh : undefined;
  }

  function runByItselfMs({ lastRunHoursAgo, refreshesItself = false }: LocalCheck): number | undefined {
    if (lastRunHoursAgo === undefined) return undefined;
    const firstMs = serviceStartedMs - lastRunHoursAgo * HOUR_MS;
    return refreshesItself ? now() - (Math.max(0, now() - firstMs) % DAY_MS) : firstMs;
  }

  function lastRunMs(check: LocalCheck): number | undefined {
    const refresh = lastRefresh(check);
    if (!refresh) return runByItselfMs(check);
    const endMs = refresh.startedMs + durationMs;
    return now() >= endMs && !check.refreshFails ? endMs : refresh.previousRunMs;
  }

  function millisUntilNextRefreshable(check: LocalCheck): number {
    const refresh = lastRefresh(check);
    if (!refresh) return 0;
    const cooldownMs = Math.max(check.cooldownMs ?? DEFAULT_COOLDOWN_MS, durationMs);
    return Math.max(0, Math.ceil(refresh.startedMs + cooldownMs - now()));
  }

  function progress(check: LocalCheck): TrustedAdvisorRefreshStatus {
    const refresh = lastRefresh(check);
    if (!refresh) return "none";
    const elapsedMs = now() - refresh.startedMs;
    if (elapsedMs < enqueuedMs) return "enqueued";
    if (elapsedMs < durationMs) return "processing";
    return check.refreshFails ? "abandoned" : "success";
  }

  return {
    refresh(check) {
      if (millisUntilNextRefreshable(check) > 0) return;
      const refresh = { startedMs: now(), previousRunMs: lastRunMs(check) };
      refreshes.set(check.id, refresh);
      store.record("refreshes", check.id, { checkId: check.id, refresh });
    },
    refreshStatus: (check) => ({
      checkId: check.id,
      status: progress(check),
      millisUntilNextRefreshable: millisUntilNextRefreshable(check),
    }),
    lastRunMs,
  };
}
