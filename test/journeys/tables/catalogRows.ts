import { expect } from "vitest";
import { answers, atMost, invalid, type LocalRow, REQUIRED, refuses } from "./localRow.js";

const wrong = (member: string) => ["InvalidParameterValueException", `Invalid value for ${member}: `] as const;
const CODES = "Member must satisfy constraint: [Member must have length less than or equal to 100";
const SUBJECT = {
  issueType: "technical",
  serviceCode: "auto-scaling",
  categoryCode: "scaling-policy-guidance",
} as const;

const SCALING = {
  code: "auto-scaling",
  name: "Auto Scaling",
  categories: expect.arrayContaining([{ code: "scaling-policy-guidance", name: "Scaling Policy Guidance" }]),
};

export const describeServicesRows: readonly LocalRow[] = [
  answers("DescribeServices", "lists the services", {}, { services: expect.arrayContaining([SCALING]) }),
  answers(
    "DescribeServices",
    "lists those that are named",
    { serviceCodeList: ["auto-scaling", "teleport"] },
    { services: [SCALING] },
  ),
  answers(
    "DescribeServices",
    "takes 100 codes of 100 characters",
    { serviceCodeList: Array.from({ length: 100 }, () => "s".repeat(100)), language: "ja" },
    { services: [] },
  ),
  refuses(
    "DescribeServices",
    "101 codes",
    { serviceCodeList: Array.from({ length: 101 }, () => "s") },
    invalid("serviceCodeList", atMost("length", 100)),
  ),
  refuses(
    "DescribeServices",
    "a code of 101 characters",
    { serviceCodeList: ["s".repeat(101)] },
    invalid("serviceCodeList", CODES),
  ),
  refuses("DescribeServices", "a code in capitals", { serviceCodeList: ["EC2"] }, invalid("serviceCodeList", CODES)),
  refuses("DescribeServices", "a language that is none", { language: "de" }, wrong("language")),
];

const LOW_AND_NORMAL = [
  { code: "low", name: "General guidance" },
  { code: "normal", name: "System impaired" },
];
const HIGH_AND_URGENT = [
  { code: "high", name: "Production system impaired" },
  { code: "urgent", name: "Production system down" },
];

export const describeSeverityLevelsRows: readonly LocalRow[] = [
  answers(
    "DescribeSeverityLevels",
    "lists five levels",
    { language: "en" },
    {
      severityLevels: [
        ...LOW_AND_NORMAL,
        ...HIGH_AND_URGENT,
        { code: "critical", name: "Business-critical system down" },
      ],
    },
  ),
  answers(
    "DescribeSeverityLevels",
    "lists four levels to the plan that has no more",
    {},
    { severityLevels: [...LOW_AND_NORMAL, ...HIGH_AND_URGENT] },
    { plan: "business" },
  ),
  refuses("DescribeSeverityLevels", "a language that is none", { language: "de" }, wrong("language")),
];

export const describeSupportedLanguagesRows: readonly LocalRow[] = [
  answers("DescribeSupportedLanguages", "lists languages", SUBJECT, {
    supportedLanguages: expect.arrayContaining([
      { code: "en", language: "ENGLISH", display: "English" },
      { code: "ja", language: "JAPANESE", display: "日本語" },
    ]),
  }),
  ...membersOf("DescribeSupportedLanguages", SUBJECT),
];

export const describeCreateCaseOptionsRows: readonly LocalRow[] = [
  answers(
    "DescribeCreateCaseOptions",
    "tells the ways to talk",
    { ...SUBJECT, language: "en" },
    {
      languageAvailability: "available",
      communicationTypes: [{ type: "chat" }, { type: "call" }, { type: "web" }],
    },
  ),
  answers(
    "DescribeCreateCaseOptions",
    "tells of a language for letters only",
    { ...SUBJECT, language: "fr" },
    {
      languageAvailability: "best_effort",
      communicationTypes: [
        {
          type: "web",
          supportedHours: [{ startTime: "00:00:00.000", endTime: "23:59:59.999" }],
          datesWithoutSupport: [],
        },
      ],
    },
  ),
  refuses("DescribeCreateCaseOptions", "no language", SUBJECT, invalid("language", REQUIRED)),
  refuses("DescribeCreateCaseOptions", "a language that is none", { ...SUBJECT, language: "de" }, wrong("language")),
  ...membersOf("DescribeCreateCaseOptions", { ...SUBJECT, language: "en" }),
];

/** What both of them ask for, and what is wrong with it. */
function membersOf(
  operation: "DescribeSupportedLanguages" | "DescribeCreateCaseOptions",
  input: typeof SUBJECT & { readonly language?: string },
): LocalRow[] {
  const row = (title: string, rest: object, error: readonly [string, string]) =>
    refuses(operation, title, { ...input, ...rest }, error);
  return [
    row("no issue type", { issueType: undefined }, invalid("issueType", REQUIRED)),
    row("no service", { serviceCode: undefined }, invalid("serviceCode", REQUIRED)),
    row("no category", { categoryCode: undefined }, invalid("categoryCode", REQUIRED)),
    row("an issue type that is none", { issueType: "other" }, wrong("issueType")),
    row("a service that is not there", { serviceCode: "teleport" }, wrong("serviceCode")),
    row("a category that is not there", { categoryCode: "teleport" }, wrong("categoryCode")),
    row("a code of 101 characters", { serviceCode: "s".repeat(101) }, invalid("serviceCode", atMost("length", 100))),
    row("a category in capitals", { categoryCode: "API" }, invalid("categoryCode", "Member must satisfy regular")),
  ];
}
