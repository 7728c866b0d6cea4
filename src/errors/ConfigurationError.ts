import { SupportClientError } from "./SupportClientError.js";

/** Describes a rejected value: short text and numbers in full, anything else by its type. */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return `\`${value.length > 100 ? `${value.slice(0, 100)}...` : value}\``;
  if (value === null || typeof value !== "object") return typeof value === "function" ? "a function" : String(value);
  return Array.isArray(value) ? "an array" : "an object";
}

/** The facts of a {@link ConfigurationError}. */
interface ConfigurationFacts {
  readonly cause?: unknown;
  /** Default: `CONFIGURATION_INVALID`. */
  readonly code?: ConfigurationError["code"];
}

/**
 * Thrown when a setting of the client is invalid, or when its settings lead to no endpoint.
 *
 * @public
 */
export class ConfigurationError extends SupportClientError {
  /** `EndpointError`, as in the official client, if the code is `ENDPOINT_UNRESOLVED`. */
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
