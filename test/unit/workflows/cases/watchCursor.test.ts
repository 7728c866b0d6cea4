import { describe, expect, it } from "vitest";
import { watchCase } from "../../../../src/index.js";
import { clientKinds } from "../../../support/onceWorld.js";

const [ours] = clientKinds;

async function makeCursor() {
  if (!ours) throw new Error("There is no client.");
  const { support, client } = ours.makeWorld();
  const [seeded] = support.seed([{ subject: "Ä long sübject" }]);
  const caseId = seeded?.caseId ?? "";
  const { value } = await watchCase(client, { caseId }).next();
  const resume = (cursor: string, id = caseId) => watchCase(client, { caseId: id, cursor }).next();
  return { caseId, cursor: value?.cursor ?? "", resume };
}

describe("a cursor of watchCase", () => {
  it("keeps an overlap without end", async () => {
    if (!ours) throw new Error("There is no client.");
    const { support, client } = ours.makeWorld();
    const [seeded] = support.seed([{ subject: "Alarm", communications: [{ body: "It is red." }] }]);
    const input = { caseId: seeded?.caseId ?? "", overlapMs: Infinity };
    const { value } = await watchCase(client, input).next();
    support.clock.set(Date.now() - 86_400_000);
    support.reply(input.caseId, "Late");
    const { value: late } = await watchCase(client, { ...input, cursor: value?.cursor }).next();
    expect(late).toMatchObject({ type: "message", communication: { body: "Late" } });
  });

  it("consists of characters that any store keeps", async () => {
    const { cursor } = await makeCursor();
    expect(cursor).toMatch(/^2\.[0-9a-f]{16}\.[\w%.!~*'()-]+$/);
    expect(cursor.length).toBeLessThan(300);
  });

  it("is refused when a character of it was changed, wherever", async () => {
    const { caseId, cursor, resume } = await makeCursor();
    for (let index = 0; index < cursor.length; index++) {
      const changed = `${cursor.slice(0, index)}${cursor[index] === "0" ? "1" : "0"}${cursor.slice(index + 1)}`;
      await expect(resume(changed)).rejects.toMatchObject({ name: "WatchCursorError", code: "CURSOR_INVALID", caseId });
    }
  });

  it("says what is wrong with it and what to do", async () => {
    const { caseId, cursor, resume } = await makeCursor();
    const next = "Pass the cursor of an event unchanged, or none to start from the beginning.";
    await expect(resume("abc")).rejects.toThrow(
      `Failed to watch the case: \`cursor\` is invalid, or of another version. ${next}`,
    );
    await expect(resume(`3${cursor.slice(1)}`)).rejects.toThrow("`cursor` is invalid, or of another version");
    await expect(resume(`${cursor}0`)).rejects.toThrow(`Failed to watch the case: \`cursor\` was changed. ${next}`);
    await expect(resume(cursor, "case-1")).rejects.toThrow(
      `Failed to watch the case: \`cursor\` is one of case ${caseId}. ${next}`,
    );
  });
});
