import { SupportClientError } from "./SupportClientError.js";

/** Describes a rejected value: short text and numbers in full, anything else by its type. */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return `\`${value.length > 100 ? `${value.slice(0, 100)}...` : value}\``;
  if (value === null || typeof value !== "object") return typeof value === "function" ? "a function" : String(value);
  return Array.isArray(value) ? "an array" : "an object";
}

/**
 * Thrown when a setting of the client is invalid.
 *
 * @public
 */
export class ConfigurationError extends SupportClientError {
  override readonly name = "ConfigurationError";
  /** The invalid option of {@link SupportClientConfig}. */
  readonly setting: string;

  constructor(setting: string, message: string, options?: { readonly cause?: unknown }) {
    super("CONFIGURATION_INVALID", message, options);
    this.setting = setting;
  }
}
