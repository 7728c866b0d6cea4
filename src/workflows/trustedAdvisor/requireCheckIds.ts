import { refuseOption } from "../core/refuseOption.js";

/** Makes sure that ids of checks are a list. A text is one of letters, each of which would be asked for. */
export function requireCheckIds(checkIds: readonly string[] | undefined): void {
  if (checkIds == null || (typeof checkIds === "object" && Symbol.iterator in checkIds)) return;
  refuseOption("checkIds", checkIds, "a list of ids, or none");
}
