import type { CreateCaseRequest, CreateCaseResponse } from "../../models/cases.js";
import { CASE_LANGUAGES, ISSUE_TYPES, SEVERITY_CODES } from "./codes.js";
import type { ServiceContext } from "./operation.js";
import { endDryRun, requireAttachments, requireOneOf } from "./requirements.js";

export function createCase(input: CreateCaseRequest, { cases }: ServiceContext): CreateCaseResponse {
  const { subject = "", communicationBody = "", serviceCode, categoryCode, ccEmailAddresses = [] } = input;
  const { issueType = "technical", severityCode = "low", language = "en" } = input;
  requireOneOf("issueType", issueType, ISSUE_TYPES);
  requireOneOf("severityCode", severityCode, SEVERITY_CODES);
  requireOneOf("language", language, CASE_LANGUAGES);
  requireAttachments(input);
  endDryRun(input.dryRun);

  const { caseId } = cases.open({
    subject,
    communicationBody,
    serviceCode,
    categoryCode,
    severityCode,
    issueType,
    language,
    ccEmailAddresses,
  });
  return { caseId };
}
