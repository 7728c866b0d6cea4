import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  createLocalSupport,
  ListenError,
  type ListenOptions,
  type LocalSupport,
  type LocalSupportServer,
} from "../../../../src/local/index.js";
import { post, postSigned, signedHeaders } from "../../../support/localRequests.js";

const CREATE_CASE = { operation: "CreateCase", body: '{"subject":"s","communicationBody":"b"}' };
const MEGABYTE = 1024 * 1024;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

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

/** Sends bytes as they are, and reads until the server hangs up. */
async function talk(text: string, { port } = server): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  socket.write(text);
  let heard = "";
  socket.on("data", (chunk) => {
    heard += chunk;
  });
  await once(socket, "close");
  return heard;
}

/** Sends a body of so many megabytes without holding it, and reads the answer and how much memory was held meanwhile. */
function sendLarge(
  headers: Record<string, string>,
  megabytes: number,
): Promise<{ status: number; text: string; heldBytes: number }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(server.endpoint, { method: "POST", headers }, (incoming) => {
      let text = "";
      incoming.on("data", (chunk) => {
        text += chunk;
      });
      incoming.on("end", () => resolve({ status: incoming.statusCode ?? 0, text, heldBytes }));
    });
    outgoing.on("error", reject);
    const chunk = Buffer.alloc(MEGABYTE, " ");
    let sent = 0;
    let heldBytes = 0;
    const measure = () => {
      collectGarbage();
      return process.memoryUsage().arrayBuffers;
    };
    const beforeBytes = measure();
    const write = () => {
      heldBytes = Math.max(heldBytes, measure() - beforeBytes);
      while (sent < megabytes) {
        sent += 1;
        if (!outgoing.write(chunk)) return outgoing.once("drain", write);
      }
      return outgoing.end();
    };
    write();
  });
}

/** Opens connections that send the begin of a request, and then a byte now and then. */
function dripFrom({ port }: LocalSupportServer, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => {});
    const head = "POST / HTTP/1.1\r\nhost: h\r\n";
    socket.write(index % 2 ? `${head}x-slow: ` : `${head}content-length: 9999\r\n\r\n`);
    const dripping = setInterval(() => socket.write("x"), 20);
    socket.once("close", () => clearInterval(dripping));
    return { socket, closed: once(socket.resume(), "close") };
  });
}

async function countCases(): Promise<number> {
  const { content } = await postSigned(server.endpoint);
  return Array.isArray(content.cases) ? content.cases.length : -1;
}

