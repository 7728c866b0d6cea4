import { list, NUMBER, operation, STRING, structure, withTraits } from "./schema/shapes.js";

/**
 * Language of Trusted Advisor. Not the same list as `CaseLanguage`.
 *
 * @public
 */
export type TrustedAdvisorLanguage =
  | "zh"
  | "zh_TW"
  | "en"
  | "fr"
  | "de"
  | "id"
  | "it"
  | "ja"
  | "ko"
  | "pt_BR"
  | "es"
  | (string & {});

/**
 * Category of a check.
 *
 * @public
 */
export type TrustedAdvisorCategory =
  | "cost_optimizing"
  | "performance"
  | "security"
  | "fault_tolerance"
  | "service_limits"
  | "operational_excellence"
  | (string & {});

/**
 * Status of a refresh. `none` means not refreshed or timed out. `abandoned` means failed.
 *
 * @public
 */
export type TrustedAdvisorRefreshStatus = "none" | "enqueued" | "processing" | "success" | "abandoned" | (string & {});

/** The only sparse list of the API: its nulls are significant. */
export const StringList = /* @__PURE__ */ list("StringList", STRING, { sparse: 1 });

/**
 * Input of `DescribeTrustedAdvisorChecks`.
 *
 * @public
 */
export interface DescribeTrustedAdvisorChecksRequest {
  /** Language of the names, descriptions and metadata labels. */
  language: TrustedAdvisorLanguage | undefined;
}
/** Schema of {@link DescribeTrustedAdvisorChecksRequest}. */
export const DescribeTrustedAdvisorChecksRequest$ = /* @__PURE__ */ structure("DescribeTrustedAdvisorChecksRequest", {
  language: STRING,
});

/**
 * Description of a Trusted Advisor check.
 *
 * @public
 */
export interface TrustedAdvisorCheckDescription {
  /** Id to pass as `checkId` to the other operations. Unlike `name`, it is stable. */
  id: string | undefined;
  /** Display name. */
  name: string | undefined;
  /** What the check examines and recommends, as HTML. */
  description: string | undefined;
  /** Category of the check. */
  category: TrustedAdvisorCategory | undefined;
  /** Labels for the `metadata` of each flagged resource, in the same order. */
  metadata: (string | null)[] | undefined;
}
/** Schema of {@link TrustedAdvisorCheckDescription}. */
export const TrustedAdvisorCheckDescription$ = /* @__PURE__ */ structure("TrustedAdvisorCheckDescription", {
  id: STRING,
  name: STRING,
  description: STRING,
  category: STRING,
  metadata: /* @__PURE__ */ withTraits(() => StringList),
});
const TrustedAdvisorCheckList = /* @__PURE__ */ list(
  "TrustedAdvisorCheckList",
  /* @__PURE__ */ withTraits(() => TrustedAdvisorCheckDescription$),
);

/**
 * Output of `DescribeTrustedAdvisorChecks`.
 *
 * @public
 */
export interface DescribeTrustedAdvisorChecksResponse {
  /** Every Trusted Advisor check. */
  checks: TrustedAdvisorCheckDescription[] | undefined;
}
/** Schema of {@link DescribeTrustedAdvisorChecksResponse}. */
export const DescribeTrustedAdvisorChecksResponse$ = /* @__PURE__ */ structure("DescribeTrustedAdvisorChecksResponse", {
  checks: /* @__PURE__ */ withTraits(() => TrustedAdvisorCheckList),
});

/** Schema of the operation of {@link DescribeTrustedAdvisorChecksCommand}. */
export const DescribeTrustedAdvisorChecks$ = /* @__PURE__ */ operation(
  "DescribeTrustedAdvisorChecks",
  () => DescribeTrustedAdvisorChecksRequest$,
  () => DescribeTrustedAdvisorChecksResponse$,
);

/**
 * Input of `RefreshTrustedAdvisorCheck`.
 *
 * @public
 */
