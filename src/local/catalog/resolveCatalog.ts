import { defaultCatalog } from "./defaultCatalog.js";
import type { LocalCatalog } from "./LocalCatalog.js";

/**
 * The tables of a {@link LocalCatalog} that are to replace those of the sample.
 *
 * @public
 */
export type LocalCatalogOptions = { readonly [Table in keyof LocalCatalog]?: LocalCatalog[Table] | undefined };

export function resolveCatalog(given: LocalCatalogOptions = {}): LocalCatalog {
  return {
    services: given.services ?? defaultCatalog.services,
    severityLevels: given.severityLevels ?? defaultCatalog.severityLevels,
    languages: given.languages ?? defaultCatalog.languages,
    checks: given.checks ?? defaultCatalog.checks,
  };
}
