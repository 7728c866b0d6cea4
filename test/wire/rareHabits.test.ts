import type { HttpRequest } from "@smithy/types";
import { describe, expect, it } from "vitest";
import { type Habit, observe } from "../support/habits.js";
import { recordRequests } from "../support/recordRequests.js";
import { official, ours } from "../support/sdks.js";
import { settle } from "../support/settle.js";

/** Sends twice by a client with these settings: the second call knows what the first has learnt. */
function sendTwice(makeSettings: (sdk: typeof official) => object): Habit {
  return async ({ sdk, make }) => {
    const client = make(makeSettings(sdk));
    await client.send(new sdk.DescribeCasesCommand({}));
    await client.send(new sdk.DescribeCasesCommand({}));
  };
}

/** Changes a client that keeps its handlers, once it has one. */
function changeAfterFirst(apply: (client: ReturnType<Parameters<Habit>[0]["make"]>) => void): Habit {
  return async ({ sdk, make }) => {
    const client = make({ cacheMiddleware: true });
    await client.send(new sdk.DescribeCasesCommand({}));
    apply(client);
    await client.send(new sdk.DescribeCasesCommand({}));
  };
}

const endpointSignedBy =
  (...authSchemes: object[]) =>
  () => ({ url: new URL("https://support.example"), headers: {}, properties: { authSchemes } });

/** Is refused by each kind of error: a declared one, one that is known all the same, an unknown one. */
function gatherRefusals(protocolSettings: object): Habit {
  return async ({ sdk, make }) => {
    const settings = {
      defaultNamespace: "com.amazonaws.support",
      serviceTarget: "AWSSupport_20130415",
      ...protocolSettings,
    };
    const refusals = [];
    for (const __type of ["CaseIdNotFound", "com.amazonaws.support#ThrottlingException", "NewThing"]) {
      const requestHandler = recordRequests({ status: 400, output: { __type, message: "m" } }) as never;
      const client = make({ requestHandler, protocolSettings: settings as never, maxAttempts: 1 });
      refusals.push(await settle(client.send(new sdk.DescribeCasesCommand({}))));
    }
    return refusals;
  };
}

