import type { Writable } from "node:stream";
import { SupportClientError } from "../../errors/SupportClientError.js";

/** Returns a function that prints to the stream. A closed pipe is not an error. */
export function printTo(stream: Writable): (text: string) => Promise<void> {
  // The stream also emits each failure as an event, which would end the process without a listener.
  stream.on("error", () => {});
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        if (error && !("code" in error && error.code === "EPIPE")) reject(new PrintError(error));
        else resolve();
      });
    });
}

/** Thrown when the output cannot be written. */
export class PrintError extends SupportClientError {
  override readonly name = "PrintError";

  constructor(cause: Error) {
    super("PRINT_FAILED", `Cannot write the output: ${cause.message}. Redirect it elsewhere.`, { cause });
  }
}
