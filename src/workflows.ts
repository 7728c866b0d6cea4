/**
 * The functions beyond the calls themselves. A program on Node reads and compiles them when it first calls one: they are a
 * third of the code, and a function that only opens a case starts without them.
 */
export { downloadAttachment } from "./attachments/downloadAttachment.js";
export { uploadAttachments } from "./attachments/uploadAttachments.js";
export { addCommunicationOnce } from "./cases/addCommunicationOnce.js";
export { createCaseOnce } from "./cases/createCaseOnce.js";
export { iterateCases } from "./cases/iterateCases.js";
export { iterateCommunications } from "./cases/iterateCommunications.js";
export { watchCase } from "./cases/watchCase.js";
export { detectSupportPlan } from "./catalog/detectSupportPlan.js";
export { findService } from "./catalog/findService.js";
export { describeEventCase } from "./events/describeEventCase.js";
export { isSupportCaseEvent, parseSupportCaseEvent } from "./events/parseSupportCaseEvent.js";
export { withRegionFailover } from "./failover/withRegionFailover.js";
export { openCase } from "./openCase.js";
export { describeCheckResult } from "./trustedAdvisor/describeCheckResult.js";
export { refreshChecks } from "./trustedAdvisor/refreshChecks.js";
export { summarizeChecks } from "./trustedAdvisor/summarizeChecks.js";
export { dryRun } from "./validation/dryRun.js";
export { withInputValidation } from "./validation/withInputValidation.js";
export { waitUntilAttachmentReady } from "./waiters/waitUntilAttachmentReady.js";
export { waitUntilCaseResolved } from "./waiters/waitUntilCaseResolved.js";
export { waitForCheckRefreshed, waitUntilCheckRefreshed } from "./waiters/waitUntilCheckRefreshed.js";
