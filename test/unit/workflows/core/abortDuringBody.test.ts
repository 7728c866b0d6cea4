import { getEventListeners } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  addCommunicationOnce,
  createCaseOnce,
  describeSupportCaseEvent,
  detectSupportPlan,
  dryRun,
  findService,
  iterateCases,
  iterateCommunications,
  openCase,
  type SupportClientLike,
  waitUntilCaseResolved,
  watchCase,
} from "../../../../src/index.js";
import { createLocalSupport } from "../../../../src/local/index.js";
import { TEST_CREDENTIALS } from "../../../support/localRequests.js";
import { type ScriptedServer, startScriptedServer } from "../../../support/scriptedServer.js";
import { bothSdks, type Sdk } from "../../../support/sdks.js";

let stalling: ScriptedServer;
let arrived: () => void;

beforeAll(async () => {
  stalling = await startScriptedServer((response) => {
    response.writeHead(200, { "content-type": "application/x-amz-json-1.1", "content-length": "500" });
    response.write('{"cases":[');
    setTimeout(() => arrived(), 10);
  });
});

afterAll(() => stalling.close());

const drain = async (items: AsyncIterable<unknown>) => {
  for await (const _ of items);
};
const CASE = { subject: "S", communicationBody: "B", token: "t" };
const EVENT = {
  id: "1",
  source: "aws.support",
  "detail-type": "Support Case Update",
  account: "111122223333",
  region: "us-east-1",
  time: "2026-01-01T00:00:00Z",
  detail: { "case-id": "case-1", "display-id": "1", "event-name": "CreateCase" },
};

type Run = (client: SupportClientLike, signal: AbortSignal, sdk: Sdk) => Promise<unknown>;
const WORKFLOWS: readonly (readonly [name: string, run: Run])[] = [
  ["findService", (client, signal) => findService(client, { service: "ec2" }, { signal })],
  ["detectSupportPlan", (client, signal) => detectSupportPlan(client, { signal })],
  ["iterateCases", (client, signal) => drain(iterateCases(client, {}, { signal }))],
  ["iterateCommunications", (client, signal) => drain(iterateCommunications(client, { caseId: "c" }, { signal }))],
  ["describeSupportCaseEvent", (client, signal) => describeSupportCaseEvent(client, EVENT, { signal })],
  ["dryRun", (client, signal, sdk) => dryRun(client, new sdk.DescribeCasesCommand({}), { signal })],
  ["createCaseOnce", (client, signal) => createCaseOnce(client, CASE, { signal })],
  [
    "createCaseOnce after its request",
    (client, signal) => createCaseOnce(client, CASE, { signal, previousAttempt: "none" }),
  ],
  [
    "addCommunicationOnce",
    (client, signal) => addCommunicationOnce(client, { token: "t", caseId: "c", communicationBody: "B" }, { signal }),
  ],
  ["openCase", (client, signal) => openCase(client, CASE, { signal })],
  ["watchCase", (client, signal) => drain(watchCase(client, { caseId: "c" }, { signal }))],
];

describe.each(bothSdks)("an abort while a body is read, with %s,", (_, sdk) => {
  it.each(WORKFLOWS)("ends %s with an AbortError that has the reason as its cause", async (_, run) => {
    const credentials = TEST_CREDENTIALS;
    const client = new sdk.SupportClient({ region: "us-east-1", credentials, endpoint: stalling.url });
    const controller = new AbortController();
    const reason = new Error("the user went away");
    arrived = () => controller.abort(reason);
    const failure: unknown = await run(client, controller.signal, sdk).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "AbortError", message: "Request aborted", cause: reason });
    expect((failure as { code?: unknown }).code).toBeUndefined();
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    client.destroy();
  });

  it("ends a waiter like the official waiters", async () => {
    const client = new sdk.SupportClient({
      region: "us-east-1",
      credentials: TEST_CREDENTIALS,
      endpoint: stalling.url,
    });
    const controller = new AbortController();
    arrived = () => controller.abort();
    const params = { client, maxWaitTime: 60, abortSignal: controller.signal };
    await expect(waitUntilCaseResolved(params, { caseId: "c" })).rejects.toMatchObject({ name: "AbortError" });
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    client.destroy();
  });
});

describe.each(bothSdks)("one signal for many concurrent calls, with %s,", (_, sdk) => {
  const run = async (client: SupportClientLike, signal: AbortSignal) => {
    const indexes = Array.from({ length: 15 }, (_, index) => index);
    const [{ caseId } = { caseId: "" }] = [await createCaseOnce(client, CASE)];
    await Promise.all(
      indexes.flatMap((index) => [
        createCaseOnce(client, { ...CASE, token: `t${index}` }, { signal }),
        addCommunicationOnce(client, { token: `m${index}`, caseId, communicationBody: "B" }, { signal }),
        findService(client, { service: "ec2" }, { signal }),
        detectSupportPlan(client, { signal }),
        drain(iterateCases(client, {}, { signal })),
        watchCase(client, { caseId }, { signal }).next(),
        waitUntilCaseResolved({ client, maxWaitTime: 1, minDelay: 0.1, abortSignal: signal }, { caseId }).catch(
          () => {},
        ),
      ]),
    );
  };

  it("has one listener, so that Node.js does not warn of a leak", async () => {
    const { requestHandler: inner } = createLocalSupport();
    const { signal } = new AbortController();
    const counts = new Set<number>();
    const requestHandler: typeof inner = {
      ...inner,
      handle(...args) {
        counts.add(getEventListeners(signal, "abort").length);
        return inner.handle(...args);
      },
    };
    const client = new sdk.SupportClient({ region: "us-east-1", credentials: TEST_CREDENTIALS, requestHandler });
    await run(client, signal);
    expect(Math.max(...counts)).toBe(1);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});
