import { describe, expect, it, vi } from "vitest";
import { createCaseOnce, SupportClient, type SupportClientLike } from "../../../../src/index.js";
import { createLocalSupport } from "../../../../src/local/index.js";
import { unconfirmedWrites } from "../../../../src/workflows/cases/unconfirmedWrites.js";

const COUNT = 1200;
const CREATE = ".CreateCase";

describe("unconfirmed writes", () => {
  it("are all remembered: new calls after an abort open no duplicate case", async () => {
    const support = createLocalSupport({ maxCasesPerHour: 1e9 });
    let isSlow = true;
    let sent = 0;
    const late: (() => Promise<unknown>)[] = [];
    // A request that was sent is executed, even after its caller aborted.
    const handle: typeof support.requestHandler.handle = async (request, options) => {
      if (!isSlow || !request.headers["x-amz-target"]?.endsWith(CREATE))
        return support.requestHandler.handle(request, options);
      sent++;
      late.push(() => support.requestHandler.handle(request, {}));
      return new Promise((_, reject) => {
        const abort = () => reject(Object.assign(new Error("Request aborted"), { name: "AbortError" }));
        (options?.abortSignal as AbortSignal | undefined)?.addEventListener("abort", abort, { once: true });
      });
    };
    const client = new SupportClient({
      region: "us-east-1",
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
      requestHandler: { handle } as never,
    });
    const open = (index: number, options: object) =>
      createCaseOnce(client, { token: `INC-${index}`, subject: `S${index}`, communicationBody: "B" }, options);
    const indexes = Array.from({ length: COUNT }, (_, index) => index);
    const controller = new AbortController();
    const calls = indexes.map((index) => open(index, { signal: controller.signal, previousAttempt: "none" }));
    const aborted = Promise.allSettled(calls);
    while (sent < COUNT) await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    await aborted;
    isSlow = false;
    const oldest = open(0, { previousAttempt: "none", searchDelaysMs: [100, 100] });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await Promise.all(late.map((execute) => execute()));
    expect(await oldest).toMatchObject({ created: false });
    expect(support.cases).toHaveLength(COUNT);
  });

  it("above 100,000 make the next write throw before it is sent", async () => {
    let sent = 0;
    const client: SupportClientLike = { send: async () => ({ cases: [], caseId: `case-${++sent}` }) };
    for (let index = 0; index < 100_000; index++) unconfirmedWrites.add(client, `case INC-${index}`);
    const input = { token: "t", subject: "S", communicationBody: "B" };
    await expect(createCaseOnce(client, input, { previousAttempt: "none" })).rejects.toMatchObject({
      name: "SupportClientError",
      code: "TOO_MANY_UNCONFIRMED",
    });
    expect(sent).toBe(0);
    unconfirmedWrites.delete(client, "case INC-0");
    await expect(createCaseOnce(client, input, { previousAttempt: "none" })).resolves.toMatchObject({ created: true });
  });

  it("are forgotten after an hour, but only if the service responded to them", () => {
    const client = {};
    for (let index = 0; index < 100_000; index++) unconfirmedWrites.add(client, `${index}`);
    unconfirmedWrites.confirm(client, "5", "case-5");
    vi.spyOn(performance, "now").mockReturnValue(performance.now() + 7_200_000);
    try {
      unconfirmedWrites.add(client, "one more");
      expect(unconfirmedWrites.isUnknown(client, "5")).toBe(false);
      expect(unconfirmedWrites.isUnknown(client, "0")).toBe(true);
      expect(() => unconfirmedWrites.add(client, "and another")).toThrow("unconfirmed");
    } finally {
      vi.restoreAllMocks();
    }
  });
});
