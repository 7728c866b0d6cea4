import { afterEach, describe, expect, it, vi } from "vitest";
import { addCommunicationOnce, createCaseOnce, type OnceLock } from "../../../../src/index.js";
import { clientKinds, INPUT } from "../../../support/clientKinds.js";

const CASE = { ...INPUT, token: "t" };

afterEach(() => {
  vi.useRealTimers();
});

/** Steps the local clock, as for a suspended process. */
const suspend = (ms: number) => void vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });

/** A lock whose leases have always expired. */
const expired: OnceLock = (_, run) => run();

/** A lock that works, and records its keys. */
function makeLock() {
  const keys: string[] = [];
  let tail: Promise<unknown> = Promise.resolve();
  const lock: OnceLock = (key, run) => {
    keys.push(key);
    const result = tail.then(run, run);
    tail = result.catch(() => {});
    return result;
  };
  return { keys, lock };
}

describe.each(clientKinds)("a lock, with $kind,", ({ kind, createFixture }) => {
  it("makes one of two processes add the message", async () => {
    const { support, client, makeClient } = createFixture();
    const [{ caseId } = { caseId: "" }] = support.seed([{ subject: "S" }]);
    const { keys, lock } = makeLock();
    const input = { token: "m", caseId, communicationBody: "It has spread." };
    const results = await Promise.all(
      [client, makeClient()].map((each) => addCommunicationOnce(each, input, { lock })),
    );
    expect(results.map(({ created }) => created)).toEqual([true, false]);
    expect(support.findCase(caseId)?.communications).toHaveLength(2);
    expect(keys).toEqual([`message ${caseId}/m`, `message ${caseId}/m`]);
  });

  it("gets a separate key for each case", async () => {
    const { client } = createFixture();
    const { keys, lock } = makeLock();
    await createCaseOnce(client, CASE, { lock });
    const ofCases: OnceLock = lock;
    await createCaseOnce(client, { ...CASE, token: "u" }, { lock: ofCases });
    expect(keys).toEqual(["case t", "case u"]);
  });

  it("that returns the result of an earlier run makes `created` false", async () => {
    const { support, client, makeClient } = createFixture();
    const [{ caseId } = { caseId: "" }] = support.seed([{ subject: "S" }]);
    let stored: unknown;
    const lock: OnceLock = async (_, run) => {
      stored ??= await run();
      return stored as never;
    };
    const input = { token: "m", caseId, communicationBody: "It has spread." };
    expect(await addCommunicationOnce(client, input, { lock })).toEqual({ caseId, created: true, duplicates: [] });
    expect(await addCommunicationOnce(makeClient(), input, { lock })).toEqual({
      caseId,
      created: false,
      duplicates: [],
    });
  });

  it("whose holder is suspended before its request causes no duplicate case", async () => {
    const { support, client, makeClient } = createFixture();
    const other = makeClient();
    let opened: Promise<unknown> | undefined;
    const onProgress = ({ type }: { type: string }) => {
      if (type !== "sending" || opened) return;
      suspend(60_000);
      opened = createCaseOnce(other, CASE, { previousAttempt: "none" });
    };
    // The other process finishes before the holder searches again.
    const handle: typeof support.requestHandler.handle = async (request, options) => {
      if (request.headers["x-amz-target"]?.endsWith(".DescribeCases")) await opened;
      return support.requestHandler.handle(request, options);
    };
    const holder = makeClient({ requestHandler: { handle } as never });
    const result = await createCaseOnce(holder, CASE, { lock: expired, onProgress });
    if (kind === "a bare sender") {
      // Without middleware the late request cannot be cancelled. The check afterwards finds both cases.
      expect(result.duplicates).toHaveLength(1);
      return;
    }
    expect(result).toMatchObject({ created: false, duplicates: [] });
    expect(support.cases).toHaveLength(1);
    expect(await createCaseOnce(client, CASE)).toMatchObject({ caseId: result.caseId, duplicates: [] });
  });

  it("whose holder is slow reports the case that another process opened in the meantime", async () => {
    const { support, client, makeClient } = createFixture();
    const other = makeClient();
    const handle: typeof support.requestHandler.handle = async (request, options) => {
      if (request.headers["x-amz-target"]?.endsWith(".CreateCase")) {
        suspend(60_000);
        await createCaseOnce(other, CASE, { previousAttempt: "none" });
      }
      return support.requestHandler.handle(request, options);
    };
    const holder = makeClient({ requestHandler: { handle } as never });
    const { duplicates } = await createCaseOnce(holder, CASE, { lock: expired });
    expect(duplicates).toHaveLength(1);
    expect((await createCaseOnce(client, CASE, { lock: expired })).duplicates).toEqual(duplicates);
  });

  it("that does not exclude makes both processes report the duplicate message", async () => {
    const { support, client, makeClient } = createFixture();
    const [{ caseId } = { caseId: "" }] = support.seed([{ subject: "S" }]);
    const input = { token: "m", caseId, communicationBody: "It has spread." };
    await addCommunicationOnce(client, input, { previousAttempt: "none" });
    support.clock.advance({ seconds: 1 });
    const second = await addCommunicationOnce(makeClient(), input, { previousAttempt: "none" });
    expect(second.duplicates).toMatchObject([{ body: expect.stringMatching(/^It has spread\./) }]);
    expect((await addCommunicationOnce(client, input)).duplicates).toEqual(second.duplicates);
  });
});
