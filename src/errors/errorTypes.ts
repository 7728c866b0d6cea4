import type { StaticErrorSchema } from "@smithy/types";
import { NAMESPACE } from "../models/schema/shapes.js";
import * as exceptions from "./exceptions.js";
import { SupportServiceException } from "./SupportServiceException.js";
import * as schemas from "./schemas.js";

type ExceptionClass = typeof SupportServiceException | (typeof exceptions)[keyof typeof exceptions];

/** The errors of a namespace: the data of Smithy's `TypeRegistry`, without its methods. */
export class ErrorTypes {
  readonly namespace: string;
  readonly schemas: ReadonlyMap<string, StaticErrorSchema>;
  readonly exceptions: ReadonlyMap<StaticErrorSchema, ExceptionClass>;

  constructor(namespace: string, entries: readonly [StaticErrorSchema, ExceptionClass][]) {
    this.namespace = namespace;
    this.schemas = new Map(entries.map(([schema]) => [`${schema[1]}#${schema[2]}`, schema]));
    this.exceptions = new Map(entries);
  }
}

/** The declared errors by schema, after their base class. */
export const errorTypes: readonly ErrorTypes[] = /* @__PURE__ */ listErrorTypes();

// @__NO_SIDE_EFFECTS__
function listErrorTypes(): ErrorTypes[] {
  return [
    new ErrorTypes(schemas.SYNTHETIC_NAMESPACE, [[schemas.SupportServiceException$, SupportServiceException]]),
    new ErrorTypes(NAMESPACE, [
      [schemas.AttachmentIdNotFound$, exceptions.AttachmentIdNotFound],
      [schemas.AttachmentLimitExceeded$, exceptions.AttachmentLimitExceeded],
      [schemas.AttachmentSetExpired$, exceptions.AttachmentSetExpired],
      [schemas.AttachmentSetIdNotFound$, exceptions.AttachmentSetIdNotFound],
      [schemas.AttachmentSetSizeLimitExceeded$, exceptions.AttachmentSetSizeLimitExceeded],
      [schemas.CaseCreationLimitExceeded$, exceptions.CaseCreationLimitExceeded],
      [schemas.CaseIdNotFound$, exceptions.CaseIdNotFound],
      [schemas.DescribeAttachmentLimitExceeded$, exceptions.DescribeAttachmentLimitExceeded],
      [schemas.DryRunOperationException$, exceptions.DryRunOperationException],
      [schemas.InternalServerError$, exceptions.InternalServerError],
      [schemas.ThrottlingException$, exceptions.ThrottlingException],
      [schemas.UploadIdNotFound$, exceptions.UploadIdNotFound],
    ]),
  ];
}
