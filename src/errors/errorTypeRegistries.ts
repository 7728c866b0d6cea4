import { TypeRegistry } from "@smithy/core/schema";
import type { StaticErrorSchema } from "@smithy/types";
import { NAMESPACE } from "../schema/shapes.js";
import * as exceptions from "./exceptions.js";
import { SupportServiceException } from "./SupportServiceException.js";
import * as schemas from "./schemas.js";

type ExceptionClass = typeof SupportServiceException | (typeof exceptions)[keyof typeof exceptions];

// Registering in the ordinary way writes to a process-wide table, in which the first copy of a service's client wins.
// @__NO_SIDE_EFFECTS__
function typeRegistry(namespace: string, entries: [StaticErrorSchema, ExceptionClass][]): TypeRegistry {
  const registry: TypeRegistry = Object.create(TypeRegistry.prototype);
  const fields: object = {
    namespace,
    schemas: new Map(entries.map(([schema]) => [`${schema[1]}#${schema[2]}`, schema])),
    exceptions: new Map(entries),
  };
  return Object.assign(registry, fields);
}

// @__NO_SIDE_EFFECTS__
function typeRegistries(): TypeRegistry[] {
  return [
    typeRegistry(schemas.SYNTHETIC_NAMESPACE, [[schemas.SupportServiceException$, SupportServiceException]]),
    typeRegistry(NAMESPACE, [
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

/**
 * The classes of the service's errors by their schemas, the way the protocols of Smithy look them up.
 *
 * @internal
 */
export const errorTypeRegistries: TypeRegistry[] = typeRegistries();
