import { SupportClientError } from "../errors/SupportClientError.js";

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
 * Thrown by the local service's functions for an unknown case or upload, and for an unavailable address or data file.
 *
 * Clients get service errors instead. Invalid options throw an {@link OptionError}.
 *
 * @public
 */
export class LocalSupportError extends SupportClientError {
  /** The class name. Minifiers do not change it. */
  override readonly name = "LocalSupportError";
  declare readonly code: Code;
  /** The host of the failed `listen` (code `LISTEN_FAILED`). */
  readonly host: string | undefined;
  /** The port of the failed `listen` (code `LISTEN_FAILED`). */
  readonly port: number | undefined;
  /** The path of the data file (codes `DATA_LOCKED`, `DATA_UNREADABLE` and `DATA_UNWRITABLE`). */
  readonly path: string | undefined;

  /** @internal */
  constructor(code: Code, message: string, { host, port, path, cause }: Facts = {}) {
    super(code, message, cause === undefined ? undefined : { cause });
    this.host = host;
    this.port = port;
    this.path = path;
  }
}
