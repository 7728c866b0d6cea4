import type { OperationName } from "../models/OperationName.js";
import { SupportClientError } from "./SupportClientError.js";

interface OutcomeFacts {
  readonly operation: OperationName;
  readonly token: string;
  readonly caseId?: string | undefined;
  readonly cause: unknown;
}

/**
 * Thrown when it is unknown whether a case was opened or a message was added.
 *
 * Calling again with the same token is safe. `cause` is the last failure: of the request, of the search for its effect,
 * or a `TimeoutError` (`TIMEOUT`) if `timeoutMs` expired first.
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
  /** The case that the message was for. */
  readonly caseId: string | undefined;

  /** @internal */
  constructor(message: string, { operation, token, caseId, cause }: OutcomeFacts) {
    super("OUTCOME_UNKNOWN", message, { cause });
    this.operation = operation;
    this.token = token;
    this.caseId = caseId;
  }
}
