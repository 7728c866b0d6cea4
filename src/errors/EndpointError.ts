import { SupportClientError } from "./SupportClientError.js";

/**
 * The settings of the client name no endpoint, or two at once.
 *
 * @public
 */
export class EndpointError extends SupportClientError {
  override readonly name = "EndpointError";

  constructor(message: string) {
    super("ENDPOINT_UNRESOLVED", message);
  }
}
