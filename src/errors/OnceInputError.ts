import { SupportClientError } from "./SupportClientError.js";

/**
 * A request cannot be marked, and was not sent.
 *
 * Its `code` is `TOKEN_INVALID`, `SUBJECT_MISSING`, `BODY_MISSING` or `BODY_TOO_LONG`.
 *
 * @public
 */
export class OnceInputError extends SupportClientError {
  override readonly name = "OnceInputError";
  /** What of the input is to blame: `token`, `subject` or `communicationBody`. */
  readonly member: string;

  constructor(code: string, member: string, fact: string) {
    super(code, `Invalid input: ${fact}`);
    this.member = member;
  }
}
