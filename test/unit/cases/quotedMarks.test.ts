import { describe, expect, it } from "vitest";
import { addMark, makeMark } from "../../../src/cases/marks.js";
import { addCommunicationOnce, CreateCaseCommand, createCaseOnce } from "../../../src/index.js";
import { clientKinds, INPUT, QUICK } from "../../support/onceWorld.js";

const LOOK_ALIKES = ["[case ref: t/see the wiki]", "[case ref: t/...]", "[case ref: t/", "[case ref: t/00000000]"];

describe.each(clientKinds)("with $kind", ({ makeWorld }) => {
  it.each(LOOK_ALIKES)("createCaseOnce opens one case for a text with a line such as %s", async (line) => {
    const { support, client } = makeWorld();
    const input = { ...INPUT, communicationBody: `Notes:\n${line}\nHelp.`, token: "t" };
    support.troubles.add("dropAfterAccept", { operations: ["CreateCase"], times: 1 });
    const { caseId } = await createCaseOnce(client, input, QUICK);
    const again = await createCaseOnce(client, input, QUICK);
    expect([again, support.cases.length]).toEqual([{ caseId, created: false, duplicates: [] }, 1]);
  });

  it.each(LOOK_ALIKES)("addCommunicationOnce adds one message for a text with a line such as %s", async (line) => {
    const { support, client } = makeWorld();
    const { caseId } = await createCaseOnce(client, { ...INPUT, token: "t" });
    const communicationBody = `As I wrote:\n${line.replace("case", "message")}\nhello`;
    await addCommunicationOnce(client, { caseId, communicationBody, token: "t" });
    const again = await addCommunicationOnce(client, { caseId, communicationBody, token: "t" });
    expect([again.added, support.find(caseId)?.communications.length]).toEqual([false, 2]);
  });
});
