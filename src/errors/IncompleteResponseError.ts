import type { OperationName } from "../models/OperationName.js";
import { SupportClientError } from "./SupportClientError.js";

/**
 * Thrown when a response lacks a member that the workflow needs.
 *
 * @public
 */
export class IncompleteResponseError extends SupportClientError {
  /** The class name. Minifiers do not change it. */
  override readonly name = "IncompleteResponseError";
  declare readonly code: "RESPONSE_INCOMPLETE";
  /** The operation, such as `DescribeCases`. */
  readonly operation: OperationName | (string & {});
  /** The missing or invalid member of the response, such as `cases`. */
  readonly member: string;

  /** @internal */
  constructor(
    operation: OperationName | (string & {}),
    member: string,
    fact = "is missing",
    advice = "Send the request again.",
  ) {
    super("RESPONSE_INCOMPLETE", `Incomplete response of ${operation}: \`${member}\` ${fact}. ${advice}`);
    this.operation = operation;
    this.member = member;
  }
}
