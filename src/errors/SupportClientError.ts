/**
 * The base of the errors that this library raises itself, as opposed to those that the service answers.
 *
 * @public
 */
export class SupportClientError extends Error {
  override readonly name: string = "SupportClientError";
  /** What went wrong, for programs. It stays the same when the wording of the message changes. */
  readonly code: string;

  /**
   * @param code - What went wrong, for programs.
   * @param message - What failed, the fact, and the next step.
   * @param options - The `cause`, when another error is behind this one.
   */
  constructor(code: string, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
