import type { HandlerExecutionContext } from "@smithy/types";

/** A signal as `send` takes it: the platform's, or the older kind that has `onabort` alone. */
type Signal = NonNullable<HandlerExecutionContext["__smithy_context"]>["abortSignal"];

/** Waits for `work`, but not beyond an abort. */
export function race<Result>(work: Promise<Result>, signal: Signal): Promise<Result> {
  if (!signal) return work;
  const isPlatforms = "addEventListener" in signal;
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(makeAbortError((signal as { reason?: unknown }).reason));
  });
  if (signal.aborted) abort();
  else if (isPlatforms) signal.addEventListener("abort", abort);
  else signal.onabort = abort;
  return Promise.race([work, aborted]).finally(() => isPlatforms && signal.removeEventListener("abort", abort));
}

function makeAbortError(reason: unknown): Error {
  const cause = reason instanceof Error && { cause: reason };
  const message = cause || !reason ? "Request aborted" : String(reason);
  return Object.assign(new Error(message), { name: "AbortError", ...cause });
}
