import { error, list, NAMESPACE, STRING } from "../models/schema/shapes.js";
import { ThrottlingReason$ } from "./ThrottlingReason.js";

/** The namespace of the shapes that Smithy adds to a service. */
export const SYNTHETIC_NAMESPACE = `smithy.ts.sdk.synthetic.${NAMESPACE}`;

export const SupportServiceException$ = /* @__PURE__ */ error("SupportServiceException", 0, {}, SYNTHETIC_NAMESPACE);

export const AttachmentIdNotFound$ = /* @__PURE__ */ error("AttachmentIdNotFound");
export const AttachmentLimitExceeded$ = /* @__PURE__ */ error("AttachmentLimitExceeded");
export const AttachmentSetExpired$ = /* @__PURE__ */ error("AttachmentSetExpired");
export const AttachmentSetIdNotFound$ = /* @__PURE__ */ error("AttachmentSetIdNotFound");
export const AttachmentSetSizeLimitExceeded$ = /* @__PURE__ */ error("AttachmentSetSizeLimitExceeded");
export const CaseCreationLimitExceeded$ = /* @__PURE__ */ error("CaseCreationLimitExceeded");
export const CaseIdNotFound$ = /* @__PURE__ */ error("CaseIdNotFound");
export const DescribeAttachmentLimitExceeded$ = /* @__PURE__ */ error("DescribeAttachmentLimitExceeded");
export const DryRunOperationException$ = /* @__PURE__ */ error("DryRunOperationException");
export const InternalServerError$ = /* @__PURE__ */ error("InternalServerError", { error: "server" });

const ThrottlingReasonList = /* @__PURE__ */ list("ThrottlingReasonList", () => ThrottlingReason$);
export const ThrottlingException$ = /* @__PURE__ */ error(
  "ThrottlingException",
  { error: "client", httpError: 400, awsQueryError: ["Throttling", 400] },
  { message: STRING, throttlingReasons: () => ThrottlingReasonList },
);

export const UploadIdNotFound$ = /* @__PURE__ */ error("UploadIdNotFound");
