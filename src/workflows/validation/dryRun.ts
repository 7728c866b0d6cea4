import { classifyError } from "../../errors/classifyError.js";
import { DryRunError } from "../../errors/DryRunError.js";
import { SupportClientError } from "../../errors/SupportClientError.js";
import { deriveCommand, readOperation, type SentCommand } from "../core/deriveCommand.js";
import { assertOptions, CALL_OPTIONS } from "../core/options.js";
import { assertSender, type CallOptions, type SupportClientLike, sendCommand } from "../core/sender.js";

/**
 * The result of a dry run.
 *
 * @public
 */
export type DryRunResult =
  | { readonly ok: true }
  | {
      /** Whether the call would succeed. */
      readonly ok: false;
      /** The error of the call, such as `CaseIdNotFound` or `AccessDeniedException`. Its `name` identifies it. */
      readonly error: Error;
    };

/**
 * Tests whether a call would succeed, without executing it.
 *
 * The service reports the success of a dry run as a `DryRunOperationException`. This function returns success and failure as
 * a result. The result is valid at this moment: a limit may be reached between the dry run and the call.
 *
 * @example
 * const result = await dryRun(client, new ResolveCaseCommand({ caseId }));
 * if (!result.ok) console.log(`It would fail: ${result.error.name}`);
 *
 * @param client - Any client with `send`.
 * @param command - The call, of this package or the official one. It stays unchanged, and its own `dryRun` is ignored.
 * @param options - A `signal` that aborts it, and `attemptTimeoutMs` for each attempt of the request (default: 30,000).
 * @returns `ok`, or the `error` with which the service, or a client that validates inputs, rejects the call.
 * @throws {@link OptionError} when an option is unknown or invalid.
 * @throws {@link SupportClientError} with the code `COMMAND_INVALID` when `command` is not a command.
 * @throws {@link DryRunError} when the operation has no dry run, before anything is sent.
 * @throws Errors that do not depend on the call: a failed connection, throttling, a service failure, an abort.
 * @public
 */
export async function dryRun(
  client: SupportClientLike,
  command: { readonly input: { readonly dryRun?: boolean | undefined } },
  options: CallOptions = {},
): Promise<DryRunResult> {
  assertSender(client);
  assertOptions(options, CALL_OPTIONS);
  const sent = command as SentCommand;
  if (typeof sent?.resolveMiddleware !== "function") {
    const message = "`dryRun` requires a command. Pass one, such as `new ResolveCaseCommand({ caseId })`.";
    throw new SupportClientError("COMMAND_INVALID", message);
  }
  const operation = readOperation(sent);
  if (!operation?.input[4].includes("dryRun")) {
    throw new DryRunError("DRY_RUN_UNSUPPORTED", operation?.name ?? command.constructor.name);
  }
  const trial = deriveCommand(sent, { input: { ...sent.input, dryRun: true } });
  try {
    await sendCommand(client, trial, options);
  } catch (error) {
    if (nameOf(error) === "DryRunOperationException") return { ok: true };
    if (isRefusal(error)) return { ok: false, error };
    throw error;
  }
  throw new DryRunError("DRY_RUN_IGNORED", operation.name);
}

function isRefusal(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if (error.name === "InputValidationError") return true;
  const { reachedService, isRetryable } = classifyError(error);
  return reachedService === "yes" && !isRetryable;
}

function nameOf(error: unknown): string | undefined {
  return error instanceof Error ? error.name : undefined;
}
