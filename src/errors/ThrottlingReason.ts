import { STRING, structure } from "../models/schema/shapes.js";

/**
 * Why a request was throttled.
 *
 * @public
 */
export interface ThrottlingReason {
  /** The limit that was reached. */
  reason?: string | undefined;
  /** What it applies to. */
  resource?: string | undefined;
}
/** Schema of {@link ThrottlingReason}. */
export const ThrottlingReason$ = /* @__PURE__ */ structure(
  "ThrottlingReason",
  {},
  { reason: STRING, resource: STRING },
);
