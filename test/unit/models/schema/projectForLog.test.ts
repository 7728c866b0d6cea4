import { schemaLogFilter } from "@smithy/core/client";
import type { $SchemaRef } from "@smithy/types";
import { describe, expect, it } from "vitest";
import { CaseIdNotFound$, ThrottlingException$ } from "../../../../src/errors/schemas.js";
import { AddAttachmentsToSetRequest$ } from "../../../../src/models/attachments.js";
import { CreateCaseRequest$, DescribeCasesResponse$ } from "../../../../src/models/cases.js";
import { projectForLog } from "../../../../src/models/schema/projectForLog.js";
import { DescribeTrustedAdvisorCheckResultResponse$ } from "../../../../src/models/trustedAdvisorResults.js";

const data = new Uint8Array([1, 2]);
const samples: [string, $SchemaRef, unknown][] = [
  ["an unknown member", CreateCaseRequest$, { subject: "s", secret: "x", language: null, dryRun: undefined }],
  ["falsy members", CreateCaseRequest$, { subject: "", dryRun: false, ccEmailAddresses: [] }],
  ["a member of the wrong type", CreateCaseRequest$, { subject: { a: 1 }, ccEmailAddresses: "a@b" }],
  ["lists of structures", DescribeCasesResponse$, { cases: [{ caseId: "c", x: 1 }, null, 3], nextToken: "t" }],
  ["an object for a list", DescribeCasesResponse$, { cases: { length: 1 } }],
  ["nested structures", DescribeCasesResponse$, { cases: [{ recentCommunications: { x: 1 } }] }],
  ["bytes", AddAttachmentsToSetRequest$, { attachments: [{ fileName: "f", data, mode: 7 }] }],
  [
    "a sparse list",
    DescribeTrustedAdvisorCheckResultResponse$,
    { result: { flaggedResources: [{ metadata: ["a", null], y: 1 }] } },
  ],
  ["an error", ThrottlingException$, { message: "m", throttlingReasons: [{ reason: "r", z: 1 }], stack: "s" }],
  ["an array for a structure", CaseIdNotFound$, ["a"]],
  ["a string for a structure", CreateCaseRequest$, "s"],
  ["null", CreateCaseRequest$, null],
  ["nothing", CreateCaseRequest$, undefined],
];

describe("projectForLog", () => {
  it.each(samples)("returns the same as the official filter for %s", (_, schema, value) => {
    expect(projectForLog(schema, value)).toStrictEqual(schemaLogFilter(schema, value));
  });

  it("omits members that the schema does not declare", () => {
    expect(projectForLog(CreateCaseRequest$, { subject: "s", password: "p" })).toStrictEqual({ subject: "s" });
  });

  it("does not change its input", () => {
    const value = { subject: "s", extra: 1 };
    projectForLog(CreateCaseRequest$, value);
    expect(value).toStrictEqual({ subject: "s", extra: 1 });
  });
});
