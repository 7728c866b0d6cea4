import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { watchCase } from "../../../../src/index.js";
import { clientKinds } from "../../../support/clientKinds.js";

const [ours] = clientKinds;

async function makeCursor() {
  if (!ours) throw new Error("Missing client.");
  const { support, client } = ours.createFixture();
  const [seeded] = support.seed([{ subject: "Ä long sübject" }]);
  const caseId = seeded?.caseId ?? "";
  const { value } = await watchCase(client, { caseId }).next();
  const resume = async (cursor: string, id = caseId) => watchCase(client, { caseId: id }, { cursor }).next();
  return { caseId, cursor: value?.cursor ?? "", resume };
}

describe("a cursor of watchCase", () => {
  it("preserves an infinite overlap", async () => {
    if (!ours) throw new Error("Missing client.");
    const { support, client } = ours.createFixture();
    const [seeded] = support.seed([{ subject: "Alarm", communications: [{ body: "It is red." }] }]);
    const input = { caseId: seeded?.caseId ?? "" };
    const { value } = await watchCase(client, input, { overlapMs: Infinity }).next();
    support.clock.set(Date.now() - 86_400_000);
    support.reply(input.caseId, "Late");
    const { value: late } = await watchCase(client, input, { overlapMs: Infinity, cursor: value?.cursor }).next();
    expect(late).toMatchObject({ type: "communication", communication: { body: "Late" } });
  });

  it("consists of characters that every store preserves", async () => {
    const { cursor } = await makeCursor();
    expect(cursor).toMatch(/^2\.[0-9a-f]{16}\.[\w%.!~*'()-]+$/);
    expect(cursor.length).toBeLessThan(300);
  });

  it("is rejected when any character was changed", async () => {
    const { caseId, cursor, resume } = await makeCursor();
    for (let index = 0; index < cursor.length; index++) {
      const changed = `${cursor.slice(0, index)}${cursor[index] === "0" ? "1" : "0"}${cursor.slice(index + 1)}`;
      await expect(resume(changed)).rejects.toMatchObject({ name: "CursorError", code: "CURSOR_INVALID", caseId });
    }
  });

  it("is rejected with the reason and the next step", async () => {
    const { caseId, cursor, resume } = await makeCursor();
    const next = "Pass a saved cursor unchanged, or start again without one.";
    await expect(resume("abc")).rejects.toThrow(`Invalid \`cursor\`: it is not a cursor of this version. ${next}`);
    await expect(resume(`3${cursor.slice(1)}`)).rejects.toThrow("it is not a cursor of this version");
    await expect(resume(`${cursor}0`)).rejects.toThrow(`Invalid \`cursor\`: it was changed. ${next}`);
    await expect(resume(cursor, "case-1")).rejects.toMatchObject({
      name: "CursorError",
      code: "CURSOR_MISMATCH",
      caseId: "case-1",
      message: `Cursor of another case: ${caseId}. Pass the cursor of an event of case-1.`,
    });
  });
});

/** Adds a valid digest to any content. Digests are not secret. */
function forge(text: string): string {
  return `2.${createHash("sha256").update(text).digest("hex").slice(0, 16)}.${text}`;
}

describe("a cursor with a repaired digest", () => {
  const encode = (fields: unknown) => encodeURIComponent(JSON.stringify(fields));

  it.each([
    ["invalid JSON", "@"],
    ["an invalid escape", "%25%"],
    ["another escape", "%"],
    ["null", "null"],
    ["an object", encode({ length: 5 })],
    ["too few fields", encode(["case-1", null, -1, 0])],
    ["too many fields", encode(["case-1", null, -1, 0, [], 1])],
    ["messages that are not a list", encode(["case-1", null, -1, 0, null])],
    ["a length instead of a list", encode(["case-1", null, -1, 0, { length: 40_000_000 }])],
    ["half a message", encode(["case-1", null, -1, 0, [1]])],
    ["a message with another digest", encode(["case-1", null, -1, 0, [1, "x"]])],
    ["a message in the future", encode(["case-1", null, -1, 0, [-1, "0123456789abcdef"]])],
    ["a message with a string as its age", encode(["case-1", null, -1, 0, ["1", "0123456789abcdef"]])],
    ["another case", encode([["case-1"], null, -1, 0, []])],
    ["a status that is a number", encode(["case-1", 5, -1, 0, []])],
    ["a time that is a string", encode(["case-1", null, "-1", 0, []])],
    ["no time", encode(["case-1", null, null, 0, []])],
    ["a negative overlap", encode(["case-1", null, -1, -1, []])],
    ["an overlap that is a string", encode(["case-1", null, -1, "0", []])],
    ["deep nesting", encodeURIComponent(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)],
  ])("is rejected when it has %s", (_, text) => {
    const client = { send: async () => Promise.reject(new Error("It was sent.")) };
    const watch = () => watchCase(client, { caseId: "case-1" }, { cursor: forge(text) });
    expect(watch).toThrow(expect.objectContaining({ name: "CursorError", code: "CURSOR_INVALID" }));
  });

  it.each([() => 5, () => null, () => ({}), () => [], () => "x".repeat(5e6), () => forge("x".repeat(60e6))])(
    "and any other invalid cursor are rejected fast",
    (make) => {
      const cursor: unknown = make();
      const client = { send: async () => Promise.reject(new Error("It was sent.")) };
      const startedMs = performance.now();
      const watch = () => watchCase(client, { caseId: "case-1" }, { cursor: cursor as string });
      const name = typeof cursor === "string" ? "CursorError" : "OptionError";
      expect(watch).toThrow(expect.objectContaining({ name }));
      expect(performance.now() - startedMs).toBeLessThan(200);
    },
  );
});
