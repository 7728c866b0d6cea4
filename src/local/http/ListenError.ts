import { SupportClientError } from "../../errors/SupportClientError.js";
import { describeValue } from "../options.js";

/**
 * The local service cannot listen on an address.
 *
 * @public
 */
export class ListenError extends SupportClientError {
  override readonly name = "ListenError";
  readonly host: string;
  readonly port: number;

  constructor({ host, port, cause }: { host: string; port: number; cause: unknown }) {
    super("LISTEN_FAILED", describeFailure(host, port, cause), { cause });
    this.host = host;
    this.port = port;
  }
}

function describeFailure(host: string, port: number, cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ERR_SOCKET_BAD_PORT") return `\`port\` must be an integer from 0 to 65535; got ${describeValue(port)}.`;
  const address = `\`${host.includes(":") ? `[${host}]` : host}:${port}\``;
  if (code === "EADDRINUSE")
    return `Cannot listen on ${address}: the port is in use. Use another one, or 0 for any free port.`;
  const fact = cause instanceof Error ? cause.message : String(cause);
  return `Cannot listen on ${address}: ${fact.replace(/\.$/, "")}. Check \`host\` and \`port\`.`;
}
