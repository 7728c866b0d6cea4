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
