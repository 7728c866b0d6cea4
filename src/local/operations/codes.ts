/** Which codes the service takes. Source: the AWS Support API reference, CreateCase and DescribeTrustedAdvisorChecks. */
export const CASE_LANGUAGES = ["zh", "en", "ja", "es", "pt", "fr", "ko", "tr"] as const;
export const TRUSTED_ADVISOR_LANGUAGES = [
  "zh",
  "zh_TW",
  "en",
  "fr",
  "de",
  "id",
  "it",
  "ja",
  "ko",
  "pt_BR",
  "es",
] as const;
export const ISSUE_TYPES = ["technical", "customer-service"] as const;