const HABITS: Readonly<Record<string, Habit>> = {
  "has undefined for the id of the service": sendTwice(() => ({ serviceId: undefined })),
  "has null for the id of the service": sendTwice(() => ({ serviceId: null })),
  "has null for the class of the signer": sendTwice(() => ({ signerConstructor: null })),
  "puts another object in the place of process.env": async ({ sdk, make }) => {
    const before = process.env;
    const client = make();
    try {
      for (const trace of ["Root=1", "Root=2"]) {
        process.env = { ...before, AWS_LAMBDA_FUNCTION_NAME: "f", _X_AMZN_TRACE_ID: trace };
        await client.send(new sdk.DescribeCasesCommand({}));
      }
    } finally {
      process.env = before;
    }
  },
  "has an endpoint that is to be signed by SigV4A, or else by SigV4": sendTwice(() => ({
    endpointProvider: endpointSignedBy(
      { name: "sigv4a", signingName: "first", signingRegionSet: ["*"] },
      { name: "sigv4", signingName: "second", signingRegion: "eu-west-8" },
    ),
  })),
  "has an endpoint that is to be signed by SigV4A, or else by SigV4 as it is": sendTwice(() => ({
    endpointProvider: endpointSignedBy({ name: "sigv4a", signingName: "first" }, { name: "sigv4" }),
  })),
  "has an endpoint that is to be signed by SigV4, or else by SigV4A": sendTwice(() => ({
    endpointProvider: endpointSignedBy(
      { name: "sigv4", signingName: "first", signingRegion: "eu-west-8" },
      { name: "sigv4a", signingName: "second", signingRegionSet: ["*"] },
    ),
  })),
  "puts a proxy around the protocol": async ({ sdk, make }) => {
    const protocol = new Proxy(make().config.protocol, {});
    return make({ protocol }).send(new sdk.DescribeCasesCommand({}));
  },
  "derives a protocol from that of another client": async ({ sdk, make }) => {
    const protocol = Object.create(make().config.protocol);
    return make({ protocol }).send(new sdk.DescribeCasesCommand({}));
  },
  "gives settings of the protocol without the errors that are declared": gatherRefusals({}),
  "gives settings of the protocol without an error": gatherRefusals({ errorTypeRegistries: [] }),
  "changes the query and the headers of each attempt": async ({ sdk, make, handler }) => {
    const queries: unknown[] = [];
    const answers = recordRequests({ status: 500 }, { status: 500 }, { status: 200 });
    const handle = async (request: HttpRequest) => {
      queries.push({ ...request.query });
      Object.assign(request.query ?? {}, { [`attempt${queries.length}`]: "1" });
      Object.assign(request.headers, { [`x-attempt${queries.length}`]: "1" });
      await handler.handle(request);
      return answers.handle(request);
    };
    const client = make({
      endpoint: "https://support.example/?a=1&b",
      requestHandler: { ...handler, handle } as never,
    });
    await client.send(new sdk.DescribeCasesCommand({}));
    return queries;
  },
  "gives texts of the environment for truths": async ({ sdk, make }) => {
    const settings = [
      ...["false", "true", 1, 0, async () => "false"].map((useDualstackEndpoint) => ({ useDualstackEndpoint })),
      ...["false", 1, 0, async () => "false"].map((useFipsEndpoint) => ({ useFipsEndpoint })),
    ];
    for (const each of settings) await make(each as never).send(new sdk.DescribeCasesCommand({}));
  },
  "has a blank or an odd slash in the URL of the endpoint": async ({ sdk, make }) => {
    for (const endpoint of [
      " http://localhost:4566",
      "\thttps://h.example\n",
      "http:/h.example:1",
      "http:h.example:1",
    ]) {
      await make({ endpoint }).send(new sdk.DescribeCasesCommand({}));
    }
  },
  "hides what its logger hears": async ({ sdk, make }) => {
    const heard: unknown[] = [];
    const hide = ({ input, output }: Record<string, Record<string, string[]>>) => {
      heard.push(structuredClone([input, output]));
      input?.caseIdList?.fill("***");
      for (const each of (output?.cases ?? []) as unknown as { ccEmailAddresses: string[] }[]) {
        each.ccEmailAddresses.fill("***");
      }
    };
    const output = { cases: [{ caseId: "c", ccEmailAddresses: ["a@example.com"] }] };
    const handler = recordRequests({ status: 200, output }, { status: 200, output });
    const logger = { debug() {}, info: hide, warn() {}, error() {} } as never;
    const client = make({ logger, requestHandler: handler as never });
    const input = { caseIdList: ["c"] };
    const outcomes = [];
    for (let count = 0; count < 2; count++) {
      const { cases } = await client.send(new sdk.DescribeCasesCommand(input));
      outcomes.push(cases);
    }
    return [input, outcomes, heard, handler.requests.map(({ body }) => String(body))];
  },
  "gives a call a logger of its own, in any step": async ({ sdk, make }) => {
    const heard: string[] = [];
    for (const step of ["initialize", "serialize", "build", "finalizeRequest"] as const) {
      const client = make();
      const info = ({ commandName }: { commandName: string }) => heard.push(`${step} ${commandName}`);
      const add = (next: (args: never) => unknown, context: { logger?: unknown }) => (args: never) => {
        context.logger = { info, error() {} };
        return next(args);
      };
      client.middlewareStack.add(add as never, { step, priority: "low" } as never);
      await client.send(new sdk.DescribeCasesCommand({}));
    }
    return heard;
  },
  "says how to sign before an endpoint that does not": async ({ sdk, make }) => {
    const client = make({ endpoint: "https://own.example" });
    client.middlewareStack.add(
      (next, context) => (args) => {
        context.authSchemes = [{ name: "sigv4", signingName: "other", signingRegion: "eu-west-8" } as never];
        return next(args);
      },
      { step: "initialize" },
    );
    await client.send(new sdk.DescribeCasesCommand({}));
  },
  "keeps handlers, and changes the signer": changeAfterFirst(({ config }) => {
    config.signer = async () => ({ sign: async (request: HttpRequest) => request }) as never;
  }),
  "keeps handlers, and changes the provider of the endpoint": changeAfterFirst(({ config }) => {
    config.endpointProvider = () => ({ url: new URL("https://other.example") });
  }),
  "keeps handlers, and wraps the protocol": changeAfterFirst(({ config }) => {
    const protocol = config.protocol as unknown as { serializeRequest(...args: unknown[]): Promise<HttpRequest> };
    const serialize = protocol.serializeRequest.bind(protocol);
    protocol.serializeRequest = async (...args) => {
      const request = await serialize(...args);
      Object.assign(request.headers, { "x-mark": "1" });
      return request;
    };
  }),
  "reads a text by the protocol's codec": async ({ sdk, make }) => {
    const client = make();
    await client.send(new sdk.DescribeCasesCommand({}));
    const { protocol } = client.config as unknown as { protocol: { getPayloadCodec(): never } };
    const codec = protocol.getPayloadCodec() as {
      createDeserializer(): { read(schema: unknown, text: string): unknown };
    };
    return codec.createDeserializer().read(sdk.CreateCaseResponse$, '{"caseId":"c","other":1}');
  },
  "replaces Date.now alone": async ({ sdk, make, handler }) => {
    const { now } = Date;
    try {
      for (const disableClockSkewCorrection of [true, false]) {
        const client = make({ disableClockSkewCorrection });
        Date.now = () => 1e12;
        await client.send(new sdk.DescribeCasesCommand({}));
        await client.send(new sdk.DescribeCasesCommand({}));
      }
    } finally {
      Date.now = now;
    }
    return handler.requests.map(({ headers }) => headers["x-amz-date"]?.startsWith("20010909T"));
  },
};

describe("A program for the official client that does what few do", () => {
  it.each(Object.entries(HABITS))("may go on as before: it %s", async (_, habit) => {
    const [judged, observed] = [await observe(official, habit), await observe(ours, habit)];
    expect(observed).toEqual(judged);
  });
});
