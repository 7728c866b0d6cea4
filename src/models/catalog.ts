import type { CaseLanguage, IssueType, SeverityCode } from "./cases.js";
import { BOOLEAN, list, operation, STRING, STRING_LIST, structure } from "./schema/shapes.js";

/**
 * Which services to list. Without a filter: all of them.
 *
 * @public
 */
export interface DescribeServicesRequest {
  /** Only these services. At most 100 codes. */
  serviceCodeList?: string[] | undefined;
  /** The language of the names. */
  language?: CaseLanguage | undefined;
  /** When `true`, nothing is listed, and success is reported as a `DryRunOperationException`. */
  dryRun?: boolean | undefined;
}
export const DescribeServicesRequest$ = /* @__PURE__ */ structure(
  "DescribeServicesRequest",
  {},
  { serviceCodeList: STRING_LIST, language: STRING, dryRun: BOOLEAN },
);

/**
 * A kind of problem that a service knows.
 *
 * @public
 */
export interface Category {
  /** The `categoryCode` of a case. */
  code?: string | undefined;
  /** What people read. */
  name?: string | undefined;
}
export const Category$ = /* @__PURE__ */ structure("Category", {}, { code: STRING, name: STRING });
const CategoryList = /* @__PURE__ */ list("CategoryList", () => Category$);

/**
 * A service that a case can be about.
 *
 * @public
 */
export interface Service {
  /** The `serviceCode` of a case. */
  code?: string | undefined;
  /** What people read. */
  name?: string | undefined;
  /** Its own kinds of problem. */
  categories?: Category[] | undefined;
}
export const Service$ = /* @__PURE__ */ structure(
  "Service",
  {},
  { code: STRING, name: STRING, categories: () => CategoryList },
);
const ServiceList = /* @__PURE__ */ list("ServiceList", () => Service$);

/**
 * The services.
 *
 * @public
 */
export interface DescribeServicesResponse {
  /** The services, each with its categories. */
  services?: Service[] | undefined;
}
export const DescribeServicesResponse$ = /* @__PURE__ */ structure(
  "DescribeServicesResponse",
  {},
  { services: () => ServiceList },
);

export const DescribeServices$ = /* @__PURE__ */ operation(
  "DescribeServices",
  () => DescribeServicesRequest$,
  () => DescribeServicesResponse$,
);

/**
 * How to list the severity levels.
 *
 * @public
 */
export interface DescribeSeverityLevelsRequest {
  /** The language of the names. */
  language?: CaseLanguage | undefined;
  /** When `true`, nothing is listed, and success is reported as a `DryRunOperationException`. */
  dryRun?: boolean | undefined;
}
export const DescribeSeverityLevelsRequest$ = /* @__PURE__ */ structure(
  "DescribeSeverityLevelsRequest",
  {},
  { language: STRING, dryRun: BOOLEAN },
);

/**
 * How urgent a case can be.
 *
 * @public
 */
export interface SeverityLevel {
  /** The `severityCode` of a case. */
  code?: SeverityCode | undefined;
  /** Its name in the API. The Support Center has its own, such as `System impaired` for `normal`. */
  name?: string | undefined;
}
export const SeverityLevel$ = /* @__PURE__ */ structure("SeverityLevel", {}, { code: STRING, name: STRING });
const SeverityLevelsList = /* @__PURE__ */ list("SeverityLevelsList", () => SeverityLevel$);

/**
 * The severity levels.
 *
 * @public
 */
export interface DescribeSeverityLevelsResponse {
  /** The levels that the account's plan has. */
  severityLevels?: SeverityLevel[] | undefined;
}
export const DescribeSeverityLevelsResponse$ = /* @__PURE__ */ structure(
  "DescribeSeverityLevelsResponse",
  {},
  { severityLevels: () => SeverityLevelsList },
);

export const DescribeSeverityLevels$ = /* @__PURE__ */ operation(
  "DescribeSeverityLevels",
  () => DescribeSeverityLevelsRequest$,
  () => DescribeSeverityLevelsResponse$,
);

/**
 * The kind of case to ask languages for.
 *
 * @public
 */
export interface DescribeSupportedLanguagesRequest {
  /** The kind of help. */
  issueType: IssueType | undefined;
  /** The service that the case would be about. */
  serviceCode: string | undefined;
  /** The kind of problem. */
  categoryCode: string | undefined;
  /** When `true`, nothing is listed, and success is reported as a `DryRunOperationException`. */
  dryRun?: boolean | undefined;
}
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
  /** The `language` of a case. */
  code?: CaseLanguage | undefined;
  /** Its English name in capitals, such as `ENGLISH`. */
  language?: string | undefined;
  /** How to show it. */
  display?: string | undefined;
}
export const SupportedLanguage$ = /* @__PURE__ */ structure(
  "SupportedLanguage",
  {},
  { code: STRING, language: STRING, display: STRING },
);
const SupportedLanguagesList = /* @__PURE__ */ list("SupportedLanguagesList", () => SupportedLanguage$);

/**
 * The languages.
 *
 * @public
 */
export interface DescribeSupportedLanguagesResponse {
  /** The languages for that kind of case. */
  supportedLanguages?: SupportedLanguage[] | undefined;
}
export const DescribeSupportedLanguagesResponse$ = /* @__PURE__ */ structure(
  "DescribeSupportedLanguagesResponse",
  {},
  { supportedLanguages: () => SupportedLanguagesList },
);

export const DescribeSupportedLanguages$ = /* @__PURE__ */ operation(
  "DescribeSupportedLanguages",
  () => DescribeSupportedLanguagesRequest$,
  () => DescribeSupportedLanguagesResponse$,
);
