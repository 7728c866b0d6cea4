import { SupportClientError } from "./SupportClientError.js";

/**
 * The service answered without the result of a check.
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
      `Failed to read the result of the check ${checkId}: the service answered without one. Refresh the check, and read it again.`,
    );
    this.checkId = checkId;
  }
}
