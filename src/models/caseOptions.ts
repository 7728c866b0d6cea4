import type { CaseLanguage, IssueType } from "./cases.js";
import { BOOLEAN, list, operation, STRING, structure } from "./schema/shapes.js";

/**
 * Whether a language is to be had.
 *
 * @public
 */
export type LanguageAvailability = "available" | "best_effort" | "unavailable" | (string & {});

/**
 * How people can talk about a case.
 *
 * @public
 */
export type CommunicationType = "chat" | "web" | "call" | (string & {});

/**
 * The kind of case to ask options for.
 *
 * @public
 */
export interface DescribeCreateCaseOptionsRequest {
  /** The kind of help. */
  issueType: IssueType | undefined;
  /** The service that the case would be about. */
  serviceCode: string | undefined;
  /** The language in which it would be handled. */
  language: CaseLanguage | undefined;
  /** The kind of problem. */
  categoryCode: string | undefined;
  /** When `true`, nothing is told, and success is reported as a `DryRunOperationException`. */
  dryRun?: boolean | undefined;
}
export const DescribeCreateCaseOptionsRequest$ = /* @__PURE__ */ structure(
  "DescribeCreateCaseOptionsRequest",
  { issueType: STRING, serviceCode: STRING, language: STRING, categoryCode: STRING },
  { dryRun: BOOLEAN },
);

/**
 * Hours of the day with support.
 *
 * @public
 */
export interface SupportedHour {
  /** From, as `HH:mm:ss.SSS`. */
  startTime?: string | undefined;
  /** To, as `HH:mm:ss.SSS`. */
  endTime?: string | undefined;
}
export const SupportedHour$ = /* @__PURE__ */ structure("SupportedHour", {}, { startTime: STRING, endTime: STRING });
const SupportedHoursList = /* @__PURE__ */ list("SupportedHoursList", () => SupportedHour$);

/**
 * A time without support, in UTC.
 *
 * @public
 */
export interface DateInterval {
  /** From, in RFC 3339. */
  startDateTime?: string | undefined;
  /** To, in RFC 3339. */
  endDateTime?: string | undefined;
}
export const DateInterval$ = /* @__PURE__ */ structure(
  "DateInterval",
  {},
  { startDateTime: STRING, endDateTime: STRING },
);
const DatesWithoutSupportList = /* @__PURE__ */ list("DatesWithoutSupportList", () => DateInterval$);

/**
 * A way to talk about a case, and when.
 *
 * @public
 */
export interface CommunicationTypeOptions {
  /** The way. */
  type?: CommunicationType | undefined;
  /** The hours of the day when somebody is there. */
  supportedHours?: SupportedHour[] | undefined;
  /** The days when nobody is. */
  datesWithoutSupport?: DateInterval[] | undefined;
}
export const CommunicationTypeOptions$ = /* @__PURE__ */ structure(
  "CommunicationTypeOptions",
  {},
  { type: STRING, supportedHours: () => SupportedHoursList, datesWithoutSupport: () => DatesWithoutSupportList },
);
const CommunicationTypeOptionsList = /* @__PURE__ */ list(
  "CommunicationTypeOptionsList",
  () => CommunicationTypeOptions$,
);

/**
 * What there is for that kind of case.
 *
 * @public
 */
export interface DescribeCreateCaseOptionsResponse {
  /** Whether the language is to be had. */
  languageAvailability?: LanguageAvailability | undefined;
  /** The ways to talk about it. */
  communicationTypes?: CommunicationTypeOptions[] | undefined;
}
export const DescribeCreateCaseOptionsResponse$ = /* @__PURE__ */ structure(
  "DescribeCreateCaseOptionsResponse",
  {},
  { languageAvailability: STRING, communicationTypes: () => CommunicationTypeOptionsList },
);

export const DescribeCreateCaseOptions$ = /* @__PURE__ */ operation(
  "DescribeCreateCaseOptions",
  () => DescribeCreateCaseOptionsRequest$,
  () => DescribeCreateCaseOptionsResponse$,
);
