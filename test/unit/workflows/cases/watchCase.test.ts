import { describe, expect, it } from "vitest";
import type { SupportClientLike, WatchCaseEvent, WatchCaseOptions } from "../../../../src/index.js";
import { watchCase } from "../../../../src/index.js";
import type { LocalSupport } from "../../../../src/local/index.js";
import { type ClientFixture, clientKinds } from "../../../support/clientKinds.js";

const FAST = { pollDelayMs: 1, maxPollDelayMs: 4 } as const;

function seedCase({ support }: ClientFixture, bodies: readonly string[] = ["It is red."]): string {
  const [seeded] = support.seed([{ subject: "Alarm", communications: bodies.map((body) => ({ body })) }]);
  return seeded?.caseId ?? "";
}

const name = (event: WatchCaseEvent) =>
  event.type === "communication" ? event.communication.body : `${event.previousStatus ?? "-"} > ${event.status}`;

/** Watches until the given number of events. */
async function take(
  fixture: ClientFixture,
  count: number,
  { caseId, ...options }: WatchCaseOptions & { readonly caseId: string },
  during = (_event: WatchCaseEvent) => {},
) {
  const events: WatchCaseEvent[] = [];
  if (count === 0) return events;
  for await (const event of watchCase(fixture.client, { caseId }, { ...FAST, ...options })) {
    events.push(event);
    if (events.length === count) break;
    during(event);
  }
  return events;
}

const requestCount = (support: LocalSupport) => support.faults.add("slowResponse", { delayMs: 0 });