export interface RefreshTrustedAdvisorCheckRequest {
  /** Id of the check. Checks that refresh automatically are rejected. */
  checkId: string | undefined;
}
/** Schema of {@link RefreshTrustedAdvisorCheckRequest}. */
export const RefreshTrustedAdvisorCheckRequest$ = /* @__PURE__ */ structure("RefreshTrustedAdvisorCheckRequest", {
  checkId: STRING,
});

/**
 * Refresh status of one check.
 *
 * @public
 */
export interface TrustedAdvisorCheckRefreshStatus {
  /** Id of the check. */
  checkId: string | undefined;
  /** Status of the refresh. */
  status: TrustedAdvisorRefreshStatus | undefined;
  /** Milliseconds until the check can be refreshed again. */
  millisUntilNextRefreshable: number | undefined;
}
/** Schema of {@link TrustedAdvisorCheckRefreshStatus}. */
export const TrustedAdvisorCheckRefreshStatus$ = /* @__PURE__ */ structure("TrustedAdvisorCheckRefreshStatus", {
  checkId: STRING,
  status: STRING,
  millisUntilNextRefreshable: NUMBER,
});
const TrustedAdvisorCheckRefreshStatusList = /* @__PURE__ */ list(
  "TrustedAdvisorCheckRefreshStatusList",
  () => TrustedAdvisorCheckRefreshStatus$,
);

/**
 * Output of `RefreshTrustedAdvisorCheck`.
 *
 * @public
 */
export interface RefreshTrustedAdvisorCheckResponse {
  /** Refresh status of the check. */
  status: TrustedAdvisorCheckRefreshStatus | undefined;
}
/** Schema of {@link RefreshTrustedAdvisorCheckResponse}. */
export const RefreshTrustedAdvisorCheckResponse$ = /* @__PURE__ */ structure("RefreshTrustedAdvisorCheckResponse", {
  status: () => TrustedAdvisorCheckRefreshStatus$,
});

/** Schema of the operation of {@link RefreshTrustedAdvisorCheckCommand}. */
export const RefreshTrustedAdvisorCheck$ = /* @__PURE__ */ operation(
  "RefreshTrustedAdvisorCheck",
  () => RefreshTrustedAdvisorCheckRequest$,
  () => RefreshTrustedAdvisorCheckResponse$,
);

/**
 * Input of `DescribeTrustedAdvisorCheckRefreshStatuses`.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckRefreshStatusesRequest {
  /** Ids of the checks. Checks that refresh automatically can be rejected. */
  checkIds: (string | null)[] | undefined;
}
/** Schema of {@link DescribeTrustedAdvisorCheckRefreshStatusesRequest}. */
export const DescribeTrustedAdvisorCheckRefreshStatusesRequest$ = /* @__PURE__ */ structure(
  "DescribeTrustedAdvisorCheckRefreshStatusesRequest",
  { checkIds: /* @__PURE__ */ withTraits(() => StringList) },
);

/**
 * Output of `DescribeTrustedAdvisorCheckRefreshStatuses`.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckRefreshStatusesResponse {
  /** One status per check. */
  statuses: TrustedAdvisorCheckRefreshStatus[] | undefined;
}
/** Schema of {@link DescribeTrustedAdvisorCheckRefreshStatusesResponse}. */
export const DescribeTrustedAdvisorCheckRefreshStatusesResponse$ = /* @__PURE__ */ structure(
  "DescribeTrustedAdvisorCheckRefreshStatusesResponse",
  { statuses: () => TrustedAdvisorCheckRefreshStatusList },
);

/** Schema of the operation of {@link DescribeTrustedAdvisorCheckRefreshStatusesCommand}. */
export const DescribeTrustedAdvisorCheckRefreshStatuses$ = /* @__PURE__ */ operation(
  "DescribeTrustedAdvisorCheckRefreshStatuses",
  () => DescribeTrustedAdvisorCheckRefreshStatusesRequest$,
  () => DescribeTrustedAdvisorCheckRefreshStatusesResponse$,
);
