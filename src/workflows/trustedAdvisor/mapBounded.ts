import { throwIfAborted } from "../core/throwIfAborted.js";

interface Bounds {
  readonly concurrency: number;
  readonly signal: AbortSignal | undefined;
}

/** Runs a few at a time, and keeps the order. After a failure none is begun, and those that run are waited for. */
export async function mapBounded<Item, Result>(
  items: readonly Item[],
  { concurrency, signal }: Bounds,
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  let hasFailed = false;
  const work = async () => {
    for (const [index, item] of queue) {
      if (hasFailed) return;
      try {
        throwIfAborted(signal);
        results[index] = await run(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: Math.min(concurrency, items.length) }, work));
  for (const worker of workers) if (worker.status === "rejected") throw worker.reason;
  return results;
}
