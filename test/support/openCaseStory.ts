import { expect } from "vitest";

/** Expected output of the journey that opens a case. */
export const openCaseStory = {
  caseId: expect.stringMatching(/^case-123456789012-muen-\d{4}-[0-9a-f]{16}$/),
  result: true,
  cases: [{ subject: "TEST CASE-Please ignore", severityCode: "low", status: "opened" }],
  communications: [
    { body: "They came back after a restart." },
    { body: "Two instances of our web tier fail their status checks." },
  ],
  initialCaseStatus: "opened",
  finalCaseStatus: "resolved",
  left: [],
};
