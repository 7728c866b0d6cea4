import { describe, expect, it } from "vitest";
import { withRegionFailover } from "../../../../src/index.js";
import { openRegions, regionClient, watchRequests } from "../../../support/regionFixture.js";
import { bothSdks } from "../../../support/sdks.js";

const FAILURES: readonly (readonly [name: string, fields: object])[] = [
  ["ECONNREFUSED", { code: "ECONNREFUSED", syscall: "connect" }],
  ["a 500", { $metadata: { httpStatusCode: 500 } }],
  ["a 403", { $metadata: { httpStatusCode: 403 } }],
  ["ECONNRESET", { code: "ECONNRESET" }],
  ["a timeout", { name: "TimeoutError" }],
];
const STEPS = ["deserialize", "finalizeRequest", "initialize"] as const;

describe.each(bothSdks)("failover of %s with caller middleware that fails after the response", (_, sdk) => {
  describe.each(STEPS)("at %s,", (step) => {
    it.each(FAILURES)("with %s, sends neither a write nor a read to the next region", async (_, fields) => {
      await using fixture = await openRegions();
      const inner = regionClient(sdk, { maxAttempts: 1 });
      const seen = watchRequests(inner);
      const failure = Object.assign(new Error("The audit failed."), fields);
      const stack = inner.middlewareStack as unknown as { add(middleware: unknown, options: object): void };
      const audit = (next: (args: object) => Promise<object>) => async (args: object) => {
        await next(args);
        throw failure;
      };
      stack.add(audit, { step, priority: "high", name: "audit" });
      const events: unknown[] = [];
      const onFailover = (event: unknown) => events.push(event);
      const client = withRegionFailover(inner, { endpoints: fixture.endpoints, onFailover });
      const write = new sdk.CreateCaseCommand({ subject: "S", communicationBody: "B" });
      await expect(client.send(write)).rejects.toThrow("The audit failed.");
      await expect(client.send(new sdk.DescribeCasesCommand({}))).rejects.toThrow("The audit failed.");
      expect(fixture.support.cases).toHaveLength(1);
      expect(events).toEqual([]);
      expect(seen.every((request) => request.endsWith("us-east-1"))).toBe(true);
      inner.destroy();
    });
  });

  it("sends a write to the next region when the middleware hides the refused connection of the first", async () => {
    await using fixture = await openRegions();
    await fixture.close("us-east-1");
    const inner = regionClient(sdk, { maxAttempts: 1 });
    const stack = inner.middlewareStack as unknown as { add(middleware: unknown, options: object): void };
    const wrap = (next: (args: object) => Promise<object>) => (args: object) =>
      next(args).catch(() => {
        throw new Error("Something went wrong.");
      });
    stack.add(wrap, { step: "deserialize", priority: "high", name: "wrap" });
    const client = withRegionFailover(inner, { endpoints: fixture.endpoints });
    await client.send(new sdk.CreateCaseCommand({ subject: "S", communicationBody: "B" }));
    expect(fixture.support.cases).toHaveLength(1);
    inner.destroy();
  });
});
