import { describe, expect, it } from "vitest";
import { failure, resetBeforeAnswer } from "../../support/answers.js";
import { CREDENTIALS } from "../../support/observeCall.js";
import { type Answer, startScriptedServer } from "../../support/scriptedServer.js";
import { ours } from "../../support/sdks.js";

type Client = InstanceType<typeof ours.Support>;
type Callback = (error: unknown) => void;

const FAILURES: [title: string, answer: Answer][] = [
  ["a declared exception", failure(400, "CaseIdNotFound")],
  ["an undeclared exception", failure(400, "SubscriptionRequiredException")],
  ["an unknown exception", failure(400, "NewThing")],
  ["an unreadable response", (response) => response.end("<html>")],
  ["a lost connection", resetBeforeAnswer],
];

async function calledByPromise(client: Client) {
  await client.send(new ours.DescribeCasesCommand({}));
}

async function calledByMethod(client: Client) {
  await client.describeCases({});
}

async function calledByPaginator(client: Client) {
  for await (const _ of ours.paginateDescribeCases({ client }, {}));
}

function calledByCallback(client: Client) {
  return new Promise((_, reject) => client.send(new ours.DescribeCasesCommand({}), reject as Callback));
}

function calledByMethodWithCallback(client: Client) {
  return new Promise((_, reject) => client.describeCases({}, reject as Callback));
}

async function calledAndAwaitedLater(client: Client) {
  const answer = client.send(new ours.DescribeCasesCommand({}));
  answer.catch(() => {});
  await new Promise((resolve) => setImmediate(resolve));
  await answer;
}

function calledByThen(client: Client) {
  return client.send(new ours.DescribeCasesCommand({})).then(({ cases }) => cases);
}

async function calledOverManyLines(client: Client) {
  await client
    // The engine reports the line of `await`, which differs from the line of the call.
    .send(new ours.DescribeCasesCommand({}));
}

const WAYS = [
  calledByPromise,
  calledByMethod,
  calledByCallback,
  calledByMethodWithCallback,
  calledAndAwaitedLater,
  calledByThen,
  calledOverManyLines,
];

describe("The stack trace", () => {
  describe.each(FAILURES)("of %s", (_, answer) => {
    it.each(WAYS.map((way) => [way.name, way] as const))("contains the calling function: %s", async (name, call) => {
      const stack = await stackOf(call, answer);
      expect(stack?.split(`${name} (`)).toHaveLength(2);
      expect(stack).toContain("addCallSite.test.ts");
    });

    it("contains no duplicate frame", async () => {
      const frames = (await stackOf(calledByPromise, answer))?.split("\n    at ").slice(1) ?? [];
      expect(frames.length).toBeGreaterThan(1);
      expect(new Set(frames.map((frame) => frame.replace(/^async |:\d+\)?$/g, ""))).size).toBe(frames.length);
    });
  });

  it("contains the loop that iterates a paginator", async () => {
    expect(await stackOf(calledByPaginator, failure(400, "CaseIdNotFound"))).toContain("calledByPaginator");
  });

  it("contains the calling function when no request was sent", async () => {
    const credentials = () => Promise.reject(new Error("vault closed"));
    const client = new ours.Support({ region: "us-east-1", credentials });
    const error = await calledByPromise(client).catch((caught: Error) => caught);
    expect(error?.stack).toContain("calledByPromise (");
  });

  it("starts with the name and message of the error", async () => {
    const stack = await stackOf(calledByPromise, failure(400, "CaseIdNotFound"));
    expect(stack?.split("\n")[0]).toBe("CaseIdNotFound: CaseIdNotFound happened");
  });

  it.each([
    ["stackTraceLimit is 0", { stackTraceLimit: 0 }, "CaseIdNotFound: CaseIdNotFound happened"],
    ["prepareStackTrace returns a single line", { prepareStackTrace: writeLine }, '{"name":"CaseIdNotFound"}'],
  ])("stays unchanged when %s", async (_, settings, expected) => {
    const { stackTraceLimit, prepareStackTrace } = Error;
    Object.assign(Error, settings);
    try {
      expect(await stackOf(calledByPromise, failure(400, "CaseIdNotFound"))).toBe(expected);
    } finally {
      Object.assign(Error, { stackTraceLimit, prepareStackTrace });
    }
  });

  it("does not grow when several calls reject with the same error", async () => {
    const shared = new Error("vault closed");
    const client = new ours.Support({ region: "us-east-1", credentials: () => Promise.reject(shared) });
    const lengths: number[] = [];
    for (let call = 0; call < 20; call++) {
      await client.describeCases({}).catch((error: Error) => lengths.push(error.stack?.length ?? 0));
    }
    expect(new Set(lengths.slice(1)).size).toBe(1);
    expect(lengths[1]).toBe(lengths[0]);
  });

  it.each([
    ["a frozen error", Object.freeze(new Error("frozen"))],
    ["a string", "only a text"],
    ["an error without a stack", Object.assign(new Error("bare"), { stack: undefined })],
  ])("is not added to %s", async (_, thrown) => {
    const client = new ours.Support({ region: "us-east-1", credentials: () => Promise.reject(thrown) });
    const caught = await client.describeCases({}).then(
      () => "nothing was thrown",
      (error: unknown) => error,
    );
    expect(caught).toBe(thrown);
  });
});

const writeLine = ({ name }: Error) => JSON.stringify({ name });

async function stackOf(call: (client: Client) => Promise<unknown>, answer: Answer): Promise<string | undefined> {
  await using server = await startScriptedServer(answer);
  const client = new ours.Support({
    region: "us-east-1",
    credentials: CREDENTIALS,
    endpoint: server.url,
    maxAttempts: 1,
  });
  const error = await call(client).then(
    () => undefined,
    (caught: Error) => caught,
  );
  client.destroy();
  return error?.stack;
}
