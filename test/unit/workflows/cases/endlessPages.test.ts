import { describe, expect, it } from "vitest";
import { addCommunicationOnce, createCaseOnce, openCase, watchCase } from "../../../../src/index.js";
import { changeAnswers } from "../../../support/changeAnswers.js";
import { clientKinds, INPUT } from "../../../support/clientKinds.js";

const CASE = { ...INPUT, token: "t" };
const OPTIONS = { timeoutMs: 200, searchDelaysMs: [1] };

/** Every page has a token that never came before. */
function endless() {
  let count = 0;
  return { cases: [], communications: [], nextToken: () => `token-${count++}` };
}

describe.each(clientKinds)("a service that makes new page tokens forever, with $kind,", ({ createFixture }) => {
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
      "createCaseOnce after a cut-off",
      (client: never) => createCaseOnce(client, CASE, { ...OPTIONS, previousAttempt: "interrupted" }),
    ],
    ["openCase", (client: never) => openCase(client, { ...CASE, attachments: [new Uint8Array(1)] }, OPTIONS)],
  ] as const)("does not keep %s beyond its time", async (name, run) => {
    const { support, client } = makeEndless("DescribeCases");
    const startedMs = performance.now();
    const error = name.endsWith("cut-off")
      ? { name: "OutcomeUnknownError", cause: { code: "TIMEOUT" } }
      : { code: "TIMEOUT" };
    await expect(run(client as never)).rejects.toMatchObject(error);
    expect(performance.now() - startedMs).toBeLessThan(3000);
    expect(support.cases).toEqual([]);
  });

  it("does not keep the check after a request beyond its time", async () => {
    const { support, client } = makeEndless("DescribeCases");
    const options = { ...OPTIONS, previousAttempt: "none" } as const;
    await expect(createCaseOnce(client, CASE, options)).resolves.toMatchObject({ created: true });
    expect(support.cases).toHaveLength(1);
  }, 20_000);

  it("does not keep addCommunicationOnce beyond its time", async () => {
    const { support, client } = makeEndless("DescribeCommunications");
    const [{ caseId } = { caseId: "" }] = support.seed([{ subject: "S" }]);
    const input = { token: "m", caseId, communicationBody: "m" };
    await expect(addCommunicationOnce(client, input, OPTIONS)).rejects.toMatchObject({
      name: "TimeoutError",
      code: "TIMEOUT",
    });
    expect(support.findCase(caseId)?.communications).toHaveLength(1);
  });

  it("does not keep watchCase from an abort", async () => {
    const { support, client } = makeEndless("DescribeCommunications");
    const communications = Array.from({ length: 9 }, () => ({ body: "More." }));
    const [{ caseId } = { caseId: "" }] = support.seed([{ subject: "S", communications }]);
    // In memory nothing waits for a timer, which a network does.
    support.faults.add("slowResponse", { delayMs: 1 });
    const watched = watchCase(client, { caseId }, { signal: AbortSignal.timeout(100) }).next();
    await expect(watched).rejects.toMatchObject({ name: "AbortError" });
  });
});
