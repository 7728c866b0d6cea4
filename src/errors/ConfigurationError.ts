import { SupportClientError } from "./SupportClientError.js";

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
