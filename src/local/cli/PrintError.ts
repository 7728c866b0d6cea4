import { SupportClientError } from "../../errors/SupportClientError.js";

/** What is printed cannot be written to where it shall go. */
export class PrintError extends SupportClientError {
  override readonly name = "PrintError";

  constructor(cause: Error) {
    super("PRINT_FAILED", `Failed to print: ${cause.message}. Give the command another output.`, { cause });
  }
}
