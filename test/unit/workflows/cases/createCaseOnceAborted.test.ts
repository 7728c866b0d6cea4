import { describe, expect, it } from "vitest";
import { createCaseOnce, type SupportClientLike } from "../../../../src/index.js";
import { clientKinds, INPUT, QUICK } from "../../../support/clientKinds.js";

/** Aborts at the given request: before it arrives, or after its response. */
function abortAt(number: number, place: "before" | "after", handler: RequestHandler, controller: AbortController) {
  let requests = 0;
  return {
    ...handler,
    async handle(...args: Parameters<RequestHandler["handle"]>) {
      const isIt = ++requests === number;
      if (isIt && place === "before") controller.abort();
      const answer = await handler.handle(args[0]);
      if (isIt) controller.abort();
      return answer;
    },
  };
}

type RequestHandler = ReturnType<(typeof clientKinds)[0]["createFixture"]>["support"]["requestHandler"];

describe.each(clientKinds)("createCaseOnce with $kind", ({ createFixture }) => {
  it.each([1, 2, 3, 4, 5, 6])(
    "opens one case in total when it is aborted at step %i and called again",
    async (step) => {
      const { support, client } = createFixture();
      support.faults.add("lostRequest", { operations: ["CreateCase"], times: 1 });
      support.faults.add("lostResponse", { operations: ["CreateCase"], times: 1 });
      const controller = new AbortController();
      let steps = 0;
      const onProgress = () => {
        steps += 1;
        if (steps === step) controller.abort(new Error("enough"));
      };
      const options = { ...QUICK, onProgress, signal: controller.signal };
      const aborted = createCaseOnce(client, { ...INPUT, token: "t" }, options);
      await expect(aborted).rejects.toMatchObject({ name: "AbortError", cause: { message: "enough" } });
      const { caseId } = await createCaseOnce(client, { ...INPUT, token: "t" }, QUICK);
      expect(support.cases.map((each) => each.caseId)).toEqual([caseId]);
    },
  );

  it.each([
    [1, "before"],
    [1, "after"],
    [2, "before"],
    [2, "after"],
    [3, "before"],
  ] as const)(
    "opens one case in total when it is aborted at request %i, %s the response, and called again",
    async (number, place) => {
      const { support, makeClient } = createFixture();
      const controller = new AbortController();
      const client: SupportClientLike = makeClient({
        requestHandler: abortAt(number, place, support.requestHandler, controller),
      });
      const options = { ...QUICK, signal: controller.signal };
      const aborted = await createCaseOnce(client, { ...INPUT, token: "t" }, options).catch((error) => error.name);
      expect(aborted).toBe("AbortError");
      const { caseId } = await createCaseOnce(client, { ...INPUT, token: "t" }, QUICK);
      expect(support.cases.map((each) => each.caseId)).toEqual([caseId]);
    },
  );

  it.each(["CreateCase", "the search for duplicates"])(
    "waits until the case is visible after a call that was aborted at the response to %s",
    async (place) => {
      const { support, makeClient } = createFixture();
      const controller = new AbortController();
      const { requestHandler } = support;
      let answers = 0;
      let polls = 0;
      const handle: RequestHandler["handle"] = async (request) => {
        const answer = await requestHandler.handle(request);
        const isCreation = request.headers["x-amz-target"]?.endsWith(".CreateCase");
        if (isCreation || answers > 0) answers += 1;
        if (answers === (place === "CreateCase" ? 1 : 2)) controller.abort();
        if (isCreation || answers === 0 || ++polls > 2) return answer;
        // The case becomes visible with a delay.
        const body = new TextEncoder().encode('{"cases":[]}');
        return { response: { ...answer.response, headers: {}, body } };
      };
      const client = makeClient({ requestHandler: { ...requestHandler, handle } });
      const aborted = createCaseOnce(client, { ...INPUT, token: "t" }, { ...QUICK, signal: controller.signal });
      await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
      const { caseId } = await createCaseOnce(client, { ...INPUT, token: "t" }, QUICK);
      expect(support.cases.map((each) => each.caseId)).toEqual([caseId]);
    },
  );

  it("sends nothing when the signal is already aborted", async () => {
    const { support, client } = createFixture();
    const seen = support.faults.add("slowResponse", { delayMs: 0 });
    const call = createCaseOnce(client, { ...INPUT, token: "t" }, { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
    expect(seen.hits).toBe(0);
  });
});
