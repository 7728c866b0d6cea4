import { SupportClientError } from "./SupportClientError.js";

/**
 * A token that already stands for other content. Nothing was sent.
 *
 * @public
 */
export class TokenReusedError extends SupportClientError {
  override readonly name = "TokenReusedError";
  readonly token: string;
  /** The case of the token, or of its message. */
  readonly caseId: string;

  constructor(message: string, { token, caseId }: { readonly token: string; readonly caseId: string }) {
    super("TOKEN_REUSED", message);
    this.token = token;
    this.caseId = caseId;
  }
}
