import type { CaseStatus } from "../../models/cases.js";
import type { AddCommunicationToCaseRequest, AddCommunicationToCaseResponse } from "../../models/communications.js";
import type { ServiceContext } from "./operation.js";
import { requireAttachments } from "./requireAttachments.js";
import { endDryRun, requireCase } from "./requirements.js";

/** The new status after a customer's message. Other statuses stay. */
const NEXT_STATUS: ReadonlyMap<CaseStatus, CaseStatus> = new Map([
  ["resolved", "reopened"],
  ["pending-customer-action", "customer-action-completed"],
]);

export function addCommunicationToCase(
  input: AddCommunicationToCaseRequest,
  context: ServiceContext,
): AddCommunicationToCaseResponse {
  const { caseId, status } = requireCase(context, input.caseId);
  const files = requireAttachments(context, input);
  endDryRun(input.dryRun);

  const attachments = context.files.attachments.keep(files);
  context.cases.addCommunication(caseId, input.communicationBody ?? "", input.ccEmailAddresses ?? [], attachments);
  context.cases.setStatus(caseId, NEXT_STATUS.get(status) ?? status);
  return { result: true };
}
