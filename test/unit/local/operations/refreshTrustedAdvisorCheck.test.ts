import {
  DescribeTrustedAdvisorCheckRefreshStatusesCommand,
  DescribeTrustedAdvisorCheckResultCommand,
  RefreshTrustedAdvisorCheckCommand,
} from "@aws-sdk/client-support";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLocalSupport } from "../../../../src/local/index.js";
import { createFrozenFixture, type ListeningFixture } from "../../../support/listeningFixture.js";

let port: ListeningFixture;

beforeEach(async () => {
  port = await createFrozenFixture();
});

afterEach(() => port.close());

const CHECK = "Qch7DwouX1";
const SLOW_CHECK = "Pfx0RwqBli";
const CHECK_THAT_REFRESHES_ITSELF = "c18d2gz125";

async function refresh(checkId = CHECK) {
  return (await port.client.send(new RefreshTrustedAdvisorCheckCommand({ checkId }))).status;
}

async function statusesOf(...checkIds: (string | null)[]) {
  const input = { checkIds: checkIds as string[] };
  return (await port.client.send(new DescribeTrustedAdvisorCheckRefreshStatusesCommand(input))).statuses;
}

async function timestampOf(checkId = CHECK) {
  return (await port.client.send(new DescribeTrustedAdvisorCheckResultCommand({ checkId }))).result?.timestamp;
}

async function reopen(options: Parameters<typeof createFrozenFixture>[0]): Promise<void> {
  await port.close();
  port = await createFrozenFixture(options);
}

