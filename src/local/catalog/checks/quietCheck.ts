import type { LocalCheck } from "../LocalCatalog.js";

/** Returns a check without flagged resources. */
export function quietCheck(
  category: LocalCheck["category"],
  id: string,
  name: string,
  description: string,
  metadata: readonly string[],
): LocalCheck {
  return { id, name, description, category, metadata, lastRunHoursAgo: 9 };
}
