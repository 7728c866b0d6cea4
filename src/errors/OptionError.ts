import { SupportClientError } from "./SupportClientError.js";

/**
 * A call with an invalid option, an unknown member, or a client without `send`. Nothing was sent.
 *
 * Its `code` is `OPTION_INVALID` if a value is invalid, `OPTION_UNKNOWN` if an input or the options have an unknown member,
 * and `CLIENT_INVALID` if the client has no `send`.
 *
 * @public
 */
export class OptionError extends SupportClientError {
  /** The class name. Minifiers do not change it. */
  override readonly name = "OptionError";
  declare readonly code: "OPTION_INVALID" | "OPTION_UNKNOWN" | "CLIENT_INVALID";
  /** The offending argument or member, such as `concurrency`. */
  readonly option: string;
  /** The name that was probably meant. */
  readonly suggestion: string | undefined;

  /** @internal */
  constructor(
    code: OptionError["code"],
    message: string,
    { option, suggestion }: { readonly option: string; readonly suggestion?: string | undefined },
  ) {
    super(code, message);
    this.option = option;
    this.suggestion = suggestion;
  }
}
