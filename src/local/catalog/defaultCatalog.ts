import type { LocalSupportOptions } from "../LocalSupportOptions.js";
import { costOptimizing } from "./checks/costOptimizing.js";
import { faultTolerance } from "./checks/faultTolerance.js";
import { operationalExcellence } from "./checks/operationalExcellence.js";
import { performance } from "./checks/performance.js";
import { security } from "./checks/security.js";
import { serviceLimits } from "./checks/serviceLimits.js";
import type { LocalCatalog } from "./LocalCatalog.js";
import { languages } from "./languages.js";
import { services } from "./services.js";
import { severityLevels } from "./severityLevels.js";

/** Codes, ids, names and headings are those of AWS. Descriptions and results are samples. */
export const defaultCatalog: LocalCatalog = {
  services,
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

export function resolveCatalog(tables: NonNullable<LocalSupportOptions["catalog"]> = {}): LocalCatalog {
  return {
    services: tables.services ?? defaultCatalog.services,
    severityLevels: tables.severityLevels ?? defaultCatalog.severityLevels,
    languages: tables.languages ?? defaultCatalog.languages,
    checks: tables.checks ?? defaultCatalog.checks,
  };
}
