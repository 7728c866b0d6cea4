import { SupportClientError } from "./SupportClientError.js";

/**
 * Thrown when a call cannot resume from a cursor.
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
  /** The case to watch. */
  readonly caseId: string | undefined;

  /** @internal */
  constructor(code: CursorError["code"], message: string, { caseId }: { readonly caseId?: string | undefined } = {}) {
    super(code, message);
    this.caseId = caseId;
  }
}
