import { describe, expect, it } from "vitest";
import {
  createCaseOnce,
  DescribeCasesCommand,
  type DescribeCasesCommandOutput,
  iterateCases,
  iterateCommunications,
  openCase,
  type WatchCaseEvent,
  watchCase,
} from "../../../../src/index.js";
import { changeAnswers } from "../../../support/changeAnswers.js";
import { clientKinds, INPUT, QUICK } from "../../../support/clientKinds.js";

const CASE = { ...INPUT, token: "t" };
const FAST = { pollDelayMs: 1, maxPollDelayMs: 1 } as const;
const at = (second: number) => `2026-01-01T00:00:${String(second).padStart(2, "0")}.000Z`;

/** Returns pages whose tokens form a cycle. */
function circle(member: string) {
  let pages = 0;
  return ({ nextToken }: { readonly nextToken?: unknown }) => {
    if (++pages > 20) throw new Error("Too many pages.");
    return { [member]: [{ caseId: "case-1", subject: "Another" }], nextToken: nextToken === "A" ? "B" : "A" };
  };
}

async function bodiesOf(events: AsyncIterable<WatchCaseEvent>): Promise<(string | undefined)[]> {
  const bodies: (string | undefined)[] = [];
  for await (const event of events) if (event.type === "communication") bodies.push(event.communication.body);
  return bodies;
}

describe.each(clientKinds)("with $kind", ({ createFixture }) => {
  it("createCaseOnce does not report a case that is on two pages as a duplicate of itself", async () => {
    const { support, client, makeClient } = createFixture();
    const { caseId } = await createCaseOnce(client, CASE);
    const { cases } = (await client.send(new DescribeCasesCommand({}) as never)) as DescribeCasesCommandOutput;
    const requestHandler = changeAnswers(support.requestHandler, "DescribeCases", ({ nextToken }) =>
      nextToken === undefined ? { cases, nextToken: "2" } : { cases },
    );
    const files = [new Uint8Array(3)];
    const found = { caseId, created: false, duplicates: [] };
    expect(await openCase(makeClient({ requestHandler }), { ...CASE, attachments: files })).toEqual(found);
    expect(await createCaseOnce(makeClient({ requestHandler }), CASE)).toEqual(found);
  });

  it("watchCase yields a message on two pages once, and equal messages twice", async () => {
    const { support, makeClient } = createFixture();
    const [seeded] = support.seed([{ subject: "Alarm", status: "resolved" }]);
    const caseId = seeded?.caseId ?? "";
    const message = (second: number, body: string) => ({ caseId, body, submittedBy: "AWS", timeCreated: at(second) });
    const pages = [
      { communications: [message(4, "D"), message(3, "C"), message(3, "C"), message(2, "B")], nextToken: "2" },
      { communications: [message(2, "B"), message(1, "A")] },
    ];
    const many = changeAnswers(
      support.requestHandler,
      "DescribeCommunications",
      ({ nextToken }) => pages[nextToken ? 1 : 0],
    );
    const requestHandler = changeAnswers(many, "DescribeCases", (_, { cases }) => {
      const [details] = cases as object[];
      return { cases: [{ ...details, recentCommunications: { communications: [], nextToken: "more" } }] };
    });
    const client = makeClient({ requestHandler });
    expect(await bodiesOf(watchCase(client, { caseId }, { ...FAST, until: "resolved" }))).toEqual([
      "A",
      "B",
      "C",
      "C",
      "D",
    ]);
  });

  it("watchCase recognizes a message whose time returns in the other notation", async () => {
    const { support, makeClient } = createFixture();
    const [seeded] = support.seed([{ subject: "Alarm" }]);
    const caseId = seeded?.caseId ?? "";
    const message = { caseId, body: "A", submittedBy: "AWS" };
    let polls = 0;
    const requestHandler = changeAnswers(support.requestHandler, "DescribeCases", (_, { cases }) => {
      polls++;
      const timeCreated = polls % 2 ? at(1) : at(1).replace("Z", "+0000");
      const [details] = cases as object[];
      const status = polls > 3 ? "resolved" : "opened";
      return {
        cases: [{ ...details, status, recentCommunications: { communications: [{ ...message, timeCreated }] } }],
      };
    });
    const client = makeClient({ requestHandler });
    expect(await bodiesOf(watchCase(client, { caseId }, { ...FAST, until: "resolved" }))).toEqual(["A"]);
    expect(polls).toBe(4);
  });

  it("iterateCases and iterateCommunications end at a cycle of page tokens", async () => {
    const { support, makeClient } = createFixture();
    const listOf = async (items: AsyncIterable<{ readonly caseId?: string | undefined }>) => {
      const caseIds: unknown[] = [];
      for await (const { caseId } of items) caseIds.push(caseId);
      return caseIds;
    };
    const changed = changeAnswers(support.requestHandler, "DescribeCases", circle("cases"));
    const requestHandler = changeAnswers(changed, "DescribeCommunications", circle("communications"));
    const client = makeClient({ requestHandler });
    expect(await listOf(iterateCases(client))).toEqual(["case-1", "case-1", "case-1"]);
    expect(await listOf(iterateCommunications(client, { caseId: "case-1" }))).toEqual(["case-1", "case-1", "case-1"]);
  });

  it("createCaseOnce throws OutcomeUnknownError at a cycle of page tokens", async () => {
    const { support, makeClient } = createFixture();
    const requestHandler = changeAnswers(support.requestHandler, "DescribeCases", circle("cases"));
    await expect(createCaseOnce(makeClient({ requestHandler }), CASE, QUICK)).rejects.toMatchObject({
      name: "OutcomeUnknownError",
      cause: {
        code: "RESPONSE_INCOMPLETE",
        message: "Incomplete response of DescribeCases: `nextToken` has occurred before. Send the request again.",
      },
    });
    expect(support.cases).toEqual([]);
  });
});
