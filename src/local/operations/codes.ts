/** Which codes the service takes. Source: the AWS Support API reference, CreateCase. */
export const CASE_LANGUAGES = ["zh", "en", "ja", "es", "pt", "fr", "ko", "tr"] as const;
export const ISSUE_TYPES = ["technical", "customer-service"] as const;
export const SEVERITY_CODES = ["low", "normal", "high", "urgent", "critical"] as const;
