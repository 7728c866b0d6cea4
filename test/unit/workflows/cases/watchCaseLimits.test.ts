import { describe, expect, it } from "vitest";
import { watchCase } from "../../../../src/index.js";
import type { LocalSupport } from "../../../../src/local/index.js";
import { clientKinds } from "../../../support/clientKinds.js";

const FAST = { pollDelayMs: 1, maxPollDelayMs: 4 } as const;
const BASE_MS = Date.UTC(2026, 0, 1);

/** Seeds a case with one message per minute. */
function seedMinutes(support: LocalSupport, count: number) {
  const communications = Array.from({ length: count }, (_, minute) => ({
    body: `Minute ${minute}`,
    timeCreated: BASE_MS + minute * 60_000,
  }));
  const [seeded] = support.seed([{ subject: "Alarm", timeCreated: BASE_MS, communications }]);
  return { caseId: seeded?.caseId ?? "", communications };
}

describe.each(clientKinds)("watchCase with $kind", ({ createFixture }) => {
  it("yields a message once when it is exactly as old as the overlap", async () => {
    const { support, client } = createFixture();
    const communications = [BASE_MS, BASE_MS + 1000].map((timeMs) => ({ body: String(timeMs), timeCreated: timeMs }));
    const [seeded] = support.seed([{ subject: "Alarm", timeCreated: BASE_MS, communications }]);
    const caseId = seeded?.caseId ?? "";
    const bodies: unknown[] = [];
    for await (const event of watchCase(client, { caseId }, { ...FAST, overlapMs: 1000, until: "resolved" })) {
      if (event.type === "communication") bodies.push(event.communication.body);
      else support.setStatus(caseId, event.status === "opened" ? "work-in-progress" : "resolved");
    }
    expect(bodies).toEqual(communications.map(({ body }) => body));
  });

  it('yields no earlier message with `from: "now"` when its first poll fails', async () => {
    const { support, makeClient } = createFixture();
    const [seeded] = support.seed([{ subject: "Alarm", communications: [{ body: "First" }] }]);
    const caseId = seeded?.caseId ?? "";
    const failure = support.faults.add("internalError", { operations: ["DescribeCases"], times: 1 });
    const bodies: unknown[] = [];
    const client = makeClient({ maxAttempts: 1 });
    for await (const event of watchCase(client, { caseId }, { ...FAST, from: "now", until: "resolved" })) {
      if (event.type === "communication") bodies.push(event.communication.body);
      else if (event.status === "opened") support.reply(caseId, { body: "Second", status: "resolved" });
    }
    expect(failure.hits).toBe(1);
    expect(bodies).toEqual(["Second"]);
  });

  it("yields all late messages that are exactly as old as the overlap", async () => {
    const baseMs = Date.now();
    let nowMs = baseMs + 1000;
    const { support, client } = createFixture({ now: () => nowMs });
    const communications = [baseMs, baseMs + 1000].map((timeMs) => ({ body: String(timeMs), timeCreated: timeMs }));
    const [seeded] = support.seed([{ subject: "Alarm", timeCreated: baseMs, communications }]);
    const caseId = seeded?.caseId ?? "";
    const late = Array.from({ length: 8 }, (_, index) => `Late ${index}`);
    const bodies: (string | undefined)[] = [];
    for await (const event of watchCase(client, { caseId }, { ...FAST, overlapMs: 1000, until: "resolved" })) {
      if (event.type === "communication") bodies.push(event.communication.body);
      else if (event.status === "opened") {
        nowMs = baseMs;
        for (const body of late) support.reply(caseId, { body, status: "opened" });
        nowMs = baseMs + 1000;
        support.setStatus(caseId, "resolved");
      }
    }
    expect(bodies).toEqual([...communications.map(({ body }) => body), ...late]);
  });

  it.each([
    ["in the year 9999", Date.UTC(9999, 0, 1)],
    ["a month ahead", Date.now() + 30 * 86_400_000],
    ["a placeholder of the year 1", Date.parse("0001-01-01T00:00:00Z")],
  ])("yields every message once beside one whose time is %s", async (_, timeMs) => {
    const { support, client } = createFixture();
    const communications = [{ body: "Odd", timeCreated: timeMs }];
    const [seeded] = support.seed([{ subject: "Alarm", communications }]);
    const caseId = seeded?.caseId ?? "";
    const late = Array.from({ length: 8 }, (_, index) => `Late ${index}`);
    const bodies: unknown[] = [];
    let cursor: string | undefined;
    for (const until of ["work-in-progress", "resolved"]) {
      for await (const event of watchCase(client, { caseId }, { ...FAST, cursor, until })) {
        cursor = event.cursor;
        if (event.type === "communication") bodies.push(event.communication.body);
        else if (event.status === "opened") support.setStatus(caseId, "work-in-progress");
      }
      for (const body of late.splice(0, 8)) support.reply(caseId, { body, status: "resolved" });
    }
    expect(bodies).toEqual(["Odd", ...Array.from({ length: 8 }, (_, index) => `Late ${index}`)]);
  });

  it("yields nothing again when it resumes with a longer overlap than that of its cursor", async () => {
    const { support, client } = createFixture();
    const { caseId } = seedMinutes(support, 5);
    let cursor: string | undefined;
    for await (const event of watchCase(client, { caseId }, { ...FAST, overlapMs: 1000 })) {
      cursor = event.cursor;
      if (event.type === "status") break;
    }
    support.setStatus(caseId, "resolved");
    const types: string[] = [];
    const resumed = watchCase(client, { caseId }, { ...FAST, cursor, overlapMs: 3_600_000, until: "resolved" });
    for await (const event of resumed) types.push(event.type);
    expect(types).toEqual(["status"]);
  });

  it("limits the size of its cursor, however many messages it yielded before the overlap", async () => {
    const { support, client } = createFixture();
    const { caseId, communications } = seedMinutes(support, 50);
    const lengths: number[] = [];
    for await (const event of watchCase(client, { caseId }, { ...FAST, overlapMs: 1000 })) {
      lengths.push(event.cursor.length);
      if (lengths.length === communications.length) break;
    }
    expect(Math.max(...lengths)).toBeLessThan(2 * (lengths[0] ?? 0));
  });

  it("yields new messages before it ends, when its cursor has the last status and the first poll fails", async () => {
    const { support, client, makeClient } = createFixture();
    const { caseId } = seedMinutes(support, 1);
    support.setStatus(caseId, "resolved");
    let cursor: string | undefined;
    for await (const event of watchCase(client, { caseId }, { ...FAST, until: "resolved" })) cursor = event.cursor;
    support.reply(caseId, { body: "Afterwards", status: "resolved" });
    support.faults.add("internalError", { operations: ["DescribeCases"], times: 1 });
    const bodies: unknown[] = [];
    const resumed = watchCase(makeClient({ maxAttempts: 1 }), { caseId }, { ...FAST, cursor, until: "resolved" });
    for await (const event of resumed) bodies.push(event.type === "communication" && event.communication.body);
    expect(bodies).toEqual(["Afterwards"]);
  });
});
