import { SupportClientError } from "./SupportClientError.js";

const MESSAGES = {
  DRY_RUN_UNSUPPORTED:
    "it takes no `dryRun`, and nothing was sent. The five operations of Trusted Advisor take none; all but RefreshTrustedAdvisorCheck only read.",
  DRY_RUN_IGNORED:
    "the endpoint answered as if it had carried it out. Look whether it has, and whether the endpoint is AWS's own.",
} as const;

/**
 * An operation cannot be tried out.
 *
 * Its `code` is `DRY_RUN_UNSUPPORTED` where the operation takes no `dryRun`, and `DRY_RUN_IGNORED` where the endpoint
 * took no notice of it.
 *
 * @public
 */
export class DryRunError extends SupportClientError {
  override readonly name = "DryRunError";
  /** The operation, such as `RefreshTrustedAdvisorCheck`. */
  readonly operation: string;

  constructor(code: keyof typeof MESSAGES, operation: string) {
    super(code, `Failed to dry-run ${operation}: ${MESSAGES[code]}`);
    this.operation = operation;
  }
}
