import { costOptimizing } from "./checks/costOptimizing.js";
import { faultTolerance } from "./checks/faultTolerance.js";
import { operationalExcellence } from "./checks/operationalExcellence.js";
import { performance } from "./checks/performance.js";
import { security } from "./checks/security.js";
import { serviceLimits } from "./checks/serviceLimits.js";
import type { LocalCatalog } from "./LocalCatalog.js";
import { languages } from "./languages.js";
import { billsAndAccounts } from "./services/billsAndAccounts.js";
import { compute } from "./services/compute.js";
import { managementAndIntegration } from "./services/managementAndIntegration.js";
import { networkAndSecurity } from "./services/networkAndSecurity.js";
import { storageAndDatabases } from "./services/storageAndDatabases.js";
import { serviceTable } from "./serviceTable.js";
import { severityLevels } from "./severityLevels.js";

/** A sample. Codes and ids are those of the real service where they are known; names and results are invented. */
export const defaultCatalog: LocalCatalog = {
  services: serviceTable([
    ...compute,
    ...storageAndDatabases,
    ...networkAndSecurity,
    ...managementAndIntegration,
    ...billsAndAccounts,
  ]),
  severityLevels,
  languages,
  checks: [
    ...costOptimizing,
    ...security,
    ...faultTolerance,
    ...performance,
    ...serviceLimits,
    ...operationalExcellence,
  ],
};

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
