import type { HttpRequest } from "@smithy/types";
import { describe, expect, it } from "vitest";
import { recordRequests } from "../support/recordRequests.js";
import { official, ours } from "../support/sdks.js";
import { settle } from "../support/settle.js";
import { observe, type UsagePattern } from "../support/usagePatterns.js";

/** Sends two calls with one client, because the first call can fill caches that the second reads. */
function sendTwice(makeSettings: (sdk: typeof official) => object): UsagePattern {
  return async ({ sdk, make }) => {
    const client = make(makeSettings(sdk));
    await client.send(new sdk.DescribeCasesCommand({}));
    await client.send(new sdk.DescribeCasesCommand({}));
  };
}

/** Changes a client with `cacheMiddleware` after its first call. */
function changeAfterFirst(apply: (client: ReturnType<Parameters<UsagePattern>[0]["make"]>) => void): UsagePattern {
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

/** Collects errors of each kind: declared, found by its full name, and unknown. */
function gatherRefusals(protocolSettings: object): UsagePattern {
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

const PATTERNS: Readonly<Record<string, UsagePattern>> = {
  "passes undefined as serviceId": sendTwice(() => ({ serviceId: undefined })),
  "passes null as serviceId": sendTwice(() => ({ serviceId: null })),
  "passes null as signerConstructor": sendTwice(() => ({ signerConstructor: null })),
  "replaces process.env": async ({ sdk, make }) => {
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
  "resolves an endpoint with the auth schemes SigV4A and SigV4": sendTwice(() => ({
    endpointProvider: endpointSignedBy(
      { name: "sigv4a", signingName: "first", signingRegionSet: ["*"] },
      { name: "sigv4", signingName: "second", signingRegion: "eu-west-8" },
    ),
  })),
  "resolves an endpoint with the auth schemes SigV4A and SigV4 without properties": sendTwice(() => ({
    endpointProvider: endpointSignedBy({ name: "sigv4a", signingName: "first" }, { name: "sigv4" }),
  })),
  "resolves an endpoint with the auth schemes SigV4 and SigV4A": sendTwice(() => ({
    endpointProvider: endpointSignedBy(
      { name: "sigv4", signingName: "first", signingRegion: "eu-west-8" },
      { name: "sigv4a", signingName: "second", signingRegionSet: ["*"] },
    ),
  })),
  "passes a proxy of a protocol": async ({ sdk, make }) => {
    const protocol = new Proxy(make().config.protocol, {});
    return make({ protocol }).send(new sdk.DescribeCasesCommand({}));
  },
  "passes an object that inherits from a protocol": async ({ sdk, make }) => {
    const protocol = Object.create(make().config.protocol);
    return make({ protocol }).send(new sdk.DescribeCasesCommand({}));
  },
  "passes protocolSettings without errorTypeRegistries": gatherRefusals({}),
  "passes protocolSettings with empty errorTypeRegistries": gatherRefusals({ errorTypeRegistries: [] }),
  "changes the query and headers of each attempt": async ({ sdk, make, handler }) => {
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
  "passes strings and numbers as booleans": async ({ sdk, make }) => {
    const settings = [
      ...["false", "true", 1, 0, async () => "false"].map((useDualstackEndpoint) => ({ useDualstackEndpoint })),
      ...["false", 1, 0, async () => "false"].map((useFipsEndpoint) => ({ useFipsEndpoint })),
    ];
    for (const each of settings) await make(each as never).send(new sdk.DescribeCasesCommand({}));
  },
  "passes an endpoint URL with whitespace or missing slashes": async ({ sdk, make }) => {
    for (const endpoint of [
      " http://localhost:4566",
      "\thttps://h.example\n",
      "http:/h.example:1",
      "http:h.example:1",
    ]) {
      await make({ endpoint }).send(new sdk.DescribeCasesCommand({}));
    }
  },
  "redacts the values that its logger receives": async ({ sdk, make }) => {
    const received: unknown[] = [];
    const hide = ({ input, output }: Record<string, Record<string, string[]>>) => {
      received.push(structuredClone([input, output]));
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
    return [input, outcomes, received, handler.requests.map(({ body }) => String(body))];
  },
  "sets a logger for one call in any step": async ({ sdk, make }) => {
    const received: string[] = [];
    for (const step of ["initialize", "serialize", "build", "finalizeRequest"] as const) {
      const client = make();
      const info = ({ commandName }: { commandName: string }) => received.push(`${step} ${commandName}`);
      const add = (next: (args: never) => unknown, context: { logger?: unknown }) => (args: never) => {
        context.logger = { info, error() {} };
        return next(args);
      };
      client.middlewareStack.add(add as never, { step, priority: "low" } as never);
      await client.send(new sdk.DescribeCasesCommand({}));
    }
    return received;
  },
  "sets context.authSchemes for an endpoint without auth schemes": async ({ sdk, make }) => {
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
  "changes the signer with cacheMiddleware": changeAfterFirst(({ config }) => {
    config.signer = async () => ({ sign: async (request: HttpRequest) => request }) as never;
  }),
  "changes the endpointProvider with cacheMiddleware": changeAfterFirst(({ config }) => {
    config.endpointProvider = () => ({ url: new URL("https://other.example") });
  }),
  "wraps the protocol with cacheMiddleware": changeAfterFirst(({ config }) => {
    const protocol = config.protocol as unknown as { serializeRequest(...args: unknown[]): Promise<HttpRequest> };
    const serialize = protocol.serializeRequest.bind(protocol);
    protocol.serializeRequest = async (...args) => {
      const request = await serialize(...args);
      Object.assign(request.headers, { "x-mark": "1" });
      return request;
    };
  }),
  "reads a string with the codec of the protocol": async ({ sdk, make }) => {
    const client = make();
    await client.send(new sdk.DescribeCasesCommand({}));
    const { protocol } = client.config as unknown as { protocol: { getPayloadCodec(): never } };
    const codec = protocol.getPayloadCodec() as {
      createDeserializer(): { read(schema: unknown, text: string): unknown };
    };
    return codec.createDeserializer().read(sdk.CreateCaseResponse$, '{"caseId":"c","other":1}');
  },
  "replaces Date.now": async ({ sdk, make, handler }) => {
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

describe("A program written for the official client that uses rare features", () => {
  it.each(Object.entries(PATTERNS))("works unchanged when it %s", async (_, pattern) => {
    const [expected, observed] = [await observe(official, pattern), await observe(ours, pattern)];
    expect(observed).toEqual(expected);
  });
});
