import type { HandlerExecutionContext } from "@smithy/types";

/** A signal as `send` takes it: the platform's, or the older kind that has `onabort` alone. */
type Signal = NonNullable<HandlerExecutionContext["__smithy_context"]>["abortSignal"];

/** Waits for `work`, but not beyond an abort. */
export function race<Result>(work: Promise<Result>, signal: Signal): Promise<Result> {
  if (!signal) return work;
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(Object.assign(new Error("Request aborted"), { name: "AbortError" }));
  });
  const { addEventListener } = signal as Partial<AbortSignal>;
  if (signal.aborted) abort();
  else if (addEventListener) addEventListener.call(signal, "abort", abort);
  else signal.onabort = abort;
  return Promise.race([work, aborted]).finally(() => {
    (signal as Partial<AbortSignal>).removeEventListener?.("abort", abort);
  });
}
