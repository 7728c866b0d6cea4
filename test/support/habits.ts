import type { SupportClient, SupportClientConfig } from "@aws-sdk/client-support";
import { CREDENTIALS } from "./observeCall.js";
import { comparableRequest, recordRequests } from "./recordRequests.js";
import type { Sdk } from "./sdks.js";
import { settle } from "./settle.js";

/** What a habit may use, and what it has seen at its end beside its outcome. */
interface Stage {
  readonly sdk: Sdk;
  readonly handler: ReturnType<typeof recordRequests>;
  make(config?: SupportClientConfig): SupportClient;
}

/** What a program does with a client. */
export type Habit = (stage: Stage) => Promise<unknown>;

function setStage(sdk: Sdk): Stage {
  const handler = recordRequests({ status: 200, output: { cases: [] } });
  const requestHandler = handler as never;
  const make = (config?: SupportClientConfig) =>
    new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, requestHandler, ...config });
  return { sdk, handler, make };
}

/** What comes of a habit, and the requests that it led to. */
export async function observe(sdk: Sdk, habit: Habit) {
  const stage = setStage(sdk);
  const outcome = await settle(habit(stage));
  return { outcome, requests: stage.handler.requests.map(comparableRequest) };
}

/** Changes the client after it was made, also after its first call, and sends. */
export function change(apply: (client: SupportClient) => unknown, config?: SupportClientConfig): Habit {
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
