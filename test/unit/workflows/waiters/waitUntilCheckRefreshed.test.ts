import { describe, expect, it } from "vitest";
import { waitUntilCheckRefreshed } from "../../../../src/index.js";
import { makeCheck, openAdvisor } from "../../../support/advisorFixture.js";
import { bothSdks } from "../../../support/sdks.js";

const QUICK = { maxWaitTime: 10, minDelay: 0.01, maxDelay: 0.02 };
const CHECKS = [
  makeCheck("good"),
  makeCheck("slow"),
  makeCheck("bad", { refreshFails: true }),
  makeCheck("self", { refreshesItself: true }),
];

describe.each(bothSdks)("waitUntilCheckRefreshed with %s", (_, sdk) => {
  const refresh = (checkId: string) => new sdk.RefreshTrustedAdvisorCheckCommand({ checkId });

  it("succeeds with the refresh, and returns the last response and the observed ones", async () => {
    const { client } = openAdvisor(sdk, CHECKS);
    await client.send(refresh("good"));
    const result = await waitUntilCheckRefreshed({ client, ...QUICK }, { checkId: "good" });
    expect(result).toMatchObject({
      state: "SUCCESS",
      final: { statuses: [{ checkId: "good", status: "success" }] },
      observedResponses: { "200: OK": expect.any(Number) },
    });
  });

  it("rejects when the refresh was abandoned", async () => {
    const { client } = openAdvisor(sdk, CHECKS);
    await client.send(refresh("bad"));
    const failure = await waitUntilCheckRefreshed({ client, ...QUICK }, { checkId: "bad" }).catch(String);
    expect(failure).toMatch(/^Error: \{"state":"FAILURE".*"status":"abandoned"/);
  });

  it("rejects at the third poll without a refresh", async () => {
    const { client, sent } = openAdvisor(sdk, CHECKS);
    const failure = await waitUntilCheckRefreshed({ client, ...QUICK }, { checkId: "good" }).catch(String);
    expect(failure).toMatch(/^Error: \{"state":"FAILURE".*"status":"none"/);
    expect(sent).toHaveLength(3);
  });

  it("rejects when a running refresh disappears", async () => {
    const { client, support, sent } = openAdvisor(sdk, CHECKS, {}, { processingMs: 3_600_000 });
    await client.send(refresh("good"));
    client.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        support.reset();
        return result;
      },
      { step: "initialize" },
    );
    const failure = await waitUntilCheckRefreshed({ client, ...QUICK }, { checkId: "good" }).catch(String);
    expect(failure).toMatch(/^Error: \{"state":"FAILURE".*"status":"none"/);
    expect(sent).toHaveLength(3);
  });

  it.each([
    ["a check that refreshes itself", "self", "InvalidParameterValueException"],
    ["an unknown check", "none such", '"statuses":[]'],
  ])("rejects at once for %s", async (_kind, checkId, final) => {
    const { client, sent } = openAdvisor(sdk, CHECKS);
    const failure = await waitUntilCheckRefreshed({ client, ...QUICK }, { checkId }).catch(String);
    expect(failure).toContain('"state":"FAILURE"');
    expect(failure).toContain(final);
    expect(sent).toHaveLength(1);
  });

  it("retries throttling, a 500 and a dropped connection", async () => {
    const { client, support } = openAdvisor(sdk, CHECKS);
    await client.send(refresh("good"));
    for (const fault of ["throttling", "internalError", "lostRequest"] as const) {
      support.faults.add(fault, { times: 1 });
    }
    const result = await waitUntilCheckRefreshed({ client, ...QUICK }, { checkId: "good" });
    expect(result.state).toBe("SUCCESS");
    expect(Object.keys(result.observedResponses ?? {})).toHaveLength(4);
  });

  it("throws a TimeoutError after maxWaitTime", async () => {
    const { client, support } = openAdvisor(sdk, CHECKS);
    await client.send(refresh("slow"));
    support.faults.add("throttling", {});
    const waiting = waitUntilCheckRefreshed({ client, ...QUICK, maxWaitTime: 0.1 }, { checkId: "slow" });
    await expect(waiting).rejects.toMatchObject({ name: "TimeoutError" });
  });

  it("throws an AbortError when the signal is aborted before, during or between calls", async () => {
    const { client, support, sent } = openAdvisor(sdk, CHECKS);
    const controller = new AbortController();
    support.faults.add("slowResponse", { delayMs: 3_600_000 });
    const { signal: abortSignal } = controller;
    const waiting = waitUntilCheckRefreshed({ client, ...QUICK, abortSignal }, { checkId: "good" });
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
    const late = waitUntilCheckRefreshed({ client, ...QUICK, abortSignal }, { checkId: "good" });
    await expect(late).rejects.toMatchObject({ name: "AbortError" });

    support.faults.clear();
    const between = new AbortController();
    const count = sent.length;
    const params = { client, maxWaitTime: 3600, minDelay: 0.2, maxDelay: 0.2, abortSignal: between.signal };
    const paused = waitUntilCheckRefreshed(params, { checkId: "good" });
    await expect.poll(() => sent.length).toBe(count + 1);
    between.abort();
    await expect(paused).rejects.toMatchObject({ name: "AbortError" });
  });
});
