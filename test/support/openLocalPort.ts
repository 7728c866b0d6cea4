import { SupportClient } from "@aws-sdk/client-support";
import { createLocalSupport, type LocalSupport, type LocalSupportOptions } from "../../src/local/index.js";
import { START_MS } from "./localFixture.js";
import { TEST_CREDENTIALS } from "./localRequests.js";

/** A local service on its own port, with an official client. */
export interface LocalPort {
  /** A frozen clock that the test advances. */
  readonly support: LocalSupport;
  readonly client: SupportClient;
  close(): Promise<void>;
}

export async function openLocalPort(options: LocalSupportOptions = {}): Promise<LocalPort> {
  const support = createLocalSupport({ now: () => START_MS, ...options });
  const server = await support.listen();
  const client = new SupportClient({
    endpoint: server.endpoint,
    region: "us-east-1",
    credentials: TEST_CREDENTIALS,
    maxAttempts: 1,
    systemClockOffset: START_MS - Date.now(),
  });
  return {
    support,
    client,
    async close() {
      client.destroy();
      await server.close();
    },
  };
}
