import { SupportClientError } from "./SupportClientError.js";

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