describe("RefreshTrustedAdvisorCheck", () => {
  it("moves a check from none to success during its cool-down", async () => {
    const { clock } = port.support;
    const expected = (status: string, millisUntilNextRefreshable: number) => [
      { checkId: CHECK, status, millisUntilNextRefreshable },
    ];
    expect(await statusesOf(CHECK)).toEqual(expected("none", 0));
    expect([await refresh()]).toEqual(expected("enqueued", 300_000));
    clock.advance({ milliseconds: 499 });
    expect(await statusesOf(CHECK)).toEqual(expected("enqueued", 299_501));
    clock.advance({ milliseconds: 1 });
    expect(await statusesOf(CHECK)).toEqual(expected("processing", 299_500));
    clock.advance({ milliseconds: 1500 });
    expect(await statusesOf(CHECK)).toEqual(expected("success", 298_000));
    clock.advance({ minutes: 5 });
    expect(await statusesOf(CHECK)).toEqual(expected("success", 0));
  });

  it("sets the result's timestamp to the last success", async () => {
    expect(await timestampOf()).toBe("2026-10-10T03:00:00Z");
    await refresh();
    port.support.clock.advance({ seconds: 1 });
    expect(await timestampOf()).toBe("2026-10-10T03:00:00Z");
    port.support.clock.advance({ seconds: 1 });
    expect(await timestampOf()).toBe("2026-10-10T12:00:02Z");

    port.support.clock.advance({ minutes: 10 });
    await refresh();
    expect(await timestampOf()).toBe("2026-10-10T12:00:02Z");
    port.support.clock.advance({ seconds: 2 });
    expect(await timestampOf()).toBe("2026-10-10T12:10:04Z");
  });

  it("changes nothing during the cool-down, and starts a new refresh after it", async () => {
    await refresh();
    port.support.clock.advance({ milliseconds: 299_999 });
    expect(await refresh()).toEqual({ checkId: CHECK, status: "success", millisUntilNextRefreshable: 1 });
    port.support.clock.advance({ milliseconds: 1 });
    expect(await refresh()).toEqual({ checkId: CHECK, status: "enqueued", millisUntilNextRefreshable: 300_000 });
  });

  it("uses the check's `cooldownMs`", async () => {
    expect(await refresh(SLOW_CHECK)).toMatchObject({ status: "enqueued", millisUntilNextRefreshable: 3_600_000 });
  });

  it("refreshes only the given check", async () => {
    await refresh();
    expect(await statusesOf(SLOW_CHECK, CHECK)).toMatchObject([
      { checkId: SLOW_CHECK, status: "none" },
      { checkId: CHECK, status: "enqueued" },
    ]);
  });

  it("is not affected by status requests", async () => {
    await refresh();
    port.support.clock.advance({ seconds: 1 });
    const before = await statusesOf(CHECK);
    await timestampOf();
    expect(await statusesOf(CHECK)).toEqual(before);
  });

  it("lasts as long as the option `refresh` states", async () => {
    await reopen({ refresh: { enqueuedMs: 0, processingMs: 600_000 } });
    expect(await refresh()).toEqual({ checkId: CHECK, status: "enqueued", millisUntilNextRefreshable: 600_000 });
    port.support.clock.advance({ minutes: 6 });
    expect(await refresh()).toEqual({ checkId: CHECK, status: "processing", millisUntilNextRefreshable: 240_000 });

    await reopen({ refresh: { enqueuedMs: 0, processingMs: 0 } });
    expect(await refresh()).toMatchObject({ status: "enqueued" });
    expect(await statusesOf(CHECK)).toMatchObject([{ status: "success" }]);
  });

  it.each([{ enqueuedMs: -1 }, { processingMs: Number.NaN }, { processingMs: Number.POSITIVE_INFINITY }])(
    "throws for the duration %o",
    (refresh) => {
      expect(() => createLocalSupport({ refresh })).toThrow(expect.objectContaining({ code: "OPTION_INVALID" }));
    },
  );

  it("ends as abandoned with `refreshFails`, and leaves the result unchanged", async () => {
    const check = { name: "n", description: "d", category: "security", metadata: [], lastRunHoursAgo: 1 };
    await reopen({ catalog: { checks: [{ ...check, id: CHECK, refreshFails: true, cooldownMs: 60_000 }] } });
    await refresh();
    port.support.clock.advance({ seconds: 2 });
    expect(await statusesOf(CHECK)).toMatchObject([{ status: "abandoned", millisUntilNextRefreshable: 58_000 }]);
    expect(await timestampOf()).toBe("2026-10-10T11:00:00Z");
  });

  it("is discarded by a reset, and when the clock moves back before it", async () => {
    await refresh();
    port.support.clock.set("2026-10-09T00:00:00Z");
    expect(await statusesOf(CHECK)).toMatchObject([{ status: "none", millisUntilNextRefreshable: 0 }]);
    port.support.clock.set("2026-10-10T13:00:00Z");
    expect(await statusesOf(CHECK)).toMatchObject([{ status: "success" }]);
    port.support.reset();
    expect(await statusesOf(CHECK)).toMatchObject([{ status: "none" }]);
  });

  it("rejects checks that refresh themselves", async () => {
    const refusal = { name: "InvalidParameterValueException", message: expect.stringContaining("is not refreshable") };
    await expect(refresh(CHECK_THAT_REFRESHES_ITSELF)).rejects.toMatchObject(refusal);
    await expect(statusesOf(CHECK, CHECK_THAT_REFRESHES_ITSELF)).rejects.toMatchObject(refusal);
  });

  it("rejects an unknown check and a missing id", async () => {
    const refusal = { name: "InvalidParameterValueException", message: "Unknown ID: eW7HH0l7J9" };
    await expect(refresh("eW7HH0l7J9")).rejects.toMatchObject(refusal);
    const call = port.client.send(new RefreshTrustedAdvisorCheckCommand({ checkId: undefined }));
    await expect(call).rejects.toMatchObject({ name: "ValidationException" });
  });
});

describe("DescribeTrustedAdvisorCheckRefreshStatuses", () => {
  it("ignores nulls, unknown ids and duplicates", async () => {
    const statuses = await statusesOf(null, SLOW_CHECK, "eW7HH0l7J9", SLOW_CHECK, CHECK, null);
    expect(statuses?.map(({ checkId }) => checkId)).toEqual([SLOW_CHECK, CHECK]);
    expect(await statusesOf()).toEqual([]);
  });

  it("rejects a missing list", async () => {
    const call = port.client.send(new DescribeTrustedAdvisorCheckRefreshStatusesCommand({ checkIds: undefined }));
    await expect(call).rejects.toMatchObject({ name: "ValidationException" });
  });
});
