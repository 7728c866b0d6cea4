import { SupportClientError } from "./SupportClientError.js";

/**
 * Thrown when the settings of the client lead to no endpoint, or contradict each other.
 *
 * @public
 */
export class EndpointError extends SupportClientError {
  override readonly name = "EndpointError";

  constructor(message: string) {
    super("ENDPOINT_UNRESOLVED", message);
  }
}
