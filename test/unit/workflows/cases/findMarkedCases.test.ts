import { describe, expect, it } from "vitest";
import type { Communication, SupportClientLike } from "../../../../src/index.js";
import { findMarkedCases } from "../../../../src/workflows/cases/findMarkedCases.js";
import { addMarker, makeMarker } from "../../../../src/workflows/cases/IdempotencyMarker.js";

const marker = makeMarker({ kind: "case", token: "t", content: "Alarm" });
const query = { marker, among: { sinceMs: 0 } };
const deadline = { deadlineMs: Infinity };
const own = addMarker("It is red.", marker);
const quote = `See:\n${own}`;

/** A service that has one case, and answers with its messages in the given order. */
function makeClient(communications: readonly Communication[]): SupportClientLike {
  const cases = [{ caseId: "case-1", subject: "Alarm", recentCommunications: { communications } }];
  return { send: async () => ({ cases }) };
}

const at = (second: number, body: string) => ({ body, timeCreated: `2026-01-01T00:00:0${second}.000+0000` });

describe("findMarkedCases", () => {
  it.each([
    ["from the newest on", [at(2, "Reply"), at(1, own)], ["case-1"]],
    ["from the oldest on", [at(1, own), at(2, "Reply")], ["case-1"]],
    ["without times", [{ body: own }, { body: "Reply" }], ["case-1"]],
    ["with a time that cannot be read", [at(2, own), { body: "It is red.", timeCreated: "soon" }], ["case-1"]],
    ["with an automatic reply at the same time", [at(1, own), at(1, "Reply")], ["case-1"]],
    ["with one at the same time that is listed first", [at(1, "Reply"), at(1, own)], ["case-1"]],
    ["with a quote that is listed first", [at(2, quote), at(1, "It is red.")], []],
    ["with a quote that is listed last", [at(1, "It is red."), at(2, quote)], []],
  ])("takes the mark of the oldest message, of messages %s", async (_, communications, caseIds) => {
    expect(await findMarkedCases(makeClient(communications), query, deadline)).toEqual(caseIds);
  });
});
