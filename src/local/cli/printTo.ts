import type { Writable } from "node:stream";
import { SupportClientError } from "../../errors/SupportClientError.js";

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

/** What is printed cannot be written to where it shall go. */
export class PrintError extends SupportClientError {
  override readonly name = "PrintError";

  constructor(cause: Error) {
    super("PRINT_FAILED", `Failed to print: ${cause.message}. Give the command another output.`, { cause });
  }
}
