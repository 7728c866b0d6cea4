import { describe, expect, it } from "vitest";
import { waitUntilCaseResolved } from "../../../../src/index.js";
import { changeAnswers } from "../../../support/changeAnswers.js";
import { type ClientFixture, clientKinds } from "../../../support/clientKinds.js";

const FAST = { maxWaitTime: 20, minDelay: 0.001, maxDelay: 0.004 } as const;

function seedCase({ support }: ClientFixture): string {
  const [seeded] = support.seed([{ subject: "Alarm" }]);
  return seeded?.caseId ?? "";
}

/** Calls a function at the given request of the service. */
function atRequest({ support, makeClient }: ClientFixture, number: number, act: () => void) {
  let requests = 0;
  return makeClient({
    requestHandler: {
      ...support.requestHandler,
      handle(...args: Parameters<typeof support.requestHandler.handle>) {
        if (++requests === number) act();
        return support.requestHandler.handle(...args);
      },
    },
  });
}

describe.each(clientKinds)("waitUntilCaseResolved with $kind", ({ createFixture }) => {
  it("returns the response in which the case is resolved", async () => {
    const fixture = createFixture();
    const caseId = seedCase(fixture);
    const client = atRequest(fixture, 4, () => fixture.support.setStatus(caseId, "resolved"));
    const { state, reason, observedResponses } = await waitUntilCaseResolved({ ...FAST, client }, { caseId });
    expect(state).toBe("SUCCESS");
    expect(reason).toMatchObject({ cases: [{ caseId, status: "resolved" }] });
    expect(observedResponses).toEqual({ "200: OK": 4 });
  });

  it("rejects for an unknown case, even when the response is an empty list", async () => {
    const { support, makeClient } = createFixture();
    const requestHandler = changeAnswers(support.requestHandler, "DescribeCases", () => ({ cases: [] }));
    const client = makeClient({ requestHandler });
    await expect(waitUntilCaseResolved({ ...FAST, client }, { caseId: "case-1" })).rejects.toThrow('"state":"FAILURE"');
  });

  it("retries throttling, failures and dropped connections", async () => {
    const fixture = createFixture();
    const caseId = seedCase(fixture);
    fixture.support.setStatus(caseId, "resolved");
    for (const fault of ["throttling", "internalError", "lostResponse", "badGateway"] as const) {
      fixture.support.faults.add(fault, { times: 1 });
    }
    const client = fixture.makeClient({ maxAttempts: 1 });
    const { state } = await waitUntilCaseResolved({ ...FAST, client }, { caseId });
    expect(state).toBe("SUCCESS");
    expect(fixture.support.faults.active).toEqual([]);
  });

  it.each([
    ["the case is unknown", () => {}, "CaseIdNotFound"],
    [
      "the plan does not include the API",
      ({ support }: ClientFixture) => support.configure({ plan: "basic" }),
      "SubscriptionRequired",
    ],
  ])("rejects at once when %s", async (_, prepare, name) => {
    const fixture = createFixture();
    prepare(fixture);
    const wait = waitUntilCaseResolved({ ...FAST, client: fixture.client }, { caseId: "case-1" });
    await expect(wait).rejects.toThrow(/^\{"state":"FAILURE",/);
    await expect(wait).rejects.toThrow(name);
  });

  it("throws a TimeoutError after maxWaitTime", async () => {
    const fixture = createFixture();
    const caseId = seedCase(fixture);
    const wait = waitUntilCaseResolved({ ...FAST, maxWaitTime: 0.05, client: fixture.client }, { caseId });
    await expect(wait).rejects.toMatchObject({ name: "TimeoutError" });
  });

  it("throws an AbortError when the signal is aborted before, during or between calls", async () => {
    const fixture = createFixture();
    const caseId = seedCase(fixture);
    const aborted = AbortSignal.abort();
    const before = waitUntilCaseResolved({ ...FAST, client: fixture.client, abortSignal: aborted }, { caseId });
    await expect(before).rejects.toMatchObject({ name: "AbortError" });

    const between = new AbortController();
    const client = atRequest(fixture, 2, () => between.abort());
    const waiting = waitUntilCaseResolved({ ...FAST, client, abortSignal: between.signal }, { caseId });
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });

    fixture.support.faults.add("slowResponse", { delayMs: 60_000 });
    const during = new AbortController();
    const asking = waitUntilCaseResolved({ ...FAST, client: fixture.client, abortSignal: during.signal }, { caseId });
    setTimeout(() => during.abort(), 5);
    await expect(asking).rejects.toMatchObject({ name: "AbortError" });
  });
});
