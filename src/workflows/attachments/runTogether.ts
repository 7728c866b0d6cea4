import { throwIfAborted } from "../core/throwIfAborted.js";

/** Runs tasks at the same time; the first that fails ends the others, and is thrown when all have ended. */
export async function runTogether<Value>(
  tasks: readonly ((signal: AbortSignal) => Promise<Value>)[],
  signal: AbortSignal | undefined,
): Promise<Value[]> {
  throwIfAborted(signal);
  const inner = new AbortController();
  const end = () => inner.abort(signal?.reason);
  signal?.addEventListener("abort", end, { once: true });
  const failures: unknown[] = [];
  const values = await Promise.all(
    tasks.map((task) =>
      task(inner.signal).catch((error: unknown) => {
        failures.push(error);
        inner.abort(error);
        return undefined;
      }),
    ),
  );
  signal?.removeEventListener("abort", end);
  throwIfAborted(signal);
  if (failures.length > 0) throw failures[0];
  return values as Value[];
}
