import { BOOLEAN, list, NUMBER, operation, STRING, structure, withTraits } from "./schema/shapes.js";
import { StringList, type TrustedAdvisorLanguage } from "./trustedAdvisor.js";

/**
 * Result of a check: `ok`, `warning` (investigate), `error` (act), or `not_available`.
 *
 * @public
 */
export type TrustedAdvisorCheckStatus = "ok" | "warning" | "error" | "not_available" | (string & {});

/**
 * Input of `DescribeTrustedAdvisorCheckResult`.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckResultRequest {
  /** Id of the check. */
  checkId: string | undefined;
  /** Language of the result. Default: English. */
  language?: TrustedAdvisorLanguage | undefined;
}
/** Schema of {@link DescribeTrustedAdvisorCheckResultRequest}. */
export const DescribeTrustedAdvisorCheckResultRequest$ = /* @__PURE__ */ structure(
  "DescribeTrustedAdvisorCheckResultRequest",
  { checkId: STRING },
  { language: STRING },
);

/**
 * Number of resources that a check examined, by outcome.
 *
 * @public
 */
export interface TrustedAdvisorResourcesSummary {
  /** Number of resources examined. Some checks count only flagged resources. */
  resourcesProcessed: number | undefined;
  /** Number of flagged resources. */
  resourcesFlagged: number | undefined;
  /** Number of resources that the check skipped for lack of data. */
  resourcesIgnored: number | undefined;
  /** Number of resources that a user excluded from the check. */
  resourcesSuppressed: number | undefined;
}
/** Schema of {@link TrustedAdvisorResourcesSummary}. */
export const TrustedAdvisorResourcesSummary$ = /* @__PURE__ */ structure("TrustedAdvisorResourcesSummary", {
  resourcesProcessed: NUMBER,
  resourcesFlagged: NUMBER,
  resourcesIgnored: NUMBER,
  resourcesSuppressed: NUMBER,
});

/**
 * Estimated savings from following the recommendations.
 *
 * @public
 */
export interface TrustedAdvisorCostOptimizingSummary {
  /** Estimated savings per month, as an amount of money. */
  estimatedMonthlySavings: number | undefined;
  /** Estimated savings per month, as a percentage. */
  estimatedPercentMonthlySavings: number | undefined;
}
/** Schema of {@link TrustedAdvisorCostOptimizingSummary}. */
export const TrustedAdvisorCostOptimizingSummary$ = /* @__PURE__ */ structure("TrustedAdvisorCostOptimizingSummary", {
  estimatedMonthlySavings: NUMBER,
  estimatedPercentMonthlySavings: NUMBER,
});

/**
 * Summary data specific to the category of a check.
 *
 * @public
 */
export interface TrustedAdvisorCategorySpecificSummary {
  /** Present for `cost_optimizing`, currently the only category with such data. */
  costOptimizing?: TrustedAdvisorCostOptimizingSummary | undefined;
}
/** Schema of {@link TrustedAdvisorCategorySpecificSummary}. */
export const TrustedAdvisorCategorySpecificSummary$ = /* @__PURE__ */ structure(
  "TrustedAdvisorCategorySpecificSummary",
  {},
  { costOptimizing: () => TrustedAdvisorCostOptimizingSummary$ },
);

/**
 * A resource flagged by a check.
 *
 * @public
 */
export interface TrustedAdvisorResourceDetail {
  /** Result of the check for this resource. */
  status: TrustedAdvisorCheckStatus | undefined;
  /** Id of the resource within the check. */
  resourceId: string | undefined;
  /** Values in the order of the `metadata` labels in the check's description. */
  metadata: (string | null)[] | undefined;
  /** AWS region of the resource. */
  region?: string | undefined;
  /** Whether a user excluded the resource from the check. */
  isSuppressed?: boolean | undefined;
}
/** Schema of {@link TrustedAdvisorResourceDetail}. */
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
 * Result of a check.
 *
 * @public
 */
