import type { OperationName } from "../models/OperationName.js";
import { SupportClientError } from "./SupportClientError.js";

const MESSAGES = {
  DRY_RUN_UNSUPPORTED:
    "the operation does not support `dryRun`. Nothing was sent. No Trusted Advisor operation supports it.",
  DRY_RUN_IGNORED:
    "the endpoint ignored `dryRun`, and may have executed the call. Check whether it did, and use an AWS endpoint.",
} as const;

/**
 * Thrown when an operation cannot be dry-run.
 *
 * Its `code` is `DRY_RUN_UNSUPPORTED` if the operation has no `dryRun`, and `DRY_RUN_IGNORED` if the endpoint ignored it.
 *
 * @public
 */
export class DryRunError extends SupportClientError {
  /** The class name. Minifiers do not change it. */
  override readonly name = "DryRunError";
  declare readonly code: "DRY_RUN_UNSUPPORTED" | "DRY_RUN_IGNORED";
  /** The operation, such as `RefreshTrustedAdvisorCheck`. */
  readonly operation: OperationName | (string & {});

  /** @internal */
  constructor(code: keyof typeof MESSAGES, operation: string) {
    super(code, `Cannot dry-run ${operation}: ${MESSAGES[code]}`);
    this.operation = operation;
  }
}
