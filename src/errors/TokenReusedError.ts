import { SupportClientError } from "./SupportClientError.js";

/**
 * The token stands for something else already, and nothing was sent.
 *
 * @public
 */
export class TokenReusedError extends SupportClientError {
  override readonly name = "TokenReusedError";
  readonly token: string;
  /** The case that the token was used for, or in. */
  readonly caseId: string;

  constructor(message: string, { token, caseId }: { readonly token: string; readonly caseId: string }) {
    super("TOKEN_REUSED", message);
    this.token = token;
    this.caseId = caseId;
  }
}
