import { error, list, NAMESPACE, STRING } from "../models/schema/shapes.js";
import { ThrottlingReason$ } from "./ThrottlingReason.js";

/** The namespace of what Smithy adds to a service's own shapes. */
export const SYNTHETIC_NAMESPACE = `smithy.ts.sdk.synthetic.${NAMESPACE}`;

export const SupportServiceException$ = error("SupportServiceException", 0, {}, SYNTHETIC_NAMESPACE);

export const AttachmentIdNotFound$ = error("AttachmentIdNotFound");
export const AttachmentLimitExceeded$ = error("AttachmentLimitExceeded");
export const AttachmentSetExpired$ = error("AttachmentSetExpired");
export const AttachmentSetIdNotFound$ = error("AttachmentSetIdNotFound");
export const AttachmentSetSizeLimitExceeded$ = error("AttachmentSetSizeLimitExceeded");
export const CaseCreationLimitExceeded$ = error("CaseCreationLimitExceeded");
export const CaseIdNotFound$ = error("CaseIdNotFound");
export const DescribeAttachmentLimitExceeded$ = error("DescribeAttachmentLimitExceeded");
export const DryRunOperationException$ = error("DryRunOperationException");
export const InternalServerError$ = error("InternalServerError", { error: "server" });

const ThrottlingReasonList = list("ThrottlingReasonList", () => ThrottlingReason$);
export const ThrottlingException$ = error(
  "ThrottlingException",
  { error: "client", httpError: 400, awsQueryError: ["Throttling", 400] },
  { message: STRING, throttlingReasons: () => ThrottlingReasonList },
);

export const UploadIdNotFound$ = error("UploadIdNotFound");
