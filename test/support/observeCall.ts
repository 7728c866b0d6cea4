import type { SupportClientConfig } from "@aws-sdk/client-support";
import { vi } from "vitest";
import { type Answer, type ReceivedRequest, startScriptedServer } from "./scriptedServer.js";
import type { Sdk } from "./sdks.js";
import { type Outcome, settle } from "./settle.js";

/** What the server and the caller observed of one call. */
export interface Observation {
  readonly outcome: Outcome;
  /** The `amz-sdk-request` header of each request, in order. */
  readonly attempts: (string | undefined)[];
  /** Number of distinct invocation ids. */
  readonly invocations: number;
  readonly requests: readonly ReceivedRequest[];
}

export const CREDENTIALS = {
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI",
  sessionToken: "IQoJb3JpZ2lu",
};

/** Sends one `DescribeCases` to a real server with scripted responses. */
export async function observeCall(
  sdk: Sdk,
  script: readonly Answer[],
  config: SupportClientConfig = {},
): Promise<Observation> {
  await using server = await startScriptedServer(...script);
  const client = new sdk.SupportClient({
    region: "us-east-1",
    credentials: CREDENTIALS,
    endpoint: server.url,
    ...config,
  });
  const outcome = await settle(client.send(new sdk.DescribeCasesCommand({})));
  client.destroy();
  return { outcome, ...summary(server.requests) };
}

/** Returns the parts of the requests that depend on retries. */
export function summary(requests: readonly ReceivedRequest[]) {
  const attempts = requests.map(({ headers }) => headers["amz-sdk-request"]?.toString());
  const invocations = new Set(requests.map(({ headers }) => headers["amz-sdk-invocation-id"])).size;
  return { attempts, invocations, requests };
}

/** Returns the part of an observation that must be equal for two clients. */
export function comparableObservation({ outcome, attempts, invocations }: Observation) {
  return { outcome, attempts, invocations };
}

/** Stubs `Math.random` with a small number, so that delays are short and equal for both clients. */
export function drawTheSameNumber(): void {
  vi.spyOn(Math, "random").mockReturnValue(0.02);
}
