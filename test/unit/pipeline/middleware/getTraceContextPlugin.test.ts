import { beforeEach, describe, expect, it } from "vitest";
import { CREDENTIALS } from "../../../support/observeCall.js";
import { recordRequests } from "../../../support/recordRequests.js";
import { official, ours, type Sdk } from "../../../support/sdks.js";
import { withEnvironment } from "../../../support/withEnvironment.js";

const TRACE = "Root=1-5e9d0a8e-3d1c;Parent=53995c3f42cd8ad8;Sampled=1";
const IN_LAMBDA = { AWS_LAMBDA_FUNCTION_NAME: "function" };

type Headers = Readonly<Record<string, string>>;

interface InvokeStore {
  readonly getXRayTraceId?: () => string | undefined;
  readonly getTraceparent?: () => string | undefined;
  readonly getTracestate?: () => string | undefined;
  readonly getBaggage?: () => string | undefined;
}

// The official client caches the store it finds at its first request, so the test installs this one first.
let stored: Readonly<Record<string, string>> = {};
const store: InvokeStore = {
  getXRayTraceId: () => stored.trace,
  getTraceparent: () => stored.parent,
  getTracestate: () => stored.state,
  getBaggage: () => stored.baggage,
};
Object.assign(globalThis, { awslambda: { InvokeStore: store } });

const VARIABLES: [title: string, variables: Headers, own: Headers, sent: string | undefined][] = [
  ["outside of Lambda", { _X_AMZN_TRACE_ID: TRACE }, {}, undefined],
  ["in a Lambda function", { ...IN_LAMBDA, _X_AMZN_TRACE_ID: TRACE }, {}, TRACE],
  ["in a Lambda function without a trace", IN_LAMBDA, {}, undefined],
  ["in a Lambda function with an empty trace", { ...IN_LAMBDA, _X_AMZN_TRACE_ID: "" }, {}, undefined],
  ["in a Lambda function with an empty name", { AWS_LAMBDA_FUNCTION_NAME: "", _X_AMZN_TRACE_ID: TRACE }, {}, undefined],
  ["when the caller set the header", { ...IN_LAMBDA, _X_AMZN_TRACE_ID: TRACE }, { "X-Amzn-Trace-Id": "mine" }, "mine"],
  [
    "when the caller set the header in lower case",
    { ...IN_LAMBDA, _X_AMZN_TRACE_ID: TRACE },
    { "x-amzn-trace-id": "mine" },
    "mine",
  ],
];

const ENTRIES: [title: string, own: Headers][] = [
  ["with no header set by the caller", {}],
  ["with a traceparent set by the caller", { traceparent: "mine" }],
  [
    "with a Traceparent in another letter case set by the caller",
    { Traceparent: "mine", TraceState: "state", BAGGAGE: "bag" },
  ],
];

describe("The trace context plugin", () => {
  beforeEach(() => {
    stored = {};
  });

  it.each(VARIABLES)("sends X-Amzn-Trace-Id as in the official client: %s", async (_, variables, own, sent) => {
    const expected = await traceHeaders(official, own, variables);
    const observed = await traceHeaders(ours, own, variables);
    expect(observed).toEqual(expected);
    const names = Object.keys(observed).filter((name) => name.toLowerCase() === "x-amzn-trace-id");
    expect(names.map((name) => observed[name])).toEqual(sent === undefined ? [] : [sent]);
  });

  it.each(ENTRIES)("sends traceparent, tracestate and baggage as in the official client: %s", async (_, own) => {
    const expected = await traceHeaders(official, own, IN_LAMBDA);
    const observed = await traceHeaders(ours, own, IN_LAMBDA);
    expect(observed).toEqual(expected);
  });
});

describe("The trace context of a Lambda invocation", () => {
  it.each<[title: string, values: Headers, variables: Headers, own: Headers]>([
    ["a trace", { trace: TRACE }, IN_LAMBDA, {}],
    ["a trace, outside of Lambda", { trace: TRACE }, {}, {}],
    ["a trace that differs from the variable", { trace: TRACE }, { ...IN_LAMBDA, _X_AMZN_TRACE_ID: "Root=old" }, {}],
    ["a traceparent", { parent: "00-1" }, IN_LAMBDA, {}],
    ["a traceparent, outside of Lambda", { parent: "00-1" }, {}, {}],
    ["traceparent, tracestate and baggage", { parent: "00-1", state: "a=b", baggage: "c=d" }, IN_LAMBDA, {}],
    ["only tracestate and baggage", { state: "a=b", baggage: "c=d" }, IN_LAMBDA, {}],
    ["a traceparent when the caller set one", { parent: "00-1", state: "a=b" }, IN_LAMBDA, { traceparent: "mine" }],
    [
      "a traceparent when the caller set a tracestate",
      { parent: "00-1", state: "a=b" },
      IN_LAMBDA,
      { tracestate: "mine" },
    ],
    ["a trace when the caller set one", { trace: TRACE, parent: "00-1" }, IN_LAMBDA, { "x-amzn-trace-id": "mine" }],
  ])("is sent as in the official client: %s", async (_, values, variables, own) => {
    stored = values;
    const expected = await traceHeaders(official, own, variables);
    const observed = await traceHeaders(ours, own, variables);
    expect(observed).toEqual(expected);
  });
});

async function traceHeaders(sdk: Sdk, own: Headers, variables: Headers): Promise<Headers> {
  const requestHandler = recordRequests();
  await withEnvironment({ variables }, async () => {
    const client = new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, requestHandler });
    client.middlewareStack.add(
      (next) => (args) => {
        Object.assign((args.request as { headers: object }).headers, own);
        return next(args);
      },
      { step: "build", priority: "high" },
    );
    await client.send(new sdk.DescribeServicesCommand({}));
  });
  const wanted = /^(x-amzn-trace-id|traceparent|tracestate|baggage)$/i;
  const entries = Object.entries(requestHandler.requests[0]?.headers ?? {}).filter(([name]) => wanted.test(name));
  return Object.fromEntries(entries.sort());
}
