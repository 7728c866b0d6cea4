import { error, list, NAMESPACE, STRING } from "../models/schema/shapes.js";
import { ThrottlingReason$ } from "./ThrottlingReason.js";

/** The namespace of the shapes that Smithy adds to a service. */
export const SYNTHETIC_NAMESPACE = `smithy.ts.sdk.synthetic.${NAMESPACE}`;

/** Schema of {@link SupportServiceException}. */
export const SupportServiceException$ = /* @__PURE__ */ error("SupportServiceException", 0, {}, SYNTHETIC_NAMESPACE);

/** Schema of {@link AttachmentIdNotFound}. */
export const AttachmentIdNotFound$ = /* @__PURE__ */ error("AttachmentIdNotFound");
/** Schema of {@link AttachmentLimitExceeded}. */
export const AttachmentLimitExceeded$ = /* @__PURE__ */ error("AttachmentLimitExceeded");
/** Schema of {@link AttachmentSetExpired}. */
export const AttachmentSetExpired$ = /* @__PURE__ */ error("AttachmentSetExpired");
/** Schema of {@link AttachmentSetIdNotFound}. */
export const AttachmentSetIdNotFound$ = /* @__PURE__ */ error("AttachmentSetIdNotFound");
/** Schema of {@link AttachmentSetSizeLimitExceeded}. */
export const AttachmentSetSizeLimitExceeded$ = /* @__PURE__ */ error("AttachmentSetSizeLimitExceeded");
/** Schema of {@link CaseCreationLimitExceeded}. */
export const CaseCreationLimitExceeded$ = /* @__PURE__ */ error("CaseCreationLimitExceeded");
/** Schema of {@link CaseIdNotFound}. */
export const CaseIdNotFound$ = /* @__PURE__ */ error("CaseIdNotFound");
/** Schema of {@link DescribeAttachmentLimitExceeded}. */
export const DescribeAttachmentLimitExceeded$ = /* @__PURE__ */ error("DescribeAttachmentLimitExceeded");
/** Schema of {@link DryRunOperationException}. */
export const DryRunOperationException$ = /* @__PURE__ */ error("DryRunOperationException");
/** Schema of {@link InternalServerError}. */
export const InternalServerError$ = /* @__PURE__ */ error("InternalServerError", { error: "server" });

const ThrottlingReasonList = /* @__PURE__ */ list("ThrottlingReasonList", () => ThrottlingReason$);
/** Schema of {@link ThrottlingException}. */
export const ThrottlingException$ = /* @__PURE__ */ error(
  "ThrottlingException",
  { error: "client", httpError: 400, awsQueryError: ["Throttling", 400] },
  { message: STRING, throttlingReasons: () => ThrottlingReasonList },
);

/** Schema of {@link UploadIdNotFound}. */
export const UploadIdNotFound$ = /* @__PURE__ */ error("UploadIdNotFound");
