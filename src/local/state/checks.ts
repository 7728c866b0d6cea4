import type { TrustedAdvisorCheckRefreshStatus, TrustedAdvisorRefreshStatus } from "../../models/trustedAdvisor.js";
import type { LocalCheck } from "../catalog/LocalCatalog.js";
import type { LocalSupportOptions } from "../LocalSupportOptions.js";
import { IN_MEMORY, type StateStore } from "./StateStore.js";

/** The refreshes of checks. Their progress is derived from the clock. */
export interface Checks {
  /** Starts a refresh, unless one is running or in its cool-down. Returns whether it started one. */
  refresh(check: LocalCheck): boolean;
  refreshStatus(check: LocalCheck): TrustedAdvisorCheckRefreshStatus;
  /** Returns when the check last completed, or `undefined`. */
  lastRunMs(check: LocalCheck): number | undefined;
}

const DEFAULT_COOLDOWN_MS = 300_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface Refresh {
  readonly startedMs: number;
  /** When the check had completed before this refresh. */
  readonly previousRunMs: number | undefined;
}

export function createChecks(
  now: () => number,
  { enqueuedMs = 500, processingMs = 1500 }: NonNullable<LocalSupportOptions["refresh"]> = {},
  store: StateStore = IN_MEMORY,
  serviceStartedMs = now(),
): Checks {
  const durationMs = enqueuedMs + processingMs;
  const refreshes = new Map<string, Refresh>();
  for (const { checkId, refresh } of store.take("refreshes")) refreshes.set(checkId, refresh);

  /** Ignores a refresh that is in the future, because the clock was set back. */
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
      if (millisUntilNextRefreshable(check) > 0) return false;
      const refresh = { startedMs: now(), previousRunMs: lastRunMs(check) };
      refreshes.set(check.id, refresh);
      store.record("refreshes", check.id, { checkId: check.id, refresh });
      return true;
    },
    refreshStatus: (check) => ({
      checkId: check.id,
      status: progress(check),
      millisUntilNextRefreshable: millisUntilNextRefreshable(check),
    }),
    lastRunMs,
  };
}
