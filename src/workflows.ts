/**
 * The functions beyond the calls themselves. A program on Node reads and compiles them when it first calls one: they are a
 * third of the code, and a function that only opens a case starts without them.
 */
export { downloadAttachment } from "./workflows/attachments/downloadAttachment.js";
export { uploadAttachments } from "./workflows/attachments/uploadAttachments.js";
export { addCommunicationOnce } from "./workflows/cases/addCommunicationOnce.js";
export { createCaseOnce } from "./workflows/cases/createCaseOnce.js";
export { iterateCases } from "./workflows/cases/iterateCases.js";
export { iterateCommunications } from "./workflows/cases/iterateCommunications.js";
export { openCase } from "./workflows/cases/openCase.js";
export { watchCase } from "./workflows/cases/watchCase.js";
export { detectSupportPlan } from "./workflows/catalog/detectSupportPlan.js";
export { findService } from "./workflows/catalog/findService.js";
export { describeEventCase } from "./workflows/events/describeEventCase.js";
export { isSupportCaseEvent, parseSupportCaseEvent } from "./workflows/events/parseSupportCaseEvent.js";
export { withRegionFailover } from "./workflows/failover/withRegionFailover.js";
export { describeCheckResult } from "./workflows/trustedAdvisor/describeCheckResult.js";
export { refreshChecks } from "./workflows/trustedAdvisor/refreshChecks.js";
export { summarizeChecks } from "./workflows/trustedAdvisor/summarizeChecks.js";
export { dryRun } from "./workflows/validation/dryRun.js";
export { withInputValidation } from "./workflows/validation/withInputValidation.js";
export { waitUntilAttachmentReady } from "./workflows/waiters/waitUntilAttachmentReady.js";
export { waitUntilCaseResolved } from "./workflows/waiters/waitUntilCaseResolved.js";
export { waitForCheckRefreshed, waitUntilCheckRefreshed } from "./workflows/waiters/waitUntilCheckRefreshed.js";
