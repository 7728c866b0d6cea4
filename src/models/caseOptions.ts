import type { CaseLanguage, IssueType } from "./cases.js";
import { BOOLEAN, list, operation, STRING, structure } from "./schema/shapes.js";

/**
 * Whether support is available in a language.
 *
 * @public
 */
export type LanguageAvailability = "available" | "best_effort" | "unavailable" | (string & {});

/**
 * Contact channel of a case.
 *
 * @public
 */
export type CommunicationType = "chat" | "web" | "call" | (string & {});

/**
 * Input of `DescribeCreateCaseOptions`: the kind of case.
 *
 * @public
 */
export interface DescribeCreateCaseOptionsRequest {
  /** Kind of help. */
  issueType: IssueType | undefined;
  /** `code` of a service from `DescribeServices`. */
  serviceCode: string | undefined;
  /** Language in which the case would be handled. */
  language: CaseLanguage | undefined;
  /** `code` of a category of that service. */
  categoryCode: string | undefined;
  /** Validates the request and returns no data. Success throws `DryRunOperationException`. Default: `false`. */
  dryRun?: boolean | undefined;
}
/** Schema of {@link DescribeCreateCaseOptionsRequest}. */
export const DescribeCreateCaseOptionsRequest$ = /* @__PURE__ */ structure(
  "DescribeCreateCaseOptionsRequest",
  { issueType: STRING, serviceCode: STRING, language: STRING, categoryCode: STRING },
  { dryRun: BOOLEAN },
);

/**
 * Hours of the day in which support is available.
 *
 * @public
 */
export interface SupportedHour {
  /** Start, as `HH:mm:ss.SSS`. */
  startTime?: string | undefined;
  /** End, as `HH:mm:ss.SSS`. */
  endTime?: string | undefined;
}
/** Schema of {@link SupportedHour}. */
export const SupportedHour$ = /* @__PURE__ */ structure("SupportedHour", {}, { startTime: STRING, endTime: STRING });
const SupportedHoursList = /* @__PURE__ */ list("SupportedHoursList", () => SupportedHour$);

/**
 * A period without support, in UTC.
 *
 * @public
 */
export interface DateInterval {
  /** Start, in RFC 3339. */
  startDateTime?: string | undefined;
  /** End, in RFC 3339. */
  endDateTime?: string | undefined;
}
/** Schema of {@link DateInterval}. */
export const DateInterval$ = /* @__PURE__ */ structure(
  "DateInterval",
  {},
  { startDateTime: STRING, endDateTime: STRING },
);
const DatesWithoutSupportList = /* @__PURE__ */ list("DatesWithoutSupportList", () => DateInterval$);

/**
 * A contact channel and its support hours.
 *
 * @public
 */
export interface CommunicationTypeOptions {
  /** Contact channel. */
  type?: CommunicationType | undefined;
  /** Hours of the day in which the channel is available. */
  supportedHours?: SupportedHour[] | undefined;
  /** Periods in which the channel is unavailable. */
  datesWithoutSupport?: DateInterval[] | undefined;
}
/** Schema of {@link CommunicationTypeOptions}. */
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
 * Output of `DescribeCreateCaseOptions`.
 *
 * @public
 */
export interface DescribeCreateCaseOptionsResponse {
  /** Whether support is available in the requested language. */
  languageAvailability?: LanguageAvailability | undefined;
  /** Contact channels for that kind of case. */
  communicationTypes?: CommunicationTypeOptions[] | undefined;
}
/** Schema of {@link DescribeCreateCaseOptionsResponse}. */
export const DescribeCreateCaseOptionsResponse$ = /* @__PURE__ */ structure(
  "DescribeCreateCaseOptionsResponse",
  {},
  { languageAvailability: STRING, communicationTypes: () => CommunicationTypeOptionsList },
);

/** Schema of the operation of {@link DescribeCreateCaseOptionsCommand}. */
export const DescribeCreateCaseOptions$ = /* @__PURE__ */ operation(
  "DescribeCreateCaseOptions",
  () => DescribeCreateCaseOptionsRequest$,
  () => DescribeCreateCaseOptionsResponse$,
);
