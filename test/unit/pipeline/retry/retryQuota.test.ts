import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyAnswer, failure, success } from "../../../support/answers.js";
import { CREDENTIALS } from "../../../support/observeCall.js";
import { type Answer, type ScriptedServer, startScriptedServer } from "../../../support/scriptedServer.js";
import { official, ours, type Sdk } from "../../../support/sdks.js";
import { settle } from "../../../support/settle.js";

describe("The retry quota", () => {
  beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
  afterEach(() => vi.restoreAllMocks());

  it.each<[title: string, answer: Answer, retries: number]>([
    ["server errors", emptyAnswer(500), 35],
    ["throttling", failure(400, "ThrottlingException"), 100],
  ])(
    "is exhausted by %s after the same number of retries as in the official client",
    { timeout: 20_000 },
    async (_, answer, retries) => {
      const expected = await exhaust(official, [answer]);
      const observed = await exhaust(ours, [answer]);
      expect(observed).toEqual(expected);
      expect(sum(observed) - observed.length).toBe(retries);
      expect(observed.at(-1)).toBe(1);
    },
  );

  it("is refilled by successes", { timeout: 20_000 }, async () => {
    const script = [
      ...Array<Answer>(60).fill(emptyAnswer(500)),
      ...Array<Answer>(40).fill(success()),
      emptyAnswer(500),
    ];
    const expected = await exhaust(official, script, 67);
    const observed = await exhaust(ours, script, 67);
    expect(observed).toEqual(expected);
    expect(observed.slice(-3)).toEqual([1, 3, 2]);
  });

  it("is separate for each client", async () => {
    await using server = await startScriptedServer(emptyAnswer(500));
    await callOften(ours, server, 60);
    expect(await callOften(ours, server, 1)).toEqual([3]);
  });
});

async function exhaust(sdk: Sdk, script: readonly Answer[], calls = 60): Promise<number[]> {
  await using server = await startScriptedServer(...script);
  return await callOften(sdk, server, calls);
}

/** Returns the number of requests of each call. */
async function callOften(sdk: Sdk, server: ScriptedServer, calls: number): Promise<number[]> {
  const client = new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, endpoint: server.url });
  const requestsPerCall: number[] = [];
  for (let call = 0; call < calls; call++) {
    const before = server.requests.length;
    await settle(client.send(new sdk.DescribeServicesCommand({})));
    requestsPerCall.push(server.requests.length - before);
  }
  client.destroy();
  return requestsPerCall;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