describe.each(clientKinds)("watchCase with $kind", ({ createFixture }) => {
  it("yields existing messages oldest first, then new ones, and ends at the status of `until`", async () => {
    const fixture = createFixture();
    const caseId = seedCase(fixture, ["First", "Second"]);
    const events: string[] = [];
    for await (const event of watchCase(fixture.client, { caseId }, { ...FAST, until: "resolved" })) {
      events.push(name(event) ?? "");
      if (events.length === 3) fixture.support.reply(caseId, "Which one?");
      if (events.length === 5) fixture.support.setStatus(caseId, "resolved");
    }
    expect(events).toEqual([
      "First",
      "Second",
      "- > opened",
      "Which one?",
      "opened > pending-customer-action",
      "pending-customer-action > resolved",
    ]);
  });

  it('yields only the current status of existing items with `from: "now"`', async () => {
    const fixture = createFixture();
    const caseId = seedCase(fixture, ["First"]);
    const reply = () => fixture.support.reply(caseId, "Second");
    const events = await take(fixture, 2, { caseId, from: "now" }, reply);
    expect(events.map(name)).toEqual(["- > opened", "Second"]);
  });

  it("misses no message and yields none twice, even when many have the same time", async () => {
    const fixture = createFixture();
    const caseId = seedCase(
      fixture,
      Array.from({ length: 250 }, (_, index) => `Message ${index}`),
    );
    const wave = (event: WatchCaseEvent) => {
      if (event.type !== "status") return;
      for (let count = 0; count < 7; count++) fixture.support.reply(caseId, { body: "Same", status: "opened" });
      fixture.support.clock.advance({ seconds: 1 });
      fixture.support.setStatus(caseId, event.status === "opened" ? "work-in-progress" : "reopened");
    };
    const events = await take(fixture, 250 + 1 + 7 + 1 + 7 + 1, { caseId }, wave);
    const bodies = events.map(name);
    expect(bodies.slice(0, 250)).toEqual(Array.from({ length: 250 }, (_, index) => `Message ${index}`));
    expect(bodies.filter((body) => body === "Same")).toHaveLength(14);
  });

  it("resumes from any cursor without gaps or duplicates", async () => {
    const fixture = createFixture();
    const caseId = seedCase(
      fixture,
      Array.from({ length: 12 }, (_, index) => `Message ${index % 3}`),
    );
    const all = await take(fixture, 13, { caseId });
    for (const [index, { cursor }] of all.entries()) {
      const rest = await take(fixture, 12 - index, { caseId, cursor });
      expect(rest.map(name)).toEqual(all.slice(index + 1).map(name));
    }
  });

  it("yields everything since an interruption", async () => {
    const fixture = createFixture();
    const caseId = seedCase(fixture);
    const cursor = (await take(fixture, 2, { caseId })).at(-1)?.cursor;
    fixture.support.clock.advance({ days: 3 });
    for (let count = 0; count < 8; count++) fixture.support.reply(caseId, `Reply ${count}`);
    const events = await take(fixture, 9, { caseId, cursor });
    expect(events.map(name)).toEqual([
      ...Array.from({ length: 8 }, (_, index) => `Reply ${index}`),
      "opened > pending-customer-action",
    ]);
  });

  it("yields a message that becomes visible after a newer one", async () => {
    const fixture = createFixture();
    const nowMs = fixture.support.clock.now();
    const caseId = seedCase(fixture, ["First"]);
    fixture.support.clock.set(nowMs + 600_000);
    fixture.support.reply(caseId, { body: "Newer", status: "opened" });
    const late = (event: WatchCaseEvent) => {
      if (event.type !== "status") return;
      fixture.support.clock.set(nowMs + 1000);
      fixture.support.reply(caseId, { body: "Older, later", status: "opened" });
      fixture.support.clock.set(nowMs + 601_000);
    };
    const events = await take(fixture, 4, { caseId }, late);
    expect(events.map(name)).toEqual(["First", "Newer", "- > opened", "Older, later"]);
  });

  it("ends at once when the case already has the last status and everything was yielded", async () => {
    const fixture = createFixture();
    const caseId = seedCase(fixture);
    fixture.support.setStatus(caseId, "resolved");
    const cursor = (await take(fixture, 2, { caseId })).at(-1)?.cursor;
    const events = [];
    for await (const event of watchCase(fixture.client, { caseId }, { ...FAST, cursor, until: "resolved" }))
      events.push(event);
    expect(events).toEqual([]);
  });

  it("retries throttling, failures and dropped connections, and reports them", async () => {
    const fixture = createFixture();
    const caseId = seedCase(fixture);
    const client = fixture.makeClient({ maxAttempts: 1 });
    for (const [index, fault] of (
      ["lostResponse", "throttling", "internalError", "truncatedResponse"] as const
    ).entries()) {
      fixture.support.faults.add(fault, { probability: 0.2, randomSeed: index });
    }
    const failures: unknown[] = [];
    const onRetry: WatchCaseOptions["onRetry"] = (retry) => failures.push(retry);
    const bodies: unknown[] = [];
    let sent = 0;
    for await (const event of watchCase(client, { caseId }, { ...FAST, onRetry, until: "resolved" })) {
      if (event.type === "communication") bodies.push(event.communication.body);
      if (sent < 30) fixture.support.reply(caseId, { body: `Reply ${sent++}`, status: "opened" });
      else fixture.support.setStatus(caseId, "resolved");
    }
    expect(bodies).toEqual(["It is red.", ...Array.from({ length: 30 }, (_, index) => `Reply ${index}`)]);
    expect(failures.length).toBeGreaterThan(5);
    expect(failures[0]).toEqual({ error: expect.any(Error), attempt: 1, delayMs: expect.any(Number) });
  });

  it("throws CaseIdNotFound for an unknown case", async () => {
    const { client } = createFixture();
    await expect(watchCase(client, { caseId: "case-1" }).next()).rejects.toMatchObject({ name: "CaseIdNotFound" });
  });

  it("throws CaseIdNotFound even when the local clock is wrong, which every failure reveals", async () => {
    const { support, makeClient } = createFixture();
    support.faults.add("clockSkew", { skewMs: 3_600_000 });
    const failures: unknown[] = [];
    const onRetry = ({ error }: { readonly error: unknown }) => {
      failures.push(error);
      if (failures.length > 20) throw new Error("Too many failures.");
    };
    const client = makeClient({ maxAttempts: 1 });
    const watched = watchCase(client, { caseId: "case-1" }, { ...FAST, onRetry }).next();
    await expect(watched).rejects.toMatchObject({ name: "CaseIdNotFound" });
    // Only a client that exposes its clock offset can retry the corrected call at once.
    for (const error of failures) expect(error).toMatchObject({ name: "InvalidSignatureException" });
    expect(failures.length).toBeLessThan(2);
  });

  it("throws CaseIdNotFound when the service returns an empty list", async () => {
    const { makeClient } = createFixture();
    const body = new TextEncoder().encode('{"cases":[]}');
    const handle = async () => ({ response: { statusCode: 200, headers: {}, body } });
    const events = watchCase(makeClient({ requestHandler: { handle } as never }), { caseId: "case-1" });
    await expect(events.next()).rejects.toMatchObject({
      name: "CaseIdNotFound",
      message: "No case with the caseId 'case-1' could be located.",
    });
  });

  it("throws a TimeoutError after `timeoutMs`, at any step", async () => {
    const fixture = createFixture();
    const caseId = seedCase(fixture);
    const events = watchCase(fixture.client, { caseId }, { timeoutMs: 100 });
    const drain = async () => {
      for await (const _ of events);
    };
    await expect(drain()).rejects.toMatchObject({ name: "TimeoutError", code: "TIMEOUT" });
    fixture.support.faults.add("slowResponse", { delayMs: 60_000 });
    const late = watchCase(fixture.client, { caseId }, { timeoutMs: 20 }).next();
    await expect(late).rejects.toMatchObject({ name: "TimeoutError", code: "TIMEOUT" });
  });

  it("ends at any status of a list", async () => {
    const fixture = createFixture();
    const caseId = seedCase(fixture);
    const statuses: unknown[] = [];
    for await (const event of watchCase(fixture.client, { caseId }, { ...FAST, until: ["resolved", "reopened"] })) {
      if (event.type !== "status") continue;
      statuses.push(event.status);
      fixture.support.setStatus(caseId, event.status === "opened" ? "work-in-progress" : "reopened");
    }
    expect(statuses).toEqual(["opened", "work-in-progress", "reopened"]);
  });

  it("validates its arguments at the call", () => {
    const { client } = createFixture();
    const wrong = expect.objectContaining({ name: "OptionError" });
    expect(() => watchCase(client, { caseId: "" })).toThrow(wrong);
    expect(() => watchCase(client, { caseId: "c" }, { pollDelayMs: -1 })).toThrow(wrong);
    expect(() => watchCase(client, { caseId: "c" }, { until: 5 as never })).toThrow(wrong);
  });

  it("throws an AbortError while it waits, and sends no further request", async () => {
    const fixture = createFixture();
    const caseId = seedCase(fixture);
    const controller = new AbortController();
    const events = watchCase(fixture.client, { caseId }, { from: "now", signal: controller.signal });
    await events.next();
    const requests = requestCount(fixture.support);
    const waiting = events.next();
    controller.abort(new Error("enough"));
    await expect(waiting).rejects.toMatchObject({ name: "AbortError", cause: { message: "enough" } });
    expect(requests.hits).toBe(0);
  });

  it("throws an AbortError between two events of the same poll", async () => {
    const fixture = createFixture();
    const caseId = seedCase(fixture, ["First", "Second"]);
    const controller = new AbortController();
    const events = watchCase(fixture.client, { caseId }, { signal: controller.signal });
    await events.next();
    controller.abort();
    await expect(events.next()).rejects.toMatchObject({ name: "AbortError" });
  });

  it("throws an AbortError while a request is in flight, without waiting for the response", async () => {
    const { support, makeClient } = createFixture();
    const [seeded] = support.seed([{ subject: "Alarm" }]);
    const slow = support.faults.add("slowResponse", { delayMs: 3_600_000 });
    const controller = new AbortController();
    const { requestHandler } = support;
    const handle: typeof requestHandler.handle = (...args) => {
      const answer = requestHandler.handle(...args);
      setImmediate(() => controller.abort());
      return answer;
    };
    const client = makeClient({ requestHandler: { ...requestHandler, handle } });
    const call = watchCase(client, { caseId: seeded?.caseId ?? "" }, { signal: controller.signal }).next();
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
    expect(slow.hits).toBe(1);
  });
});

