import type { SupportClient, SupportClientConfig } from "@aws-sdk/client-support";
import { createLocalSupport, type LocalSupport, type LocalSupportOptions } from "../../src/local/index.js";
import { bothSdks } from "./sdks.js";

/** Each transport to a local service, with each of the two clients. */
export const clientTransports = bothSdks.flatMap(([name, sdk]) =>
  (["over a port", "in process"] as const).map((transport) => ({ transport, name, sdk })),
);

export type ClientTransport = (typeof clientTransports)[number];

/** A service and a client connected to it. */
export interface Connection extends AsyncDisposable {
  readonly support: LocalSupport;
  readonly client: SupportClient;
}

export async function connectLocally(
  { transport, sdk }: Pick<ClientTransport, "transport" | "sdk">,
  config: SupportClientConfig = {},
  options: LocalSupportOptions = {},
): Promise<Connection> {
  const support = createLocalSupport(options);
  const server = transport === "over a port" ? await support.listen({ console: false }) : undefined;
  const client = new sdk.SupportClient({ ...(server ?? support).clientConfig, ...config });
  return {
    support,
    client,
    async [Symbol.asyncDispose]() {
      client.destroy();
      await support.close();
    },
  };
}
