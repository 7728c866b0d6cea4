import { DescribeCommunicationsCommand } from "@aws-sdk/client-support";
import { beforeEach, describe, expect, it } from "vitest";
import { createLocalFixture } from "../../../support/localFixture.js";

let fixture = createLocalFixture();

beforeEach(() => {
  fixture = createLocalFixture();
});

describe("DescribeCommunications", () => {
  it("pages through a case's messages, newest first", async () => {
    const caseId = await fixture.open();
    for (let count = 1; count <= 11; count++) await fixture.write(caseId, String(count));

    const first = await fixture.client.send(new DescribeCommunicationsCommand({ caseId, maxResults: 10 }));
    const { nextToken } = first;
    const second = await fixture.client.send(new DescribeCommunicationsCommand({ caseId, maxResults: 10, nextToken }));

    const bodies = [first, second].flatMap(({ communications = [] }) => communications.map((each) => each.body));
    expect(bodies).toEqual(["11", "10", "9", "8", "7", "6", "5", "4", "3", "2", "1", "b"]);
    expect(second).not.toHaveProperty("nextToken");
  });

  it("filters by time", async () => {
    const caseId = await fixture.open();
    for (const body of ["1", "2", "3"]) await fixture.write(caseId, body);
    const { communications = [] } = await fixture.client.send(
      new DescribeCommunicationsCommand({
        caseId,
        afterTime: "2026-10-10T12:00:02.790Z",
        beforeTime: "2026-10-10T12:00:03.790Z",
      }),
    );
    expect(communications.map((each) => each.body)).toEqual(["2", "1"]);
  });

  it("rejects a token of another case", async () => {
    const [one, other] = [await fixture.open(), await fixture.open()];
    for (let count = 0; count < 11; count++) await fixture.write(one, "m");
    const { nextToken } = await fixture.client.send(new DescribeCommunicationsCommand({ caseId: one, maxResults: 10 }));
    const call = fixture.client.send(new DescribeCommunicationsCommand({ caseId: other, nextToken }));
    await expect(call).rejects.toMatchObject({ name: "InvalidParameterValueException" });
  });
});
