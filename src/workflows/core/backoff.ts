/** The growth of the delays between attempts. */
export interface BackoffLimits {
  /** The delay before the second attempt, in milliseconds. It doubles with each further one. */
  readonly delayMs: number;
  readonly maxDelayMs?: number | undefined;
}

/** Returns the delay after the given number of failures, in milliseconds. Half of it is random jitter. */
export function backoffDelay(
  failures: number,
  { delayMs, maxDelayMs = Infinity }: BackoffLimits,
  random: () => number = Math.random,
): number {
  return Math.min(delayMs * 2 ** (failures - 1), maxDelayMs) * (0.5 + random() / 2);
}
