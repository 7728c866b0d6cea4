import { describe, expect, it } from "vitest";
import { CREDENTIALS } from "../../../support/observeCall.js";
import { bothSdks, official, ours } from "../../../support/sdks.js";
import { type Stack, type Trace, traceSend, tracing } from "../../../support/traceMiddleware.js";

type Arrange = (stack: Stack, trace: Trace, commandStack: Stack) => void;

const STEPS = ["initialize", "serialize", "build", "finalizeRequest", "deserialize"] as const;
const PRIORITIES = ["high", "normal", "low"] as const;
const NAMES = [
  "loggerMiddleware",
  "httpAuthSchemeMiddleware",
  "endpointV2Middleware",
  "serializerMiddleware",
  "contentLengthMiddleware",
  "hostHeaderMiddleware",
  "getUserAgentMiddleware",
  "recursionDetectionMiddleware",
  "retryMiddleware",
  "httpSigningMiddleware",
  "awsAuthMiddleware",
  "apiKeyMiddleware",
  "tokenMiddleware",
  "deserializerMiddleware",
];

const everywhere: Arrange = (stack, trace, commandStack) => {
  for (const step of STEPS) {
    for (const priority of PRIORITIES) {
      stack.add(tracing(`client ${step} ${priority}`, trace), {
        step,
        priority,
        name: `c-${step}-${priority}`,
      });
      commandStack.add(tracing(`command ${step} ${priority}`, trace), { step, priority });
    }
  }
};

const ARRANGEMENTS: [title: string, arrange: Arrange][] = [
  ["nothing", () => {}],
  ["a middleware at every step and priority, on client and command", everywhere],
  ["a middleware without options", (stack, trace) => stack.add(tracing("plain", trace), {})],
  ["two middlewares with one name", (stack, trace) => addNamed(stack, trace, [{}, {}])],
  [
    "two middlewares with one name, the second with override",
    (stack, trace) => addNamed(stack, trace, [{}, { override: true }]),
  ],
  [
    "two middlewares with one name at different steps, with override",
    (stack, trace) => addNamed(stack, trace, [{}, { step: "build", override: true }]),
  ],
  ["a middleware relative to an unknown one", (stack, trace) => relate(stack, trace, "before", "nobodyMiddleware")],
  [
    "a middleware relative to a custom one that is added later",
    (stack, trace) => {
      relate(stack, trace, "after", "mine");
      stack.add(tracing("mine", trace), { step: "build", name: "mine" });
    },
  ],
  ["removing the logger by name", (stack) => stack.remove("loggerMiddleware")],
  ["removing retries by name", (stack) => stack.remove("retryMiddleware")],
  ["removing the signer by its alias", (stack) => stack.remove("awsAuthMiddleware")],
  ["removing the user agent by tag", (stack) => stack.removeByTag("USER_AGENT")],
  ["removing the host header by tag", (stack) => stack.removeByTag("HOST")],
  ["removing the trace context by tag", (stack) => stack.removeByTag("TRACE_CONTEXT_PROPAGATION")],
  ["removing the content length by tag", (stack) => stack.removeByTag("SET_CONTENT_LENGTH")],
  ["removing an unknown middleware", (stack) => stack.remove("nobodyMiddleware")],
];

describe("The middleware stack", () => {
  it("lists the same middleware as in the official client, in order", () => {
    const [expected, observed] = [official, ours].map((sdk) => {
      const client = new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS });
      return client.middlewareStack.identify();
    });
    expect(observed).toEqual(expected);
    expect(observed).toHaveLength(9);
  });

  it.each(ARRANGEMENTS)("runs in the same order as in the official client: %s", async (_, arrange) => {
    const expected = await traceSend(official, arrange);
    const observed = await traceSend(ours, arrange);
    expect(observed).toEqual(expected);
  });

  it.each(NAMES)("places a middleware before and after %s as in the official client", async (name) => {
    const arrange: Arrange = (stack, trace) => {
      everywhere(stack, trace, stack);
      relate(stack, trace, "before", name);
      relate(stack, trace, "after", name);
    };
    const expected = await traceSend(official, arrange);
    const observed = await traceSend(ours, arrange);
    expect(observed).toEqual(expected);
    expect(observed.trace).toContainEqual(expect.objectContaining({ name: `before ${name}` }));
    expect(observed.trace).toContainEqual(expect.objectContaining({ name: `after ${name}` }));
  });

  it.each(NAMES.slice(0, -5))("places a command middleware relative to %s as in the official client", async (name) => {
    const arrange: Arrange = (_, trace, commandStack) => relate(commandStack, trace, "before", name);
    const expected = await traceSend(official, arrange);
    const observed = await traceSend(ours, arrange);
    expect(observed).toEqual(expected);
  });

  it("runs a middleware that is added after the first call", async () => {
    const later = (stack: Stack, trace: Trace) => stack.add(tracing("later", trace), { step: "build" });
    const expected = await traceSend(official, () => {}, later);
    const observed = await traceSend(ours, () => {}, later);
    expect(observed).toEqual(expected);
    expect(observed.trace).toContainEqual(expect.objectContaining({ name: "later" }));
  });
});

describe.each(bothSdks)("The middleware stack of %s", (_, sdk) => {
  const create = () => new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS });

  it("is separate for each client", () => {
    const [one, other] = [create(), create()];
    one.middlewareStack.remove("loggerMiddleware");
    expect(other.middlewareStack.identify().join()).toContain("loggerMiddleware");
  });

  it("is independent of its clone", () => {
    const { middlewareStack } = create();
    const clone = middlewareStack.clone();
    expect(clone.identify()).toEqual(middlewareStack.identify());
    clone.remove("loggerMiddleware");
    expect(clone.identify()).not.toEqual(middlewareStack.identify());
  });

  it("concat returns a new stack and changes neither", () => {
    const { middlewareStack } = create();
    const { middlewareStack: commandStack } = new sdk.DescribeCasesCommand({});
    const before = middlewareStack.identify();
    commandStack.add((next) => next, { step: "build", name: "mine" });
    expect(
      middlewareStack
        .concat(commandStack as never)
        .identify()
        .join(),
    ).toContain("mine");
    expect(middlewareStack.identify()).toEqual(before);
  });

  it("rejects a second middleware with the same name without override", () => {
    const { middlewareStack } = create();
    const add = () => middlewareStack.add((next) => next, { step: "finalizeRequest", name: "retryMiddleware" });
    expect(add).toThrow(/Duplicate middleware name/);
  });
});

function addNamed(stack: Stack, trace: Trace, options: readonly object[]): void {
  options.forEach((more, index) => {
    stack.add(tracing(`named ${index}`, trace), { step: "initialize", name: "named", ...more });
  });
}

function relate(stack: Stack, trace: Trace, relation: "before" | "after", toMiddleware: string): void {
  stack.addRelativeTo(tracing(`${relation} ${toMiddleware}`, trace), { relation, toMiddleware });
}
