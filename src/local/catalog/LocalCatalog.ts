import type { CommunicationTypeOptions, LanguageAvailability } from "../../models/caseOptions.js";
import type { CaseLanguage, SeverityCode } from "../../models/cases.js";
import type { SupportPlan } from "../../models/SupportPlan.js";
import type { TrustedAdvisorCategory } from "../../models/trustedAdvisor.js";
import type { TrustedAdvisorCheckStatus } from "../../models/trustedAdvisorResults.js";

/**
 * A service that has cases.
 *
 * @public
 */
export interface LocalService {
  /** The `serviceCode` of a case: digits, lowercase letters, `_` and `-`. */
  readonly code: string;
  /** The display name. */
  readonly name: string;
  /** Its categories; `code` is the `categoryCode` of a case. */
  readonly categories: readonly { readonly code: string; readonly name: string }[];
}

/**
 * A severity level of cases.
 *
 * @public
 */
export interface LocalSeverityLevel {
  /** The `severityCode` of a case. */
  readonly code: SeverityCode;
  /** The display name. */
  readonly name: string;
  /** The plans that include it. Default: all. */
  readonly plans?: readonly SupportPlan[] | undefined;
}

/**
 * How AWS supports a language for one issue type.
 *
 * @public
 */
export interface LocalLanguageOptions {
  /** Whether the language is available. */
  readonly availability: LanguageAvailability;
  /** The communication types and their hours. */
  readonly communicationTypes: readonly CommunicationTypeOptions[];
}

/**
 * A language of cases.
 *
 * @public
 */
export interface LocalLanguage {
  /** The `language` of a case. */
  readonly code: CaseLanguage;
  /** The English name, in capitals. */
  readonly language: string;
  /** The display name. */
  readonly display: string;
  /** Support for technical cases. */
  readonly technical: LocalLanguageOptions;
  /** Support for account and billing cases. */
  readonly customerService: LocalLanguageOptions;
}

/**
 * A resource in the result of a Trusted Advisor check.
 *
 * @public
 */
export interface LocalCheckResource {
  /** The status of the resource. */
  readonly status: TrustedAdvisorCheckStatus;
  /** The metadata values, in the order of the check's headings. */
  readonly metadata: readonly (string | null)[];
  /** The region. Default: none. Account settings have none. */
  readonly region?: string | undefined;
  /** Whether the resource is suppressed, so that it does not affect the check's status. Default: `false`. */
  readonly isSuppressed?: boolean | undefined;
  /** The id. Default: derived from its position in the check. */
  readonly resourceId?: string | undefined;
}

/**
 * A Trusted Advisor check and its result.
 *
 * @public
 */
export interface LocalCheck {
  /** The `checkId`. */
  readonly id: string;
  /** The display name. */
  readonly name: string;
  /** The description. It may contain HTML. */
  readonly description: string;
  /** The category. */
  readonly category: TrustedAdvisorCategory;
  /** The headings for the metadata of its resources. */
  readonly metadata: readonly (string | null)[];
  /** The resources of the result. Default: none. */
  readonly resources?: readonly LocalCheckResource[] | undefined;
  /** The status. Default: the worst status of its unsuppressed resources. */
  readonly status?: TrustedAdvisorCheckStatus | undefined;
  /** The number of processed resources. Default: the number of `resources`. */
  readonly resourcesProcessed?: number | undefined;
  /** The number of ignored resources. Default: 0. */
  readonly resourcesIgnored?: number | undefined;
  /** The estimated savings, for the category `cost_optimizing` only. Default: 0. */
  readonly savings?: { readonly monthly: number; readonly percent: number } | undefined;
  /** Hours between the check's last run and the start of the service. Default: it never ran, so it has no timestamp. */
  readonly lastRunHoursAgo?: number | undefined;
  /** Whether the service runs the check daily and rejects refreshes. Default: `false`. */
  readonly refreshesItself?: boolean | undefined;
  /** The cool-down after a refresh, in milliseconds. Default: 300,000. */
  readonly cooldownMs?: number | undefined;
  /** Whether refreshes end as `abandoned`. Default: `false`. */
  readonly refreshFails?: boolean | undefined;
  /** The plans that include it. Default: all. */
  readonly plans?: readonly SupportPlan[] | undefined;
}

/**
 * The tables of a local service. All text is English, whatever the requested language.
 *
 * @public
 */
export interface LocalCatalog {
  /** The services and categories of cases. */
  readonly services: readonly LocalService[];
  /** The severity levels of cases. */
  readonly severityLevels: readonly LocalSeverityLevel[];
  /** The support for each language. It does not change which language codes the API accepts. */
  readonly languages: readonly LocalLanguage[];
  /** The Trusted Advisor checks, with their results. */
  readonly checks: readonly LocalCheck[];
}
