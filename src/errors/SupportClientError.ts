/**
 * The base class of this library's own errors, as opposed to the service's exceptions.
 *
 * @public
 */
export class SupportClientError extends Error {
  override readonly name: string = "SupportClientError";
  /** Identifies the error for programs. Stable across versions. */
  readonly code: string;

  /**
   * @param code - Identifies the error for programs.
   * @param message - What is wrong, the value, and what to do.
   * @param options - The `cause`, if another error is behind this one.
   */
  constructor(code: string, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
