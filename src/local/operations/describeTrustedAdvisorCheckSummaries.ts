import type {
  DescribeTrustedAdvisorCheckSummariesRequest,
  DescribeTrustedAdvisorCheckSummariesResponse,
} from "../../models/trustedAdvisorResults.js";
import type { ServiceContext } from "./operation.js";
import { findChecks } from "./requireCheck.js";
import { countFlagged, summarizeCheck } from "./summarizeCheck.js";

export function describeTrustedAdvisorCheckSummaries(
  { checkIds }: DescribeTrustedAdvisorCheckSummariesRequest,
  context: ServiceContext,
): DescribeTrustedAdvisorCheckSummariesResponse {
  return {
    summaries: findChecks(context, checkIds).map((check) => ({
      ...summarizeCheck(context, check),
      hasFlaggedResources: countFlagged(check.resources) > 0,
    })),
  };
}
