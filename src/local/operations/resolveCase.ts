import type { ResolveCaseRequest, ResolveCaseResponse } from "../../models/cases.js";
import type { ServiceContext } from "./operation.js";
import { endDryRun, requireCase } from "./requirements.js";

export function resolveCase(input: ResolveCaseRequest, context: ServiceContext): ResolveCaseResponse {
  const { caseId, status: initialCaseStatus } = requireCase(context, input.caseId);
  endDryRun(input.dryRun);

  const finalCaseStatus = "resolved";
  context.cases.setStatus(caseId, finalCaseStatus);
  return { initialCaseStatus, finalCaseStatus };
}
