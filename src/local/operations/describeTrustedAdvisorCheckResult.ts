import type {
  DescribeTrustedAdvisorCheckResultRequest,
  DescribeTrustedAdvisorCheckResultResponse,
} from "../../models/trustedAdvisorResults.js";
import type { ServiceContext } from "./operation.js";
import { requireCheck } from "./requireCheck.js";
import { requireOneOf, TRUSTED_ADVISOR_LANGUAGES } from "./requirements.js";
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

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const LENGTH = 43;

/** Returns an id like those of Trusted Advisor, always the same for a position. */
export function resourceId(checkId: string, index: number): string {
  // FNV-1a of the position, then one more step per character.
  let hash = 0x811c9dc5;
  const step = (value: number) => {
    hash = Math.imul(hash ^ value, 0x01000193) >>> 0;
  };
  for (const character of `${checkId}/${index}`) step(character.codePointAt(0) ?? 0);
  return Array.from({ length: LENGTH }, (_, position) => {
    step(position);
    return ALPHABET.charAt(hash >>> 26);
  }).join("");
}
