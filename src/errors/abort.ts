/** The used part of an abort signal. Smithy's own signals, which it deprecated, have only `onabort`. */
export interface Signal {
  readonly aborted: boolean;
  readonly reason?: unknown;
  onabort?: ((this: never, event: never) => unknown) | null;
  addEventListener?(type: "abort", listener: () => void): void;
  removeEventListener?(type: "abort", listener: () => void): void;
}

interface Listener {
  readonly callbacks: Set<() => void>;
  remove(): void;
}

/** Each signal gets one listener for all callbacks, because Node.js warns of a leak from the eleventh on. */
const listeners = new WeakMap<Signal, Listener>();

/** Calls back once when the signal is aborted. Returns a function that unsubscribes. */
export function onAbort(signal: Signal, callback: () => void): () => void {
  const listener = listeners.get(signal) ?? listen(signal);
  const entry = () => callback();
  listener.callbacks.add(entry);
  return () => {
    listener.callbacks.delete(entry);
    if (listener.callbacks.size === 0) listener.remove();
  };
}

function listen(signal: Signal): Listener {
  const callbacks = new Set<() => void>();
  const previous = signal.onabort;
  const runBoth = () => {
    previous?.call(signal as never, undefined as never);
    run();
  };
  const remove = () => {
    listeners.delete(signal);
    signal.removeEventListener?.("abort", run);
    if (signal.onabort === runBoth) signal.onabort = previous ?? null;
  };
  const run = () => {
    remove();
    for (const callback of [...callbacks]) callback();
  };
  const listener = { callbacks, remove };
  listeners.set(signal, listener);
  if (signal.addEventListener) signal.addEventListener("abort", run);
  else signal.onabort = runBoth;
  return listener;
}

/** Returns the error of an aborted call, equal to that of Smithy's HTTP handlers. */
export function abortError({ reason }: { readonly reason?: unknown }): Error {
  return Object.assign(new Error("Request aborted", { cause: reason }), { name: "AbortError" });
}

/** Throws an `AbortError` if the signal is aborted. */
export function throwIfAborted(signal: Pick<Signal, "aborted" | "reason"> | undefined): void {
  if (signal?.aborted) throw abortError(signal);
}

/** Settles like the promise, or rejects at an abort, by default with an `AbortError`. */
export function raceAbort<Value>(
  promise: Promise<Value>,
  signal: Signal | undefined,
  makeError: (signal: Signal) => unknown = abortError,
): Promise<Value> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const end = () => reject(makeError(signal));
    if (signal.aborted) end();
    const unlisten = onAbort(signal, end);
    promise.then(resolve, reject).finally(unlisten);
  });
}
