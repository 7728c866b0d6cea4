import type { SupportClient, SupportClientConfig } from "@aws-sdk/client-support";
import { CREDENTIALS } from "./observeCall.js";
import { comparableRequest, recordRequests } from "./recordRequests.js";
import type { Sdk } from "./sdks.js";
import { settle } from "./settle.js";

/** Context of a usage pattern: the package, the recording handler and a client factory. */
interface PatternContext {
  readonly sdk: Sdk;
  readonly handler: ReturnType<typeof recordRequests>;
  make(config?: SupportClientConfig): SupportClient;
}

/** A usage pattern of a client. */
export type UsagePattern = (context: PatternContext) => Promise<unknown>;

function createContext(sdk: Sdk): PatternContext {
  const handler = recordRequests({ status: 200, output: { cases: [] } });
  const requestHandler = handler as never;
  const make = (config?: SupportClientConfig) =>
    new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, requestHandler, ...config });
  return { sdk, handler, make };
}

/** Runs a usage pattern, and returns its outcome and its requests. */
export async function observe(sdk: Sdk, pattern: UsagePattern) {
  const context = createContext(sdk);
  const outcome = await settle(pattern(context));
  return { outcome, requests: context.handler.requests.map(comparableRequest) };
}

/** Changes a new client, and a client that already sent a call, and sends with each. */
export function change(apply: (client: SupportClient) => unknown, config?: SupportClientConfig): UsagePattern {
  return async ({ sdk, make }) => {
    const isWarm = [false, true];
    for (const warm of isWarm) {
      const client = make(config);
      if (warm) await client.send(new sdk.DescribeCasesCommand({}));
      apply(client);
      await client.send(new sdk.DescribeCasesCommand({}));
    }
  };
}
