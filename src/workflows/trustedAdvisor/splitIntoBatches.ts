/** The service publishes no limit for its lists of checks; a batch that fails is sent again as a whole, so it is not large. */
const BATCH_SIZE = 50;

/** The ids for each call. */
export function splitIntoBatches(checkIds: readonly string[]): string[][] {
  const count = Math.ceil(checkIds.length / BATCH_SIZE);
  return Array.from({ length: count }, (_, index) => checkIds.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE));
}
