import { SupportClientError } from "../errors/SupportClientError.js";

/**
 * The local service was told something, from code, that it cannot do.
 *
 * Its `code` is `CASE_UNKNOWN`, `DATA_LOCKED`, `DATA_UNREADABLE`, `DATA_UNWRITABLE`, `OPERATION_UNKNOWN`,
 * `OPTION_INVALID`, `PLAN_UNKNOWN`, `STORE_MISSING`, `TROUBLE_UNKNOWN` or `UPLOAD_UNKNOWN`. What clients ask for is never
 * answered with it.
 *
 * @public
 */
export class LocalSupportError extends SupportClientError {
  override readonly name = "LocalSupportError";
}
