import * as official from "@aws-sdk/client-support";
import { describe, expect, it } from "vitest";
import { createCaseOnce, SupportClient, type SupportClientLike } from "../../../../src/index.js";
import { createLocalSupport, type LocalSupport } from "../../../../src/local/index.js";
import { clientKinds, INPUT, QUICK } from "../../../support/clientKinds.js";
import { TEST_CREDENTIALS } from "../../../support/localRequests.js";

/** Creates a retry strategy that retries every failure. */
function makeStubborn() {
  const makeToken = (retries: number) => ({
    getRetryCount: () => retries,
    getRetryDelay: () => 0,
    getRetryCost: () => 0,
  });
  return {
    acquireInitialRetryToken: async () => makeToken(0),
    async refreshRetryTokenForRetry(token: { getRetryCount(): number }) {
      if (token.getRetryCount() === 5) throw new Error("No retry");
      return makeToken(token.getRetryCount() + 1);
    },
    recordSuccess() {},
  };
}

const settings = { region: "us-east-1", credentials: TEST_CREDENTIALS, retryStrategy: makeStubborn() };
const stubbornClients: [string, (support: LocalSupport) => SupportClientLike][] = [
  ["our client", ({ requestHandler }) => new SupportClient({ ...settings, requestHandler })],
  ["the official client", ({ requestHandler }) => new official.SupportClient({ ...settings, requestHandler })],
];

describe("createCaseOnce", () => {
  it.each(stubbornClients)("ignores a failure of middleware of %s after the response", async (_, make) => {
    const support = createLocalSupport();
    const client = make(support) as SupportClient;
    let failures = 0;
    client.middlewareStack.add(
      (next, context) => async (args) => {
        const result = await next(args);
        if (context.commandName !== "CreateCaseCommand") return result;
        failures += 1;
        throw new TypeError("A mistake of the application");
      },
      { step: "finalizeRequest" },
    );
    const { created } = await createCaseOnce(client, { ...INPUT, token: "t" }, QUICK);
    expect([created, support.cases.length]).toEqual([true, 1]);
    expect(failures).toBe(1);
  });

  it.each(stubbornClients)(
    "sends one request by %s when another one is not allowed, whatever the retry strategy",
    async (_, make) => {
      const support = createLocalSupport();
      const lost = support.faults.add("lostResponse", { operations: ["CreateCase"] });
      const call = createCaseOnce(
        make(support),
        { ...INPUT, token: "t" },
        { ...QUICK, searchDelaysMs: [], onUnconfirmed: "throw" },
      );
      await expect(call).rejects.toMatchObject({ name: "OutcomeUnknownError" });
      expect(lost.hits).toBe(1);
      expect(support.cases).toHaveLength(1);
    },
  );

  it.each(clientKinds)("retries throttling that outlasts the retries of $kind", async ({ createFixture }) => {
    const { support, makeClient } = createFixture();
    const client = makeClient({ maxAttempts: 1 });
    const throttling = support.faults.add("throttling", { operations: ["CreateCase"], times: 2 });
    const { created } = await createCaseOnce(client, { ...INPUT, token: "t" }, QUICK);
    expect([created, throttling.hits, support.cases.length]).toEqual([true, 2, 1]);
  });

  it.each(clientKinds)(
    "throws the throttling error of $kind when the time is up, and opens no case",
    async ({ createFixture }) => {
      const { support, makeClient } = createFixture();
      const client = makeClient({ maxAttempts: 1 });
      support.faults.add("throttling", { operations: ["CreateCase"] });
      const call = createCaseOnce(client, { ...INPUT, token: "t" }, { ...QUICK, timeoutMs: 500 });
      await expect(call).rejects.toMatchObject({ name: "ThrottlingException" });
      expect(support.cases).toEqual([]);
    },
  );

  it.each(clientKinds)("throws the connection error of $kind, because nothing was sent", async ({ createFixture }) => {
    const { makeClient } = createFixture();
    const handle = async () => {
      throw Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:1"), { code: "ECONNREFUSED" });
    };
    const client = makeClient({ requestHandler: { handle }, maxAttempts: 1 });
    const call = createCaseOnce(client, { ...INPUT, token: "t" }, { previousAttempt: "none", timeoutMs: 500 });
    await expect(call).rejects.toMatchObject({ name: "Error", code: "ECONNREFUSED" });
  });

  it.each(clientKinds.slice(0, 2))(
    "throws the credentials error of $kind, because nothing was sent",
    async ({ createFixture }) => {
      const { makeClient } = createFixture();
      const credentials = async () => {
        throw new Error("No credentials found.");
      };
      const call = createCaseOnce(makeClient({ credentials }), { ...INPUT, token: "t" }, { previousAttempt: "none" });
      await expect(call).rejects.toMatchObject({ name: "Error", message: "No credentials found." });
    },
  );

  it.each(clientKinds)(
    "finds with $kind a case that the service opened after the client timed out",
    async ({ createFixture }) => {
      const { support, makeClient } = createFixture();
      let isFirst = true;
      const finished: Promise<unknown>[] = [];
      const requestHandler = {
        ...support.requestHandler,
        async handle(request: Parameters<typeof support.requestHandler.handle>[0]) {
          if (!request.headers["x-amz-target"]?.endsWith("CreateCase") || !isFirst) {
            return support.requestHandler.handle(request);
          }
          isFirst = false;
          finished.push(pauseBriefly().then(() => support.requestHandler.handle(request)));
          throw Object.assign(new Error("Gave up"), { name: "TimeoutError" });
        },
      };
      const searchDelaysMs = Array.from({ length: 200 }, () => 5);
      const { created } = await createCaseOnce(
        makeClient({ requestHandler }),
        { ...INPUT, token: "t" },
        { searchDelaysMs },
      );
      await Promise.all(finished);
      expect([created, support.cases.length]).toEqual([true, 1]);
    },
  );
});

describe("createCaseOnce with a clock that is off by hours", () => {
  it.each(
    clientKinds.slice(0, 2).flatMap(({ kind, createFixture }) => [
      { kind, createFixture, minutes: -120 },
      { kind, createFixture, minutes: 120 },
    ]),
  )("finds its case with $kind: $minutes minutes", async ({ createFixture, minutes }) => {
    const { support, client } = createFixture();
    support.clock.set(Date.now() + minutes * 60_000);
    support.faults.add("clockSkew", { skewMs: minutes * 60_000 });
    const lost = support.faults.add("lostResponse", { operations: ["CreateCase"], times: 2 });
    await createCaseOnce(client, { ...INPUT, token: "t" }, { ...QUICK, previousAttempt: "none" });
    expect(lost.hits).toBeGreaterThan(0);
    expect(support.cases).toHaveLength(1);
  });
});

function pauseBriefly(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
