import type { OperationName } from "../models/OperationName.js";
import { SupportClientError } from "./SupportClientError.js";

/** The facts of an {@link OutcomeUnknownError}. */
interface OutcomeFacts {
  readonly operation: OperationName;
  readonly token: string;
  readonly caseId?: string | undefined;
  readonly cause: unknown;
}

/**
 * It is unknown whether a case was opened, or a message added.
 *
 * Calling again with the same token is safe. The `cause` is the last failure.
 *
 * @public
 */
export class OutcomeUnknownError extends SupportClientError {
  /** The class name. Minifiers do not change it. */
  override readonly name = "OutcomeUnknownError";
  declare readonly code: "OUTCOME_UNKNOWN";
  /** `CreateCase` or `AddCommunicationToCase`. */
  readonly operation: OperationName;
  /** The idempotency token of the call. */
  readonly token: string;
  /** The case of the message. */
  readonly caseId: string | undefined;

  /** @internal */
  constructor(message: string, { operation, token, caseId, cause }: OutcomeFacts) {
    super("OUTCOME_UNKNOWN", message, { cause });
    this.operation = operation;
    this.token = token;
    this.caseId = caseId;
  }
}
