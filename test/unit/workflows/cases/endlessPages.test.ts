import { describe, expect, it } from "vitest";
import { addCommunicationOnce, createCaseOnce, openCase, watchCase } from "../../../../src/index.js";
import { changeAnswers } from "../../../support/changeAnswers.js";
import { clientKinds, INPUT } from "../../../support/clientKinds.js";

const CASE = { ...INPUT, token: "t" };
const OPTIONS = { timeoutMs: 200, searchDelaysMs: [1] };

/** Returns pages that always have a new token. */
function endless() {
  let count = 0;
  return { cases: [], communications: [], nextToken: () => `token-${count++}` };
}

describe.each(clientKinds)("a service with endless new page tokens, with $kind,", ({ createFixture }) => {
  function makeEndless(operation: string) {
    const { support, makeClient } = createFixture();
    const pages = endless();
    const requestHandler = changeAnswers(support.requestHandler, operation, () => ({
      ...pages,
      nextToken: pages.nextToken(),
    }));
    return { support, client: makeClient({ requestHandler }) };
  }

  it.each([
    ["createCaseOnce", (client: never) => createCaseOnce(client, CASE, OPTIONS)],
    [
      "createCaseOnce after an interruption",
      (client: never) => createCaseOnce(client, CASE, { ...OPTIONS, previousAttempt: "interrupted" }),
    ],
    ["openCase", (client: never) => openCase(client, { ...CASE, attachments: [new Uint8Array(1)] }, OPTIONS)],
  ] as const)("does not delay %s beyond `timeoutMs`", async (name, run) => {
    const { support, client } = makeEndless("DescribeCases");
    const startedMs = performance.now();
    const error = name.endsWith("interruption")
      ? { name: "OutcomeUnknownError", cause: { code: "TIMEOUT" } }
      : { code: "TIMEOUT" };
    await expect(run(client as never)).rejects.toMatchObject(error);
    expect(performance.now() - startedMs).toBeLessThan(3000);
    expect(support.cases).toEqual([]);
  });

  it("does not delay the check for duplicates beyond `timeoutMs`", async () => {
    const { support, client } = makeEndless("DescribeCases");
    const options = { ...OPTIONS, previousAttempt: "none" } as const;
    await expect(createCaseOnce(client, CASE, options)).resolves.toMatchObject({ created: true });
    expect(support.cases).toHaveLength(1);
  }, 20_000);

  it("does not delay addCommunicationOnce beyond `timeoutMs`", async () => {
    const { support, client } = makeEndless("DescribeCommunications");
    const [{ caseId } = { caseId: "" }] = support.seed([{ subject: "S" }]);
    const input = { token: "m", caseId, communicationBody: "m" };
    await expect(addCommunicationOnce(client, input, OPTIONS)).rejects.toMatchObject({
      name: "TimeoutError",
      code: "TIMEOUT",
    });
    expect(support.findCase(caseId)?.communications).toHaveLength(1);
  });

  it("does not delay the abort of watchCase", async () => {
    const { support, client } = makeEndless("DescribeCommunications");
    const communications = Array.from({ length: 9 }, () => ({ body: "More." }));
    const [{ caseId } = { caseId: "" }] = support.seed([{ subject: "S", communications }]);
    // An in-process call never waits for a timer. A network does.
    support.faults.add("slowResponse", { delayMs: 1 });
    const watched = watchCase(client, { caseId }, { signal: AbortSignal.timeout(100) }).next();
    await expect(watched).rejects.toMatchObject({ name: "AbortError" });
  });
});
