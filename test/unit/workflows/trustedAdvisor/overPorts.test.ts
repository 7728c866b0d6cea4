import { expect, it } from "vitest";
import { describeCheckResult, refreshChecks, summarizeChecks, waitUntilCheckRefreshed } from "../../../../src/index.js";
import { clientTransports, connectLocally } from "../../../support/localTransports.js";

const refresh = { enqueuedMs: 20, processingMs: 30 };

it.each(clientTransports)(
  "summarizeChecks, refreshChecks and describeCheckResult work $transport, with $name",
  async (connectionOptions) => {
    await using connection = await connectLocally(connectionOptions, {}, { refresh });
    const { client } = connection;
    const before = await summarizeChecks(client);
    expect(before.checks.length).toBeGreaterThan(15);
    expect(before.checks.every(({ name }) => name)).toBe(true);

    const [{ checkId = "" } = {}] = before.checks;
    await client.send(new connectionOptions.sdk.RefreshTrustedAdvisorCheckCommand({ checkId }));
    const waiting = { client, maxWaitTime: 30, minDelay: 0.01, maxDelay: 0.05 };
    expect(await waitUntilCheckRefreshed(waiting, { checkId })).toMatchObject({ state: "SUCCESS" });

    const { checks: refreshes } = await refreshChecks(client, {}, { pollDelayMs: 20, concurrency: 8 });
    expect(refreshes.map((refresh) => refresh.checkId)).toEqual(before.checks.map((check) => check.checkId));
    expect(refreshes[0]?.outcome).toBe("coolingDown");
    expect(new Set(refreshes.map(({ outcome }) => outcome))).toEqual(
      new Set(["coolingDown", "refreshed", "unrefreshable"]),
    );

    const startMs = Date.now() - 60_000;
    for (const refresh of refreshes.filter(({ outcome }) => outcome === "refreshed")) {
      const { timestamp, columnNames, resources } = await describeCheckResult(client, { checkId: refresh.checkId });
      expect(timestamp?.getTime()).toBeGreaterThan(startMs);
      for (const { columns } of resources) expect(Object.keys(columns)).toEqual(columnNames);
    }
  },
);
