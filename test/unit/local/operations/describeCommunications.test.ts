import { DescribeCommunicationsCommand } from "@aws-sdk/client-support";
import { beforeEach, describe, expect, it } from "vitest";
import { createLocalWorld } from "../../../support/localWorld.js";

let world = createLocalWorld();

beforeEach(() => {
  world = createLocalWorld();
});

describe("DescribeCommunications", () => {
  it("pages through a case's messages, newest first", async () => {
    const caseId = await world.open();
    for (let count = 1; count <= 11; count++) await world.write(caseId, String(count));

    const first = await world.client.send(new DescribeCommunicationsCommand({ caseId, maxResults: 10 }));
    const { nextToken } = first;
    const second = await world.client.send(new DescribeCommunicationsCommand({ caseId, maxResults: 10, nextToken }));

    const bodies = [first, second].flatMap(({ communications = [] }) => communications.map((each) => each.body));
    expect(bodies).toEqual(["11", "10", "9", "8", "7", "6", "5", "4", "3", "2", "1", "b"]);
    expect(second).not.toHaveProperty("nextToken");
  });

  it("filters by time", async () => {
    const caseId = await world.open();
    for (const body of ["1", "2", "3"]) await world.write(caseId, body);
    const { communications = [] } = await world.client.send(
      new DescribeCommunicationsCommand({
        caseId,
        afterTime: "2026-10-10T12:00:02.790Z",
        beforeTime: "2026-10-10T12:00:03.790Z",
      }),
    );
    expect(communications.map((each) => each.body)).toEqual(["2", "1"]);
  });

  it("rejects a token of another case", async () => {
    const [one, other] = [await world.open(), await world.open()];
    for (let count = 0; count < 11; count++) await world.write(one, "m");
    const { nextToken } = await world.client.send(new DescribeCommunicationsCommand({ caseId: one, maxResults: 10 }));
    const call = world.client.send(new DescribeCommunicationsCommand({ caseId: other, nextToken }));
    await expect(call).rejects.toMatchObject({ name: "InvalidParameterValueException" });
  });
});
