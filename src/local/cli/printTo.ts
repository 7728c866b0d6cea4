import type { Writable } from "node:stream";
import { PrintError } from "./PrintError.js";

/** Prints to a stream. A reader who has gone has read enough, as one that goes a moment later. */
export function printTo(stream: Writable): (text: string) => Promise<void> {
  // The stream tells each failure twice; unheard, the second time ends the process.
  stream.on("error", () => {});
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        if (error && !("code" in error && error.code === "EPIPE")) reject(new PrintError(error));
        else resolve();
      });
    });
}
