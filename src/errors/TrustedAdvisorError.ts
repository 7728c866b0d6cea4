import { SupportClientError } from "./SupportClientError.js";

/**
 * Thrown when the response holds no result of a check.
 *
 * @public
 */
export class TrustedAdvisorError extends SupportClientError {
  override readonly name = "TrustedAdvisorError";
  /** The check. */
  readonly checkId: string;

  constructor(checkId: string) {
    super(
      "CHECK_RESULT_MISSING",
      `The response has no result of the check ${checkId}. Refresh the check, and read it again.`,
    );
    this.checkId = checkId;
  }
}
