import type { CommunicationTypeOptions, DateInterval, SupportedHour } from "../../models/caseOptions.js";
import type { LocalLanguage, LocalLanguageOptions } from "./LocalCatalog.js";

const DAY_AND_NIGHT: SupportedHour[] = [{ startTime: "00:00:00.000", endTime: "23:59:59.999" }];
const OFFICE_HOURS_OF_ASIA: SupportedHour[] = [{ startTime: "00:00:00.000", endTime: "09:00:00.000" }];
const OFFICE_HOURS_OF_EUROPE: SupportedHour[] = [{ startTime: "07:00:00.000", endTime: "16:00:00.000" }];
const OFFICE_HOURS_OF_AMERICA: SupportedHour[] = [
  { startTime: "12:00:00.000", endTime: "16:00:00.000" },
  { startTime: "17:00:00.000", endTime: "22:00:00.000" },
];

const YEAR_END: DateInterval[] = [
  { startDateTime: "2026-12-31T00:00:00.000Z", endDateTime: "2027-01-03T23:59:59.999Z" },
  { startDateTime: "2027-12-31T00:00:00.000Z", endDateTime: "2028-01-03T23:59:59.999Z" },
];
const CHRISTMAS: DateInterval[] = [
  { startDateTime: "2026-12-25T00:00:00.000Z", endDateTime: "2026-12-25T23:59:59.999Z" },
  { startDateTime: "2027-12-25T00:00:00.000Z", endDateTime: "2027-12-25T23:59:59.999Z" },
];

const WEB: CommunicationTypeOptions = { type: "web", supportedHours: DAY_AND_NIGHT, datesWithoutSupport: [] };

const ALWAYS: LocalLanguageOptions = { availability: "available", communicationTypes: allWays(DAY_AND_NIGHT, []) };
const ASIA: LocalLanguageOptions = {
  availability: "available",
  communicationTypes: allWays(OFFICE_HOURS_OF_ASIA, YEAR_END),
};
const EUROPE: LocalLanguageOptions = {
  availability: "available",
  communicationTypes: allWays(OFFICE_HOURS_OF_EUROPE, CHRISTMAS),
};
const AMERICA: LocalLanguageOptions = {
  availability: "available",
  communicationTypes: allWays(OFFICE_HOURS_OF_AMERICA, CHRISTMAS),
};
const BEST_EFFORT: LocalLanguageOptions = { availability: "best_effort", communicationTypes: [WEB] };
const UNAVAILABLE: LocalLanguageOptions = { availability: "unavailable", communicationTypes: [WEB] };

export const languages: readonly LocalLanguage[] = [
  { code: "en", language: "ENGLISH", display: "English", technical: ALWAYS, customerService: ALWAYS },
  { code: "ja", language: "JAPANESE", display: "日本語", technical: ALWAYS, customerService: ASIA },
  { code: "zh", language: "CHINESE", display: "中文", technical: ASIA, customerService: ASIA },
  { code: "ko", language: "KOREAN", display: "한국어", technical: ASIA, customerService: ASIA },
  { code: "es", language: "SPANISH", display: "Español", technical: BEST_EFFORT, customerService: AMERICA },
  { code: "pt", language: "PORTUGUESE", display: "Português", technical: BEST_EFFORT, customerService: AMERICA },
  { code: "fr", language: "FRENCH", display: "Français", technical: BEST_EFFORT, customerService: EUROPE },
  { code: "tr", language: "TURKISH", display: "Türkçe", technical: UNAVAILABLE, customerService: BEST_EFFORT },
];

/** Web cases are accepted at any time; chats and calls during support hours. */
function allWays(supportedHours: SupportedHour[], datesWithoutSupport: DateInterval[]): CommunicationTypeOptions[] {
  return [
    { type: "chat", supportedHours, datesWithoutSupport },
    { type: "call", supportedHours, datesWithoutSupport },
    WEB,
  ];
}
