import { SupportClientError } from "./SupportClientError.js";

/**
 * An event that is not about a support case, or whose case does not exist.
 *
 * Its `code` is `EVENT_FOREIGN` for an event of another kind, `EVENT_MALFORMED` if a member is missing or invalid, and
 * `EVENT_CASE_MISSING` if the service has no such case.
 *
 * @public
 */
export class SupportEventError extends SupportClientError {
  override readonly name = "SupportEventError";
  /** The invalid member, such as `detail.case-id`. Undefined if the case is missing. */
  readonly path: string | undefined;

  constructor(
    code: "EVENT_FOREIGN" | "EVENT_MALFORMED" | "EVENT_CASE_MISSING",
    message: string,
    { path, cause }: { readonly path?: string; readonly cause?: unknown } = {},
  ) {
    super(code, message, cause === undefined ? undefined : { cause });
    this.path = path;
  }
}
