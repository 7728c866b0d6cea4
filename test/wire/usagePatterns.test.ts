import { Readable } from "node:stream";
import type { DescribeCasesCommand } from "@aws-sdk/client-support";
import { HttpResponse } from "@smithy/core/protocols";
import type { $ClientProtocol, HttpRequest } from "@smithy/types";
import { describe, expect, it } from "vitest";
import { recordRequests } from "../support/recordRequests.js";
import { official, ours } from "../support/sdks.js";
import { describeError, settle } from "../support/settle.js";
import { change, observe, type UsagePattern } from "../support/usagePatterns.js";

/** Sends a transformed command, whose own middleware can mark the request. */
function sendAs(
  reform: (command: DescribeCasesCommand) => DescribeCasesCommand,
  { isMarked = false, isMarkedLater = false } = {},
): UsagePattern {
  const mark = (command: DescribeCasesCommand) =>
    command.middlewareStack.add(
      (next) => (args) => {
        (args.request as HttpRequest).headers["x-mark"] = "1";
        return next(args);
      },
      { step: "build" },
    );
  return async ({ sdk, make }) => {
    const command = new sdk.DescribeCasesCommand({ maxResults: 10 });
    if (isMarked) mark(command);
    const reformed = reform(command);
    if (isMarkedLater) mark(reformed);
    await make().send(reformed);
  };
}

const copy = (command: DescribeCasesCommand) =>
  Object.assign(Object.create(Object.getPrototypeOf(command)), command) as DescribeCasesCommand;
const copyExactly = (command: DescribeCasesCommand) =>
  Object.create(Object.getPrototypeOf(command), Object.getOwnPropertyDescriptors(command)) as DescribeCasesCommand;

/** Wraps a method so that it marks the request it returns. */
function markResult(holder: object | undefined, name: string): void {
  const members = holder as Record<string, (...args: unknown[]) => unknown>;
  const method = members[name];
  members[name] = (...args) => {
    const result = method?.apply(members, args);
    const add = (request: HttpRequest) => {
      request.headers["x-mark"] = "1";
      return request;
    };
    return result instanceof Promise ? result.then(add) : add(result as HttpRequest);
  };
}

/** Returns a response whose body is a Node.js stream. */
function answerBy(makeBody: () => Readable, statusCode = 200): UsagePattern {
  return async ({ sdk, make }) => {
    const handle = async () => ({ response: new HttpResponse({ statusCode, headers: {}, body: makeBody() }) });
    const requestHandler = { handle, destroy() {}, updateHttpClientConfig() {}, httpHandlerConfigs: () => ({}) };
    const client = make({ requestHandler: requestHandler as never });
    const attachment = await settle(client.send(new sdk.DescribeAttachmentCommand({ attachmentId: "a" })));
    return { attachment, cases: await settle(client.send(new sdk.DescribeCasesCommand({}))) };
  };
}

const BASE64 = "QUJD".repeat(20_000);
const ANSWER = '{"cases":[{"subject":"Ausfälle – \u{1f525}"}]}';

class CallOptions {
  get requestTimeout() {
    return 1234;
  }
}

