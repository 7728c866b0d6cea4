import { SupportClientError } from "./SupportClientError.js";

/**
 * An event is not one of a support case, or its case is not there.
 *
 * Its `code` is `EVENT_FOREIGN` for an event of another kind, `EVENT_MALFORMED` for one of a case that lacks something,
 * `EVENT_CASE_MISSING` where the service does not know the case.
 *
 * @public
 */
export class SupportEventError extends SupportClientError {
  override readonly name = "SupportEventError";
  /** The member that is wrong, such as `detail.case-id`; absent where it is the case that is missing. */
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
