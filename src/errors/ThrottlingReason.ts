import { STRING, structure } from "../models/schema/shapes.js";

/**
 * The reason for throttling a request.
 *
 * @public
 */
export interface ThrottlingReason {
  /** The limit that was reached. */
  reason?: string | undefined;
  /** The resource that it applies to. */
  resource?: string | undefined;
}
/** Schema of {@link ThrottlingReason}. */
export const ThrottlingReason$ = /* @__PURE__ */ structure(
  "ThrottlingReason",
  {},
  { reason: STRING, resource: STRING },
);
