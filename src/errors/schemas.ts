import { error, list, NAMESPACE, STRING } from "../schema/shapes.js";
import { ThrottlingReason$ } from "./ThrottlingReason.js";

/** The namespace of what Smithy adds to a service's own shapes. */
export const SYNTHETIC_NAMESPACE = `smithy.ts.sdk.synthetic.${NAMESPACE}`;

export const SupportServiceException$ = error("SupportServiceException", 0, {}, SYNTHETIC_NAMESPACE);

export const AttachmentIdNotFound$ = error("AttachmentIdNotFound", { error: "client" });
export const AttachmentLimitExceeded$ = error("AttachmentLimitExceeded", { error: "client" });
export const AttachmentSetExpired$ = error("AttachmentSetExpired", { error: "client" });
export const AttachmentSetIdNotFound$ = error("AttachmentSetIdNotFound", { error: "client" });
export const AttachmentSetSizeLimitExceeded$ = error("AttachmentSetSizeLimitExceeded", { error: "client" });
export const CaseCreationLimitExceeded$ = error("CaseCreationLimitExceeded", { error: "client" });
export const CaseIdNotFound$ = error("CaseIdNotFound", { error: "client" });
export const DescribeAttachmentLimitExceeded$ = error("DescribeAttachmentLimitExceeded", { error: "client" });
export const DryRunOperationException$ = error("DryRunOperationException", { error: "client" });
export const InternalServerError$ = error("InternalServerError", { error: "server" });

const ThrottlingReasonList = list("ThrottlingReasonList", () => ThrottlingReason$);
export const ThrottlingException$ = error(
  "ThrottlingException",
  { error: "client", httpError: 400, awsQueryError: ["Throttling", 400] },
  { message: STRING, throttlingReasons: () => ThrottlingReasonList },
);

export const UploadIdNotFound$ = error("UploadIdNotFound", { error: "client" });
