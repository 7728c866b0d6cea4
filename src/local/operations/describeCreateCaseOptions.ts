import type { DescribeCreateCaseOptionsRequest, DescribeCreateCaseOptionsResponse } from "../../models/caseOptions.js";
import { CASE_LANGUAGES, ISSUE_TYPES } from "./codes.js";
import { languageOptions } from "./languageOptions.js";
import type { ServiceContext } from "./operation.js";
import { requireCatalogCodes } from "./requireCatalogCodes.js";
import { endDryRun, requireOneOf } from "./requirements.js";

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
