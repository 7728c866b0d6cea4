/** Marks the errors of every copy of this class: each entry point of the package has one of its own in CommonJS. */
const MARK = Symbol.for("aws-support-client.error");

/**
 * The base of the errors that this library raises itself, as opposed to those that the service answers.
 *
 * @public
 */
export class SupportClientError extends Error {
  override readonly name: string = "SupportClientError";
  /** What went wrong, for programs. It stays the same when the wording of the message changes. */
  readonly code: string;

  /** @internal */
  static override readonly [Symbol.hasInstance]: (value: unknown) => boolean = isInstance;

  /**
   * @param code - What went wrong, for programs.
   * @param message - What failed, the fact, and the next step.
   * @param options - The `cause`, when another error is behind this one.
   */
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    Object.defineProperty(this, MARK, { value: true });
  }
}

function isInstance(this: unknown, value: unknown): boolean {
  if (this !== SupportClientError) return Function.prototype[Symbol.hasInstance].call(this, value);
  return typeof value === "object" && value !== null && MARK in value;
}
