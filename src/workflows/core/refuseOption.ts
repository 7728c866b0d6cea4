import { SupportClientError } from "../../errors/SupportClientError.js";

/** The class of the error, where a workflow has one of its own. */
export type OptionFailure = new (code: "OPTION_INVALID", message: string) => Error;

/** Refuses an option, before anything is begun. */
export function refuseOption(
  option: string,
  value: unknown,
  advice: string,
  Failure: OptionFailure = SupportClientError,
): never {
  throw new Failure("OPTION_INVALID", `Failed to begin: ${option} is ${String(value)}. Give ${advice}.`);
}
