const BRAND = /* @__PURE__ */ Symbol.for("aws-support-client.SupportClientError");

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
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** Recognizes the errors of other copies of this class too, as that of `aws-support-client/local`. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (Function.prototype[Symbol.hasInstance].call(this, value)) return true;
    return Object.getPrototypeOf(this) === Error && typeof value === "object" && value !== null && BRAND in value;
  }
}
