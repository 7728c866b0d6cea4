import type {
  DescribeTrustedAdvisorCheckResultRequest,
  DescribeTrustedAdvisorCheckResultResponse,
} from "../../models/trustedAdvisorResults.js";
import { TRUSTED_ADVISOR_LANGUAGES } from "./codes.js";
import type { ServiceContext } from "./operation.js";
import { requireCheck } from "./requireCheck.js";
import { requireOneOf } from "./requirements.js";
import { resourceId } from "./resourceId.js";
import { summarizeCheck } from "./summarizeCheck.js";

export function describeTrustedAdvisorCheckResult(
  { checkId, language = "en" }: DescribeTrustedAdvisorCheckResultRequest,
  context: ServiceContext,
): DescribeTrustedAdvisorCheckResultResponse {
  requireOneOf("language", language, TRUSTED_ADVISOR_LANGUAGES);
  const check = requireCheck(context, checkId);

  const flaggedResources = (check.resources ?? []).map((resource, index) => ({
    status: resource.status,
    region: resource.region,
    resourceId: resource.resourceId ?? resourceId(check.id, index),
    isSuppressed: resource.isSuppressed ?? false,
    metadata: [...resource.metadata],
  }));
  return { result: { ...summarizeCheck(context, check), flaggedResources } };
}