it("watchCase parses times without a zone as UTC, and misses no message west of Greenwich", async () => {
  const before = process.env.TZ;
  process.env.TZ = "America/Los_Angeles";
  const messages: { body: string; ms: number }[] = [];
  const add = (count: number) => {
    for (let index = 0; index < count; index++) messages.unshift({ body: `m${messages.length}`, ms: Date.now() });
  };
  const show = ({ body, ms }: { body: string; ms: number }) => ({
    body,
    timeCreated: new Date(ms).toISOString().slice(0, 23),
  });
  const client: SupportClientLike = {
    send: async (command: { readonly input: { readonly caseIdList?: unknown; readonly afterTime?: string } }) => {
      const { afterTime = "1970-01-01", caseIdList } = command.input;
      const since = messages.filter(({ ms }) => ms >= Date.parse(afterTime));
      if (!caseIdList) return { communications: since.map(show) };
      const communications = messages.slice(0, 5).map(show);
      const recentCommunications = { communications, ...(messages.length > 5 && { nextToken: "n" }) };
      return { cases: [{ caseId: "c1", status: "opened", recentCommunications }] };
    },
  } as never;
  try {
    add(2);
    const bodies: unknown[] = [];
    for await (const event of watchCase(client, { caseId: "c1" }, { pollDelayMs: 1, maxPollDelayMs: 1 })) {
      if (event.type === "status") add(10);
      else bodies.push(event.communication.body);
      if (bodies.length === 12) break;
    }
    expect(new Set(bodies).size).toBe(12);
  } finally {
    process.env.TZ = before ?? "UTC";
  }
}, 5000);
