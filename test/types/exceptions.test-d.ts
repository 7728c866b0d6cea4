import type * as official from "@aws-sdk/client-support";
import type * as ours from "aws-support-client";
import type { Differing, None } from "../support/types.js";

/** Caught exceptions. */
interface Exceptions {
  AttachmentIdNotFound: [ours.AttachmentIdNotFound, official.AttachmentIdNotFound];
  AttachmentLimitExceeded: [ours.AttachmentLimitExceeded, official.AttachmentLimitExceeded];
  AttachmentSetExpired: [ours.AttachmentSetExpired, official.AttachmentSetExpired];
  AttachmentSetIdNotFound: [ours.AttachmentSetIdNotFound, official.AttachmentSetIdNotFound];
  AttachmentSetSizeLimitExceeded: [ours.AttachmentSetSizeLimitExceeded, official.AttachmentSetSizeLimitExceeded];
  CaseCreationLimitExceeded: [ours.CaseCreationLimitExceeded, official.CaseCreationLimitExceeded];
  CaseIdNotFound: [ours.CaseIdNotFound, official.CaseIdNotFound];
  DescribeAttachmentLimitExceeded: [ours.DescribeAttachmentLimitExceeded, official.DescribeAttachmentLimitExceeded];
  DryRunOperationException: [ours.DryRunOperationException, official.DryRunOperationException];
  InternalServerError: [ours.InternalServerError, official.InternalServerError];
  SupportServiceException: [ours.SupportServiceException, official.SupportServiceException];
  ThrottlingException: [ours.ThrottlingException, official.ThrottlingException];
  UploadIdNotFound: [ours.UploadIdNotFound, official.UploadIdNotFound];
}

type Ours = typeof ours;
type Official = typeof official;

/** Constructor arguments of an exception, for test doubles. */
type Options = {
  [Name in keyof Exceptions]: [ConstructorParameters<Ours[Name]>[0], ConstructorParameters<Official[Name]>[0]];
};

export type DifferingExceptions = None<Differing<Exceptions>>;
export type DifferingOptions = None<Differing<Options>>;
