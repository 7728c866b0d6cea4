import { Agent } from "node:https";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { describe, expect, it } from "vitest";
import { ConfigurationError, DescribeServicesCommand, Support, SupportClient } from "../../../../src/index.js";
import { createLocalSupport } from "../../../../src/local/index.js";

const create = (requestHandler: unknown) => () => new SupportClient({ requestHandler: requestHandler as never });

class Sender {
  send() {}
}

describe("The requestHandler option", () => {
  it("rejects a local service, and suggests its requestHandler", () => {
    expect(create(createLocalSupport())).toThrow(ConfigurationError);
    expect(create(createLocalSupport())).toThrow("Pass its `requestHandler`.");
    expect(() => new Support({ requestHandler: createLocalSupport() as never })).toThrow("Pass its `requestHandler`.");
  });

  it.each<[string, unknown, string]>([
    ["a client", new SupportClient({}), "got an object without either"],
    ["an object that contains a handler", { requestHandler: { handle() {} } }, "Pass its `requestHandler`."],
    ["an agent", new Agent(), "got an object without either"],
    ["an array", [new NodeHttpHandler()], "got an object without either"],
    ["an instance of another class", new Sender(), "got an object without either"],
    ["text", "http", "got `http`"],
    ["a number", 5, "got 5"],
    ["a boolean", true, "got true"],
  ])("rejects %s", (_, requestHandler, fact) => {
    expect(create(requestHandler)).toThrow(ConfigurationError);
    expect(create(requestHandler)).toThrow("`requestHandler` must be a handler with a `handle` method, or options");
    expect(create(requestHandler)).toThrow(fact);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["empty options", {}],
    ["options", { requestTimeout: 5, connectionTimeout: 6, httpsAgent: new Agent({ keepAlive: true }) }],
    ["options of fetch", { keepAlive: true, cache: "no-store" }],
    ["options without a prototype", Object.assign(Object.create(null), { requestTimeout: 5 })],
    ["options of another handler, as the official client", { sessionTimeout: 5 }],
    ["a handler", new NodeHttpHandler()],
    ["a handler with further members", { handle() {}, destroy() {}, anything: 1 }],
    ["the handler of a local service", createLocalSupport().requestHandler],
    ["a provider of options", async () => ({ requestTimeout: 5 })],
  ])("accepts %s", (_, requestHandler) => {
    expect(create(requestHandler)).not.toThrow();
  });

  it("accepts unknown client options, as in the official client", async () => {
    const { requestHandler } = createLocalSupport();
    const credentials = { accessKeyId: "test", secretAccessKey: "test" };
    const client = new SupportClient({ requestHandler, credentials, somethingElse: 1 } as never);
    expect((await client.send(new DescribeServicesCommand({}))).services).not.toHaveLength(0);
  });
});

describe("A configuration that is not an object", () => {
  it.each<[unknown, string]>([
    ["us-east-1", "got `us-east-1`."],
    [5, "got 5."],
    [true, "got true."],
    [[], "got an array."],
    [() => {}, "got a function."],
  ])("is rejected: %j", (configuration, fact) => {
    const construct = () => new Support(configuration as never);
    expect(construct).toThrow(ConfigurationError);
    expect(construct).toThrow(`The configuration must be an object, such as { region: "us-east-1" }; ${fact}`);
  });
});
