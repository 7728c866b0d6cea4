import type { HandlerExecutionContext } from "@smithy/types";

/** A signal as `send` takes it: the platform's, or the older kind that has `onabort` alone. */
type Signal = NonNullable<HandlerExecutionContext["__smithy_context"]>["abortSignal"];

/** Waits for `work`, but not beyond an abort. */
export function race<Result>(work: Promise<Result>, signal: Signal): Promise<Result> {
  if (!signal) return work;
  const isPlatforms = "addEventListener" in signal;
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(Object.assign(new Error("Request aborted"), { name: "AbortError" }));
  });
  if (signal.aborted) abort();
  else if (isPlatforms) signal.addEventListener("abort", abort);
  else signal.onabort = abort;
  return Promise.race([work, aborted]).finally(() => isPlatforms && signal.removeEventListener("abort", abort));
}
