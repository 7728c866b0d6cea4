import { SupportClientError } from "./SupportClientError.js";

/**
 * A cursor from which a case cannot be watched.
 *
 * @public
 */
export class WatchCursorError extends SupportClientError {
  override readonly name = "WatchCursorError";
  /** The case that was to be watched. */
  readonly caseId: string;

  constructor(caseId: string, fact: string) {
    super(
      "CURSOR_INVALID",
      `Failed to watch the case: ${fact}. Pass the cursor of an event unchanged, or none to start from the beginning.`,
    );
    this.caseId = caseId;
  }
}
