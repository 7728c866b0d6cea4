import { Agent } from "node:http";
import type { SupportClient, SupportClientConfig } from "@aws-sdk/client-support";
import { createLocalSupport, type LocalSupport } from "../../src/local/index.js";
import { TEST_CREDENTIALS } from "./localRequests.js";
import type { Sdk } from "./sdks.js";

/** One service behind two ports, one per region. A port can be closed and reopened. */
export interface RegionFixture extends AsyncDisposable {
  readonly support: LocalSupport;
  readonly endpoints: readonly { readonly url: string; readonly region: string }[];
  close(region: string): Promise<void>;
  reopen(region: string): Promise<void>;
}

export const REGIONS = ["us-east-1", "us-west-2"] as const;

export async function openRegions(): Promise<RegionFixture> {
  const support = createLocalSupport();
  const servers = new Map(
    await Promise.all(REGIONS.map(async (region) => [region, await support.listen({ console: false })] as const)),
  );
  const serverOf = (region: string) => {
    const server = servers.get(region as (typeof REGIONS)[number]);
    if (!server) throw new RangeError(`No server for ${region}.`);
    return server;
  };
  return {
    support,
    endpoints: REGIONS.map((region) => ({ url: serverOf(region).endpoint, region })),
    close: (region) => serverOf(region).close(),
    async reopen(region) {
      const { port } = serverOf(region);
      servers.set(region as (typeof REGIONS)[number], await support.listen({ port, console: false }));
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...servers.values()].map((server) => server.close()));
    },
  };
}

/** Creates a client without keep-alive, so that each attempt reaches a closed port. */
export function regionClient(sdk: Sdk, config: SupportClientConfig = {}): SupportClient {
  return new sdk.SupportClient({
    region: "us-east-1",
    credentials: TEST_CREDENTIALS,
    maxAttempts: 2,
    requestHandler: { httpAgent: new Agent({ keepAlive: false }), requestTimeout: 2_000 },
    ...config,
  });
}

/** Records the destination and the signing region of each request of a client. */
export function watchRequests(client: SupportClient): string[] {
  const seen: string[] = [];
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        const { hostname, port, headers } = args.request as {
          hostname: string;
          port?: number;
          headers: Record<string, string>;
        };
        const [, region] = /Credential=[^/]+\/\d+\/([^/]+)\/support/.exec(headers.authorization ?? "") ?? [];
        seen.push(`${commandName?.replace("Command", "")} ${hostname}${port ? `:${port}` : ""} ${region}`);
        return next(args);
      },
    { step: "deserialize", name: "watchRequests" },
  );
  return seen;
}
