import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLocalSupport, type LocalSupport, type LocalSupportServer } from "../../../../src/local/index.js";
import { postSigned, signedHeaders } from "../../../support/localRequests.js";

const CREATE_CASE = { operation: "CreateCase", body: '{"subject":"s","communicationBody":"b"}' };
const MEGABYTE = 1024 * 1024;
const SERVICE_HEADERS = {
  "content-type": "application/x-amz-json-1.1",
  "x-amz-target": "AWSSupport_20130415.AddAttachmentsToSet",
};
const UNKNOWN_KEY =
  "AWS4-HMAC-SHA256 Credential=other/20261010/us-east-1/support/aws4_request, SignedHeaders=host, Signature=00";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

let support: LocalSupport = createLocalSupport();
let server: LocalSupportServer;

beforeEach(async () => {
  support = createLocalSupport();
  server = await support.listen();
});

afterEach(() => server.close());

/** Sends raw text. Resolves to everything received until the server disconnects. */
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

/** Streams a body of the given size. Resolves to the response, and to the peak memory during the upload. */
function sendLarge(
  headers: Record<string, string>,
  megabytes: number,
  path = "/",
): Promise<{ status: number; text: string; heldBytes: number }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${server.endpoint}${path}`, { method: "POST", headers }, (incoming) => {
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

/** Opens connections that send the start of a request, and then one byte at a time. */
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

it("listen accepts an absolute URL as the request target", async () => {
  const { host } = new URL(server.endpoint);
  const answer = await talk(`POST http://${host}/ HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`, server);
  expect(answer).toMatch(/^HTTP\/1\.1 404 .*Unsupported content type/s);
});

describe("a hostile sender", () => {
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
  ])("gets status 404 for the path %s", async (path) => {
    const heard = await talk(`POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1\.1 404 /);
    expect(heard).not.toMatch(/passwd|node:|\.ts|\.js/);
  });

  it("with 50 MB gets status 413, and the next request is served", async () => {
    const headers = await signedHeaders(server.endpoint, CREATE_CASE);
    const { status, text, heldBytes } = await sendLarge(headers, 50);
    expect([status, JSON.parse(text).__type]).toEqual([413, "RequestEntityTooLargeException"]);
    // The service buffers at most the largest body, 22 MB, besides data in transit.
    expect(heldBytes).toBeLessThan(30 * MEGABYTE);
    expect(await countCases()).toBe(0);
  });

  it("with slow headers or a slow body is disconnected", async () => {
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

  it("with a slow request is disconnected after `requestTimeoutMs`, and never when it is 0", async () => {
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

  it("with many slow connections does not delay other requests", async () => {
    const dripping = dripFrom(server, 50);
    await Promise.all(dripping.map(({ socket }) => once(socket, "connect")));
    expect((await postSigned(server.endpoint)).status).toBe(200);
    expect(dripping.filter(({ socket }) => socket.destroyed)).toHaveLength(0);
    for (const { socket } of dripping) socket.destroy();
  });

  it("with many slow connections is disconnected, and changes nothing", async () => {
    const impatient = await support.listen({ headersTimeoutMs: 200, requestTimeoutMs: 200 });
    await Promise.all(dripFrom(impatient, 50).map(({ closed }) => closed));
    expect(await countCases()).toBe(0);
    await impatient.close();
  });

  it("with invalid HTTP or endless headers gets an error status", async () => {
    expect(await talk("hello\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 .*"BadRequest"/s);
    expect(await talk(`POST / HTTP/1.1\r\nx: ${"x".repeat(100_000)}`)).toMatch(
      /^HTTP\/1\.1 431 .*"RequestHeaderTooLarge"/s,
    );
  });

  it("that disconnects during the body changes nothing", async () => {
    const socket = connect(server.port, "127.0.0.1");
    await new Promise((resolve) => socket.write("POST / HTTP/1.1\r\nhost: h\r\ncontent-length: 100\r\n\r\n{", resolve));
    socket.destroy();
    expect(await countCases()).toBe(0);
  });

  it("may repeat a signed header: the values are joined", async () => {
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

describe("a rejected request", () => {
  const evil = { origin: "http://evil.example", "content-type": "text/plain" };
  const forLink = { "content-type": "application/octet-stream" };

  it.each<[string, string, Record<string, string>, number]>([
    ["from another origin", "/", evil, 403],
    ["from another origin to a link", "/uploads/a/1", evil, 403],
    ["without a valid link", "/uploads/a/1", forLink, 403],
    ["without a signature", "/", SERVICE_HEADERS, 400],
    ["with an unknown access key", "/", { ...SERVICE_HEADERS, authorization: UNKNOWN_KEY }, 400],
    ["without an operation", "/", { "content-type": "application/json" }, 404],
    ["to an unknown console path", "/console/api/none", { "content-type": "application/json" }, 404],
  ])("%s does not buffer its body", async (_, path, headers, expected) => {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers);
    }, 5);
    const uploads = Array.from({ length: 4 }, () => sendLarge(headers, 60, path));
    const answers = await Promise.all(uploads);
    clearInterval(watch);
    expect(answers.map(({ status }) => status)).toEqual([expected, expected, expected, expected]);
    expect(most - before).toBeLessThan(60 * MEGABYTE);
    expect((await postSigned(server.endpoint)).status).toBe(200);
  });

  it("with two Host headers gets status 400", async () => {
    const { host } = new URL(server.endpoint);
    for (const second of [host, "evil.example"]) {
      const head = ["POST / HTTP/1.1", `Host: ${host}`, `HOST: ${second}`, "content-length: 0", "connection: close"];
      const answer = await talk(`${head.join("\r\n")}\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 400 .*more than one Host header/s);
    }
    const head = ["GET /console HTTP/1.1", "Host: evil.example", `Host: ${host}`, "connection: close"];
    expect(await talk(`${head.join("\r\n")}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
  });
});
