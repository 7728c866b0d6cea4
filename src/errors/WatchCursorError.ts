import { SupportClientError } from "./SupportClientError.js";

/**
 * A case cannot be watched from this cursor.
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
      `Failed to watch the case: ${fact}. Pass the cursor of an event as it was, or none to begin anew.`,
    );
    this.caseId = caseId;
  }
}
