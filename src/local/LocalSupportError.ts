import { SupportClientError } from "../errors/SupportClientError.js";

/** The codes of a {@link LocalSupportError}. */
type Code =
  | "CASE_NOT_FOUND"
  | "DATA_LOCKED"
  | "DATA_UNREADABLE"
  | "DATA_UNWRITABLE"
  | "DEPENDENCY_MISSING"
  | "LISTEN_FAILED"
  | "UPLOAD_NOT_FOUND";

interface Facts {
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly path?: string | undefined;
  readonly cause?: unknown;
}

/**
 * The local service cannot do what a program asks: the case or upload is unknown, or the address or data file is not
 * available.
 *
 * Requests of clients get service errors instead, and invalid options an {@link OptionError}.
 *
 * @public
 */
export class LocalSupportError extends SupportClientError {
  /** The class name. Minifiers do not change it. */
  override readonly name = "LocalSupportError";
  declare readonly code: Code;
  /** The host that the service cannot listen on, with the code `LISTEN_FAILED`. */
  readonly host: string | undefined;
  /** The port that the service cannot listen on, with the code `LISTEN_FAILED`. */
  readonly port: number | undefined;
  /** The path of the data file, with the codes `DATA_LOCKED`, `DATA_UNREADABLE` and `DATA_UNWRITABLE`. */
  readonly path: string | undefined;

  /** @internal */
  constructor(code: Code, message: string, { host, port, path, cause }: Facts = {}) {
    super(code, message, cause === undefined ? undefined : { cause });
    this.host = host;
    this.port = port;
    this.path = path;
  }
}
