import { describe, expect, it } from "vitest";
import type { Communication, SupportClientLike } from "../../../../src/index.js";
import { findMarkedCases } from "../../../../src/workflows/cases/findMarkedCases.js";
import { addMarker, makeMarker } from "../../../../src/workflows/cases/IdempotencyMarker.js";

const marker = makeMarker({ kind: "case", token: "t", content: "Alarm" });
const query = { marker, among: { sinceMs: 0 } };
const deadline = { deadlineMs: Infinity };
const own = addMarker("It is red.", marker);
const quote = `See:\n${own}`;

/** Returns a client of a service with one case, whose messages are in the given order. */
function makeClient(communications: readonly Communication[]): SupportClientLike {
  const cases = [{ caseId: "case-1", subject: "Alarm", recentCommunications: { communications } }];
  return { send: async () => ({ cases }) };
}

const at = (second: number, body: string) => ({ body, timeCreated: `2026-01-01T00:00:0${second}.000+0000` });

describe("findMarkedCases", () => {
  it.each([
    ["newest first", [at(2, "Reply"), at(1, own)], ["case-1"]],
    ["oldest first", [at(1, own), at(2, "Reply")], ["case-1"]],
    ["without times", [{ body: own }, { body: "Reply" }], ["case-1"]],
    ["with an invalid time", [at(2, own), { body: "It is red.", timeCreated: "soon" }], ["case-1"]],
    ["with an automatic reply at the same time", [at(1, own), at(1, "Reply")], ["case-1"]],
    ["with another one at the same time, listed first", [at(1, "Reply"), at(1, own)], ["case-1"]],
    ["with a quote, listed first", [at(2, quote), at(1, "It is red.")], []],
    ["with a quote, listed last", [at(1, "It is red."), at(2, quote)], []],
  ])("matches the marker of the oldest message, with messages %s", async (_, communications, caseIds) => {
    expect(await findMarkedCases(makeClient(communications), query, deadline)).toEqual(caseIds);
  });
});
