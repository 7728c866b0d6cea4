import { SupportClientError } from "./SupportClientError.js";

/**
 * It is unknown whether a case was opened.
 *
 * Calling `createCaseOnce` again with the same token is safe. The `cause` is the last failure.
 *
 * @public
 */
export class CaseOutcomeUnknownError extends SupportClientError {
  override readonly name = "CaseOutcomeUnknownError";
  /** The token of the case. */
  readonly token: string;

  constructor(message: string, { token, cause }: { readonly token: string; readonly cause: unknown }) {
    super("CASE_OUTCOME_UNKNOWN", message, { cause });
    this.token = token;
  }
}
