import type { Bytes } from "./messages.js";

/** The error that Node.js reports when the other side hangs up. */
export function connectionReset(message: "socket hang up" | "aborted"): Error {
  return Object.assign(new Error(message), { code: "ECONNRESET" });
}

/** A body that fails after these bytes. */
export function breakOff(bytes: Bytes, error: Error): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes),
    pull: (controller) => controller.error(error),
  });
}

/** What clients use of a stream of Node.js. */
export interface FailingStream extends AsyncIterable<Bytes> {
  on(event: string, listener: (what: Bytes | Error) => void): this;
  pipe<Target extends { write(bytes: Bytes): unknown }>(target: Target): Target;
}

/** The same in the manner of Node.js, for test runners that have no streams of the web. */
export function breakOffPlainly(bytes: Bytes, error: Error): FailingStream {
  const heard: Readonly<Record<string, Bytes | Error>> = { data: bytes, error };
  return {
    on(event, listener) {
      const what = heard[event];
      if (what !== undefined) queueMicrotask(() => listener(what));
      return this;
    },
    pipe(target) {
      target.write(bytes);
      return target;
    },
    async *[Symbol.asyncIterator]() {
      yield bytes;
      throw error;
    },
  };
}
