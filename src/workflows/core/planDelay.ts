/** The pause after so many failures: longer and longer, up to a limit, and by chance, so that many do not come at once. */
export function planDelay(failures: number, firstDelayMs: number, maxDelayMs = Infinity): number {
  return Math.min(firstDelayMs * 2 ** (failures - 1), maxDelayMs) * (0.5 + Math.random() / 2);
}
