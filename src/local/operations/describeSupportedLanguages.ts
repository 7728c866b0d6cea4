import type { DescribeSupportedLanguagesRequest, DescribeSupportedLanguagesResponse } from "../../models/catalog.js";
import { ISSUE_TYPES } from "./codes.js";
import { languageOptions } from "./languageOptions.js";
import type { ServiceContext } from "./operation.js";
import { requireCatalogCodes } from "./requireCatalogCodes.js";
import { endDryRun, requireOneOf } from "./requirements.js";

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