const PATTERNS: Readonly<Record<string, UsagePattern>> = {
  "sends with null as options": async ({ sdk, make }) => make().send(new sdk.DescribeCasesCommand({}), null as never),
  "sends with null as options and a callback": ({ sdk, make }) =>
    new Promise((resolve, reject) =>
      make().send(new sdk.DescribeCasesCommand({}), null as never, (error, output) =>
        error ? reject(error) : resolve(output),
      ),
    ),
  "sends with inherited options": async ({ sdk, make, handler }) => {
    await make().send(new sdk.DescribeCasesCommand({}), new CallOptions());
    return handler.options[0]?.requestTimeout;
  },
  "sends with an inherited abortSignal": async ({ sdk, make, handler }) => {
    const options = Object.create({ abortSignal: AbortSignal.abort() });
    await make().send(new sdk.DescribeCasesCommand({}), options);
    return handler.options[0] === options;
  },
  "sends a proxy of a command": sendAs((command) => new Proxy(command, {})),
  "sends a proxy of a command with middleware": sendAs((command) => new Proxy(command, {}), { isMarked: true }),
  "adds middleware to a proxy of a command": sendAs((command) => new Proxy(command, {}), { isMarkedLater: true }),
  "sends a copy of a command": sendAs(copy),
  "sends a copy of a command with middleware": sendAs(copy, { isMarked: true }),
  "adds middleware to a copy of a command": sendAs(copy, { isMarkedLater: true }),
  "sends an exact copy of a command with middleware": sendAs(copyExactly, { isMarked: true }),
  "sends a frozen command": sendAs(Object.freeze),
  "sends a frozen command with middleware": sendAs(Object.freeze, { isMarkedLater: true }),
  "assigns one command to another": async ({ sdk, make }) => {
    const command = new sdk.DescribeCasesCommand({ maxResults: 10 });
    await make().send(Object.assign(new sdk.DescribeCasesCommand({}), command));
  },
  "changes the input synchronously after send": async ({ sdk, make }) => {
    const client = make();
    for (const maxResults of [10, 20, 30]) {
      const input = { maxResults };
      const sent = client.send(new sdk.DescribeCasesCommand(input));
      input.maxResults += 1;
      await sent;
    }
  },
  "assigns a string to config.region": change(({ config }) => Object.assign(config, { region: "cn-north-1" })),
  "assigns a provider of a URL string to config.endpoint": change(
    ({ config }) => Object.assign(config, { endpoint: async () => "http://localhost:4566/path" }),
    { endpoint: "http://localhost:1" },
  ),
  "assigns true to config.useFipsEndpoint": change(({ config }) => Object.assign(config, { useFipsEndpoint: true }), {
    region: "us-gov-west-1",
  }),
  "assigns true to config.useDualstackEndpoint": change(({ config }) =>
    Object.assign(config, { useDualstackEndpoint: true }),
  ),
  "passes an extension that sets the region to a string": async ({ sdk, make }) =>
    make({ extensions: [{ configure: (extension) => extension.setRegion("cn-north-1" as never) }] }).send(
      new sdk.DescribeCasesCommand({}),
    ),
  "passes null as customUserAgent": async ({ sdk, make }) =>
    make({ customUserAgent: null as never }).send(new sdk.DescribeCasesCommand({})),
  "passes a string as authSchemePreference": async ({ sdk, make }) =>
    make({ authSchemePreference: "sigv4" as never }).send(new sdk.DescribeCasesCommand({})),
  "wraps protocol.serializeRequest": change(({ config }) => markResult(config.protocol, "serializeRequest")),
  "wraps protocol.updateServiceEndpoint": change(({ config }) => markResult(config.protocol, "updateServiceEndpoint")),
  "wraps the sign method of the signer": change(({ config }) => markResult(config.httpAuthSchemes[0]?.signer, "sign")),
  "assigns another signer to the auth scheme": change(({ config }) =>
    Object.assign(config.httpAuthSchemes[0] ?? {}, {
      signer: { sign: async (request: HttpRequest) => ({ ...request, headers: { authorization: "mine" } }) },
    }),
  ),
  "wraps protocol.deserializeResponse": async ({ sdk, make }) => {
    const client = make();
    const protocol = client.config.protocol as $ClientProtocol<HttpRequest, HttpResponse>;
    const deserialize = protocol.deserializeResponse.bind(protocol);
    let received: unknown;
    protocol.deserializeResponse = async (operation, context, response) => {
      const { commandName, clientName } = context as { commandName?: string; clientName?: string };
      received = { commandName, clientName };
      return deserialize(operation, context, response);
    };
    await client.send(new sdk.DescribeCasesCommand({}));
    return received;
  },
  "assigns another request handler during a retry": async ({ sdk, make }) => {
    const [first, second] = [recordRequests({ status: 503 }, { status: 200 }), recordRequests({ status: 200 })];
    const client = make({ requestHandler: first as never });
    const handle = first.handle.bind(first);
    first.handle = (...args) => {
      client.config.requestHandler = second as never;
      return handle(...args);
    };
    await client.send(new sdk.DescribeCasesCommand({}));
    return [first.requests.length, second.requests.length];
  },
  "passes a version 1 retry strategy": async ({ sdk, make }) => {
    let received: unknown;
    const retryStrategy = {
      mode: "mine",
      retry: async (next: (args: unknown) => unknown, args: { input: unknown }) => {
        received = args.input;
        return next(args);
      },
    };
    await make({ retryStrategy: retryStrategy as never }).send(new sdk.DescribeCasesCommand({ maxResults: 10 }));
    return received;
  },
  "constructs exceptions without arguments": async ({ sdk }) => {
    const classes = [sdk.CaseIdNotFound, sdk.InternalServerError, sdk.DryRunOperationException];
    return classes.map((Exception) => describeError(Reflect.construct(Exception, [])));
  },
  "paginates without a configuration": async ({ sdk }) => {
    const pages = sdk.paginateDescribeCases(undefined as never, {});
    return (await settle(pages.next())).class;
  },
  "receives a response as a stream of strings": answerBy(() => Readable.from([ANSWER.slice(0, 20), ANSWER.slice(20)])),
  "receives a response as a stream of one string": answerBy(() => Readable.from(ANSWER)),
  "receives an error as a stream of strings": answerBy(() => Readable.from(['{"__type":"CaseId', 'NotFound"}']), 400),
  "receives a response stream with an encoding": answerBy(() =>
    Readable.from([Buffer.from(ANSWER)]).setEncoding("utf8"),
  ),
  "receives a paused response stream": answerBy(() => Readable.from([Buffer.from(ANSWER)]).pause()),
  "receives an error that contains an attachment": answerBy(
    () => Readable.from([`{"__type":"CaseIdNotFound","attachment":{"data":"${BASE64}"}}`]),
    400,
  ),
  "receives a response with two attachments": answerBy(() =>
    Readable.from([`{"other":{"data":"${BASE64}"},"attachment":{"data":"\\u0000"}}`]),
  ),
  "receives a response in chunks": answerBy(() =>
    Readable.from([...Buffer.from(ANSWER)].map((byte) => Buffer.of(byte))),
  ),
};

describe("A program written for the official client", () => {
  it.each(Object.entries(PATTERNS))("works unchanged when it %s", async (_, pattern) => {
    const [expected, observed] = [await observe(official, pattern), await observe(ours, pattern)];
    expect(observed).toEqual(expected);
  });
});
