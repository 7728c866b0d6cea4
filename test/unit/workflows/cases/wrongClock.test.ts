import { afterEach, describe, expect, it, vi } from "vitest";
import {
  addCommunicationOnce,
  createCaseOnce,
  openCase,
  type SupportClientLike,
  watchCase,
} from "../../../../src/index.js";
import { createLocalSupport } from "../../../../src/local/index.js";
import { clientKinds, INPUT } from "../../../support/clientKinds.js";
import { TEST_CREDENTIALS } from "../../../support/localRequests.js";
import { bothSdks, type Sdk } from "../../../support/sdks.js";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const CASE = { ...INPUT, token: "t" };

afterEach(() => {
  vi.useRealTimers();
});

/** Steps the local clock. The service's clock continues. */
function stepClock(aheadMs: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: performance.timeOrigin + performance.now() + aheadMs });
}

/** Creates a service with the right time, and clients on a machine whose clock can be stepped. */
function createFixture(sdk: Sdk) {
  const support = createLocalSupport({ now: () => performance.timeOrigin + performance.now() });
  const makeClient = (settings: object = {}) =>
    new sdk.SupportClient({
      region: "us-east-1",
      credentials: TEST_CREDENTIALS,
      requestHandler: support.requestHandler,
      ...settings,
    });
  return { support, makeClient };
}

describe.each(bothSdks)("on a machine with a wrong clock, with %s,", (_, sdk) => {
  it.each([
    [8 * DAY_MS, {}],
    [2 * HOUR_MS, { searchWindowMs: HOUR_MS }],
    [20 * 60_000, { searchWindowMs: 60_000, clockToleranceMs: 0 }],
    [-8 * DAY_MS, {}],
  ])("that is off by %d ms, every process finds the writes of an earlier one (%j)", async (aheadMs, options) => {
    const { support, makeClient } = createFixture(sdk);
    stepClock(aheadMs);
    const { caseId } = await createCaseOnce(makeClient(), CASE, options);
    const message = { token: "m", caseId, communicationBody: "It has spread." };
    await addCommunicationOnce(makeClient(), message, options);
    expect(await createCaseOnce(makeClient(), CASE, options)).toEqual({ caseId, created: false, duplicates: [] });
    const opened = await openCase(makeClient(), { ...CASE, attachments: [new Uint8Array(1)] }, options);
    expect(opened).toMatchObject({ caseId, created: false });
    expect(await addCommunicationOnce(makeClient(), message, options)).toMatchObject({ created: false });
    expect([support.cases.length, support.findCase(caseId)?.communications.length]).toEqual([1, 2]);
  });

  it.each([
    [0, -HOUR_MS],
    [HOUR_MS, 0],
    [0, HOUR_MS],
    [0, -8 * DAY_MS],
  ])("that steps from %d to %d ms after a lost response, no duplicate is written", async (fromMs, toMs) => {
    const { support, makeClient } = createFixture(sdk);
    const [{ caseId } = { caseId: "" }] = support.seed([{ subject: "Other" }]);
    for (const kind of ["case", "message"]) {
      stepClock(fromMs);
      const client = makeClient();
      await client.send(new sdk.DescribeServicesCommand({}));
      support.faults.add("lostResponse", { operations: ["CreateCase", "AddCommunicationToCase"], times: 1 });
      let isStepped = false;
      const onProgress = async ({ type }: { type: string }) => {
        if (type !== "unconfirmed" || isStepped) return;
        isStepped = true;
        stepClock(toMs);
        await client.send(new sdk.DescribeServicesCommand({}));
      };
      const options = { searchDelaysMs: [100, 100], onProgress: (step: { type: string }) => void onProgress(step) };
      if (kind === "case") await createCaseOnce(client, CASE, options);
      else await addCommunicationOnce(client, { token: "m", caseId, communicationBody: "m" }, options);
    }
    expect(support.cases.filter(({ subject }) => subject === INPUT.subject)).toHaveLength(1);
    expect(support.findCase(caseId)?.communications).toHaveLength(2);
  });

  it("createCaseOnce finds its case after a lost response when its first request corrects the clock", async () => {
    const { support, makeClient } = createFixture(sdk);
    stepClock(2 * HOUR_MS);
    support.faults.add("lostResponse", { operations: ["CreateCase"], times: 1 });
    const options = { previousAttempt: "none", searchDelaysMs: [1, 1] } as const;
    expect(await createCaseOnce(makeClient(), CASE, options)).toMatchObject({ created: true });
    expect(support.cases).toHaveLength(1);
  });

  it("no workflow fails when the clock is corrected", async () => {
    const { support, makeClient } = createFixture(sdk);
    stepClock(HOUR_MS);
    const client: SupportClientLike = makeClient({ maxAttempts: 1 });
    const { caseId } = await createCaseOnce(makeClient(), CASE);
    const errors: unknown[] = [];
    const watched = watchCase(
      client,
      { caseId },
      { pollDelayMs: 1, maxPollDelayMs: 1, onRetry: ({ error }) => errors.push(error) },
    );
    await watched.next();
    await watched.next();
    stepClock(0);
    support.reply(caseId, "Hello");
    const { value } = await watched.next();
    expect(value).toMatchObject({ type: "communication", communication: { body: "Hello" } });
    expect(errors).toEqual([]);
    stepClock(HOUR_MS);
    expect(await createCaseOnce(client, CASE)).toMatchObject({ caseId, created: false });
    stepClock(0);
    expect(await createCaseOnce(client, { ...CASE, token: "u" }, { previousAttempt: "none" })).toMatchObject({
      created: true,
    });
  });
});

it.each([HOUR_MS, -HOUR_MS])(
  "createCaseOnce with a bare sender opens no duplicate when the clock steps by %d ms after a lost response",
  async (stepMs) => {
    const [, , bare] = clientKinds;
    if (!bare) throw new Error("Missing bare sender.");
    const { support, client } = bare.createFixture({ now: () => performance.timeOrigin + performance.now() });
    stepClock(0);
    support.faults.add("lostResponse", { operations: ["CreateCase"], times: 1 });
    const onProgress = ({ type }: { type: string }) => {
      if (type === "unconfirmed") stepClock(stepMs);
    };
    await createCaseOnce(client, CASE, { searchDelaysMs: [1, 1], onProgress });
    expect(support.cases).toHaveLength(1);
  },
);
