import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { Agent, createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createCaseOnce,
  findService,
  waitUntilCaseResolved,
  watchCase,
  withRegionFailover,
} from "../../../../src/index.js";
import { createLocalSupport } from "../../../../src/local/index.js";
import { TEST_CREDENTIALS } from "../../../support/localRequests.js";
import { startScriptedServer } from "../../../support/scriptedServer.js";
import { bothSdks, type Sdk } from "../../../support/sdks.js";

const CASE = { subject: "S", communicationBody: "B", token: "t" };
const QUICK = { searchDelaysMs: [1, 2] };

/** Creates a service whose first requests fail in front of it, as in a proxy agent. */
function createFixture(sdk: Sdk, times: number, fail: () => unknown) {
  const support = createLocalSupport();
  let failures = 0;
  const handle: typeof support.requestHandler.handle = async (request, options) => {
    if (failures++ < times) throw fail();
    return support.requestHandler.handle(request, options);
  };
  const client = new sdk.SupportClient({
    region: "us-east-1",
    credentials: TEST_CREDENTIALS,
    requestHandler: { handle },
  });
  return { support, client };
}

/** Source: `https-proxy-agent` 7, `hpagent` 1, `tunnel` 0.0.6, and Node.js. */
const TRANSIENT: readonly (readonly [what: string, make: () => Error])[] = [
  [
    "Proxy connection ended before receiving CONNECT response",
    () => new Error("Proxy connection ended before receiving CONNECT response"),
  ],
  ["Bad response: 502", () => new Error("Bad response: 502")],
  ["Bad response: 503", () => new Error("Bad response: 503")],
  ['A "socket" was not created for HTTP request before 3000ms', () => new Error("A socket was not created")],
  ["ERR_SOCKET_CLOSED", () => Object.assign(new Error("Socket is closed"), { code: "ERR_SOCKET_CLOSED" })],
  ["ERR_STREAM_DESTROYED", () => Object.assign(new Error("destroyed"), { code: "ERR_STREAM_DESTROYED" })],
  ["ERR_TLS_HANDSHAKE_TIMEOUT", () => Object.assign(new Error("late"), { code: "ERR_TLS_HANDSHAKE_TIMEOUT" })],
];
const FINAL: readonly (readonly [what: string, make: () => Error])[] = [
  ["Bad response: 407", () => new Error("Bad response: 407")],
  [
    "tunneling socket could not be established, statusCode=403",
    () => new Error("tunneling socket could not be established, statusCode=403"),
  ],
  ["a mistake in the handler", () => new TypeError("x is not a function")],
  [
    "an invalid header",
    () => Object.assign(new TypeError("Invalid character in header"), { code: "ERR_INVALID_CHAR" }),
  ],
];

