import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  createLocalSupport,
  type ListenOptions,
  type LocalSupport,
  LocalSupportError,
  type LocalSupportServer,
} from "../../../../src/local/index.js";
import { post, postSigned } from "../../../support/localRequests.js";

let support: LocalSupport = createLocalSupport();
let server: LocalSupportServer;

beforeEach(async () => {
  support = createLocalSupport();
  server = await support.listen();
});

afterEach(() => {
  vi.useRealTimers();
  return server.close();
});

describe("a server's response", () => {
  it("has the protocol's headers", async () => {
    const { status, headers } = await postSigned(server.endpoint);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/x-amz-json-1.1");
    expect(headers.get("content-length")).toBe('{"cases":[]}'.length.toString());
    expect(Math.abs(Date.parse(headers.get("date") ?? "") - Date.now())).toBeLessThan(60_000);
    expect(headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("is successful for a content type with parameters and for an empty body", async () => {
    const headers = { "content-type": "application/x-amz-json-1.1; charset=utf-8" };
    expect(await postSigned(server.endpoint, { headers, body: '{"maxResults": 10}' })).toMatchObject({ status: 200 });
    expect(await postSigned(server.endpoint, { body: "" })).toMatchObject({ status: 200 });
  });

  it("is a service error for an invalid request", async () => {
    const tellsOf = async (raw: Parameters<typeof postSigned>[1]) => {
      const { status, content } = await postSigned(server.endpoint, raw);
      return [status, content.__type];
    };
    expect(await tellsOf({ operation: "CloseCase" })).toEqual([400, "UnknownOperationException"]);
    expect(await tellsOf({ operation: "constructor" })).toEqual([400, "UnknownOperationException"]);
    expect(await tellsOf({ headers: { "content-type": "text/plain" } })).toEqual([404, "UnknownOperationException"]);
    expect(await tellsOf({ body: "{" })).toEqual([400, "SerializationException"]);
    expect(await tellsOf({ body: '{"maxResults":"10"}' })).toEqual([400, "SerializationException"]);
    expect(await tellsOf({ body: '{"maxResults":1}' })).toEqual([400, "ValidationException"]);
    expect(await tellsOf({ body: '{"displayId":"1"}' })).toEqual([400, "CaseIdNotFound"]);
    expect(await tellsOf({ operation: "ResolveCase" })).toEqual([400, "CaseIdNotFound"]);
  });

  it.each(["GET", "PUT", "DELETE", "OPTIONS"])("is an error for the method %s", async (method) => {
    const response = await fetch(server.endpoint, { method });
    expect([response.status, (await response.json()).__type]).toEqual([404, "UnknownOperationException"]);
  });
});

describe("a server", () => {
  it("shares its state with the request handler and with other servers of the same service", async () => {
    const second = await support.listen();
    const input = { operation: "CreateCase", body: '{"subject":"s","communicationBody":"b"}' };
    await postSigned(server.endpoint, input);
    await postSigned(second.endpoint, input);
    expect(support.cases).toHaveLength(2);
    await second.close();
  });

  it("fails to listen on a port in use, with a hint", async () => {
    const failure = await support.listen({ port: server.port }).catch((error) => error);
    expect(failure).toBeInstanceOf(LocalSupportError);
    expect(failure).toMatchObject({
      code: "LISTEN_FAILED",
      port: server.port,
      host: "127.0.0.1",
      message: `Cannot listen on \`127.0.0.1:${server.port}\`: the port is in use. Use another one, or 0 for any free port.`,
      cause: { code: "EADDRINUSE" },
    });
  });

  it("fails to listen on an invalid host or port", async () => {
    const host = await support.listen({ host: "256.0.0.1" }).catch((error) => error);
    expect(host).toMatchObject({ name: "LocalSupportError", code: "LISTEN_FAILED", host: "256.0.0.1", port: 0 });
    expect(host.message).toMatch(/^Cannot listen on `256\.0\.0\.1:0`: [^.].*[^.]\. Check `host` and `port`\.$/);
    const port = await support.listen({ port: 80_000 }).catch((error) => error);
    expect(port).toMatchObject({ name: "OptionError", code: "OPTION_INVALID", option: "port" });
    expect(port.message).toBe("`port` must be an integer from 0 to 65535; got 80000.");
  });

  it.each<[unknown, string]>([
    [{ host: "" }, "`host` must be a host name or address, such as `127.0.0.1`; got an empty string."],
    [{ host: null }, "`host` must be a host name"],
    [{ headersTimeoutMs: -1 }, "`headersTimeoutMs` must be an integer of at least 0; got -1."],
    [{ headersTimeoutMs: "10" }, "got `10`."],
    [{ requestTimeoutMs: Number.NaN }, "`requestTimeoutMs` must be"],
    [{ requestTimeoutMs: 0.5 }, "`requestTimeoutMs` must be"],
    [null, "`options` must be an object; got null."],
    [{ port: null }, "`port` must be an integer from 0 to 65535; got null."],
    [{ console: "no" }, "`console` must be true or false; got `no`."],
    [
      { allowedOrigins: "http://localhost" },
      "`allowedOrigins` must be an array of origins, such as `http://localhost:5173`; got `http://localhost`.",
    ],
    [{ allowedOrigins: ["*"] }, "`allowedOrigins` must be an array of origins"],
    [{ allowedOrigins: ["http://localhost:5173", ""] }, "got [`http://localhost:5173`, an empty string]."],
    [{ prot: 4599 }, "Unknown option `prot`. Did you mean `port`?"],
    [{ allowOrigin: [] }, "Unknown option `allowOrigin`. Did you mean `allowedOrigins`?"],
    [{ requestTimeout: 5 }, "Unknown option `requestTimeout`. Did you mean `requestTimeoutMs`?"],
  ])("does not start with the options %j", async (options, fact) => {
    await expect(support.listen(options as ListenOptions)).rejects.toMatchObject({
      name: "OptionError",
      code: expect.stringMatching(/^OPTION_(INVALID|UNKNOWN)$/),
      message: expect.stringContaining(fact),
    });
  });

  it("closes at once despite keep-alive connections, and can be closed twice", async () => {
    await post(server.endpoint, {}, "{}");
    // The fake timer proves that closing does not wait for the grace period.
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    await Promise.all([server.close(), server.close()]);
    vi.useRealTimers();
    await expect(fetch(server.endpoint)).rejects.toThrow();
  });
});
