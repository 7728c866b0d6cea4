import type { SupportClient, SupportClientConfig } from "@aws-sdk/client-support";
import {
  createLocalSupport,
  type LocalCheck,
  type LocalSupport,
  type LocalSupportOptions,
} from "../../src/local/index.js";
import { TEST_CREDENTIALS } from "./localRequests.js";
import type { Sdk } from "./sdks.js";

/** A local service with custom checks, and a client that records the commands it sends. */
export interface AdvisorFixture {
  readonly support: LocalSupport;
  readonly client: SupportClient;
  readonly sent: string[];
}

/** Refreshes take 50 ms. */
const REFRESH_TIMES = { enqueuedMs: 20, processingMs: 30 };

export function openAdvisor(
  sdk: Sdk,
  checks: readonly LocalCheck[],
  config: SupportClientConfig = {},
  refresh: LocalSupportOptions["refresh"] = REFRESH_TIMES,
): AdvisorFixture {
  const support = createLocalSupport({ catalog: { checks }, refresh });
  const client = new sdk.SupportClient({
    region: "us-east-1",
    credentials: TEST_CREDENTIALS,
    requestHandler: support.requestHandler,
    maxAttempts: 1,
    ...config,
  });
  const sent: string[] = [];
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        sent.push(commandName ?? "");
        return next(args);
      },
    { step: "initialize", name: "noteCommands" },
  );
  return { support, client, sent };
}

/** Returns a check without flagged resources by default. */
export function makeCheck(id: string, rest: Partial<LocalCheck> = {}): LocalCheck {
  return { id, name: `Check ${id}`, description: "d", category: "security", metadata: ["Region"], ...rest };
}
