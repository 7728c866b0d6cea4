/** Limits the number of events per minute. */
export interface RateLimit {
  isReached(): boolean;
  count(): void;
}

const MINUTE_MS = 60_000;

export function createRateLimit(maxPerMinute: number, now: () => number): RateLimit {
  let startedMs = -Infinity;
  let counted = 0;

  function isOver(nowMs: number): boolean {
    return nowMs < startedMs || nowMs >= startedMs + MINUTE_MS;
  }

  return {
    isReached: () => (isOver(now()) ? 0 : counted) >= maxPerMinute,
    count() {
      const nowMs = now();
      if (isOver(nowMs)) {
        startedMs = nowMs;
        counted = 0;
      }
      counted++;
    },
  };
}
