import { SupportClientError } from "./SupportClientError.js";

/** Describes a rejected value: short text and numbers in full, anything else by its type. */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return `\`${value.length > 100 ? `${value.slice(0, 100)}...` : value}\``;
  if (value === null || typeof value !== "object") return typeof value === "function" ? "a function" : String(value);
  return Array.isArray(value) ? "an array" : "an object";
}

/**
 * A setting of the client cannot be used as it is.
 *
 * @public
 */
export class ConfigurationError extends SupportClientError {
  override readonly name = "ConfigurationError";
  /** The option of {@link SupportClientConfig} that is to blame. */
  readonly setting: string;

  constructor(setting: string, message: string, options?: { readonly cause?: unknown }) {
    super("CONFIGURATION_INVALID", message, options);
    this.setting = setting;
  }
}
