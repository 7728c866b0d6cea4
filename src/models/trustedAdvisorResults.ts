import { BOOLEAN, list, NUMBER, operation, STRING, structure, withTraits } from "./schema/shapes.js";
import { StringList, type TrustedAdvisorLanguage } from "./trustedAdvisor.js";

/**
 * What a check found: all well, look into it, act, or nothing to tell.
 *
 * @public
 */
export type TrustedAdvisorCheckStatus = "ok" | "warning" | "error" | "not_available" | (string & {});

/**
 * A check to read.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckResultRequest {
  /** The check. */
  checkId: string | undefined;
  /** The language of the result. Default: English. */
  language?: TrustedAdvisorLanguage | undefined;
}
export const DescribeTrustedAdvisorCheckResultRequest$ = /* @__PURE__ */ structure(
  "DescribeTrustedAdvisorCheckResultRequest",
  { checkId: STRING },
  { language: STRING },
);

/**
 * How many resources a check looked at.
 *
 * @public
 */
export interface TrustedAdvisorResourcesSummary {
  /** Looked at. Some checks count only what they flag. */
  resourcesProcessed: number | undefined;
  /** Flagged. */
  resourcesFlagged: number | undefined;
  /** Left out, because nothing was known about them. */
  resourcesIgnored: number | undefined;
  /** Left out, because somebody marked them so. */
  resourcesSuppressed: number | undefined;
}
export const TrustedAdvisorResourcesSummary$ = /* @__PURE__ */ structure("TrustedAdvisorResourcesSummary", {
  resourcesProcessed: NUMBER,
  resourcesFlagged: NUMBER,
  resourcesIgnored: NUMBER,
  resourcesSuppressed: NUMBER,
});

/**
 * What following the advice would save.
 *
 * @public
 */
export interface TrustedAdvisorCostOptimizingSummary {
  /** Money a month. */
  estimatedMonthlySavings: number | undefined;
  /** The same in percent. */
  estimatedPercentMonthlySavings: number | undefined;
}
export const TrustedAdvisorCostOptimizingSummary$ = /* @__PURE__ */ structure("TrustedAdvisorCostOptimizingSummary", {
  estimatedMonthlySavings: NUMBER,
  estimatedPercentMonthlySavings: NUMBER,
});

/**
 * What only one category tells.
 *
 * @public
 */
export interface TrustedAdvisorCategorySpecificSummary {
  /** For `cost_optimizing`, so far the only one. */
  costOptimizing?: TrustedAdvisorCostOptimizingSummary | undefined;
}
export const TrustedAdvisorCategorySpecificSummary$ = /* @__PURE__ */ structure(
  "TrustedAdvisorCategorySpecificSummary",
  {},
  { costOptimizing: () => TrustedAdvisorCostOptimizingSummary$ },
);

/**
 * A resource that a check flagged.
 *
 * @public
 */
export interface TrustedAdvisorResourceDetail {
  /** What was found about it. */
  status: TrustedAdvisorCheckStatus | undefined;
  /** Its id within the check. */
  resourceId: string | undefined;
  /** Its facts, in the order of the `metadata` headings of the check's description. */
  metadata: (string | null)[] | undefined;
  /** Where it is. */
  region?: string | undefined;
  /** Whether somebody marked it as not to be counted. */
  isSuppressed?: boolean | undefined;
}
export const TrustedAdvisorResourceDetail$ = /* @__PURE__ */ structure(
  "TrustedAdvisorResourceDetail",
  { status: STRING, resourceId: STRING, metadata: /* @__PURE__ */ withTraits(() => StringList) },
  { region: STRING, isSuppressed: BOOLEAN },
);
const TrustedAdvisorResourceDetailList = /* @__PURE__ */ list(
  "TrustedAdvisorResourceDetailList",
  /* @__PURE__ */ withTraits(() => TrustedAdvisorResourceDetail$),
);

/**
 * What a check found.
 *
 * @public
 */
