import { expect, it } from "vitest";
import { validate } from "../../../../src/local/protocol/validate.js";
import { CreateCaseRequest$, DescribeCasesRequest$ } from "../../../../src/models/cases.js";
import { CompleteAttachmentUploadRequest$ } from "../../../../src/models/uploads.js";

const VALID = { subject: "s", communicationBody: "b" };

it.each([
  ["only the required members", VALID],
  ["8,000 characters beyond the basic plane", { ...VALID, communicationBody: "\u{1f600}".repeat(8000) }],
  ["lists of the maximum length", { ...VALID, ccEmailAddresses: Array(10).fill("a"), uploadIds: Array(10).fill("u") }],
])("validate accepts %s", (_, input) => {
  expect(() => validate(CreateCaseRequest$, input)).not.toThrow();
});

it.each([
  ["Value null at 'subject'", "Member must not be null", { communicationBody: "b" }],
  [
    "Value '' at 'communicationBody'",
    "Member must have length greater than or equal to 1",
    { ...VALID, communicationBody: "" },
  ],
  [
    `Value '${"x".repeat(8001)}' at 'communicationBody'`,
    "Member must have length less than or equal to 8000",
    { ...VALID, communicationBody: "x".repeat(8001) },
  ],
  [
    "Value 'EC2' at 'serviceCode'",
    "Member must satisfy regular expression pattern: [0-9a-z_-]+",
    { ...VALID, serviceCode: "EC2" },
  ],
  [
    `Value '${"c".repeat(101)}' at 'categoryCode'`,
    "Member must have length less than or equal to 100",
    { ...VALID, categoryCode: "c".repeat(101) },
  ],
  [
    "Value '[a, a, a, a, a, a, a, a, a, a, a]' at 'ccEmailAddresses'",
    "Member must have length less than or equal to 10",
    { ...VALID, ccEmailAddresses: Array(11).fill("a") },
  ],
  [
    "Value '[u, ]' at 'uploadIds'",
    "Member must satisfy constraint: [Member must have length less than or equal to 2048, Member must have length greater than or equal to 1]",
    { ...VALID, uploadIds: ["u", ""] },
  ],
])("validate throws for a CreateCase input: %s", (value, rule, input) => {
  expect(() => validate(CreateCaseRequest$, input)).toThrow(
    `1 validation error detected: ${value} failed to satisfy constraint: ${rule}`,
  );
});

it.each([
  ["Value '9' at 'maxResults'", "Member must have value greater than or equal to 10", { maxResults: 9 }],
  ["Value '101' at 'maxResults'", "Member must have value less than or equal to 100", { maxResults: 101 }],
  ["Value '2026-10' at 'afterTime'", "Member must have length greater than or equal to 8", { afterTime: "2026-10" }],
  [
    `Value '${"1".repeat(31)}' at 'beforeTime'`,
    "Member must have length less than or equal to 30",
    { beforeTime: "1".repeat(31) },
  ],
  [
    `Value '[${Array(101).fill("c").join(", ")}]' at 'caseIdList'`,
    "Member must have length less than or equal to 100",
    { caseIdList: Array(101).fill("c") },
  ],
])("validate throws for a DescribeCases input: %s", (value, rule, input) => {
  expect(() => validate(DescribeCasesRequest$, input)).toThrow(
    `1 validation error detected: ${value} failed to satisfy constraint: ${rule}`,
  );
});

it("validate lists all violations at once", () => {
  expect(() => validate(CreateCaseRequest$, { serviceCode: "A".repeat(101) })).toThrow(
    /^4 validation errors detected: Value null at 'subject' .*; Value null at 'communicationBody' .*; .*pattern: \[0-9a-z_-\]\+$/,
  );
});

it("validate truncates a long value", () => {
  const input = { ...VALID, communicationBody: "x".repeat(1_000_000) };
  expect(() => validate(CreateCaseRequest$, input)).toThrow(/^.{0,10200}$/);
});

it("validate numbers list members from 1", () => {
  const completedUploads = [{ partIndex: 1, eTag: "e" }, { partIndex: 0 }];
  expect(() => validate(CompleteAttachmentUploadRequest$, { uploadId: "u", completedUploads })).toThrow(
    "2 validation errors detected: Value '0' at 'completedUploads.2.member.partIndex' failed to satisfy constraint: Member must have value greater than or equal to 1; Value null at 'completedUploads.2.member.eTag' failed to satisfy constraint: Member must not be null",
  );
});

it("validate lists at most 100 violations", () => {
  const completedUploads = Array(1_000_000).fill({});
  expect(() => validate(CompleteAttachmentUploadRequest$, { uploadId: "u", completedUploads })).toThrow(
    /^100 validation errors detected: .{1,12000}$/,
  );
});
