import type { LocalService } from "./LocalCatalog.js";

/** A service's code, its name, and the names of its own categories by their codes. */
export type ServiceRow = readonly [code: string, name: string, categories: Readonly<Record<string, string>>];

/** What every service has as well, after its own categories. */
const EVERYWHERE = {
  "general-guidance": "General Guidance",
  "feature-request": "Feature Request",
  other: "Other",
};

export function serviceTable(rows: readonly ServiceRow[]): LocalService[] {
  return rows.map(([code, name, own]) => {
    const categories = Object.entries({ ...own, ...EVERYWHERE });
    return { code, name, categories: categories.map(([key, value]) => ({ code: key, name: value })) };
  });
}
