import type { OperationName } from "../models/OperationName.js";
import { SupportClientError } from "./SupportClientError.js";

/**
 * The kind of rule that a member violates.
 *
 * `required`: the member is missing. `type`: its type is wrong. `length`, `range`, `pattern`, `format`: its size or format is
 * invalid. `base64`: it is base64 instead of bytes. `unknown`: the operation has no such member, and drops it.
 * `together`: it conflicts with another member.
 *
 * @public
 */
export type InputRule =
  | "required"
  | "type"
  | "length"
  | "range"
  | "pattern"
  | "format"
  | "base64"
  | "unknown"
  | "together";

/**
 * A rule of the API that an input violates.
 *
 * @public
 */
export interface InputViolation {
  /** The member, such as `ccEmailAddresses[3]` or `attachments[0].data`. Elements count from 0. */
  readonly path: string;
  /** The rule that the input breaks. */
  readonly rule: InputRule;
  /** The violation and the fix, without the value. */
  readonly message: string;
}

/**
 * Thrown for an input that the service or a workflow would reject. Nothing was sent.
 *
 * @public
 */
export class InputValidationError extends SupportClientError {
  /** The class name. Minifiers do not change it. */
  override readonly name = "InputValidationError";
  declare readonly code: "INPUT_INVALID";
  /** The operation, such as `CreateCase`, or the name of the workflow function. */
  readonly operation: OperationName | (string & {});
  /** All violations, at most 100. */
  readonly violations: readonly InputViolation[];

  /** @internal */
  constructor(operation: string, violations: readonly InputViolation[]) {
    const [first] = violations;
    const facts = violations.length === 1 && first ? ` ${describe(first)}` : `\n${violations.map(list).join("\n")}`;
    const count = violations.length === 1 ? "1 violation" : `${violations.length} violations`;
    super("INPUT_INVALID", `Invalid input for ${operation}: ${count}. Nothing was sent.${facts}`);
    this.operation = operation;
    this.violations = violations;
  }
}

function describe({ path, message }: InputViolation): string {
  return `\`${path}\` ${message}`;
}

function list(violation: InputViolation): string {
  return `- ${describe(violation)}`;
}
