import { Readable } from "node:stream";
import type { DescribeCasesCommand } from "@aws-sdk/client-support";
import { HttpResponse } from "@smithy/core/protocols";
import type { $ClientProtocol, HttpRequest } from "@smithy/types";
import { describe, expect, it } from "vitest";
import { change, type Habit, observe } from "../support/habits.js";
import { recordRequests } from "../support/recordRequests.js";
import { official, ours } from "../support/sdks.js";
import { describeError, settle } from "../support/settle.js";

/** A command in another form than the one in which it was made; its own middleware marks the request. */
function sendAs(
  reform: (command: DescribeCasesCommand) => DescribeCasesCommand,
  { isMarked = false, isMarkedLater = false } = {},
): Habit {
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

/** Puts a function around a method, which marks the request that it answers. */
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

/** An answer whose body comes as a stream of Node. */
function answerBy(makeBody: () => Readable, statusCode = 200): Habit {
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

const HABITS: Readonly<Record<string, Habit>> = {
  "sends with null for options": async ({ sdk, make }) => make().send(new sdk.DescribeCasesCommand({}), null as never),
  "sends with null for options, and a callback": ({ sdk, make }) =>
    new Promise((resolve, reject) =>
      make().send(new sdk.DescribeCasesCommand({}), null as never, (error, output) =>
        error ? reject(error) : resolve(output),
      ),
    ),
  "sends with options that inherit": async ({ sdk, make, handler }) => {
    await make().send(new sdk.DescribeCasesCommand({}), new CallOptions());
    return handler.options[0]?.requestTimeout;
  },
  "sends with a signal that is inherited": async ({ sdk, make, handler }) => {
    const options = Object.create({ abortSignal: AbortSignal.abort() });
    await make().send(new sdk.DescribeCasesCommand({}), options);
    return handler.options[0] === options;
  },
  "sends a proxy of a command": sendAs((command) => new Proxy(command, {})),
  "sends a proxy of a command with middleware": sendAs((command) => new Proxy(command, {}), { isMarked: true }),
  "adds middleware to a proxy": sendAs((command) => new Proxy(command, {}), { isMarkedLater: true }),
  "sends a copy of a command": sendAs(copy),
  "sends a copy of a command with middleware": sendAs(copy, { isMarked: true }),
  "adds middleware to a copy": sendAs(copy, { isMarkedLater: true }),
  "sends an exact copy of a command with middleware": sendAs(copyExactly, { isMarked: true }),
  "sends a frozen command": sendAs(Object.freeze),
  "sends a frozen command with middleware": sendAs(Object.freeze, { isMarkedLater: true }),
  "copies one command onto another": async ({ sdk, make }) => {
    const command = new sdk.DescribeCasesCommand({ maxResults: 10 });
    await make().send(Object.assign(new sdk.DescribeCasesCommand({}), command));
  },
  "changes the input in the turn in which it was sent": async ({ sdk, make }) => {
    const client = make();
    for (const maxResults of [10, 20, 30]) {
      const input = { maxResults };
      const sent = client.send(new sdk.DescribeCasesCommand(input));
      input.maxResults += 1;
      await sent;
    }
  },
  "assigns the name of a region": change(({ config }) => Object.assign(config, { region: "cn-north-1" })),
  "assigns a provider of the text of an endpoint": change(
    ({ config }) => Object.assign(config, { endpoint: async () => "http://localhost:4566/path" }),
    { endpoint: "http://localhost:1" },
  ),
  "assigns true to useFipsEndpoint": change(({ config }) => Object.assign(config, { useFipsEndpoint: true }), {
    region: "us-gov-west-1",
  }),
  "assigns true to useDualstackEndpoint": change(({ config }) => Object.assign(config, { useDualstackEndpoint: true })),
  "has an extension that sets the name of a region": async ({ sdk, make }) =>
    make({ extensions: [{ configure: (extension) => extension.setRegion("cn-north-1" as never) }] }).send(
      new sdk.DescribeCasesCommand({}),
    ),
  "has null for a user agent": async ({ sdk, make }) =>
    make({ customUserAgent: null as never }).send(new sdk.DescribeCasesCommand({})),
  "names one auth scheme": async ({ sdk, make }) =>
    make({ authSchemePreference: "sigv4" as never }).send(new sdk.DescribeCasesCommand({})),
  "puts a function around serializeRequest": change(({ config }) => markResult(config.protocol, "serializeRequest")),
  "puts a function around updateServiceEndpoint": change(({ config }) =>
    markResult(config.protocol, "updateServiceEndpoint"),
  ),
  "puts a function around the signer's sign": change(({ config }) =>
    markResult(config.httpAuthSchemes[0]?.signer, "sign"),
  ),
  "assigns another signer to the auth scheme": change(({ config }) =>
    Object.assign(config.httpAuthSchemes[0] ?? {}, {
      signer: { sign: async (request: HttpRequest) => ({ ...request, headers: { authorization: "mine" } }) },
    }),
  ),
  "puts a function around deserializeResponse": async ({ sdk, make }) => {
    const client = make();
    const protocol = client.config.protocol as $ClientProtocol<HttpRequest, HttpResponse>;
    const deserialize = protocol.deserializeResponse.bind(protocol);
    let told: unknown;
    protocol.deserializeResponse = async (operation, context, response) => {
      const { commandName, clientName } = context as { commandName?: string; clientName?: string };
      told = { commandName, clientName };
      return deserialize(operation, context, response);
    };
    await client.send(new sdk.DescribeCasesCommand({}));
    return told;
  },
  "assigns another request handler while a call is tried again": async ({ sdk, make }) => {
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
  "retries by a strategy of the first version": async ({ sdk, make }) => {
    let told: unknown;
    const retryStrategy = {
      mode: "mine",
      retry: async (next: (args: unknown) => unknown, args: { input: unknown }) => {
        told = args.input;
        return next(args);
      },
    };
    await make({ retryStrategy: retryStrategy as never }).send(new sdk.DescribeCasesCommand({ maxResults: 10 }));
    return told;
  },
  "makes exceptions without a word": async ({ sdk }) => {
    const classes = [sdk.CaseIdNotFound, sdk.InternalServerError, sdk.DryRunOperationException];
    return classes.map((Exception) => describeError(Reflect.construct(Exception, [])));
  },
  "asks for pages without saying of what": async ({ sdk }) => {
    const pages = sdk.paginateDescribeCases(undefined as never, {});
    return (await settle(pages.next())).class;
  },
  "gets an answer as texts": answerBy(() => Readable.from([ANSWER.slice(0, 20), ANSWER.slice(20)])),
  "gets an answer as one text": answerBy(() => Readable.from(ANSWER)),
  "gets a refusal as texts": answerBy(() => Readable.from(['{"__type":"CaseId', 'NotFound"}']), 400),
  "gets an answer with an encoding": answerBy(() => Readable.from([Buffer.from(ANSWER)]).setEncoding("utf8")),
  "gets an answer that was paused": answerBy(() => Readable.from([Buffer.from(ANSWER)]).pause()),
  "gets a refusal with an attachment in it": answerBy(
    () => Readable.from([`{"__type":"CaseIdNotFound","attachment":{"data":"${BASE64}"}}`]),
    400,
  ),
  "gets an answer with two attachments in it": answerBy(() =>
    Readable.from([`{"other":{"data":"${BASE64}"},"attachment":{"data":"\\u0000"}}`]),
  ),
  "gets an answer in pieces": answerBy(() => Readable.from([...Buffer.from(ANSWER)].map((byte) => Buffer.of(byte)))),
};

describe("A program for the official client", () => {
  it.each(Object.entries(HABITS))("may go on as before: it %s", async (_, habit) => {
    const [judged, observed] = [await observe(official, habit), await observe(ours, habit)];
    expect(observed).toEqual(judged);
  });
});
