import { describe, expect, it } from "vitest";
import { watchCase } from "../../../../src/index.js";
import { clientKinds } from "../../../support/onceWorld.js";

const FAST = { minDelayMs: 1, maxDelayMs: 4 } as const;
const BASE_MS = Date.UTC(2026, 0, 1);

describe.each(clientKinds)("watchCase with $kind", ({ makeWorld }) => {
  it("yields a message once when it is exactly as old as the overlap", async () => {
    const { support, client } = makeWorld();
    const communications = [BASE_MS, BASE_MS + 1000].map((timeMs) => ({ body: String(timeMs), timeCreated: timeMs }));
    const [seeded] = support.seed([{ subject: "Alarm", timeCreated: BASE_MS, communications }]);
    const caseId = seeded?.caseId ?? "";
    const bodies: unknown[] = [];
    for await (const event of watchCase(client, { ...FAST, caseId, overlapMs: 1000, until: "resolved" })) {
      if (event.type === "message") bodies.push(event.communication.body);
      else support.setStatus(caseId, event.status === "opened" ? "work-in-progress" : "resolved");
    }
    expect(bodies).toEqual(communications.map(({ body }) => body));
  });

  it("yields no earlier message from now on when its first poll fails", async () => {
    const { support, makeClient } = makeWorld();
    const [seeded] = support.seed([{ subject: "Alarm", communications: [{ body: "First" }] }]);
    const caseId = seeded?.caseId ?? "";
    const failure = support.troubles.add("internalError", { operations: ["DescribeCases"], times: 1 });
    const bodies: unknown[] = [];
    const client = makeClient({ maxAttempts: 1 });
    for await (const event of watchCase(client, { ...FAST, caseId, from: "now", until: "resolved" })) {
      if (event.type === "message") bodies.push(event.communication.body);
      else if (event.status === "opened") support.reply(caseId, { body: "Second", status: "resolved" });
    }
    expect(failure.hits).toBe(1);
    expect(bodies).toEqual(["Second"]);
  });
});
