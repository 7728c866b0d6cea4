import type { CreateCaseRequest, CreateCaseResponse } from "../../models/cases.js";
import { offeredBy } from "../catalog/plans.js";
import type { ServiceContext } from "./operation.js";
import { requireAttachments } from "./requireAttachments.js";
import {
  CASE_LANGUAGES,
  endDryRun,
  ISSUE_TYPES,
  requireCaseQuota,
  requireCatalogCodes,
  requireOneOf,
} from "./requirements.js";

export function createCase(input: CreateCaseRequest, context: ServiceContext): CreateCaseResponse {
  const { subject = "", communicationBody = "", serviceCode, categoryCode, ccEmailAddresses = [] } = input;
  const { issueType = "technical", severityCode = "low", language = "en" } = input;
  requireOneOf("issueType", issueType, ISSUE_TYPES);
  const levels = offeredBy(context.plan, context.catalog.severityLevels);
  requireOneOf(
    "severityCode",
    severityCode,
    levels.map(({ code }) => code),
  );
  requireOneOf("language", language, CASE_LANGUAGES);
  requireCatalogCodes(context, input);
  const files = requireAttachments(context, input);
  requireCaseQuota(context);
  endDryRun(input.dryRun);

  const { caseId } = context.cases.open({
    subject,
    communicationBody,
    serviceCode,
    categoryCode,
    severityCode,
    issueType,
    language,
    ccEmailAddresses,
    attachments: context.files.attachments.keep(files),
  });
  return { caseId };
}
