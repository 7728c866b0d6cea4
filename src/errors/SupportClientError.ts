import type { SupportClientErrorCode } from "./SupportClientErrorCode.js";

const BRAND = /* @__PURE__ */ Symbol.for("aws-support-client.SupportClientError");

/**
 * The base class of this library's own errors, as opposed to the service's exceptions.
 *
 * @public
 */
export class SupportClientError extends Error {
  /** The class name. Minifiers do not change it. */
  override readonly name: string = "SupportClientError";
  /** Identifies the error for programs. Stable across versions. */
  readonly code: SupportClientErrorCode;

  /**
   * @param code - Identifies the error for programs.
   * @param message - What is wrong, the value, and what to do.
   * @param options - The `cause`, if another error is behind this one.
   * @internal
   */
  constructor(code: SupportClientErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** Recognizes errors of other copies of this package, such as `aws-support-client/local`, by their names. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (Function.prototype[Symbol.hasInstance].call(this, value)) return true;
    const other: { readonly name?: unknown } = Object(value);
    return BRAND in other && (Object.getPrototypeOf(this) === Error || other.name === this.name);
  }
}
