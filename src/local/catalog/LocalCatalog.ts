import type { CommunicationTypeOptions, LanguageAvailability } from "../../models/caseOptions.js";
import type { CaseLanguage, SeverityCode } from "../../models/cases.js";
import type { TrustedAdvisorCategory } from "../../models/trustedAdvisor.js";
import type { TrustedAdvisorCheckStatus } from "../../models/trustedAdvisorResults.js";
import type { SupportPlan } from "./plans.js";

/**
 * A service that a case can be about.
 *
 * @public
 */
export interface LocalService {
  /** The `serviceCode` of a case: digits, small letters, `_` and `-`. */
  readonly code: string;
  /** What people read. */
  readonly name: string;
  /** Its kinds of problem, each with the `categoryCode` of a case. */
  readonly categories: readonly { readonly code: string; readonly name: string }[];
}

/**
 * How urgent a case can be.
 *
 * @public
 */
export interface LocalSeverityLevel {
  /** The `severityCode` of a case. */
  readonly code: SeverityCode;
  /** What people read. */
  readonly name: string;
  /** The plans that have it. Default: all. */
  readonly plans?: readonly SupportPlan[] | undefined;
}

/**
 * What there is in a language for a kind of case.
 *
 * @public
 */
export interface LocalLanguageOptions {
  /** Whether the language is to be had. */
  readonly availability: LanguageAvailability;
  /** The ways to talk, and when. */
  readonly communicationTypes: readonly CommunicationTypeOptions[];
}

/**
 * A language in which cases are handled.
 *
 * @public
 */
export interface LocalLanguage {
  /** The `language` of a case. */
  readonly code: CaseLanguage;
  /** Its English name in capitals. */
  readonly language: string;
  /** How to show it. */
  readonly display: string;
  /** For technical cases. */
  readonly technical: LocalLanguageOptions;
  /** For cases about bills and accounts. */
  readonly customerService: LocalLanguageOptions;
}

/**
 * A resource that a check of Trusted Advisor tells of.
 *
 * @public
 */
export interface LocalCheckResource {
  /** What was found about it. */
  readonly status: TrustedAdvisorCheckStatus;
  /** Its facts, in the order of the check's headings. */
  readonly metadata: readonly (string | null)[];
  /** Where it is. Default: nowhere, as for an account's settings. */
  readonly region?: string | undefined;
  /** Whether somebody marked it as not to be counted. Default: `false`. */
  readonly isSuppressed?: boolean | undefined;
  /** Its id within the check. Default: 43 characters made from its place in the check. */
  readonly resourceId?: string | undefined;
}

/**
 * A check of Trusted Advisor, and what it finds.
 *
 * @public
 */
export interface LocalCheck {
  /** The `checkId`. */
  readonly id: string;
  /** What people read. */
  readonly name: string;
  /** What it looks at and advises, as HTML. */
  readonly description: string;
  /** What it looks after. */
  readonly category: TrustedAdvisorCategory;
  /** The headings of the metadata of its resources. */
  readonly metadata: readonly (string | null)[];
  /** What it tells of. Default: nothing. */
  readonly resources?: readonly LocalCheckResource[] | undefined;
  /** What it found. Default: the worst of its resources that are not suppressed. */
  readonly status?: TrustedAdvisorCheckStatus | undefined;
  /** How many resources it looked at. Default: as many as it tells of. */
  readonly resourcesProcessed?: number | undefined;
  /** How many of them it knew nothing about. Default: 0. */
  readonly resourcesIgnored?: number | undefined;
  /** What following the advice saves. Default: nothing, and said of the checks of costs only. */
  readonly savings?: { readonly monthly: number; readonly percent: number } | undefined;
  /** How long before the service started it last ran, in hours. Default: it did not, and has no timestamp. */
  readonly lastRunHoursAgo?: number | undefined;
  /** Whether it runs each day by itself, and refuses to be refreshed. Default: `false`. */
  readonly refreshesItself?: boolean | undefined;
  /** How long after a refresh the next one may be asked for, in milliseconds. Default: 300,000. */
  readonly cooldownMs?: number | undefined;
  /** Whether its refreshes end as `abandoned`, with the result as it was. Default: `false`. */
  readonly refreshFails?: boolean | undefined;
  /** The plans that have it. Default: all. */
  readonly plans?: readonly SupportPlan[] | undefined;
}

/**
 * What a local service knows of the world. Its texts are English in every language.
 *
 * @public
 */
export interface LocalCatalog {
  /** What cases can be about; CreateCase refuses other codes. */
  readonly services: readonly LocalService[];
  /** How urgent cases can be; CreateCase refuses other codes. */
  readonly severityLevels: readonly LocalSeverityLevel[];
  /** What there is in the languages of cases. Which codes the API takes does not depend on it. */
  readonly languages: readonly LocalLanguage[];
  /** The checks of Trusted Advisor, with their results. */
  readonly checks: readonly LocalCheck[];
}
