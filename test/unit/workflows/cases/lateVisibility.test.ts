import { describe, expect, it } from "vitest";
import { addCommunicationOnce, createCaseOnce } from "../../../../src/index.js";
import { changeAnswers } from "../../../support/changeAnswers.js";
import { type ClientFixture, clientKinds, INPUT, QUICK } from "../../../support/clientKinds.js";

const CASE = { ...INPUT, token: "t" };

/** Creates a client to which new items are invisible for a number of searches, or for all. */
function makeLate(
  { support, makeClient }: ClientFixture,
  operation: string,
  hiddenSearches: number,
  isVisibleById = false,
) {
  const late = { hiddenSearches };
  const requestHandler = changeAnswers(support.requestHandler, operation, (input) => {
    if (isVisibleById && "caseIdList" in input) return undefined;
    return late.hiddenSearches-- > 0 ? { cases: [], communications: [] } : undefined;
  });
  return { client: makeClient({ requestHandler }), late };
}

describe.each(clientKinds)("when new items become visible late, with $kind,", ({ createFixture }) => {
  it("createCaseOnce finds the case of the previous call by id, and opens no other", async () => {
    const fixture = createFixture();
    const { client } = makeLate(fixture, "DescribeCases", Infinity, true);
    const { caseId } = await createCaseOnce(client, CASE, QUICK);
    expect(await createCaseOnce(client, CASE)).toEqual({ caseId, created: false, duplicates: [] });
    expect(fixture.support.cases).toHaveLength(1);
  });

  it("createCaseOnce searches until the case of the previous call is visible", async () => {
    const fixture = createFixture();
    const { client, late } = makeLate(fixture, "DescribeCases", 6);
    const { caseId } = await createCaseOnce(client, CASE, QUICK);
    expect(await createCaseOnce(client, CASE, { searchDelaysMs: [1, 1, 1, 1] })).toMatchObject({
      caseId,
      created: false,
    });
    expect([fixture.support.cases.length, late.hiddenSearches < 0]).toEqual([1, true]);
  });

  it("createCaseOnce rejects another subject for the token", async () => {
    const fixture = createFixture();
    const { client } = makeLate(fixture, "DescribeCases", Infinity, true);
    await createCaseOnce(client, CASE, QUICK);
    const another = createCaseOnce(client, { ...CASE, subject: "Another" }, QUICK);
    await expect(another).rejects.toMatchObject({ name: "TokenReusedError" });
    expect(fixture.support.cases).toHaveLength(1);
  });

  it("createCaseOnce opens a case again after a reset of the service", async () => {
    const fixture = createFixture();
    const { client } = makeLate(fixture, "DescribeCases", 2);
    await createCaseOnce(client, CASE, QUICK);
    fixture.support.reset();
    expect(await createCaseOnce(client, CASE, QUICK)).toMatchObject({ created: true });
    expect(fixture.support.cases).toHaveLength(1);
  });

  it("addCommunicationOnce searches until the message is visible", async () => {
    const fixture = createFixture();
    const { caseId } = await createCaseOnce(fixture.client, CASE);
    const { client } = makeLate(fixture, "DescribeCommunications", 4);
    const message = { caseId, token: "m", communicationBody: "It has spread." };
    expect(await addCommunicationOnce(client, message, QUICK)).toEqual({ caseId, created: true, duplicates: [] });
    const again = await addCommunicationOnce(client, message, { searchDelaysMs: [1, 1, 1, 1] });
    expect(again).toEqual({ caseId, created: false, duplicates: [] });
    expect(fixture.support.findCase(caseId)?.communications).toHaveLength(2);
  });
});
