import { InputValidationError, type InputViolation } from "../../errors/InputValidationError.js";
import { readOperation } from "../core/deriveCommand.js";
import { type SupportSender, withSend } from "../core/sender.js";
import { findViolations } from "./findViolations.js";

/** Beyond that nobody reads on. */
const MAX_VIOLATIONS = 100;

/**
 * Makes a client that finds mistakes before anything is sent.
 *
 * It holds an input against the rules that the API publishes, and names all that it breaks at once: what is missing,
 * of another type, too long or too big, what the operation does not know and would lose, base64 where bytes are meant.
 * Codes that this version does not know pass, since the service adds some without notice; whether a code, an id or a
 * severity exists for the account, only the service knows.
 *
 * @example
 * const careful = withInputValidation(new SupportClient());
 * await careful.send(new CreateCaseCommand({ subject: "Alarm", communicationBody: "", serviceCode: "EC2" }));
 * // InputValidationError: Failed to send CreateCase: 2 rules are broken, and nothing was sent.
 * // - `communicationBody` has 0 characters, and may have no less than 1.
 * // - `serviceCode` has to match [0-9a-z_-]+. DescribeServices lists the codes; findService finds one.
 *
 * @param client - Any client with `send`. It stays as it is, and goes on to send everything.
 * @returns A client of the same type, for commands, methods, paginators and workflows, with the same connections.
 * @throws {@link InputValidationError} from `send`, with the `violations`.
 * @public
 */
export function withInputValidation<Client extends SupportSender>(client: Client): Client {
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
