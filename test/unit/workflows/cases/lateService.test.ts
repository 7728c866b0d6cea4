import { describe, expect, it } from "vitest";
import { addCommunicationOnce, createCaseOnce } from "../../../../src/index.js";
import { changeAnswers } from "../../../support/changeAnswers.js";
import { type ClientFixture, clientKinds, INPUT, QUICK } from "../../../support/clientKinds.js";

const CASE = { ...INPUT, token: "t" };

/** A client whose service shows nothing new to so many looks, be it to all or to searches alone. */
function makeLate({ support, makeClient }: ClientFixture, operation: string, looks: number, isShownByItsId = false) {
  const late = { looks };
  const requestHandler = changeAnswers(support.requestHandler, operation, (input) => {
    if (isShownByItsId && "caseIdList" in input) return undefined;
    return late.looks-- > 0 ? { cases: [], communications: [] } : undefined;
  });
  return { client: makeClient({ requestHandler }), late };
}

describe.each(clientKinds)("where the service shows late what it has answered, with $kind", ({ createFixture }) => {
  it("createCaseOnce finds the case of the call before by its id, and opens no other", async () => {
    const world = createFixture();
    const { client } = makeLate(world, "DescribeCases", Infinity, true);
    const { caseId } = await createCaseOnce(client, CASE, QUICK);
    expect(await createCaseOnce(client, CASE)).toEqual({ caseId, created: false, duplicates: [] });
    expect(world.support.cases).toHaveLength(1);
  });

  it("createCaseOnce looks again until it shows, where its id is not known yet either", async () => {
    const world = createFixture();
    const { client, late } = makeLate(world, "DescribeCases", 6);
    const { caseId } = await createCaseOnce(client, CASE, QUICK);
    expect(await createCaseOnce(client, CASE, { searchDelaysMs: [1, 1, 1, 1] })).toMatchObject({
      caseId,
      created: false,
    });
    expect([world.support.cases.length, late.looks < 0]).toEqual([1, true]);
  });

  it("createCaseOnce refuses another subject for the token", async () => {
    const world = createFixture();
    const { client } = makeLate(world, "DescribeCases", Infinity, true);
    await createCaseOnce(client, CASE, QUICK);
    const another = createCaseOnce(client, { ...CASE, subject: "Another" }, QUICK);
    await expect(another).rejects.toMatchObject({ name: "TokenReusedError" });
    expect(world.support.cases).toHaveLength(1);
  });

  it("createCaseOnce opens a case again that is gone for good", async () => {
    const world = createFixture();
    const { client } = makeLate(world, "DescribeCases", 2);
    await createCaseOnce(client, CASE, QUICK);
    world.support.reset();
    expect(await createCaseOnce(client, CASE, QUICK)).toMatchObject({ created: true });
    expect(world.support.cases).toHaveLength(1);
  });

  it("addCommunicationOnce looks again until the message shows", async () => {
    const world = createFixture();
    const { caseId } = await createCaseOnce(world.client, CASE);
    const { client } = makeLate(world, "DescribeCommunications", 4);
    const message = { caseId, token: "m", communicationBody: "It has spread." };
    expect(await addCommunicationOnce(client, message, QUICK)).toEqual({ caseId, created: true, duplicates: [] });
    const again = await addCommunicationOnce(client, message, { searchDelaysMs: [1, 1, 1, 1] });
    expect(again).toEqual({ caseId, created: false, duplicates: [] });
    expect(world.support.findCase(caseId)?.communications).toHaveLength(2);
  });
});
