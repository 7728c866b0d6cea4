/** How the delays between attempts grow. */
export interface BackoffLimits {
  /** Before the second attempt; doubles with each further one. */
  readonly delayMs: number;
  readonly maxDelayMs?: number | undefined;
}

/** Returns the delay after so many failures. Half of it is random, so that clients do not retry in step. */
export function backoffDelay(
  failures: number,
  { delayMs, maxDelayMs = Infinity }: BackoffLimits,
  random: () => number = Math.random,
): number {
  return Math.min(delayMs * 2 ** (failures - 1), maxDelayMs) * (0.5 + random() / 2);
}
