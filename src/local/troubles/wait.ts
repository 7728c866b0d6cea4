/** Resolves after a while, or as soon as nobody waits for it any more. */
export function wait(delayMs: number, gone: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (gone?.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      gone?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, delayMs);
    gone?.addEventListener("abort", end);
  });
}
