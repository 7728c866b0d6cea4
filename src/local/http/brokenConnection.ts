import type { Bytes } from "../bytes.js";

/** The error that Node.js reports when the peer closes the connection. */
export function connectionReset(message: "socket hang up" | "aborted"): Error {
  return Object.assign(new Error(message), { code: "ECONNRESET" });
}

/** Returns a body that fails after these bytes. */
export function breakOff(bytes: Bytes, error: Error): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes),
    pull: (controller) => controller.error(error),
  });
}
