import { InputValidationError, type InputViolation } from "../../errors/InputValidationError.js";
import { readOperation } from "../core/deriveCommand.js";
import { type SupportClientLike, withSend } from "../core/sender.js";
import { findViolations } from "./findViolations.js";

const MAX_VIOLATIONS = 100;

/**
 * Wraps a client so that it validates inputs before it sends them.
 *
 * It checks the published rules of the API, and reports all violations at once: missing and unknown members, wrong types and
 * sizes, and base64 instead of bytes. Unknown codes are accepted, because the service adds codes without notice. Only the
 * service can decide whether a code, an id or a severity exists for the account.
 *
 * @example
 * const careful = withInputValidation(new SupportClient());
 * await careful.send(new CreateCaseCommand({ subject: "Alarm", communicationBody: "", serviceCode: "EC2" }));
 * // InputValidationError: Invalid input for CreateCase: 2 violations. Nothing was sent.
 * // - `communicationBody` has 0 characters. Use at least 1.
 * // - `serviceCode` must match [0-9a-z_-]+. DescribeServices lists the codes, and findService finds one.
 *
 * @param client - Any client with `send`. It stays unchanged, and sends all requests.
 * @returns A client of the same type, for commands, methods, paginators and workflows, with the same connections.
 * @throws {@link InputValidationError} from `send`, with the `violations`.
 * @public
 */
export function withInputValidation<Client extends SupportClientLike>(client: Client): Client {
  return withSend(client, async (command, options, next) => {
    const operation = readOperation(command);
    const violations = operation ? take(findViolations(operation.input, command.input as Record<string, unknown>)) : [];
    if (operation && violations.length > 0) throw new InputValidationError(operation.name, violations);
    return next(command, options);
  });
}

function take(violations: Iterable<InputViolation>): InputViolation[] {
  const taken: InputViolation[] = [];
  for (const violation of violations) {
    taken.push(violation);
    if (taken.length === MAX_VIOLATIONS) break;
  }
  return taken;
}
