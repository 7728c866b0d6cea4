import { SupportClientError } from "./SupportClientError.js";

/**
 * It is unknown whether a message was added to a case.
 *
 * Calling `addCommunicationOnce` again with the same token is safe. The `cause` is the last failure.
 *
 * @public
 */
export class CommunicationOutcomeUnknownError extends SupportClientError {
  override readonly name = "CommunicationOutcomeUnknownError";
  /** The token of the message. */
  readonly token: string;
  readonly caseId: string;

  constructor(
    message: string,
    { token, caseId, cause }: { readonly token: string; readonly caseId: string; readonly cause: unknown },
  ) {
    super("COMMUNICATION_OUTCOME_UNKNOWN", message, { cause });
    this.token = token;
    this.caseId = caseId;
  }
}
