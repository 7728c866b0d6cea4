import { Agent } from "node:http";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { describe, expect, it } from "vitest";
import { success } from "../../../support/answers.js";
import { CREDENTIALS } from "../../../support/observeCall.js";
import { startScriptedServer } from "../../../support/scriptedServer.js";
import { bothSdks, official, ours, type Sdk } from "../../../support/sdks.js";
import { withEnvironment } from "../../../support/withEnvironment.js";

const MODES = ["standard", "in-region", "cross-region", "mobile", "legacy", undefined] as const;

const OPTIONS: [title: string, requestHandler: object][] = [
  ["timeouts", { connectionTimeout: 1_234, requestTimeout: 2_345, socketTimeout: 3_456 }],
  ["nothing", {}],
  ["the options of an agent", { httpAgent: { maxSockets: 7 }, httpsAgent: { maxSockets: 8 } }],
  ["an agent", { httpAgent: new Agent({ maxSockets: 9 }) }],
];

describe("The default request handler", () => {
  it.each(MODES)("has the same timeouts as in the official client in defaults mode %s", async (defaultsMode) => {
    const config = defaultsMode === undefined ? {} : { defaultsMode };
    expect(await settingsOf(ours, config)).toEqual(await settingsOf(official, config));
  });

  it("has the timeouts of the mode in AWS_DEFAULTS_MODE", async () => {
    const variables = { AWS_DEFAULTS_MODE: "mobile" };
    const expected = await withEnvironment({ variables }, () => settingsOf(official, {}));
    const observed = await withEnvironment({ variables }, () => settingsOf(ours, {}));
    expect(observed).toEqual(expected);
  });

  it.each(OPTIONS)("accepts the same options as in the official client: %s", async (_, requestHandler) => {
    expect(await settingsOf(ours, { requestHandler })).toEqual(await settingsOf(official, { requestHandler }));
  });
});

describe.each(bothSdks)("The request handler of %s", (_, sdk) => {
  it("is the instance that the caller passed", async () => {
    const requestHandler = new NodeHttpHandler({ requestTimeout: 4_567 });
    const { config } = new sdk.SupportClient({ region: "us-east-1", requestHandler });
    expect(config.requestHandler).toBe(requestHandler);
  });

  it("is created per client by default", () => {
    const [one, other] = [1, 2].map(() => new sdk.SupportClient({ region: "us-east-1" }).config.requestHandler);
    expect(one).not.toBe(other);
  });
});

async function settingsOf(sdk: Sdk, config: object) {
  await using server = await startScriptedServer(success());
  const client = new sdk.SupportClient({
    region: "us-east-1",
    credentials: CREDENTIALS,
    endpoint: server.url,
    ...config,
  });
  await client.send(new sdk.DescribeServicesCommand({}));
  const handler = client.config.requestHandler as NodeHttpHandler;
  const { httpAgent, httpsAgent, httpAgentProvider, ...plain } = handler.httpHandlerConfigs() as Record<
    string,
    unknown
  >;
  const sockets = [httpAgent, httpsAgent].map((agent) => (agent as Agent).maxSockets);
  client.destroy();
  return { plain, sockets, kind: handler.constructor.name, metadata: handler.metadata };
}
