import { linkAbort, throwIfAborted } from "./abort.js";

interface Bounds {
  /** How many items are processed at a time. */
  readonly concurrency: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Maps items a few at a time, in order. After the first failure no item starts and the signal of the running ones is
 * aborted; when they have ended, that failure is thrown.
 */
export async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  { concurrency, signal }: Bounds,
  run: (item: Item, signal: AbortSignal) => Promise<Result>,
): Promise<Result[]> {
  throwIfAborted(signal);
  const inner = linkAbort(signal);
  const results: Result[] = [];
  const failures: unknown[] = [];
  const queue = items.entries();
  const work = async () => {
    for (const [index, item] of queue) {
      if (inner.signal.aborted) return;
      try {
        results[index] = await run(item, inner.signal);
      } catch (error) {
        failures.push(error);
        inner.abort(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, work));
  inner.release();
  throwIfAborted(signal);
  if (failures.length > 0) throw failures[0];
  return results;
}