describe("an answer", () => {
  it("has the headers of the protocol", async () => {
    const { status, headers } = await postSigned(server.endpoint);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/x-amz-json-1.1");
    expect(headers.get("content-length")).toBe('{"cases":[]}'.length.toString());
    expect(Math.abs(Date.parse(headers.get("date") ?? "") - Date.now())).toBeLessThan(60_000);
    expect(headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("comes for a content type with parameters, and for an empty body", async () => {
    const headers = { "content-type": "application/x-amz-json-1.1; charset=utf-8" };
    expect(await postSigned(server.endpoint, { headers, body: '{"maxResults": 10}' })).toMatchObject({ status: 200 });
    expect(await postSigned(server.endpoint, { body: "" })).toMatchObject({ status: 200 });
  });

  it("is the service's own error for whatever is wrong with the request", async () => {
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

  it.each(["GET", "PUT", "DELETE", "OPTIONS"])("refuses %s", async (method) => {
    const response = await fetch(server.endpoint, { method });
    expect([response.status, (await response.json()).__type]).toEqual([404, "UnknownOperationException"]);
  });

  it.each([
    "/../../etc/passwd",
    "/console/../../etc/passwd",
    "/console/%2e%2e/%2e%2e/etc/passwd",
    "/console/api/attachments/../../../etc/passwd",
    "//",
    "/..",
    "/x?y=%",
    "*",
    "http://other/x",
  ])("refuses the path %s", async (path) => {
    const heard = await talk(`POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1\.1 404 /);
    expect(heard).not.toMatch(/passwd|node:|\.ts|\.js/);
  });
});

it("takes the whole URL for a target, as a proxy would", async () => {
  const { host } = new URL(server.endpoint);
  const answer = await talk(`POST http://${host}/ HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`, server);
  expect(answer).toMatch(/^HTTP\/1\.1 404 .*The content type of a request is/s);
});

describe("a hostile sender", () => {
  it("with 50 MB is refused with 413, and the next one is served", async () => {
    const headers = await signedHeaders(server.endpoint, CREATE_CASE);
    const { status, text, heldBytes } = await sendLarge(headers, 50);
    expect([status, JSON.parse(text).__type]).toEqual([413, "RequestEntityTooLargeException"]);
    // The service keeps as much as a body may have, 22 MB, and what is on its way.
    expect(heldBytes).toBeLessThan(30 * MEGABYTE);
    expect(await countCases()).toBe(0);
  });

  it("with slow headers or a slow body is cut off", async () => {
    const impatient = await support.listen({ headersTimeoutMs: 200, requestTimeoutMs: 300 });
    const head = "POST / HTTP/1.1\r\nhost: h\r\n";
    const [headers, body] = await Promise.all([
      talk(head, impatient),
      talk(`${head}content-length: 10\r\n\r\n{`, impatient),
    ]);
    await impatient.close();
    expect(headers).toMatch(/^HTTP\/1\.1 408 .*"RequestTimeout"/s);
    expect(body).toMatch(/^HTTP\/1\.1 408 .*"RequestTimeout"/s);
  });

  it("is held to a whole request's time where that is the shorter, and to none of 0", async () => {
    const head = "POST / HTTP/1.1\r\nhost: h\r\n";
    for (const timeouts of [{ requestTimeoutMs: 200 }, { requestTimeoutMs: 200, headersTimeoutMs: 0 }]) {
      const impatient = await support.listen(timeouts);
      expect(await talk(head, impatient)).toMatch(/^HTTP\/1\.1 408/);
      expect(await talk(`${head}content-length: 10\r\n\r\n{`, impatient)).toMatch(/^HTTP\/1\.1 408/);
      await impatient.close();
    }
    const patient = await support.listen({ requestTimeoutMs: 0, headersTimeoutMs: 0 });
    expect((await postSigned(patient.endpoint)).status).toBe(200);
    await patient.close();
  });

  it("with many connections that drip keeps nobody waiting", async () => {
    const dripping = dripFrom(server, 50);
    await Promise.all(dripping.map(({ socket }) => once(socket, "connect")));
    expect((await postSigned(server.endpoint)).status).toBe(200);
    expect(dripping.filter(({ socket }) => socket.destroyed)).toHaveLength(0);
    for (const { socket } of dripping) socket.destroy();
  });

  it("with many connections that drip loses them, and changes nothing", async () => {
    const impatient = await support.listen({ headersTimeoutMs: 200, requestTimeoutMs: 200 });
    await Promise.all(dripFrom(impatient, 50).map(({ closed }) => closed));
    expect(await countCases()).toBe(0);
    await impatient.close();
  });

  it("with something else than HTTP, or with endless headers, is refused", async () => {
    expect(await talk("hello\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 .*"BadRequest"/s);
    expect(await talk(`POST / HTTP/1.1\r\nx: ${"x".repeat(100_000)}`)).toMatch(
      /^HTTP\/1\.1 431 .*"RequestHeaderTooLarge"/s,
    );
  });

  it("who hangs up in the middle of a body changes nothing", async () => {
    const socket = connect(server.port, "127.0.0.1");
    await new Promise((resolve) => socket.write("POST / HTTP/1.1\r\nhost: h\r\ncontent-length: 100\r\n\r\n{", resolve));
    socket.destroy();
    expect(await countCases()).toBe(0);
  });

  it("who repeats a signed header in two lines is understood as the signer does", async () => {
    const headers = await signedHeaders(server.endpoint, { headers: { "x-amz-note": "a,b" } });
    const { "x-amz-note": _, ...others } = headers;
    const lines = Object.entries(others).map(([name, value]) => `${name}: ${value}`);
    const head = [
      "POST / HTTP/1.1",
      ...lines,
      "x-amz-note: a",
      "x-amz-note: b",
      "content-length: 2",
      "connection: close",
    ];
    expect(await talk(`${head.join("\r\n")}\r\n\r\n{}`)).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe("a server", () => {
  it("shares its state with the request handler and with other servers of the same service", async () => {
    const second = await support.listen();
    await postSigned(server.endpoint, CREATE_CASE);
    await postSigned(second.endpoint, CREATE_CASE);
    expect(await countCases()).toBe(2);
    await second.close();
  });

  it("says which port is taken, and what to do", async () => {
    const failure = await support.listen({ port: server.port }).catch((error) => error);
    expect(failure).toBeInstanceOf(ListenError);
    expect(failure).toMatchObject({
      code: "LISTEN_FAILED",
      port: server.port,
      host: "127.0.0.1",
      message: `Failed to listen on 127.0.0.1, port ${server.port}: the port is taken. Choose another one, or 0 for any that is free.`,
      cause: { code: "EADDRINUSE" },
    });
  });

  it("refuses a host and a port that are none", async () => {
    await expect(support.listen({ host: "256.0.0.1" })).rejects.toBeInstanceOf(ListenError);
    await expect(support.listen({ port: 70_000 })).rejects.toBeInstanceOf(ListenError);
  });

  it.each<[unknown, string]>([
    [{ host: "" }, "host is ''. Give a name or an address, such as 127.0.0.1."],
    [{ host: null }, "host is null. Give a name"],
    [{ headersTimeoutMs: -1 }, "headersTimeoutMs is -1. Give a whole number that is not negative."],
    [{ headersTimeoutMs: "10" }, "headersTimeoutMs is '10'. Give"],
    [{ requestTimeoutMs: Number.NaN }, "requestTimeoutMs is NaN. Give"],
    [{ requestTimeoutMs: 0.5 }, "requestTimeoutMs is 0.5. Give"],
    [null, "options is null. Give an object."],
    [{ port: null }, "port is null. Give a number from 0 to 65535."],
    [{ console: "no" }, "console is 'no'. Give true or false."],
    [
      { allowedOrigins: "http://localhost" },
      "allowedOrigins is 'http://localhost'. Give a list of origins, such as http://localhost:5173.",
    ],
    [{ allowedOrigins: ["*"] }, "allowedOrigins is ['*']. Give a list of origins"],
    [{ allowedOrigins: ["http://localhost:5173", ""] }, "allowedOrigins is ['http://localhost:5173', '']. Give"],
  ])("refuses %j, and listens nowhere", async (options, fact) => {
    await expect(support.listen(options as ListenOptions)).rejects.toMatchObject({
      name: "LocalSupportError",
      code: "OPTION_INVALID",
      message: expect.stringContaining(`Failed to listen: ${fact}`),
    });
  });

  it("closes at once although a client keeps its connection, and closes twice without complaint", async () => {
    await post(server.endpoint, {}, "{}");
    // The second in which running requests may end does not go by.
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    await Promise.all([server.close(), server.close()]);
    vi.useRealTimers();
    await expect(fetch(server.endpoint)).rejects.toThrow();
  });
});
