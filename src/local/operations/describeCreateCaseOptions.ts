import type { DescribeCreateCaseOptionsRequest, DescribeCreateCaseOptionsResponse } from "../../models/caseOptions.js";
import type { LocalLanguage, LocalLanguageOptions } from "../catalog/LocalCatalog.js";
import type { ServiceContext } from "./operation.js";
import { CASE_LANGUAGES, endDryRun, ISSUE_TYPES, requireCatalogCodes, requireOneOf } from "./requirements.js";

export function describeCreateCaseOptions(
  input: DescribeCreateCaseOptionsRequest,
  context: ServiceContext,
): DescribeCreateCaseOptionsResponse {
  const { issueType = "", language = "", dryRun } = input;
  requireOneOf("issueType", issueType, ISSUE_TYPES);
  requireOneOf("language", language, CASE_LANGUAGES);
  requireCatalogCodes(context, input);
  endDryRun(dryRun);

  const known = context.catalog.languages.find(({ code }) => code === language);
  if (!known) return { languageAvailability: "unavailable", communicationTypes: [] };
  const { availability, communicationTypes } = languageOptions(known, issueType);
  return { languageAvailability: availability, communicationTypes: [...communicationTypes] };
}

/** Returns the support for a language and an issue type. */
export function languageOptions(language: LocalLanguage, issueType: string | undefined): LocalLanguageOptions {
  return issueType === "customer-service" ? language.customerService : language.technical;
}
