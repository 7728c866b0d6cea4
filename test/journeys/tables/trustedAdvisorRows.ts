import { expect } from "vitest";
import { answers, invalid, type LocalRow, REQUIRED, refuses } from "./localRow.js";

const PORTS = "HCP4007jGY";
const REFRESHES_ITSELF = "c18d2gz109";
const wrong = (member: string) => ["InvalidParameterValueException", `Invalid value for ${member}: `] as const;
const UNKNOWN = ["InvalidParameterValueException", "Unknown ID: check-1"] as const;
const UNREFRESHABLE = ["InvalidParameterValueException", `Check ${REFRESHES_ITSELF} is not refreshable`] as const;

export const describeTrustedAdvisorChecksRows: readonly LocalRow[] = [
  ...["zh", "zh_TW", "en", "fr", "de", "id", "it", "ja", "ko", "pt_BR", "es"].map((language) =>
    answers(
      "DescribeTrustedAdvisorChecks",
      `lists the checks in ${language}`,
      { language },
      {
        checks: expect.arrayContaining([
          expect.objectContaining({ id: PORTS, category: "security", metadata: expect.arrayContaining(["Protocol"]) }),
        ]),
      },
    ),
  ),
  refuses("DescribeTrustedAdvisorChecks", "no language", {}, invalid("language", REQUIRED)),
  refuses("DescribeTrustedAdvisorChecks", "a language that is none", { language: "tr" }, wrong("language")),
];

const SUMMARY = {
  checkId: PORTS,
  status: "error",
  timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
};

export const describeTrustedAdvisorCheckResultRows: readonly LocalRow[] = [
  answers(
    "DescribeTrustedAdvisorCheckResult",
    "tells what a check found",
    { checkId: PORTS, language: "en" },
    {
      result: {
        ...SUMMARY,
        resourcesSummary: { resourcesProcessed: 86, resourcesFlagged: 2, resourcesIgnored: 0, resourcesSuppressed: 1 },
        categorySpecificSummary: {},
        flaggedResources: [
          { status: "error", region: "us-east-1", isSuppressed: false },
          { status: "warning" },
          { status: "warning", isSuppressed: true },
        ],
      },
    },
  ),
  refuses("DescribeTrustedAdvisorCheckResult", "an unknown check", { checkId: "check-1" }, UNKNOWN),
  refuses("DescribeTrustedAdvisorCheckResult", "no check", {}, invalid("checkId", REQUIRED)),
  refuses(
    "DescribeTrustedAdvisorCheckResult",
    "a language that is none",
    { checkId: PORTS, language: "tr" },
    wrong("language"),
  ),
];

export const describeTrustedAdvisorCheckSummariesRows: readonly LocalRow[] = [
  answers(
    "DescribeTrustedAdvisorCheckSummaries",
    "sums checks up",
    { checkIds: [PORTS, "check-1", null] },
    {
      summaries: [{ ...SUMMARY, hasFlaggedResources: true }],
    },
  ),
  refuses("DescribeTrustedAdvisorCheckSummaries", "no list", {}, invalid("checkIds", REQUIRED)),
];

export const describeTrustedAdvisorCheckRefreshStatusesRows: readonly LocalRow[] = [
  answers(
    "DescribeTrustedAdvisorCheckRefreshStatuses",
    "tells of no refresh",
    { checkIds: [PORTS, "check-1"] },
    {
      statuses: [{ checkId: PORTS, status: "none", millisUntilNextRefreshable: 0 }],
    },
  ),
  ...(
    [
      [0, "enqueued"],
      [500, "processing"],
      [2000, "success"],
    ] as const
  ).map(([milliseconds, status]) =>
    answers(
      "DescribeTrustedAdvisorCheckRefreshStatuses",
      `tells that a refresh is ${status} after ${milliseconds} ms`,
      async ({ send, support }) => {
        await send("RefreshTrustedAdvisorCheck", { checkId: PORTS });
        support.clock.advance({ milliseconds });
        return { checkIds: [PORTS] };
      },
      { statuses: [{ status, millisUntilNextRefreshable: 300_000 - milliseconds }] },
    ),
  ),
  refuses("DescribeTrustedAdvisorCheckRefreshStatuses", "no list", {}, invalid("checkIds", REQUIRED)),
  refuses(
    "DescribeTrustedAdvisorCheckRefreshStatuses",
    "a check that refreshes itself",
    { checkIds: [REFRESHES_ITSELF] },
    UNREFRESHABLE,
  ),
];

export const refreshTrustedAdvisorCheckRows: readonly LocalRow[] = [
  answers(
    "RefreshTrustedAdvisorCheck",
    "enqueues a check",
    { checkId: PORTS },
    {
      status: { checkId: PORTS, status: "enqueued", millisUntilNextRefreshable: 300_000 },
    },
  ),
  answers(
    "RefreshTrustedAdvisorCheck",
    "starts nothing within the cool-down",
    async ({ send, support }) => {
      await send("RefreshTrustedAdvisorCheck", { checkId: PORTS });
      support.clock.advance({ minutes: 1 });
      return { checkId: PORTS };
    },
    { status: { status: "success", millisUntilNextRefreshable: 240_000 } },
  ),
  refuses("RefreshTrustedAdvisorCheck", "an unknown check", { checkId: "check-1" }, UNKNOWN),
  refuses("RefreshTrustedAdvisorCheck", "no check", {}, invalid("checkId", REQUIRED)),
  refuses("RefreshTrustedAdvisorCheck", "a check that refreshes itself", { checkId: REFRESHES_ITSELF }, UNREFRESHABLE),
];