describe.each(bothSdks)("with %s,", (_, sdk) => {
  describe.each(TRANSIENT)("a connection that fails with %s", (_, fail) => {
    it("does not end watchCase", async () => {
      const { support, client } = createFixture(sdk, 2, fail);
      const [{ caseId } = { caseId: "" }] = support.seed([{ subject: "S" }]);
      const errors: unknown[] = [];
      const onRetry = ({ error }: { readonly error: unknown }) => errors.push(error);
      const { value } = await watchCase(client, { caseId }, { pollDelayMs: 1, maxPollDelayMs: 1, onRetry }).next();
      expect(value).toMatchObject({ caseId });
      expect(errors.length).toBeGreaterThan(0);
    });

    it("does not end a waiter", async () => {
      const { support, client } = createFixture(sdk, 2, fail);
      const [{ caseId } = { caseId: "" }] = support.seed([{ subject: "S", status: "resolved" }]);
      const params = { client, maxWaitTime: 5, minDelay: 0.01, maxDelay: 0.01 };
      await expect(waitUntilCaseResolved(params, { caseId })).resolves.toMatchObject({ state: "SUCCESS" });
    });

    it("does not end createCaseOnce, which opens one case", async () => {
      const { support, client } = createFixture(sdk, 2, fail);
      await expect(createCaseOnce(client, CASE, QUICK)).resolves.toMatchObject({ created: true });
      expect(support.cases).toHaveLength(1);
    });

    it("during a write makes the outcome unknown", async () => {
      const { support, client } = createFixture(sdk, 1, fail);
      const options = { ...QUICK, previousAttempt: "none", onUnconfirmed: "throw" } as const;
      await expect(createCaseOnce(client, CASE, options)).rejects.toMatchObject({ name: "OutcomeUnknownError" });
      expect(support.cases).toEqual([]);
    });
  });

  it.each(FINAL)("%s ends watchCase", async (_, fail) => {
    const { client } = createFixture(sdk, Number.POSITIVE_INFINITY, fail);
    const watched = watchCase(client, { caseId: "case-1" }, { pollDelayMs: 1, maxPollDelayMs: 1 }).next();
    await expect(watched).rejects.toThrow(fail().message);
  });

  it("a proxy that responds with 502 does not end watchCase", async () => {
    const server = await startScriptedServer((response) => response.writeHead(502).end("<html>Bad gateway</html>"));
    const client = new sdk.SupportClient({
      region: "us-east-1",
      credentials: TEST_CREDENTIALS,
      endpoint: server.url,
      maxAttempts: 1,
    });
    let errors = 0;
    const controller = new AbortController();
    const onRetry = () => void (++errors === 3 && controller.abort());
    const options = { pollDelayMs: 1, maxPollDelayMs: 1, signal: controller.signal, onRetry };
    await expect(watchCase(client, { caseId: "c" }, options).next()).rejects.toMatchObject({ name: "AbortError" });
    expect(errors).toBe(3);
    await server.close();
  });

  it("a proxy that drops the tunnel does not end watchCase", async () => {
    const proxy = createHttpServer();
    let drops = 0;
    proxy.on("connect", (_, socket) => {
      drops++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    const { port } = proxy.address() as AddressInfo;
    const { request } = await import("node:http");
    class ProxyAgent extends Agent {
      // Like `https-proxy-agent`.
      override createConnection(_: object, callback?: (error: Error | null, stream: never) => void): undefined {
        request({ port, method: "CONNECT", path: "support.us-east-1.amazonaws.com:443" })
          .on("error", () =>
            callback?.(new Error("Proxy connection ended before receiving CONNECT response"), null as never),
          )
          .end();
      }
    }
    const client = new sdk.SupportClient({
      region: "us-east-1",
      credentials: TEST_CREDENTIALS,
      endpoint: "https://127.0.0.1:9",
      maxAttempts: 1,
      requestHandler: { httpsAgent: new ProxyAgent() },
    });
    const controller = new AbortController();
    const onRetry = () => void (drops >= 3 && controller.abort());
    const options = { pollDelayMs: 1, maxPollDelayMs: 1, signal: controller.signal, onRetry };
    await expect(watchCase(client, { caseId: "c" }, options).next()).rejects.toMatchObject({ name: "AbortError" });
    client.destroy();
    proxy.close();
  });
});

describe.each(bothSdks)("an untrusted certificate, with %s,", (_, sdk) => {
  const folder = mkdtempSync(join(tmpdir(), "certificate-"));
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  let server: ReturnType<typeof createHttpsServer>;
  let endpoint: string;
  let requests = 0;

  beforeAll(async () => {
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
    const files = ["-keyout", key, "-out", certificate];
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", ...subject, ...files], {
      stdio: "ignore",
    });
    server = createHttpsServer({ key: readFileSync(key), cert: readFileSync(certificate) }, () => requests++);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    endpoint = `https://localhost:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const makeClient = (settings: object = {}) =>
    new sdk.SupportClient({
      region: "us-east-1",
      credentials: TEST_CREDENTIALS,
      endpoint,
      maxAttempts: 1,
      ...settings,
    });

  it.each([
    ["self-signed", () => endpoint, {}],
    ["of another host", () => endpoint.replace("localhost", "127.0.0.1"), { ca: () => readFileSync(certificate) }],
  ])("%s is a connection error, not a lost response", async (_, url, { ca }: { ca?: () => Buffer }) => {
    const client = makeClient({ endpoint: url(), requestHandler: { httpsAgent: new Agent(ca ? { ca: ca() } : {}) } });
    const failure: unknown = await createCaseOnce(client, CASE, { ...QUICK, previousAttempt: "none" }).catch(
      (error: unknown) => error,
    );
    expect(failure).not.toMatchObject({ name: "OutcomeUnknownError" });
    expect((failure as { code?: string }).code).toMatch(/SELF_SIGNED|ALTNAME/);
    expect(requests).toBe(0);
  });

  it("is not retried", async () => {
    await expect(findService(makeClient(), { service: "ec2" })).rejects.toMatchObject({
      code: "DEPTH_ZERO_SELF_SIGNED_CERT",
    });
    const watched = watchCase(makeClient(), { caseId: "c" }, { pollDelayMs: 1 }).next();
    await expect(watched).rejects.toMatchObject({ code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
  });

  it("of one region makes a write fail over, because nothing was sent", async () => {
    const support = createLocalSupport();
    const west = await support.listen({ port: 0, console: false });
    const endpoints = [
      { url: endpoint, region: "us-east-1" },
      { url: west.endpoint, region: "us-west-2" },
    ];
    const client = withRegionFailover(makeClient(), { endpoints });
    await client.send(new sdk.CreateCaseCommand({ subject: "S", communicationBody: "B" }));
    expect(support.cases).toHaveLength(1);
    await west.close();
  });
});
