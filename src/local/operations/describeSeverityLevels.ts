import type { DescribeSeverityLevelsRequest, DescribeSeverityLevelsResponse } from "../../models/catalog.js";
import { offeredBy } from "../catalog/plans.js";
import type { ServiceContext } from "./operation.js";
import { CASE_LANGUAGES, endDryRun, requireOneOf } from "./requirements.js";

export function describeSeverityLevels(
  { language, dryRun }: DescribeSeverityLevelsRequest,
  { catalog, plan }: ServiceContext,
): DescribeSeverityLevelsResponse {
  if (language !== undefined) requireOneOf("language", language, CASE_LANGUAGES);
  endDryRun(dryRun);

  const levels = offeredBy(plan, catalog.severityLevels);
  return { severityLevels: levels.map(({ code, name }) => ({ code, name })) };
}