export interface TrustedAdvisorCheckResult {
  /** The check. */
  checkId: string | undefined;
  /** When it last ran. The service leaves it out at times. */
  timestamp: string | undefined;
  /** The worst that it found. */
  status: TrustedAdvisorCheckStatus | undefined;
  /** How many resources it looked at. */
  resourcesSummary: TrustedAdvisorResourcesSummary | undefined;
  /** What only its category tells. */
  categorySpecificSummary: TrustedAdvisorCategorySpecificSummary | undefined;
  /** The resources that it flagged. */
  flaggedResources: TrustedAdvisorResourceDetail[] | undefined;
}
export const TrustedAdvisorCheckResult$ = /* @__PURE__ */ structure("TrustedAdvisorCheckResult", {
  checkId: STRING,
  timestamp: STRING,
  status: STRING,
  resourcesSummary: () => TrustedAdvisorResourcesSummary$,
  categorySpecificSummary: () => TrustedAdvisorCategorySpecificSummary$,
  flaggedResources: /* @__PURE__ */ withTraits(() => TrustedAdvisorResourceDetailList),
});

/**
 * The result of the check.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckResultResponse {
  /** What the check found. */
  result?: TrustedAdvisorCheckResult | undefined;
}
export const DescribeTrustedAdvisorCheckResultResponse$ = /* @__PURE__ */ structure(
  "DescribeTrustedAdvisorCheckResultResponse",
  {},
  { result: /* @__PURE__ */ withTraits(() => TrustedAdvisorCheckResult$) },
);

export const DescribeTrustedAdvisorCheckResult$ = /* @__PURE__ */ operation(
  "DescribeTrustedAdvisorCheckResult",
  () => DescribeTrustedAdvisorCheckResultRequest$,
  () => DescribeTrustedAdvisorCheckResultResponse$,
);

/**
 * Checks to sum up.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckSummariesRequest {
  /** The checks. */
  checkIds: (string | null)[] | undefined;
}
export const DescribeTrustedAdvisorCheckSummariesRequest$ = /* @__PURE__ */ structure(
  "DescribeTrustedAdvisorCheckSummariesRequest",
  {
    checkIds: /* @__PURE__ */ withTraits(() => StringList),
  },
);

/**
 * What a check found, without its resources.
 *
 * @public
 */
export interface TrustedAdvisorCheckSummary {
  /** The check. */
  checkId: string | undefined;
  /** When it last ran. The service leaves it out at times. */
  timestamp: string | undefined;
  /** The worst that it found. */
  status: TrustedAdvisorCheckStatus | undefined;
  /** How many resources it looked at. */
  resourcesSummary: TrustedAdvisorResourcesSummary | undefined;
  /** What only its category tells. */
  categorySpecificSummary: TrustedAdvisorCategorySpecificSummary | undefined;
  /** Whether it flagged any resource. */
  hasFlaggedResources?: boolean | undefined;
}
export const TrustedAdvisorCheckSummary$ = /* @__PURE__ */ structure(
  "TrustedAdvisorCheckSummary",
  {
    checkId: STRING,
    timestamp: STRING,
    status: STRING,
    resourcesSummary: () => TrustedAdvisorResourcesSummary$,
    categorySpecificSummary: () => TrustedAdvisorCategorySpecificSummary$,
  },
  { hasFlaggedResources: BOOLEAN },
);
const TrustedAdvisorCheckSummaryList = /* @__PURE__ */ list(
  "TrustedAdvisorCheckSummaryList",
  () => TrustedAdvisorCheckSummary$,
);

/**
 * The summaries.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckSummariesResponse {
  /** One for each check. */
  summaries: TrustedAdvisorCheckSummary[] | undefined;
}
export const DescribeTrustedAdvisorCheckSummariesResponse$ = /* @__PURE__ */ structure(
  "DescribeTrustedAdvisorCheckSummariesResponse",
  {
    summaries: () => TrustedAdvisorCheckSummaryList,
  },
);

export const DescribeTrustedAdvisorCheckSummaries$ = /* @__PURE__ */ operation(
  "DescribeTrustedAdvisorCheckSummaries",
  () => DescribeTrustedAdvisorCheckSummariesRequest$,
  () => DescribeTrustedAdvisorCheckSummariesResponse$,
);
