import { SupportClientError } from "./SupportClientError.js";

/**
 * Which kind of rule a member breaks.
 *
 * `required`: it is missing. `type`: it is of another type. `length`, `range`, `pattern`, `format`: it is too long, too
 * big, or of another form. `base64`: it is base64 where bytes are meant. `unknown`: the operation has no such member,
 * and would lose it. `together`: it does not go with another member.
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
 * A rule of the API that an input breaks.
 *
 * @public
 */
export interface InputViolation {
  /** The member, such as `ccEmailAddresses[3]` or `attachments[0].data`; elements count from 0. */
  readonly path: string;
  readonly rule: InputRule;
  /** What is wrong and what to do, in a sentence without the value. */
  readonly message: string;
}

/**
 * An input that the service would refuse. Nothing was sent.
 *
 * @public
 */
export class InputValidationError extends SupportClientError {
  override readonly name = "InputValidationError";
  /** The operation, such as `CreateCase`. */
  readonly operation: string;
  /** All that is wrong, at most 100. */
  readonly violations: readonly InputViolation[];

  constructor(operation: string, violations: readonly InputViolation[]) {
    const [first] = violations;
    const facts = violations.length === 1 && first ? ` ${tell(first)}` : `\n${violations.map(list).join("\n")}`;
    const count = violations.length === 1 ? "1 rule is" : `${violations.length} rules are`;
    super("INPUT_INVALID", `Failed to send ${operation}: ${count} broken, and nothing was sent.${facts}`);
    this.operation = operation;
    this.violations = violations;
  }
}

function tell({ path, message }: InputViolation): string {
  return `\`${path}\` ${message}`;
}

function list(violation: InputViolation): string {
  return `- ${tell(violation)}`;
}
