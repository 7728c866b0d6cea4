import { SupportClientError } from "./SupportClientError.js";

/**
 * Thrown for an invalid option, an unknown member, or a client without `send`. Nothing was sent.
 *
 * Its `code` is `OPTION_INVALID` for an invalid value, `OPTION_UNKNOWN` for an unknown member of an input or of the options,
 * and `CLIENT_INVALID` for a client without `send`.
 *
 * @public
 */
export class OptionError extends SupportClientError {
  /** The class name. Minifiers do not change it. */
  override readonly name = "OptionError";
  declare readonly code: "OPTION_INVALID" | "OPTION_UNKNOWN" | "CLIENT_INVALID";
  /** The offending argument or member, such as `concurrency`. */
  readonly option: string;
  /** The nearest valid name, for a typo. */
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
