/** Waits for an answer, and no longer than until the abort, of which an error is made then. */
export function orAborted<Answer>(
  answer: Promise<Answer>,
  signal: AbortSignal,
  describe: (signal: AbortSignal) => unknown,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const end = () => reject(describe(signal));
    signal.addEventListener("abort", end, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", end));
  });
}
