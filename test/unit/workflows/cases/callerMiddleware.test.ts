import { describe, expect, it } from "vitest";
import { addCommunicationOnce, createCaseOnce } from "../../../../src/index.js";
import { createLocalSupport } from "../../../../src/local/index.js";
import { QUICK } from "../../../support/clientKinds.js";
import { TEST_CREDENTIALS } from "../../../support/localRequests.js";
import { bothSdks, type Sdk } from "../../../support/sdks.js";

const fail = (message: string, fields: object) => () => Object.assign(new Error(message), fields);
const FAILURES: readonly (readonly [name: string, make: () => Error])[] = [
  ["throttled", fail("Rate exceeded", { name: "ThrottlingException", $metadata: { httpStatusCode: 400 } })],
  ["denied", fail("no", { name: "AccessDeniedException", $metadata: { httpStatusCode: 403 } })],
  ["not connected", fail("connect ECONNREFUSED", { code: "ECONNREFUSED", syscall: "connect", name: "TimeoutError" })],
  ["failing", fail("oops", { $metadata: { httpStatusCode: 500 } })],
  ["mistaken", () => new TypeError("x is not a function")],
];
const STEPS = [
  { step: "initialize" },
  { step: "finalizeRequest", priority: "high" },
  { step: "finalizeRequest", priority: "low" },
  { step: "deserialize", priority: "high" },
  { step: "deserialize", priority: "low" },
] as const;

type Next = (args: object) => Promise<object>;
type Middleware = (next: Next, context: { readonly commandName?: string }) => Next;

/** Returns a client with a middleware that fails once, after the service executed an operation. */
function createFixture(sdk: Sdk, operation: string, options: object, make: () => Error) {
  const support = createLocalSupport();
  const { requestHandler } = support;
  const client = new sdk.SupportClient({ region: "us-east-1", credentials: TEST_CREDENTIALS, requestHandler });
  let times = 1;
  const stack = client.middlewareStack as unknown as { add(middleware: Middleware, options: object): void };
  const audit: Middleware =
    (next, { commandName }) =>
    async (args) => {
      const result = await next(args);
      if (commandName === `${operation}Command` && times-- > 0) throw make();
      return result;
    };
  stack.add(audit, options);
  return { support, client };
}

describe.each(bothSdks)("caller middleware that fails after the response, with %s,", (_, sdk) => {
  describe.each(STEPS)("at %j", (step) => {
    it.each(FAILURES)("and is %s causes no duplicate case", async (_, make) => {
      const { support, client } = createFixture(sdk, "CreateCase", step, make);
      const input = { token: "t", subject: "S", communicationBody: "B" };
      expect(await createCaseOnce(client, input, QUICK)).toMatchObject({ caseId: support.cases[0]?.caseId });
      expect(support.cases).toHaveLength(1);
    });

    it.each(FAILURES)("and is %s causes no duplicate message", async (_, make) => {
      const { support, client } = createFixture(sdk, "AddCommunicationToCase", step, make);
      const [{ caseId } = { caseId: "" }] = support.seed([{ subject: "S" }]);
      await addCommunicationOnce(client, { token: "m", caseId, communicationBody: "m" }, QUICK);
      expect(support.findCase(caseId)?.communications).toHaveLength(2);
    });
  });

  it.each(FAILURES)("and is %s before the request is thrown, and no case is opened", async (_, make) => {
    const { support, client } = createFixture(sdk, "None", { step: "build" }, make);
    client.middlewareStack.add(
      (_, { commandName }) =>
        async () => {
          if (commandName === "CreateCaseCommand") throw make();
          return { output: { cases: [], $metadata: {} }, response: {} } as never;
        },
      { step: "initialize" },
    );
    const input = { token: "t", subject: "S", communicationBody: "B" };
    const call = createCaseOnce(client, input, { ...QUICK, timeoutMs: 500 });
    await expect(call).rejects.toThrow(make().message);
    expect(support.cases).toEqual([]);
  });
});
