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
  ["two of one name", (stack, trace) => addNamed(stack, trace, [{}, {}])],
  [
    "two of one name, of which the second overrides",
    (stack, trace) => addNamed(stack, trace, [{}, { override: true }]),
  ],
  [
    "two of one name at different steps, overriding",
    (stack, trace) => addNamed(stack, trace, [{}, { step: "build", override: true }]),
  ],
  ["one beside a middleware that does not exist", (stack, trace) => relate(stack, trace, "before", "nobodyMiddleware")],
  [
    "one beside another of the caller's own, added before it",
    (stack, trace) => {
      relate(stack, trace, "after", "mine");
      stack.add(tracing("mine", trace), { step: "build", name: "mine" });
    },
  ],
  ["removal of the logger by name", (stack) => stack.remove("loggerMiddleware")],
  ["removal of the retries by name", (stack) => stack.remove("retryMiddleware")],
  ["removal of the signature by its alias", (stack) => stack.remove("awsAuthMiddleware")],
  ["removal of the user agent by tag", (stack) => stack.removeByTag("USER_AGENT")],
  ["removal of the host header by tag", (stack) => stack.removeByTag("HOST")],
  ["removal of the trace context by tag", (stack) => stack.removeByTag("TRACE_CONTEXT_PROPAGATION")],
  ["removal of the content length by tag", (stack) => stack.removeByTag("SET_CONTENT_LENGTH")],
  ["removal of what is not there", (stack) => stack.remove("nobodyMiddleware")],
];

describe("The middleware stack", () => {
  it("names the middleware of the official client, in its order", () => {
    const [judged, observed] = [official, ours].map((sdk) => {
      const client = new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS });
      return client.middlewareStack.identify();
    });
    expect(observed).toEqual(judged);
    expect(observed).toHaveLength(9);
  });

  it.each(ARRANGEMENTS)("treats as the official client does: %s", async (_, arrange) => {
    const judged = await traceSend(official, arrange);
    const observed = await traceSend(ours, arrange);
    expect(observed).toEqual(judged);
  });

  it.each(NAMES)(
    "lets a middleware stand before and after %s, where the official client lets it stand",
    async (name) => {
      const arrange: Arrange = (stack, trace) => {
        everywhere(stack, trace, stack);
        relate(stack, trace, "before", name);
        relate(stack, trace, "after", name);
      };
      const judged = await traceSend(official, arrange);
      const observed = await traceSend(ours, arrange);
      expect(observed).toEqual(judged);
      expect(observed.trace).toContainEqual(expect.objectContaining({ name: `before ${name}` }));
      expect(observed.trace).toContainEqual(expect.objectContaining({ name: `after ${name}` }));
    },
  );

  it.each(NAMES.slice(0, -5))(
    "lets the command's own middleware stand beside %s as in the official client",
    async (name) => {
      const arrange: Arrange = (_, trace, commandStack) => relate(commandStack, trace, "before", name);
      const judged = await traceSend(official, arrange);
      const observed = await traceSend(ours, arrange);
      expect(observed).toEqual(judged);
    },
  );

  it("takes a middleware added after the first send into the second one", async () => {
    const later = (stack: Stack, trace: Trace) => stack.add(tracing("later", trace), { step: "build" });
    const judged = await traceSend(official, () => {}, later);
    const observed = await traceSend(ours, () => {}, later);
    expect(observed).toEqual(judged);
    expect(observed.trace).toContainEqual(expect.objectContaining({ name: "later" }));
  });
});

describe.each(bothSdks)("The middleware stack of %s", (_, sdk) => {
  const create = () => new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS });

  it("is each client's own", () => {
    const [one, other] = [create(), create()];
    one.middlewareStack.remove("loggerMiddleware");
    expect(other.middlewareStack.identify().join()).toContain("loggerMiddleware");
  });

  it("clones into one that changes alone", () => {
    const { middlewareStack } = create();
    const clone = middlewareStack.clone();
    expect(clone.identify()).toEqual(middlewareStack.identify());
    clone.remove("loggerMiddleware");
    expect(clone.identify()).not.toEqual(middlewareStack.identify());
  });

  it("joins with another one, and leaves both as they were", () => {
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

  it("refuses a second middleware of a name when it is not to override", () => {
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
