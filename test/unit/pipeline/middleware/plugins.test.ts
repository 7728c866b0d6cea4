import { getOmitRetryHeadersPlugin } from "@smithy/core/retry";
import type { HttpRequest, Pluggable } from "@smithy/types";
import { describe, expect, it } from "vitest";
import { CREDENTIALS } from "../../../support/observeCall.js";
import { comparableRequest, recordRequests } from "../../../support/recordRequests.js";
import { bothSdks, official, ours, type Sdk } from "../../../support/sdks.js";
import { settle } from "../../../support/settle.js";

interface BuildArgs {
  readonly input: object;
  readonly request: HttpRequest;
}

type Next = (args: BuildArgs) => Promise<{ output: Record<string, unknown>; response: unknown }>;

const addHeader = plugin("addTeamHeader", "build", (next) => async (args) => {
  args.request.headers["x-team"] = "web";
  return next(args);
});
const replaceRequest = plugin("replaceRequest", "finalizeRequest", (next) => async (args) => {
  const request = Object.assign(Object.create(Object.getPrototypeOf(args.request)), args.request);
  request.headers = { ...request.headers, "x-copied": "yes" };
  return next({ ...args, request });
});
const changeInput = plugin(
  "changeInput",
  "initialize",
  (next) => (args) => next({ ...args, input: { maxResults: 99 } }),
);
const changeOutput = plugin("changeOutput", "initialize", (next) => async (args) => {
  const result = await next(args);
  return { ...result, output: { ...result.output, cases: [], changed: true } };
});
const answerItself = plugin("answerItself", "initialize", () => async () => ({
  response: {},
  output: { cases: [], $metadata: {} },
}));
const failItself = plugin("failItself", "build", () => () => Promise.reject(new TypeError("not on a Friday")));
const moveHost = plugin("moveHost", "build", (next) => async (args) => {
  args.request.hostname = "proxy.example.com";
  args.request.headers.host = "proxy.example.com";
  return next(args);
});
const ownBody = plugin("ownBody", "build", (next) => async (args) => {
  args.request.body = '{"maxResults":11}';
  return next(args);
});

const PLUGINS: [title: string, plugin: Pluggable<object, object>][] = [
  ["adds a header", addHeader],
  ["passes on a copy of the request", replaceRequest],
  ["changes the input", changeInput],
  ["changes the output", changeOutput],
  ["returns a result without sending", answerItself],
  ["throws without sending", failItself],
  ["changes the host", moveHost],
  ["replaces the body", ownBody],
  ["omits the retry headers", getOmitRetryHeadersPlugin({}) as Pluggable<object, object>],
];

describe("A plugin", () => {
  it.each(PLUGINS)("causes the same request and result as in the official client when it %s", async (_, pluggable) => {
    const expected = await sendWith(official, pluggable);
    const observed = await sendWith(ours, pluggable);
    expect(observed).toEqual(expected);
  });
});

const READERS: [title: string, read: (body: Uint8Array & string) => unknown][] = [
  ["JSON.parse", (body) => JSON.parse(body)],
  ["Buffer.from", (body) => Buffer.from(body).toString("utf8")],
  ["String()", (body) => String(body)],
  ["a template literal", (body) => `${body}`],
  ["concatenation", (body) => "=".concat(body)],
  ["String.includes", (body) => [body.includes("Grüße"), body.includes("nothing of it")]],
  ["String.replace", (body) => body.replace("Grüße", "Hello")],
  ["String.match", (body) => body.match(/"language":"(\w+)"/)?.[1]],
];

describe("Middleware that reads the request body", () => {
  it("receives a string, or bytes if the input has files", async () => {
    const bodies: unknown[] = [];
    const requestHandler = recordRequests();
    const client = new ours.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, requestHandler });
    const read = plugin("read", "finalizeRequest", (next) => async (args) => {
      bodies.push(args.request.body);
      return next(args);
    });
    client.middlewareStack.use(read as never);
    await client.send(new ours.CreateCaseCommand({ subject: "Grüße", communicationBody: "…" }));
    const attachments = [{ fileName: "a", data: new Uint8Array([1, 2, 3]) }];
    await client.send(new ours.AddAttachmentsToSetCommand({ attachments }));
    expect(bodies[0]).toBe('{"subject":"Grüße","communicationBody":"…"}');
    expect(bodies[1]).toEqual(Buffer.from('{"attachments":[{"fileName":"a","data":"AQID"}]}'));
  });

  it.each(READERS)("reads the same value as in the official client with %s", async (_, read) => {
    const [expected, observed] = await Promise.all([official, ours].map((sdk) => readBody(sdk, read)));
    expect(observed).toEqual(expected);
  });
});

describe.each(bothSdks)("cacheMiddleware in %s", (_, sdk) => {
  it("reuses the stack of the first call until a call has options", async () => {
    const requestHandler = recordRequests();
    const client = new sdk.SupportClient({
      region: "us-east-1",
      credentials: CREDENTIALS,
      requestHandler,
      cacheMiddleware: true,
    });
    await client.send(new sdk.DescribeServicesCommand({}));
    client.middlewareStack.use(addHeader as never);
    await client.send(new sdk.DescribeServicesCommand({}));
    await client.send(new sdk.DescribeServicesCommand({}), {});
    await client.send(new sdk.DescribeServicesCommand({}));
    const teams = requestHandler.requests.map(({ headers }) => headers["x-team"]);
    expect(teams).toEqual([undefined, undefined, "web", "web"]);
  });
});

function plugin(name: string, step: string, middleware: (next: Next) => Next): Pluggable<object, object> {
  return { applyToStack: (stack) => stack.add(middleware as never, { name, step } as { step: "build" }) };
}

async function sendWith(sdk: Sdk, pluggable: Pluggable<object, object>) {
  const requestHandler = recordRequests({ status: 200, output: { cases: [{ caseId: "case-1" }] } });
  const client = new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, requestHandler });
  client.middlewareStack.use(pluggable as never);
  const outcome = await settle(client.send(new sdk.DescribeCasesCommand({ maxResults: 10 })));
  const headerNames = requestHandler.requests.map(({ headers }) => Object.keys(headers).sort());
  return { outcome, headerNames, requests: requestHandler.requests.map(comparableRequest) };
}

async function readBody(sdk: Sdk, read: (body: Uint8Array & string) => unknown) {
  const readings: unknown[] = [];
  const reader = (step: string) =>
    plugin(`read at ${step}`, step, (next) => async (args) => {
      readings.push(await settle(async () => read(args.request.body)));
      return next(args);
    });
  const requestHandler = recordRequests();
  const client = new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, requestHandler });
  for (const step of ["build", "finalizeRequest", "deserialize"]) client.middlewareStack.use(reader(step) as never);
  await client.send(new sdk.CreateCaseCommand({ subject: "Grüße 𝒳", communicationBody: "…", language: "en" }));
  return { readings, sent: requestHandler.requests.map(comparableRequest) };
}
