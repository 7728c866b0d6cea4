/** Ends a workflow between two steps, with the error that an aborted call has too. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortError(signal);
}

export function abortError({ reason }: AbortSignal): Error {
  return Object.assign(new Error("Request aborted", { cause: reason }), { name: "AbortError" });
}
