import { throwIfAborted } from "../../errors/abort.js";
import { linkAbort } from "./abort.js";

interface Bounds {
  /** The maximum number of items in progress. */
  readonly concurrency: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Maps items concurrently, in order. After the first failure no item starts, and the running ones are aborted. Throws that
 * failure when they have ended.
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
