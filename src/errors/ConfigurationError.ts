import { SupportClientError } from "./SupportClientError.js";

/** Describes a rejected value for messages: short text and numbers in full, anything else by its type. */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return `\`${value.length > 100 ? `${value.slice(0, 100)}...` : value}\``;
  if (value === null || typeof value !== "object") return typeof value === "function" ? "a function" : String(value);
  return Array.isArray(value) ? "an array" : "an object";
}

interface ConfigurationFacts {
  readonly cause?: unknown;
  /** Default: `CONFIGURATION_INVALID`. */
  readonly code?: ConfigurationError["code"];
}

/**
 * Thrown when a client setting is invalid, or when the settings do not resolve to an endpoint.
 *
 * @public
 */
export class ConfigurationError extends SupportClientError {
  /** `EndpointError`, as in the official client, for the code `ENDPOINT_UNRESOLVED`. Otherwise `ConfigurationError`. */
  override readonly name: "ConfigurationError" | "EndpointError";
  declare readonly code: "CONFIGURATION_INVALID" | "ENDPOINT_UNRESOLVED";
  /** The invalid option of {@link SupportClientConfig}. */
  readonly setting: string;

  /** @internal */
  constructor(
    setting: string,
    message: string,
    { code = "CONFIGURATION_INVALID", ...options }: ConfigurationFacts = {},
  ) {
    super(code, message, options);
    this.name = code === "ENDPOINT_UNRESOLVED" ? "EndpointError" : "ConfigurationError";
    this.setting = setting;
  }
}
