import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { silence, success } from "../../../support/answers.js";
import { CREDENTIALS, comparableObservation, drawTheSameNumber, observeCall } from "../../../support/observeCall.js";
import { type Answer, startScriptedServer } from "../../../support/scriptedServer.js";
import { official, ours, type Sdk } from "../../../support/sdks.js";
import { settle } from "../../../support/settle.js";

const quiet = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

/** Returns an answer that the server sends only after the handler logs a warning. */
function answerAfterWarning() {
  const warn = vi.fn<(message: unknown) => void>();
  const answer: Answer = (response, request) => {
    const respond = () => success()(response, request);
    if (warn.mock.calls.length > 0) respond();
    else warn.mockImplementation(respond);
  };
  return { answer, warn, requestHandler: { requestTimeout: 40, logger: { ...quiet, warn } } };
}

describe("A call to a slow server", () => {
  beforeEach(drawTheSameNumber);
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ["requestTimeout with throwOnRequestTimeout", { requestTimeout: 40, throwOnRequestTimeout: true }],
    ["socketTimeout", { socketTimeout: 40 }],
  ])("makes three attempts as in the official client with %s", async (_, requestHandler) => {
    const expected = await observeCall(official, [silence], { requestHandler });
    const observed = await observeCall(ours, [silence], { requestHandler });
    expect(comparableObservation(observed)).toEqual(comparableObservation(expected));
    expect(observed.attempts).toHaveLength(3);
    expect(observed.outcome).toMatchObject({ name: "TimeoutError", $metadata: { attempts: 3 } });
  });

  it("logs a warning and waits when requestTimeout does not throw", async () => {
    const observe = async (sdk: Sdk) => {
      const { answer, warn, requestHandler } = answerAfterWarning();
      const observation = await observeCall(sdk, [answer], { requestHandler });
      return { ...comparableObservation(observation), warnings: warn.mock.calls.map(String) };
    };
    const observed = await observe(ours);
    expect(observed).toEqual(await observe(official));
    expect(observed.attempts).toHaveLength(1);
    expect(observed.warnings).toHaveLength(1);
  });

  it("accepts a requestTimeout for one call", async () => {
    const outcomes = [official, ours].map(async (sdk) => {
      await using server = await startScriptedServer(silence);
      const client = new sdk.SupportClient({
        region: "us-east-1",
        credentials: CREDENTIALS,
        endpoint: server.url,
        maxAttempts: 2,
        requestHandler: { throwOnRequestTimeout: true },
      });
      const outcome = await settle(client.send(new sdk.DescribeServicesCommand({}), { requestTimeout: 40 }));
      return { outcome, requests: server.requests.length };
    });
    const [expected, observed] = await Promise.all(outcomes);
    expect(observed).toEqual(expected);
    expect(observed).toMatchObject({ outcome: { name: "TimeoutError" }, requests: 2 });
  });
});

describe("A call to an unreachable server", () => {
  beforeEach(drawTheSameNumber);
  afterEach(() => vi.restoreAllMocks());

  it("rejects with ECONNREFUSED after three attempts", async () => {
    const server = await startScriptedServer(silence);
    await server.close();
    const expected = await callTo(official, server.url);
    const observed = await callTo(ours, server.url);
    expect(observed).toEqual(expected);
    expect(observed).toMatchObject({ name: "Error", code: "ECONNREFUSED", $metadata: { attempts: 3 } });
  });

  it("makes three attempts when the host name does not resolve", async () => {
    const expected = await callTo(official, "http://support.invalid:4599");
    const observed = await callTo(ours, "http://support.invalid:4599");
    expect(observed).toEqual(expected);
    expect(observed).toMatchObject({ $metadata: { attempts: 3 } });
  });
});

async function callTo(sdk: Sdk, endpoint: string) {
  const client = new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, endpoint });
  return settle(client.send(new sdk.DescribeCasesCommand({})));
}
