import { ConfiguredRetryStrategy } from "@smithy/core/retry";
import { describe, expect, it } from "vitest";
import { failure, success } from "../../support/answers.js";
import { CREDENTIALS } from "../../support/observeCall.js";
import { recordRequests } from "../../support/recordRequests.js";
import { startScriptedServer } from "../../support/scriptedServer.js";
import { bothSdks, official, ours, type Sdk } from "../../support/sdks.js";
import { describeError } from "../../support/settle.js";

type Callback = (error: unknown, output?: unknown) => void;
type Send = (command: object, ...rest: unknown[]) => unknown;

const connect = (sdk: Sdk, answer = { status: 200, output: {} as unknown }) => {
  const requestHandler = recordRequests(answer);
  const client = new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, requestHandler });
  const send: Send = (command, ...rest) => (client.send as unknown as Send).call(client, command, ...rest);
  return { client, requestHandler, send };
};
const FAILING = { status: 400, output: { __type: "CaseIdNotFound", message: "no" } };

describe("SupportClient.send", () => {
  it.each<[form: string, rest: (done: Callback) => unknown[]]>([
    ["a callback", (done) => [done]],
    ["options and a callback", (done) => [{ requestTimeout: 9 }, done]],
    ["no options and a callback", (done) => [undefined, done]],
    ["a callback as both arguments, and calls the first", (done) => [done, () => {}]],
  ])("calls its callback as in the official client when passed %s", async (_, rest) => {
    for (const answer of [{ status: 200, output: { services: [] } }, FAILING]) {
      const [expected, observed] = await Promise.all([official, ours].map((sdk) => callBack(sdk, answer, rest)));
      expect(observed).toEqual(expected);
    }
  });

  it.each([
    ["abortSignal", { abortSignal: new AbortController().signal }],
    ["requestTimeout", { requestTimeout: 5 }],
    ["an unknown option", { unknownOption: 1 }],
    ["metricsRecorder, which it withholds from the handler", { metricsRecorder: { record() {} } }],
    ["nothing", {}],
    ["undefined", undefined],
  ])("passes options to the request handler as in the official client: %s", async (_, options) => {
    const given = [official, ours].map(async (sdk) => {
      const { send, requestHandler } = connect(sdk);
      await send(new sdk.DescribeServicesCommand({}), options);
      return requestHandler.options;
    });
    expect(await given[1]).toEqual(await given[0]);
  });

  it("accepts a command of the official client, and the reverse", async () => {
    const { send, requestHandler } = connect(ours, { status: 200, output: { cases: [{ caseId: "1" }] } });
    await expect(send(new official.DescribeCasesCommand({ maxResults: 10 }))).resolves.toMatchObject({
      cases: [{ caseId: "1" }],
    });
    const other = connect(official, { status: 200, output: { cases: [{ caseId: "1" }] } });
    await expect(other.send(new ours.DescribeCasesCommand({ maxResults: 10 }))).resolves.toMatchObject({
      cases: [{ caseId: "1" }],
    });
    const bodies = [requestHandler, other.requestHandler].map(({ requests }) =>
      Buffer.from(requests[0]?.body).toString(),
    );
    expect(bodies).toEqual(['{"maxResults":10}', '{"maxResults":10}']);
  });
});

describe.each(bothSdks)("A client of %s", (_, sdk) => {
  it("sends one command several times", async () => {
    const { send, requestHandler } = connect(sdk);
    const command = new sdk.DescribeServicesCommand({ language: "en" });
    for (let call = 0; call < 3; call++) await send(command);
    const bodies = requestHandler.requests.map(({ body }) => Buffer.from(body).toString());
    expect(bodies).toEqual(Array(3).fill('{"language":"en"}'));
  });

  it("reads the input on each send, and does not change it", async () => {
    const { send, requestHandler } = connect(sdk);
    const input = { caseIdList: ["1"] };
    const command = new sdk.DescribeCasesCommand(input);
    input.caseIdList.push("2");
    await send(command);
    expect(Buffer.from(requestHandler.requests[0]?.body).toString()).toBe('{"caseIdList":["1","2"]}');
    expect(input).toEqual({ caseIdList: ["1", "2"] });
    expect(command.input).toBe(input);
  });

  it("ignores an error thrown by the callback", async () => {
    const { send } = connect(sdk);
    const unhandled: unknown[] = [];
    const listen = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", listen);
    await new Promise<void>((resolve) => {
      send(new sdk.DescribeServicesCommand({}), () => {
        resolve();
        throw new Error("from the callback");
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off("unhandledRejection", listen);
    expect(unhandled).toEqual([]);
  });

  it("destroys its request handler on destroy", () => {
    const { client, requestHandler } = connect(sdk);
    expect(client.destroy()).toBeUndefined();
    expect(requestHandler.destroyed).toBe(1);
  });

  it("closes its connections on destroy, and reconnects on the next call", async () => {
    await using server = await startScriptedServer(success());
    const client = new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, endpoint: server.url });
    await client.send(new sdk.DescribeServicesCommand({}));
    client.destroy();
    await client.send(new sdk.DescribeServicesCommand({}));
    client.destroy();
    expect(server.requests).toHaveLength(2);
  });

  it("sends many calls concurrently", async () => {
    await using server = await startScriptedServer(success({ services: [{ code: "s3" }] }));
    const client = new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, endpoint: server.url });
    const calls = Array.from({ length: 60 }, () => client.send(new sdk.DescribeServicesCommand({})));
    const outputs = await Promise.all(calls);
    expect(outputs.every(({ services }) => services?.[0]?.code === "s3")).toBe(true);
    expect(new Set(server.requests.map(({ headers }) => headers["amz-sdk-invocation-id"])).size).toBe(60);
    client.destroy();
  });

  it("rejects only the failed one of several concurrent calls", async () => {
    const script = [success(), failure(500, "InternalServerError"), failure(400, "CaseIdNotFound"), success()];
    await using server = await startScriptedServer(...script);
    const retryStrategy = new ConfiguredRetryStrategy(3, 1);
    const client = new sdk.SupportClient({
      region: "us-east-1",
      credentials: CREDENTIALS,
      endpoint: server.url,
      retryStrategy,
    });
    const settled = [];
    for (let call = 0; call < 3; call++)
      settled.push(...(await Promise.allSettled([client.send(new sdk.DescribeServicesCommand({}))])));
    expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    client.destroy();
  });
});

function callBack(
  sdk: Sdk,
  answer: { status: number; output: unknown },
  rest: (done: Callback) => unknown[],
): Promise<unknown> {
  const { send, requestHandler } = connect(sdk, answer);
  return new Promise((resolve) => {
    const done = (...args: unknown[]) => {
      const described = args.map((arg) => (arg instanceof Error ? describeError(arg) : arg));
      resolve({ returned, described, options: requestHandler.options });
    };
    const returned = send(new sdk.DescribeServicesCommand({}), ...rest(done));
  });
}
