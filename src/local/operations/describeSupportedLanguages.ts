import type { DescribeSupportedLanguagesRequest, DescribeSupportedLanguagesResponse } from "../../models/catalog.js";
import { languageOptions } from "./describeCreateCaseOptions.js";
import type { ServiceContext } from "./operation.js";
import { endDryRun, ISSUE_TYPES, requireCatalogCodes, requireOneOf } from "./requirements.js";

export function describeSupportedLanguages(
  input: DescribeSupportedLanguagesRequest,
  context: ServiceContext,
): DescribeSupportedLanguagesResponse {
  const { issueType = "", dryRun } = input;
  requireOneOf("issueType", issueType, ISSUE_TYPES);
  requireCatalogCodes(context, input);
  endDryRun(dryRun);

  const supported = context.catalog.languages.filter(
    (each) => languageOptions(each, issueType).availability !== "unavailable",
  );
  return { supportedLanguages: supported.map(({ code, language, display }) => ({ code, language, display })) };
}
