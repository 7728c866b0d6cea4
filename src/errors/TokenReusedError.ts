import type { OperationName } from "../models/OperationName.js";
import { SupportClientError } from "./SupportClientError.js";

interface TokenFacts {
  readonly operation: OperationName;
  readonly token: string;
  readonly caseId: string;
}

/**
 * Thrown when a token was already used for other content. Nothing was sent.
 *
 * @public
 */
export class TokenReusedError extends SupportClientError {
  /** The class name. Minifiers do not change it. */
  override readonly name = "TokenReusedError";
  declare readonly code: "TOKEN_REUSED";
  /** `CreateCase` or `AddCommunicationToCase`. */
  readonly operation: OperationName;
  /** The idempotency token of the call. */
  readonly token: string;
  /** The case opened with the token, or the case of the message. */
  readonly caseId: string;

  /** @internal */
  constructor(message: string, { operation, token, caseId }: TokenFacts) {
    super("TOKEN_REUSED", message);
    this.operation = operation;
    this.token = token;
    this.caseId = caseId;
  }
}
