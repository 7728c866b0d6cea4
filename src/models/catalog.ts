import type { CaseLanguage, IssueType, SeverityCode } from "./cases.js";
import { BOOLEAN, list, operation, STRING, STRING_LIST, structure } from "./schema/shapes.js";

/**
 * Input of `DescribeServices`. Without a filter, the call returns every service.
 *
 * @public
 */
export interface DescribeServicesRequest {
  /** Codes of the services to return, at most 100. Default: all services. */
  serviceCodeList?: string[] | undefined;
  /** Language of the names. */
  language?: CaseLanguage | undefined;
  /** Validates the request and returns no data. Success throws `DryRunOperationException`. Default: `false`. */
  dryRun?: boolean | undefined;
}
/** Schema of {@link DescribeServicesRequest}. */
export const DescribeServicesRequest$ = /* @__PURE__ */ structure(
  "DescribeServicesRequest",
  {},
  { serviceCodeList: STRING_LIST, language: STRING, dryRun: BOOLEAN },
);

/**
 * A problem category of a service.
 *
 * @public
 */
export interface Category {
  /** Code to pass as `categoryCode` of a case. */
  code?: string | undefined;
  /** Display name. */
  name?: string | undefined;
}
/** Schema of {@link Category}. */
export const Category$ = /* @__PURE__ */ structure("Category", {}, { code: STRING, name: STRING });
const CategoryList = /* @__PURE__ */ list("CategoryList", () => Category$);

/**
 * A service that has support cases.
 *
 * @public
 */
export interface Service {
  /** Code to pass as `serviceCode` of a case. */
  code?: string | undefined;
  /** Display name. */
  name?: string | undefined;
  /** Problem categories of this service. */
  categories?: Category[] | undefined;
}
/** Schema of {@link Service}. */
export const Service$ = /* @__PURE__ */ structure(
  "Service",
  {},
  { code: STRING, name: STRING, categories: () => CategoryList },
);
const ServiceList = /* @__PURE__ */ list("ServiceList", () => Service$);

/**
 * Output of `DescribeServices`.
 *
 * @public
 */
export interface DescribeServicesResponse {
  /** Services with their categories. */
  services?: Service[] | undefined;
}
/** Schema of {@link DescribeServicesResponse}. */
export const DescribeServicesResponse$ = /* @__PURE__ */ structure(
  "DescribeServicesResponse",
  {},
  { services: () => ServiceList },
);

/** Schema of the operation of {@link DescribeServicesCommand}. */
export const DescribeServices$ = /* @__PURE__ */ operation(
  "DescribeServices",
  () => DescribeServicesRequest$,
  () => DescribeServicesResponse$,
);

/**
 * Input of `DescribeSeverityLevels`.
 *
 * @public
 */
export interface DescribeSeverityLevelsRequest {
  /** Language of the names. */
  language?: CaseLanguage | undefined;
  /** Validates the request and returns no data. Success throws `DryRunOperationException`. Default: `false`. */
  dryRun?: boolean | undefined;
}
/** Schema of {@link DescribeSeverityLevelsRequest}. */
export const DescribeSeverityLevelsRequest$ = /* @__PURE__ */ structure(
  "DescribeSeverityLevelsRequest",
  {},
  { language: STRING, dryRun: BOOLEAN },
);

/**
 * A severity level of a case.
 *
 * @public
 */
export interface SeverityLevel {
  /** Code to pass as `severityCode` of a case. */
  code?: SeverityCode | undefined;
  /** Name in the API. The Support Center shows other names, for example `System impaired` for `normal`. */
  name?: string | undefined;
}
/** Schema of {@link SeverityLevel}. */
export const SeverityLevel$ = /* @__PURE__ */ structure("SeverityLevel", {}, { code: STRING, name: STRING });
const SeverityLevelsList = /* @__PURE__ */ list("SeverityLevelsList", () => SeverityLevel$);

/**
 * Output of `DescribeSeverityLevels`.
 *
 * @public
 */
export interface DescribeSeverityLevelsResponse {
  /** Levels available on the account's support plan. */
  severityLevels?: SeverityLevel[] | undefined;
}
/** Schema of {@link DescribeSeverityLevelsResponse}. */
export const DescribeSeverityLevelsResponse$ = /* @__PURE__ */ structure(
  "DescribeSeverityLevelsResponse",
  {},
  { severityLevels: () => SeverityLevelsList },
);

/** Schema of the operation of {@link DescribeSeverityLevelsCommand}. */
export const DescribeSeverityLevels$ = /* @__PURE__ */ operation(
  "DescribeSeverityLevels",
  () => DescribeSeverityLevelsRequest$,
  () => DescribeSeverityLevelsResponse$,
);

/**
 * Input of `DescribeSupportedLanguages`: the kind of case.
 *
 * @public
 */
export interface DescribeSupportedLanguagesRequest {
  /** Kind of help. */
  issueType: IssueType | undefined;
  /** `code` of a service from `DescribeServices`. */
  serviceCode: string | undefined;
  /** `code` of a category of that service. */
  categoryCode: string | undefined;
  /** Validates the request and returns no data. Success throws `DryRunOperationException`. Default: `false`. */
  dryRun?: boolean | undefined;
}
/** Schema of {@link DescribeSupportedLanguagesRequest}. */
export const DescribeSupportedLanguagesRequest$ = /* @__PURE__ */ structure(
  "DescribeSupportedLanguagesRequest",
  { issueType: STRING, serviceCode: STRING, categoryCode: STRING },
  { dryRun: BOOLEAN },
);

/**
 * A language in which a case can be handled.
 *
 * @public
 */
export interface SupportedLanguage {
  /** Code to pass as `language` of a case. */
  code?: CaseLanguage | undefined;
  /** English name in capitals, for example `ENGLISH`. */
  language?: string | undefined;
  /** Display name. */
  display?: string | undefined;
}
/** Schema of {@link SupportedLanguage}. */
export const SupportedLanguage$ = /* @__PURE__ */ structure(
  "SupportedLanguage",
  {},
  { code: STRING, language: STRING, display: STRING },
);
const SupportedLanguagesList = /* @__PURE__ */ list("SupportedLanguagesList", () => SupportedLanguage$);

/**
 * Output of `DescribeSupportedLanguages`.
 *
 * @public
 */
export interface DescribeSupportedLanguagesResponse {
  /** Languages available for that kind of case. */
  supportedLanguages?: SupportedLanguage[] | undefined;
}
/** Schema of {@link DescribeSupportedLanguagesResponse}. */
export const DescribeSupportedLanguagesResponse$ = /* @__PURE__ */ structure(
  "DescribeSupportedLanguagesResponse",
  {},
  { supportedLanguages: () => SupportedLanguagesList },
);

/** Schema of the operation of {@link DescribeSupportedLanguagesCommand}. */
export const DescribeSupportedLanguages$ = /* @__PURE__ */ operation(
  "DescribeSupportedLanguages",
  () => DescribeSupportedLanguagesRequest$,
  () => DescribeSupportedLanguagesResponse$,
);
