import { SupportClientError } from "../../errors/SupportClientError.js";

/**
 * The local service cannot have the address that it was told to listen on.
 *
 * @public
 */
export class ListenError extends SupportClientError {
  override readonly name = "ListenError";
  readonly host: string;
  readonly port: number;

  constructor({ host, port, cause }: { host: string; port: number; cause: unknown }) {
    const isTaken = cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
    const fact = isTaken ? "the port is taken" : cause instanceof Error ? cause.message : String(cause);
    const nextStep = isTaken ? "Choose another one, or 0 for any that is free" : "Check the host and the port";
    super("LISTEN_FAILED", `Failed to listen on ${host}, port ${port}: ${fact}. ${nextStep}.`, { cause });
    this.host = host;
    this.port = port;
  }
}
