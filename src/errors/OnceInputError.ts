import { SupportClientError } from "./SupportClientError.js";

/**
 * An input that cannot be marked. Nothing was sent.
 *
 * Its `code` is `TOKEN_INVALID`, `SUBJECT_MISSING`, `BODY_MISSING` or `BODY_TOO_LONG`.
 *
 * @public
 */
export class OnceInputError extends SupportClientError {
  override readonly name = "OnceInputError";
  /** The invalid member: `token`, `subject` or `communicationBody`. */
  readonly member: string;

  constructor(code: string, member: string, fact: string) {
    super(code, `Invalid input: ${fact}`);
    this.member = member;
  }
}
