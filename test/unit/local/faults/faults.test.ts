import type { SupportClient } from "@aws-sdk/client-support";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { FaultName, FaultOptions, LocalSupport } from "../../../../src/local/index.js";
import { type ClientTransport, clientTransports, connectLocally } from "../../../support/localTransports.js";
import { describeError, type Outcome } from "../../../support/settle.js";

const INPUT = { subject: "s", communicationBody: "b" };

/** Opens a case. Resolves to its attempts or its error, and to the number of cases. */
async function openCase(
  transport: ClientTransport,
  maxAttempts: number,
  prepare: (support: LocalSupport, client: SupportClient) => unknown,
): Promise<{ attempts: unknown; failure: Outcome | undefined; cases: number }> {
  await using connection = await connectLocally(transport, { maxAttempts });
  const { support, client } = connection;
  prepare(support, client);
  const [attempts, failure] = await client.send(new transport.sdk.CreateCaseCommand(INPUT)).then(
    ({ $metadata }) => [$metadata.attempts, undefined],
    (error) => [error.$metadata?.attempts, describeError(error)],
  );
  return { attempts, failure, cases: support.cases.length };
}

/** Polls once per turn of the event loop, because fake timers stand still. */
async function untilCase(support: LocalSupport): Promise<void> {
  while (support.cases.length === 0) await new Promise((resolve) => setImmediate(resolve));
}

interface Row {
  readonly options?: FaultOptions[FaultName];
  /** With a fault on the first request only, and a client that retries. */
  readonly once: { readonly attempts: number; readonly cases: number };
  /** With a fault on every request, and a client without retries. */
  readonly always: { readonly cases: number; readonly failure?: object };
}

const RESET = { name: "TimeoutError", code: "ECONNRESET", message: "socket hang up" };
const FAILED = { name: "InternalServerError", $metadata: { httpStatusCode: 500 } };
const NOT_JSON = { $metadata: { httpStatusCode: 502 } };

const ROWS: [FaultName, Row][] = [
  ["lostRequest", { once: { attempts: 2, cases: 1 }, always: { cases: 0, failure: RESET } }],
  ["lostResponse", { once: { attempts: 2, cases: 2 }, always: { cases: 1, failure: RESET } }],
  ["slowResponse", { options: { delayMs: 40 }, once: { attempts: 1, cases: 1 }, always: { cases: 1 } }],
  [
    "throttling",
    {
      options: { throttlingReasons: [{ reason: "r", resource: "CreateCase" }] },
      once: { attempts: 2, cases: 1 },
      always: { cases: 0, failure: { name: "ThrottlingException", message: "Rate exceeded" } },
    },
  ],
  ["internalError", { once: { attempts: 2, cases: 1 }, always: { cases: 0, failure: FAILED } }],
  [
    "internalError",
    { options: { afterExecution: true }, once: { attempts: 2, cases: 2 }, always: { cases: 1, failure: FAILED } },
  ],
  ["badGateway", { once: { attempts: 2, cases: 1 }, always: { cases: 0, failure: NOT_JSON } }],
  [
    "badGateway",
    { options: { afterExecution: true }, once: { attempts: 2, cases: 2 }, always: { cases: 1, failure: NOT_JSON } },
  ],
  [
    "truncatedResponse",
    { once: { attempts: 2, cases: 2 }, always: { cases: 1, failure: { name: "Error", code: "ECONNRESET" } } },
  ],
  [
    "missingPlan",
    { once: { attempts: 1, cases: 0 }, always: { cases: 0, failure: { name: "SubscriptionRequiredException" } } },
  ],
  [
    "caseLimitExceeded",
    { once: { attempts: 1, cases: 0 }, always: { cases: 0, failure: { name: "CaseCreationLimitExceeded" } } },
  ],
];

describe.each(clientTransports)("$name, $transport,", (transport) => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(ROWS)("retries or throws when a fault is active: %s %o", async (name, { options = {}, once, always }) => {
    const [first, every] = await Promise.all([
      openCase(transport, 2, (support) => support.faults.add(name, { ...options, times: 1 })),
      openCase(transport, 1, (support) => support.faults.add(name, options)),
    ]);
    expect(first).toMatchObject(once);
    expect(every.cases).toBe(always.cases);
    if (always.failure) expect(every.failure).toMatchObject(always.failure);
    else expect(every.failure).toBeUndefined();
  });

  it("opens a duplicate case when the first response is lost", async () => {
    await using connection = await connectLocally(transport, { maxAttempts: 3 });
    const { support, client } = connection;
    const lost = support.faults.add("lostResponse", { operations: ["CreateCase"], times: 1 });
    const { caseId } = await client.send(new transport.sdk.CreateCaseCommand(INPUT));
    const [first, second] = support.cases;
    expect([lost.hits, support.cases.length, second?.caseId]).toEqual([1, 2, caseId]);
    expect(first).toMatchObject({ subject: "s", communications: [{ body: "b" }] });
  });

  it("receives a slow response after its delay, and other responses at once", async () => {
    await using connection = await connectLocally(transport, { maxAttempts: 1 });
    const { support, client } = connection;
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    support.faults.add("slowResponse", { delayMs: 3_600_000, operations: ["CreateCase"] });
    const order: string[] = [];
    const slow = client.send(new transport.sdk.CreateCaseCommand(INPUT)).then(() => order.push("slow"));
    await untilCase(support);
    await client.send(new transport.sdk.DescribeCasesCommand({})).then(() => order.push("other"));
    await vi.advanceTimersByTimeAsync(3_600_000);
    await slow;
    expect(order).toEqual(["other", "slow"]);
  });

  it("receives the `throttlingReasons`", async () => {
    await using connection = await connectLocally(transport, { maxAttempts: 1 });
    connection.support.faults.add("throttling", { throttlingReasons: [{ reason: "r", resource: "a case" }] });
    const failure = await connection.client.send(new transport.sdk.DescribeCasesCommand({})).catch((error) => error);
    expect(failure).toBeInstanceOf(transport.sdk.ThrottlingException);
    expect(failure.throttlingReasons).toEqual([{ reason: "r", resource: "a case" }]);
  });

  it.each([60, -60])(
    "corrects its clock and retries when the service's clock is off by %i minutes",
    async (minutes) => {
      await using connection = await connectLocally(transport, { maxAttempts: 2 });
      const { support, client } = connection;
      const skew = support.faults.add("clockSkew", { skewMs: minutes * 60_000 });
      const { $metadata } = await client.send(new transport.sdk.CreateCaseCommand(INPUT));
      expect([$metadata.attempts, skew.hits]).toEqual([2, 2]);
      expect(Math.abs(client.config.systemClockOffset - minutes * 60_000)).toBeLessThan(50_000);
      expect(Math.abs(Date.parse(support.cases[0]?.timeCreated ?? "") - Date.now())).toBeLessThan(50_000);
    },
  );

  it("throws after a single skewed response", async () => {
    const { failure } = await openCase(transport, 1, ({ faults }) => faults.add("clockSkew"));
    expect(failure).toMatchObject({
      name: "InvalidSignatureException",
      message: expect.stringContaining("Signature expired"),
    });
  });
});
