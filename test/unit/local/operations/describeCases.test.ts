import { DescribeCasesCommand, DescribeCommunicationsCommand } from "@aws-sdk/client-support";
import { beforeEach, describe, expect, it } from "vitest";
import { createLocalFixture, START_MS } from "../../../support/localFixture.js";

let fixture = createLocalFixture();

beforeEach(() => {
  fixture = createLocalFixture();
});

describe("DescribeCases", () => {
  it("lists the newest cases first, and resolved ones only on request", async () => {
    const [first, second, third] = [await fixture.open(), await fixture.open(), await fixture.open()];
    await fixture.resolve(second);

    const { cases: unresolved = [] } = await fixture.client.send(new DescribeCasesCommand({}));
    const { cases: all = [] } = await fixture.client.send(new DescribeCasesCommand({ includeResolvedCases: true }));

    expect(unresolved.map((each) => each.caseId)).toEqual([third, first]);
    expect(all.map((each) => each.caseId)).toEqual([third, second, first]);
  });

  it("filters by id, display id, language and time, inclusive at both ends", async () => {
    const [first, second, third] = [
      await fixture.open(),
      await fixture.open("s", { language: "tr" }),
      await fixture.open(),
    ];
    const displayId = (await fixture.find(second))?.displayId;
    const idsFor = async (filters: object) => {
      const { cases = [] } = await fixture.client.send(new DescribeCasesCommand(filters));
      return cases.map((each) => each.caseId);
    };

    expect(await idsFor({ caseIdList: [first, third, first] })).toEqual([third, first]);
    expect(await idsFor({ displayId })).toEqual([second]);
    expect(await idsFor({ displayId, caseIdList: [first] })).toEqual([]);
    expect(await idsFor({ language: "tr" })).toEqual([second]);
    expect(await idsFor({ afterTime: "2026-10-10T12:00:02.790Z" })).toEqual([third, second]);
    expect(await idsFor({ beforeTime: "2026-10-10T14:00:02.790+0200" })).toEqual([second, first]);
  });

  it("omits cases older than 24 months", async () => {
    const caseId = await fixture.open();
    fixture.moveClockTo(Date.UTC(2028, 9, 10, 12));
    expect(await fixture.find(caseId)).toBeDefined();
    fixture.moveClockTo(Date.UTC(2028, 9, 10, 12, 1));
    expect(await fixture.find(caseId)).toBeUndefined();
  });

  it("pages without gaps or duplicates while cases are opened", async () => {
    for (let count = 0; count < 25; count++) await fixture.open(`case ${count}`);
    const seen: (string | undefined)[] = [];
    let nextToken: string | undefined;
    do {
      const page = await fixture.client.send(new DescribeCasesCommand({ maxResults: 10, nextToken }));
      seen.push(...(page.cases ?? []).map((each) => each.subject));
      nextToken = page.nextToken;
      await fixture.open("later");
    } while (nextToken);

    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `case ${24 - index}`));
  });

  it("returns no token when the last page is full", async () => {
    for (let count = 0; count < 10; count++) await fixture.open();
    expect(await fixture.client.send(new DescribeCasesCommand({ maxResults: 10 }))).not.toHaveProperty("nextToken");
  });

  it("rejects a token with other filters, a modified token and one of another service", async () => {
    for (let count = 0; count < 11; count++) await fixture.open();
    const { nextToken = "" } = await fixture.client.send(new DescribeCasesCommand({ maxResults: 10 }));
    const invalid = { name: "InvalidParameterValueException", message: expect.stringContaining("nextToken") };
    const follow = (input: object) => fixture.client.send(new DescribeCasesCommand(input));

    await expect(follow({ nextToken, includeResolvedCases: true })).rejects.toMatchObject(invalid);
    await expect(follow({ nextToken, language: "en" })).rejects.toMatchObject(invalid);
    await expect(follow({ nextToken: "" })).rejects.toMatchObject(invalid);
    for (let index = 0; index < nextToken.length; index++) {
      const changed = nextToken.charAt(index) === "0" ? "1" : "0";
      const token = nextToken.slice(0, index) + changed + nextToken.slice(index + 1);
      await expect(follow({ nextToken: token })).rejects.toMatchObject(invalid);
    }
    expect((await follow({ nextToken, maxResults: 20 })).cases).toHaveLength(1);

    fixture = createLocalFixture();
    await expect(follow({ nextToken })).rejects.toMatchObject(invalid);
  });

  it("includes the five newest communications, and a token for the others", async () => {
    const caseId = await fixture.open();
    for (let count = 1; count <= 6; count++) await fixture.write(caseId, `message ${count}`);

    const { recentCommunications: recent } = (await fixture.find(caseId)) ?? {};
    const { communications: older = [] } = await fixture.client.send(
      new DescribeCommunicationsCommand({ caseId, nextToken: recent?.nextToken }),
    );

    expect(recent?.communications?.map((each) => each.body)).toEqual([6, 5, 4, 3, 2].map((each) => `message ${each}`));
    expect(older.map((each) => each.body)).toEqual(["message 1", "b"]);
  });

  it("omits communications on request", async () => {
    await fixture.open();
    const { cases = [] } = await fixture.client.send(new DescribeCasesCommand({ includeCommunications: false }));
    expect(cases[0]).not.toHaveProperty("recentCommunications");
  });

  it("rejects unknown case ids and display ids", async () => {
    const caseId = await fixture.open();
    for (const input of [{ caseIdList: [caseId, "case-1"] }, { displayId: "1" }]) {
      await expect(fixture.client.send(new DescribeCasesCommand(input))).rejects.toMatchObject({
        name: "CaseIdNotFound",
      });
    }
  });

  it("rejects an invalid time", async () => {
    const call = fixture.client.send(new DescribeCasesCommand({ afterTime: "yesterday" }));
    await expect(call).rejects.toMatchObject({ name: "InvalidParameterValueException" });
  });

  it("returns the same result when it is called again", async () => {
    const caseId = await fixture.open();
    const before = await fixture.find(caseId);
    for (let count = 0; count < 3; count++) await fixture.client.send(new DescribeCasesCommand({}));
    fixture.moveClockTo(START_MS + 100_000);
    expect(await fixture.find(caseId)).toEqual(before);
  });
});
