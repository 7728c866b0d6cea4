import { describe, expect, it } from "vitest";
import { COMMANDS as OUR_COMMANDS } from "../../../src/client/operations.js";
import { CREDENTIALS } from "../../support/observeCall.js";
import { comparableRequest, recordRequests } from "../../support/recordRequests.js";
import { bothSdks, official, ours, type Sdk } from "../../support/sdks.js";
import { settle } from "../../support/settle.js";

type Method = (this: object, ...args: unknown[]) => unknown;
type Callback = (error: unknown, output?: unknown) => void;

const COMMANDS = Object.keys(official)
  .filter((name) => name.endsWith("Command") && !name.startsWith("$"))
  .sort();
const METHODS = COMMANDS.map((name) => `${name.charAt(0).toLowerCase()}${name.slice(1, -"Command".length)}`);

const CALLS: [form: string, call: (client: object, method: Method) => unknown][] = [
  ["an input", (client, method) => method.call(client, { language: "en" })],
  ["an input and options", (client, method) => method.call(client, { language: "en" }, { requestTimeout: 5_000 })],
  ["no arguments", (client, method) => method.call(client)],
  ["a callback", (client, method) => withCallback((done) => method.call(client, { language: "en" }, done))],
  [
    "options and a callback",
    (client, method) => withCallback((done) => method.call(client, {}, { requestTimeout: 9 }, done)),
  ],
  ["null for options, and a callback", (client, method) => withCallback((done) => method.call(client, {}, null, done))],
  ["no options and a callback", (client, method) => withCallback((done) => method.call(client, {}, undefined, done))],
  [
    "a string for options, and a callback",
    (client, method) => withCallback((done) => method.call(client, {}, "fast", done)),
  ],
  [
    "a number for options, and a callback",
    (client, method) => withCallback((done) => method.call(client, {}, 5, done)),
  ],
];

describe("Support", () => {
  it("has the methods of the official client", () => {
    const names = (sdk: Sdk) => Object.getOwnPropertyNames(sdk.Support.prototype).sort();
    expect(METHODS).toHaveLength(Object.keys(OUR_COMMANDS).length);
    expect(names(ours)).toEqual(names(official));
    expect(names(ours)).toEqual(expect.arrayContaining(METHODS));
  });

  describe.each(METHODS)("%s", (name) => {
    it.each(CALLS)("behaves as in the official client when called with %s", async (_, call) => {
      const expected = await callMethod(official, name, call);
      const observed = await callMethod(ours, name, call);
      expect(observed).toEqual(expected);
    });
  });

  it("rejects a string for options with the error of the official client", async () => {
    const { outcome, requests } = await callMethod(ours, "describeCases", (client, method) =>
      method.call(client, {}, "fast", () => {}),
    );
    expect(outcome).toMatchObject({ message: "Expected http options but got string" });
    expect(requests).toEqual([]);
  });

  it.each(METHODS)("%s passes errors to a promise and a callback as in the official client", async (name) => {
    const failing = { status: 400, output: { __type: "CaseIdNotFound", message: "no" } };
    for (const call of [CALLS[0]?.[1], CALLS[3]?.[1]]) {
      if (!call) throw new Error("Unknown call.");
      expect(await callMethod(ours, name, call, failing)).toEqual(await callMethod(official, name, call, failing));
    }
  });
});

describe.each(bothSdks)("Support of %s", (_, sdk) => {
  const create = (...answers: readonly { status: number; output: object }[]) => {
    const requestHandler = recordRequests(...answers);
    return {
      requestHandler,
      client: new sdk.Support({ region: "us-east-1", credentials: CREDENTIALS, requestHandler }),
    };
  };

  it("is a SupportClient, and sends commands", async () => {
    const { client, requestHandler } = create();
    expect(client).toBeInstanceOf(sdk.SupportClient);
    await client.send(new sdk.DescribeServicesCommand({}));
    expect(requestHandler.requests).toHaveLength(1);
  });

  it("paginates cases", async () => {
    const pages = [{ cases: [{ caseId: "1" }], nextToken: "a" }, { cases: [{ caseId: "2" }] }];
    const { client, requestHandler } = create(...pages.map((output) => ({ status: 200, output })));
    const found: unknown[] = [];
    for await (const { cases } of client.paginateDescribeCases({ language: "en" }, { pageSize: 10 }))
      found.push(...(cases ?? []));
    expect(found).toEqual([{ caseId: "1" }, { caseId: "2" }]);
    const bodies = requestHandler.requests.map((request) => JSON.parse(comparableRequest(request).body));
    expect(bodies).toEqual([
      { language: "en", maxResults: 10 },
      { language: "en", maxResults: 10, nextToken: "a" },
    ]);
  });

  it("paginates cases without arguments", async () => {
    const { client } = create({ status: 200, output: { cases: [] } });
    expect((await client.paginateDescribeCases().next()).value).toMatchObject({ cases: [] });
  });

  it("paginates communications", async () => {
    const { client } = create({ status: 200, output: { communications: [{ body: "hello" }] } });
    const pages = client.paginateDescribeCommunications({ caseId: "case-1" });
    expect((await pages.next()).value).toMatchObject({ communications: [{ body: "hello" }] });
    expect(await pages.next()).toMatchObject({ done: true });
  });

  it("inherits the other methods when a subclass overrides one", async () => {
    class Own extends sdk.Support {
      override describeServices = () => Promise.reject(new Error("not here"));
    }
    const client = new Own({ region: "us-east-1", credentials: CREDENTIALS, requestHandler: recordRequests() });
    await expect(client.describeServices()).rejects.toThrow("not here");
    await expect(client.describeSeverityLevels({})).resolves.toBeDefined();
  });
});

async function callMethod(
  sdk: Sdk,
  name: string,
  call: (client: object, method: Method) => unknown,
  answer = { status: 200, output: {} },
) {
  const requestHandler = recordRequests(answer);
  const client = new sdk.Support({ region: "us-east-1", credentials: CREDENTIALS, requestHandler });
  const method = Reflect.get(client, name) as Method;
  const outcome = await settle(() => call(client, method));
  return { outcome, options: requestHandler.options, requests: requestHandler.requests.map(comparableRequest) };
}

function withCallback(start: (done: Callback) => unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done: Callback = (error, output) => (error ? reject(error) : resolve({ error, output }));
    Promise.resolve(start(done)).catch(reject);
  });
}