export interface TrustedAdvisorCheckResult {
  /** Id of the check. */
  checkId: string | undefined;
  /** Time of the last refresh, in ISO 8601. Despite its type, the service sometimes omits it. */
  timestamp: string | undefined;
  /** Overall status: the most severe status of its resources. */
  status: TrustedAdvisorCheckStatus | undefined;
  /** Number of resources that the check examined. */
  resourcesSummary: TrustedAdvisorResourcesSummary | undefined;
  /** Summary data specific to the category of the check. */
  categorySpecificSummary: TrustedAdvisorCategorySpecificSummary | undefined;
  /** Resources flagged by the check. */
  flaggedResources: TrustedAdvisorResourceDetail[] | undefined;
}
/** Schema of {@link TrustedAdvisorCheckResult}. */
export const TrustedAdvisorCheckResult$ = /* @__PURE__ */ structure("TrustedAdvisorCheckResult", {
  checkId: STRING,
  timestamp: STRING,
  status: STRING,
  resourcesSummary: () => TrustedAdvisorResourcesSummary$,
  categorySpecificSummary: () => TrustedAdvisorCategorySpecificSummary$,
  flaggedResources: /* @__PURE__ */ withTraits(() => TrustedAdvisorResourceDetailList),
});

/**
 * Output of `DescribeTrustedAdvisorCheckResult`.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckResultResponse {
  /** Result of the check. */
  result?: TrustedAdvisorCheckResult | undefined;
}
/** Schema of {@link DescribeTrustedAdvisorCheckResultResponse}. */
export const DescribeTrustedAdvisorCheckResultResponse$ = /* @__PURE__ */ structure(
  "DescribeTrustedAdvisorCheckResultResponse",
  {},
  { result: /* @__PURE__ */ withTraits(() => TrustedAdvisorCheckResult$) },
);

/** Schema of the operation of {@link DescribeTrustedAdvisorCheckResultCommand}. */
export const DescribeTrustedAdvisorCheckResult$ = /* @__PURE__ */ operation(
  "DescribeTrustedAdvisorCheckResult",
  () => DescribeTrustedAdvisorCheckResultRequest$,
  () => DescribeTrustedAdvisorCheckResultResponse$,
);

/**
 * Input of `DescribeTrustedAdvisorCheckSummaries`.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckSummariesRequest {
  /** Ids of the checks. */
  checkIds: (string | null)[] | undefined;
}
/** Schema of {@link DescribeTrustedAdvisorCheckSummariesRequest}. */
export const DescribeTrustedAdvisorCheckSummariesRequest$ = /* @__PURE__ */ structure(
  "DescribeTrustedAdvisorCheckSummariesRequest",
  {
    checkIds: /* @__PURE__ */ withTraits(() => StringList),
  },
);

/**
 * Result of a check, without its flagged resources.
 *
 * @public
 */
export interface TrustedAdvisorCheckSummary {
  /** Id of the check. */
  checkId: string | undefined;
  /** Time of the last refresh, in ISO 8601. Despite its type, the service sometimes omits it. */
  timestamp: string | undefined;
  /** Overall status: the most severe status of its resources. */
  status: TrustedAdvisorCheckStatus | undefined;
  /** Number of resources that the check examined. */
  resourcesSummary: TrustedAdvisorResourcesSummary | undefined;
  /** Summary data specific to the category of the check. */
  categorySpecificSummary: TrustedAdvisorCategorySpecificSummary | undefined;
  /** Whether the check flagged any resource. */
  hasFlaggedResources?: boolean | undefined;
}
/** Schema of {@link TrustedAdvisorCheckSummary}. */
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
 * Output of `DescribeTrustedAdvisorCheckSummaries`.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckSummariesResponse {
  /** One summary per check. */
  summaries: TrustedAdvisorCheckSummary[] | undefined;
}
/** Schema of {@link DescribeTrustedAdvisorCheckSummariesResponse}. */
export const DescribeTrustedAdvisorCheckSummariesResponse$ = /* @__PURE__ */ structure(
  "DescribeTrustedAdvisorCheckSummariesResponse",
  {
    summaries: () => TrustedAdvisorCheckSummaryList,
  },
);

/** Schema of the operation of {@link DescribeTrustedAdvisorCheckSummariesCommand}. */
export const DescribeTrustedAdvisorCheckSummaries$ = /* @__PURE__ */ operation(
  "DescribeTrustedAdvisorCheckSummaries",
  () => DescribeTrustedAdvisorCheckSummariesRequest$,
  () => DescribeTrustedAdvisorCheckSummariesResponse$,
);
