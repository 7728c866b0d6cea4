import type { AddressInfo } from "node:net";
import { createServer as createTcpServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createCaseOnce,
  describeSupportCaseEvent,
  detectSupportPlan,
  dryRun,
  findService,
  iterateCases,
  openCase,
  type SupportClientLike,
  waitUntilCaseResolved,
  watchCase,
  withRegionFailover,
} from "../../../../src/index.js";
import { createLocalSupport, type LocalSupport } from "../../../../src/local/index.js";
import { TEST_CREDENTIALS } from "../../../support/localRequests.js";
import { type ScriptedServer, startScriptedServer } from "../../../support/scriptedServer.js";
import { bothSdks, type Sdk } from "../../../support/sdks.js";

const SHORT = { attemptTimeoutMs: 60 };

/** Accepts connections, but never completes a TLS handshake. */
const silentTls = createTcpServer((socket) => socket.resume().on("error", () => {}));
let silent: ScriptedServer;
let stalling: ScriptedServer;
let slowHeaders: ScriptedServer;
let support: LocalSupport;
let west: { readonly endpoint: string; close(): Promise<void> };

beforeAll(async () => {
  silent = await startScriptedServer(() => {});
  stalling = await startScriptedServer((response) => {
    response.writeHead(200, { "content-type": "application/x-amz-json-1.1", "content-length": "500" });
    response.write('{"cases":[');
  });
  slowHeaders = await startScriptedServer((response) => void response.writeProcessing());
  support = createLocalSupport();
  west = await support.listen({ port: 0, console: false });
  await new Promise<void>((resolve) => silentTls.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  await Promise.all([silent.close(), stalling.close(), slowHeaders.close(), west.close()]);
  silentTls.close();
});

const ENDPOINTS: readonly (readonly [name: string, url: () => string])[] = [
  ["is silent", () => silent.url],
  ["stops in the middle of a body", () => stalling.url],
  ["sends no final headers", () => slowHeaders.url],
  ["does not complete TLS", () => `https://127.0.0.1:${(silentTls.address() as AddressInfo).port}`],
];

const makeClient = (sdk: Sdk, endpoint?: string, settings: object = {}) =>
  new sdk.SupportClient({
    region: "us-east-1",
    credentials: TEST_CREDENTIALS,
    maxAttempts: 1,
    ...(endpoint && { endpoint }),
    ...settings,
  });

const drain = async (items: AsyncIterable<unknown>) => {
  for await (const _ of items);
};
const CASE = { subject: "S", communicationBody: "B" };
const EVENT = {
  id: "1",
  source: "aws.support",
  "detail-type": "Support Case Update",
  account: "111122223333",
  region: "us-east-1",
  time: "2026-01-01T00:00:00Z",
  detail: { "case-id": "case-1", "display-id": "1", "event-name": "CreateCase" },
};

const WORKFLOWS: readonly (readonly [name: string, run: (client: SupportClientLike, sdk: Sdk) => Promise<unknown>])[] =
  [
    ["findService", (client) => findService(client, { service: "ec2" }, SHORT)],
    ["detectSupportPlan", (client) => detectSupportPlan(client, SHORT)],
    ["iterateCases", (client) => drain(iterateCases(client, {}, SHORT))],
    ["describeSupportCaseEvent", (client) => describeSupportCaseEvent(client, EVENT, SHORT)],
    ["dryRun", (client, sdk) => dryRun(client, new sdk.DescribeCasesCommand({}), SHORT)],
    ["createCaseOnce", (client) => createCaseOnce(client, { ...CASE, token: "t" }, { ...SHORT, timeoutMs: 400 })],
    ["openCase", (client) => openCase(client, { ...CASE, token: "t" }, { ...SHORT, timeoutMs: 400 })],
  ];

describe.each(bothSdks)("with %s, an endpoint that", (_, sdk) => {
  describe.each(ENDPOINTS)("%s", (_, url) => {
    it.each(WORKFLOWS)("ends %s with a TimeoutError", async (_, run) => {
      const client = makeClient(sdk, url());
      const startedMs = performance.now();
      await expect(run(client, sdk)).rejects.toMatchObject({
        name: "TimeoutError",
        message: "No response within 60 ms.",
      });
      expect(performance.now() - startedMs).toBeLessThan(3000);
    });

    it("makes withRegionFailover send a read to the next region", async () => {
      const endpoints = [
        { url: url(), region: "us-east-1" },
        { url: west.endpoint, region: "us-west-2" },
      ];
      const errors: unknown[] = [];
      const onFailover = ({ error }: { error: unknown }) => errors.push(error);
      const client = withRegionFailover(makeClient(sdk), { endpoints, onFailover, attemptTimeoutMs: 500 });
      await expect(client.send(new sdk.DescribeCasesCommand({}))).resolves.toMatchObject({ cases: expect.any(Array) });
      expect(errors).toMatchObject([{ name: "TimeoutError" }]);
    });

    it("is a transient failure for watchCase", async () => {
      const controller = new AbortController();
      const errors: unknown[] = [];
      const onRetry = ({ error }: { readonly error: unknown }) => {
        errors.push(error);
        if (errors.length === 2) controller.abort("enough");
      };
      const options = {
        pollDelayMs: 1,
        maxPollDelayMs: 1,
        signal: controller.signal,
        onRetry,
        ...SHORT,
      };
      await expect(watchCase(makeClient(sdk, url()), { caseId: "case-1" }, options).next()).rejects.toMatchObject({
        name: "AbortError",
      });
      expect(errors).toMatchObject([{ name: "TimeoutError" }, { name: "TimeoutError" }]);
    });

    it("does not stop a waiter from ending at `maxWaitTime`", async () => {
      const waited = waitUntilCaseResolved(
        { client: makeClient(sdk, url()), maxWaitTime: 0.2, minDelay: 0.1, maxDelay: 0.1 },
        { caseId: "case-1" },
      );
      await expect(waited).rejects.toMatchObject({ name: "TimeoutError" });
    });
  });

  it("that responds slowly is retried by the client", async () => {
    const server = await startScriptedServer(
      () => {},
      (response) => response.writeHead(200).end('{"services":[]}'),
    );
    const client = makeClient(sdk, server.url, { maxAttempts: 2 });
    await expect(findService(client, { service: "ec2" }, { attemptTimeoutMs: 200 })).resolves.toMatchObject({
      ok: false,
    });
    expect(server.requests).toHaveLength(2);
    await server.close();
  });
});

it("createCaseOnce opens one case when attemptTimeoutMs expires after the service executed the request", async () => {
  const support = createLocalSupport();
  let isSlow = true;
  const handle: typeof support.requestHandler.handle = async (request, options) => {
    const result = await support.requestHandler.handle(request, options);
    if (isSlow && request.headers["x-amz-target"]?.endsWith(".CreateCase")) {
      isSlow = false;
      await new Promise(() => {});
    }
    return result;
  };
  for (const [, sdk] of bothSdks) {
    isSlow = true;
    const client = makeClient(sdk, undefined, { requestHandler: { handle } });
    const input = { subject: "S", communicationBody: "B", token: "t" };
    await createCaseOnce(client, input, { attemptTimeoutMs: 100, searchDelaysMs: [1, 1] });
    expect(support.cases).toHaveLength(1);
    support.reset();
  }
});

it("a client without middleware is limited per call instead of per attempt", async () => {
  let signal: AbortSignal | undefined;
  const send = (_: never, options: { abortSignal: AbortSignal }) => {
    signal = options.abortSignal;
    return new Promise<never>(() => {});
  };
  const client = { send } as unknown as SupportClientLike;
  await expect(findService(client, { service: "ec2" }, { attemptTimeoutMs: 20 })).rejects.toMatchObject({
    name: "TimeoutError",
  });
  expect(signal?.aborted).toBe(true);
});

it.each(bothSdks)("an attempt that times out closes its connection, with %s", async (_, sdk) => {
  const closed: Promise<unknown>[] = [];
  const server = createTcpServer((socket) => {
    socket.resume().on("error", () => {});
    closed.push(new Promise((resolve) => socket.once("close", resolve)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const client = makeClient(sdk, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await expect(findService(client, { service: "ec2" }, SHORT)).rejects.toMatchObject({ name: "TimeoutError" });
  expect(closed).toHaveLength(1);
  await Promise.all(closed);
  server.close();
});
