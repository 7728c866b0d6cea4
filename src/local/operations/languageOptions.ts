import type { LocalLanguage, LocalLanguageOptions } from "../catalog/LocalCatalog.js";

/** What there is in a language for an issue type. */
export function languageOptions(language: LocalLanguage, issueType: string | undefined): LocalLanguageOptions {
  return issueType === "customer-service" ? language.customerService : language.technical;
}
