import { list, NUMBER, operation, STRING, structure, withTraits } from "./schema/shapes.js";

/**
 * A language of Trusted Advisor. Not the languages of cases.
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
 * What a check looks after.
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
 * How far a refresh is. `none` when there was none, or it took too long; `abandoned` when it failed.
 *
 * @public
 */
export type TrustedAdvisorRefreshStatus = "none" | "enqueued" | "processing" | "success" | "abandoned" | (string & {});

/** The one list whose nulls carry meaning. */
export const StringList = /* @__PURE__ */ list("StringList", STRING, { sparse: 1 });

/**
 * How to list the checks.
 *
 * @public
 */
export interface DescribeTrustedAdvisorChecksRequest {
  /** The language of names, descriptions and headings. */
  language: TrustedAdvisorLanguage | undefined;
}
export const DescribeTrustedAdvisorChecksRequest$ = /* @__PURE__ */ structure("DescribeTrustedAdvisorChecksRequest", {
  language: STRING,
});

/**
 * What a check is.
 *
 * @public
 */
export interface TrustedAdvisorCheckDescription {
  /** The `checkId` of the other operations. Names change, this does not. */
  id: string | undefined;
  /** What people read. */
  name: string | undefined;
  /** What it looks at and advises, as HTML. */
  description: string | undefined;
  /** What it looks after. */
  category: TrustedAdvisorCategory | undefined;
  /** The headings of the `metadata` of each flagged resource, position by position. */
  metadata: (string | null)[] | undefined;
}
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
 * The checks.
 *
 * @public
 */
export interface DescribeTrustedAdvisorChecksResponse {
  /** All checks. */
  checks: TrustedAdvisorCheckDescription[] | undefined;
}
export const DescribeTrustedAdvisorChecksResponse$ = /* @__PURE__ */ structure("DescribeTrustedAdvisorChecksResponse", {
  checks: /* @__PURE__ */ withTraits(() => TrustedAdvisorCheckList),
});

export const DescribeTrustedAdvisorChecks$ = /* @__PURE__ */ operation(
  "DescribeTrustedAdvisorChecks",
  () => DescribeTrustedAdvisorChecksRequest$,
  () => DescribeTrustedAdvisorChecksResponse$,
);

/**
 * A check to run anew.
 *
 * @public
 */
export interface RefreshTrustedAdvisorCheckRequest {
  /** The check. Not one that refreshes itself. */
  checkId: string | undefined;
}
export const RefreshTrustedAdvisorCheckRequest$ = /* @__PURE__ */ structure("RefreshTrustedAdvisorCheckRequest", {
  checkId: STRING,
});

/**
 * How far the refresh of a check is.
 *
 * @public
 */
export interface TrustedAdvisorCheckRefreshStatus {
  /** The check. */
  checkId: string | undefined;
  /** How far it is. */
  status: TrustedAdvisorRefreshStatus | undefined;
  /** How long to wait, in milliseconds, before it can be refreshed again. */
  millisUntilNextRefreshable: number | undefined;
}
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
 * The refresh that was asked for.
 *
 * @public
 */
export interface RefreshTrustedAdvisorCheckResponse {
  /** How far it is. */
  status: TrustedAdvisorCheckRefreshStatus | undefined;
}
export const RefreshTrustedAdvisorCheckResponse$ = /* @__PURE__ */ structure("RefreshTrustedAdvisorCheckResponse", {
  status: () => TrustedAdvisorCheckRefreshStatus$,
});

export const RefreshTrustedAdvisorCheck$ = /* @__PURE__ */ operation(
  "RefreshTrustedAdvisorCheck",
  () => RefreshTrustedAdvisorCheckRequest$,
  () => RefreshTrustedAdvisorCheckResponse$,
);

/**
 * Checks to ask about.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckRefreshStatusesRequest {
  /** The checks. None that refreshes itself. */
  checkIds: (string | null)[] | undefined;
}
export const DescribeTrustedAdvisorCheckRefreshStatusesRequest$ = /* @__PURE__ */ structure(
  "DescribeTrustedAdvisorCheckRefreshStatusesRequest",
  { checkIds: /* @__PURE__ */ withTraits(() => StringList) },
);

/**
 * How far the refreshes are.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckRefreshStatusesResponse {
  /** One for each check. */
  statuses: TrustedAdvisorCheckRefreshStatus[] | undefined;
}
export const DescribeTrustedAdvisorCheckRefreshStatusesResponse$ = /* @__PURE__ */ structure(
  "DescribeTrustedAdvisorCheckRefreshStatusesResponse",
  { statuses: () => TrustedAdvisorCheckRefreshStatusList },
);

export const DescribeTrustedAdvisorCheckRefreshStatuses$ = /* @__PURE__ */ operation(
  "DescribeTrustedAdvisorCheckRefreshStatuses",
  () => DescribeTrustedAdvisorCheckRefreshStatusesRequest$,
  () => DescribeTrustedAdvisorCheckRefreshStatusesResponse$,
);
