import { SupportClientError } from "./SupportClientError.js";

/**
 * A cursor from which a call cannot resume.
 *
 * Its `code` is `CURSOR_INVALID` if the cursor is damaged, and `CURSOR_MISMATCH` if it belongs to another case or to other
 * files.
 *
 * @public
 */
export class CursorError extends SupportClientError {
  /** The class name. Minifiers do not change it. */
  override readonly name = "CursorError";
  declare readonly code: "CURSOR_INVALID" | "CURSOR_MISMATCH";
  /** The case that was to be watched. */
  readonly caseId: string | undefined;

  /** @internal */
  constructor(code: CursorError["code"], message: string, { caseId }: { readonly caseId?: string | undefined } = {}) {
    super(code, message);
    this.caseId = caseId;
  }
}
