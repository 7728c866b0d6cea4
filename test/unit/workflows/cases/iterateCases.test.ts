import { describe, expect, it } from "vitest";
import { CreateCaseCommand, iterateCases, SupportClient } from "../../../../src/index.js";
import { createLocalSupport } from "../../../../src/local/index.js";

const credentials = { accessKeyId: "test", secretAccessKey: "test" };

async function makeClient(caseCount: number): Promise<SupportClient> {
  const { requestHandler } = createLocalSupport();
  const client = new SupportClient({ credentials, requestHandler });
  for (let number = 1; number <= caseCount; number++) {
    await client.send(new CreateCaseCommand({ subject: `Case ${number}`, communicationBody: "Nothing is broken." }));
  }
  return client;
}

/** Counts the pages that a client requests. */
function countPages(client: SupportClient): () => number {
  let pages = 0;
  client.middlewareStack.add(
    (next) => (args) => {
      pages++;
      return next(args);
    },
    { step: "initialize" },
  );
  return () => pages;
}

describe("iterateCases", () => {
  it("yields every case of every page once, newest first", async () => {
    const client = await makeClient(25);
    const subjects: unknown[] = [];
    for await (const { subject } of iterateCases(client, {}, { pageSize: 10 })) subjects.push(subject);
    expect(subjects).toEqual(Array.from({ length: 25 }, (_, index) => `Case ${25 - index}`));
  });

  it("passes on the filters without changing them", async () => {
    const client = await makeClient(3);
    const input = Object.freeze({ includeCommunications: false });
    for await (const details of iterateCases(client, input)) {
      expect(details.recentCommunications).toBeUndefined();
    }
    expect(input).toEqual({ includeCommunications: false });
  });

  it("requests a page only after the previous one is consumed", async () => {
    const client = await makeClient(25);
    const pages = countPages(client);
    const cases = iterateCases(client, {}, { pageSize: 10 });
    for (let taken = 0; taken < 10; taken++) await cases.next();
    expect(pages()).toBe(1);
    await cases.next();
    expect(pages()).toBe(2);
    await cases.return();
    expect(pages()).toBe(2);
  });

  it("ends when the service repeats a page token", async () => {
    const page = new TextEncoder().encode('{"cases":[{"caseId":"case-1","subject":"Again"}],"nextToken":"same"}');
    const requestHandler = { handle: async () => ({ response: { statusCode: 200, headers: {}, body: page.slice() } }) };
    const client = new SupportClient({ credentials, requestHandler });
    const subjects: unknown[] = [];
    for await (const { subject } of iterateCases(client)) subjects.push(subject);
    expect(subjects).toEqual(["Again", "Again"]);
  });

  it("throws an AbortError between two cases of a page, and sends no further request", async () => {
    const client = await makeClient(12);
    const pages = countPages(client);
    const controller = new AbortController();
    const seen: unknown[] = [];
    const run = async () => {
      for await (const { subject } of iterateCases(client, {}, { pageSize: 10, signal: controller.signal })) {
        seen.push(subject);
        if (seen.length === 2) controller.abort(new Error("enough"));
      }
    };
    await expect(run()).rejects.toMatchObject({ name: "AbortError", cause: { message: "enough" } });
    expect(seen).toHaveLength(2);
    expect(pages()).toBe(1);
  });

  it("sends nothing when the signal is already aborted", async () => {
    const client = await makeClient(1);
    const pages = countPages(client);
    const cases = iterateCases(client, {}, { signal: AbortSignal.abort() });
    await expect(cases.next()).rejects.toMatchObject({ name: "AbortError" });
    expect(pages()).toBe(0);
  });

  it("starts at the given token", async () => {
    const client = await makeClient(15);
    let token: string | undefined;
    client.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        token ??= "nextToken" in result.output ? result.output.nextToken : undefined;
        return result;
      },
      { step: "initialize" },
    );
    await iterateCases(client, {}, { pageSize: 10 }).next();
    const subjects: unknown[] = [];
    const options = { pageSize: 10, startingToken: token };
    for await (const { subject } of iterateCases(client, {}, options)) subjects.push(subject);
    expect(subjects).toEqual(["Case 5", "Case 4", "Case 3", "Case 2", "Case 1"]);
  });

  it("throws an IncompleteResponseError when a case has no id", async () => {
    const client = { send: async () => ({ cases: [{ subject: "Nameless" }] }) };
    await expect(iterateCases(client).next()).rejects.toMatchObject({
      name: "IncompleteResponseError",
      code: "RESPONSE_INCOMPLETE",
      operation: "DescribeCases",
      member: "caseId",
    });
  });
});
