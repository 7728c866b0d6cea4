import { ServiceError } from "../ServiceError.js";
import type { CaseRecord } from "../state/cases.js";
import type { ServiceContext } from "./operation.js";

/** Success of a dry run is an error too. To be called when all is checked and nothing is done. */
export function endDryRun(dryRun: boolean | undefined): void {
  if (!dryRun) return;
  throw new ServiceError("DryRunOperationException", "Request would have succeeded, but the DryRun flag is set.");
}

export function requireCase({ cases }: ServiceContext, caseId: string | undefined): CaseRecord {
  const record = caseId === undefined ? undefined : cases.byId(caseId);
  if (record) return record;
  const what =
    caseId === undefined ? "The caseId is missing." : `No case with the caseId '${caseId}' could be located.`;
  throw new ServiceError("CaseIdNotFound", what);
}

/** There are neither attachment sets nor uploads, so whatever is named does not exist. */
export function requireAttachments(input: {
  readonly attachmentSetId?: string | undefined;
  readonly uploadIds?: readonly string[] | undefined;
}): void {
  if (input.attachmentSetId !== undefined) {
    throw new ServiceError(
      "AttachmentSetIdNotFound",
      `No attachment set with the ID '${input.attachmentSetId}' could be located.`,
    );
  }
  const [uploadId] = input.uploadIds ?? [];
  if (uploadId !== undefined) {
    throw new ServiceError("InvalidParameterValueException", `Invalid uploadIds: no upload with the ID '${uploadId}'.`);
  }
}

export function requireOneOf(member: string, value: string, known: readonly string[]): void {
  if (known.includes(value)) return;
  throw new ServiceError(
    "InvalidParameterValueException",
    `Invalid value for ${member}: '${value}'. Valid values: ${known.join(", ")}.`,
  );
}
