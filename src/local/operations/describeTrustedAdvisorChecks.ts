import type {
  DescribeTrustedAdvisorChecksRequest,
  DescribeTrustedAdvisorChecksResponse,
} from "../../models/trustedAdvisor.js";
import { offeredBy } from "../catalog/offeredBy.js";
import { TRUSTED_ADVISOR_LANGUAGES } from "./codes.js";
import type { ServiceContext } from "./operation.js";
import { requireOneOf } from "./requirements.js";

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
