import { type CapturedRequest, captureRequests, type ScriptedResponse } from "./captureRequests.js";
import { createClient, createCommand, type SupportSdk, type SupportSdkClient } from "./supportSdk.js";

/** Result of one call: its requests, its outcome, and the clock offset of the client. */
export type Outcome = { readonly requests: readonly CapturedRequest[]; readonly clockOffsetMs: number } & (
  | { readonly settled: "fulfilled"; readonly output: unknown }
  | { readonly settled: "rejected"; readonly error: unknown }
);

/** One of the two compared clients. */
export interface WireSide {
  readonly sdk: SupportSdk;
  readonly client: SupportSdkClient;
  call(operation: string, input: unknown, response?: ScriptedResponse): Promise<Outcome>;
}

export interface WirePair {
  readonly left: WireSide;
  readonly right: WireSide;
}

export const credentials = {
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
} as const;

const PLAIN = { region: "us-east-1", credentials, maxAttempts: 1 } as const;

const EMPTY_ANSWER: ScriptedResponse = { statusCode: 200, headers: {}, body: Buffer.from("{}") };

export function openSide(sdk: SupportSdk, settings: object = {}): WireSide {
  const { handler, requests, answer } = captureRequests();
  const client = createClient(sdk, { ...PLAIN, ...settings, requestHandler: handler });
  const startOffsetMs = client.config.systemClockOffset;
  const describeSide = () => ({ requests: [...requests], clockOffsetMs: client.config.systemClockOffset });
  return {
    sdk,
    client,
    async call(operation, input, response = EMPTY_ANSWER) {
      requests.length = 0;
      client.config.systemClockOffset = startOffsetMs;
      answer(response);
      try {
        const output = await client.send(createCommand(sdk, operation, input));
        return { ...describeSide(), settled: "fulfilled", output };
      } catch (error) {
        return { ...describeSide(), settled: "rejected", error };
      }
    },
  };
}

export function openPair(left: SupportSdk, right: SupportSdk, settings: object = {}): WirePair {
  return { left: openSide(left, settings), right: openSide(right, settings) };
}
