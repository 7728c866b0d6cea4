import type {
  DescribeTrustedAdvisorChecksRequest,
  DescribeTrustedAdvisorChecksResponse,
} from "../../models/trustedAdvisor.js";
import { offeredBy } from "../catalog/plans.js";
import type { ServiceContext } from "./operation.js";
import { requireOneOf, TRUSTED_ADVISOR_LANGUAGES } from "./requirements.js";

export function describeTrustedAdvisorChecks(
  { language = "" }: DescribeTrustedAdvisorChecksRequest,
  { catalog, plan }: ServiceContext,
): DescribeTrustedAdvisorChecksResponse {
  requireOneOf("language", language, TRUSTED_ADVISOR_LANGUAGES);

  return {
    checks: offeredBy(plan, catalog.checks).map(({ id, name, description, category, metadata }) => ({
      id,
      name,
      description,
      category,
      metadata: [...metadata],
    })),
  };
}
