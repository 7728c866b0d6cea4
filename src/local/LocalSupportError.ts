import { SupportClientError } from "../errors/SupportClientError.js";

/**
 * A call of the local service's controls, or its data file, is invalid.
 *
 * Its `code` is `CASE_UNKNOWN`, `DATA_LOCKED`, `DATA_UNREADABLE`, `DATA_UNWRITABLE`, `OPERATION_UNKNOWN`,
 * `OPTION_INVALID`, `OPTION_UNKNOWN`, `PLAN_UNKNOWN`, `STORE_MISSING`, `TROUBLE_UNKNOWN` or `UPLOAD_UNKNOWN`.
 * Requests of clients get service errors instead.
 *
 * @public
 */
export class LocalSupportError extends SupportClientError {
  override readonly name = "LocalSupportError";
}
