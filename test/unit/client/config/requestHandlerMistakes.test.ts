import { Agent } from "node:https";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { describe, expect, it } from "vitest";
import { ConfigurationError, DescribeServicesCommand, Support, SupportClient } from "../../../../src/index.js";
import { createLocalSupport } from "../../../../src/local/index.js";

const create = (requestHandler: unknown) => () => new SupportClient({ requestHandler: requestHandler as never });

class Sender {
  send() {}
}

describe("A request handler that is none", () => {
  it("is refused when it is a local service, with the member that is right", () => {
    expect(create(createLocalSupport())).toThrow(ConfigurationError);
    expect(create(createLocalSupport())).toThrow("Pass its `requestHandler`.");
    expect(() => new Support({ requestHandler: createLocalSupport() as never })).toThrow("Pass its `requestHandler`.");
  });

  it.each<[string, unknown, string]>([
    ["a client", new SupportClient({}), "unknown member"],
    ["an object around a handler", { requestHandler: { handle() {} } }, "Pass its `requestHandler`."],
    ["a near option", { requestTimeOut: 5 }, "Did you mean `requestTimeout`?"],
    ["an option with a unit", { requestTimeoutMs: 5 }, "Did you mean `requestTimeout`?"],
    ["a near handler", { handel() {} }, "Did you mean `handle`?"],
    ["another option", { retries: 5 }, "Options: cache, connectionTimeout"],
    ["a handle that is not a function", { handle: true }, "unknown member `handle`"],
    ["an agent", new Agent(), "unknown member"],
    ["an array", [new NodeHttpHandler()], "unknown member `0`"],
    ["an instance of another class", new Sender(), "got an object without either"],
    ["text", "http", "got `http`"],
    ["a number", 5, "got 5"],
    ["a boolean", true, "got true"],
  ])("is refused when it is %s", (_, requestHandler, told) => {
    expect(create(requestHandler)).toThrow(ConfigurationError);
    expect(create(requestHandler)).toThrow("`requestHandler` must be a handler with a `handle` method, or options");
    expect(create(requestHandler)).toThrow(told);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["no options", {}],
    ["options", { requestTimeout: 5, connectionTimeout: 6, httpsAgent: new Agent({ keepAlive: true }) }],
    ["options of fetch", { keepAlive: true, cache: "no-store" }],
    ["options without a prototype", Object.assign(Object.create(null), { requestTimeout: 5 })],
    [
      "options of a class",
      new (class Options {
        requestTimeout = 5;
      })(),
    ],
    ["a handler", new NodeHttpHandler()],
    ["a handler with more members", { handle() {}, destroy() {}, anything: 1 }],
    ["the handler of a local service", createLocalSupport().requestHandler],
    ["a provider of options", async () => ({ requestTimeout: 5 })],
  ])("is accepted when it is %s", (_, requestHandler) => {
    expect(create(requestHandler)).not.toThrow();
  });

  it("leaves other options open, as in the official client", async () => {
    const { requestHandler } = createLocalSupport();
    const credentials = { accessKeyId: "test", secretAccessKey: "test" };
    const client = new SupportClient({ requestHandler, credentials, somethingElse: 1 } as never);
    expect((await client.send(new DescribeServicesCommand({}))).services).not.toHaveLength(0);
  });
});

describe("A configuration that is no object", () => {
  it.each<[unknown, string]>([
    ["us-east-1", "got `us-east-1`."],
    [5, "got 5."],
    [true, "got true."],
    [[], "got an array."],
    [() => {}, "got a function."],
  ])("is refused: %j", (configuration, told) => {
    const construct = () => new Support(configuration as never);
    expect(construct).toThrow(ConfigurationError);
    expect(construct).toThrow(`The configuration must be an object, such as { region: "us-east-1" }; ${told}`);
  });
});
