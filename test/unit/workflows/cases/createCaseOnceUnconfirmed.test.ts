import { describe, expect, it } from "vitest";
import { createCaseOnce } from "../../../../src/index.js";
import type { LocalSupport } from "../../../../src/local/index.js";
import { clientKinds, INPUT, QUICK } from "../../../support/clientKinds.js";

type RequestHandler = LocalSupport["requestHandler"];
type Answer = Awaited<ReturnType<RequestHandler["handle"]>>;

const isCreation = ({ headers }: Parameters<RequestHandler["handle"]>[0]) =>
  headers["x-amz-target"]?.endsWith(".CreateCase") === true;

function withBody({ response }: Answer, body: string, statusCode = response.statusCode): Answer {
  return { response: { ...response, statusCode, headers: {}, body: new TextEncoder().encode(body) } };
}

describe.each(clientKinds)("createCaseOnce with $kind", ({ createFixture }) => {
  it.each([408, 499])(
    "searches instead of opening a second case when CreateCase returns status %i",
    async (statusCode) => {
      const { support, makeClient } = createFixture();
      let creations = 0;
      const handle: RequestHandler["handle"] = async (request) => {
        const answer = await support.requestHandler.handle(request);
        return isCreation(request) && ++creations === 1 ? withBody(answer, "", statusCode) : answer;
      };
      const client = makeClient({ requestHandler: { ...support.requestHandler, handle }, maxAttempts: 1 });
      const { caseId } = await createCaseOnce(client, { ...INPUT, token: "t" }, QUICK);
      expect(support.cases.map((each) => each.caseId)).toEqual([caseId]);
    },
  );

  it("waits for a case that becomes visible late, after an abort that made CreateCase itself fail", async () => {
    const { support, makeClient } = createFixture();
    const controller = new AbortController();
    let creations = 0;
    let searches = 0;
    const handle: RequestHandler["handle"] = async (request) => {
      const answer = await support.requestHandler.handle(request);
      if (isCreation(request)) {
        if (++creations > 1) return answer;
        controller.abort();
        throw Object.assign(new Error("Request aborted"), { name: "AbortError" });
      }
      return creations === 0 || ++searches > 2 ? answer : withBody(answer, '{"cases":[]}');
    };
    const client = makeClient({ requestHandler: { ...support.requestHandler, handle } });
    const aborted = createCaseOnce(client, { ...INPUT, token: "t" }, { ...QUICK, signal: controller.signal });
    await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
    const { caseId } = await createCaseOnce(client, { ...INPUT, token: "t" }, QUICK);
    expect(support.cases.map((each) => each.caseId)).toEqual([caseId]);
  });

  it("does not send CreateCase again after `timeoutMs`", async () => {
    const { support, makeClient } = createFixture();
    const lost = support.faults.add("lostRequest", { operations: ["CreateCase"], times: 2 });
    const client = makeClient({ maxAttempts: 1 });
    const call = createCaseOnce(client, { ...INPUT, token: "t" }, { searchDelaysMs: [5000], timeoutMs: 200 });
    await expect(call).rejects.toMatchObject({ name: "OutcomeUnknownError" });
    expect(lost.hits).toBe(1);
  });
});
