import { request } from "node:https";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { judgeAttempt } from "../../../../src/workflows/failover/judgeAttempt.js";
import { startScriptedServer } from "../../../support/scriptedServer.js";

const fail = (fields: object, message = "m") => Object.assign(new Error(message), fields);

describe("an attempt that certainly never left", () => {
  it.each([
    ["no server at the port", fail({ code: "ECONNREFUSED", syscall: "connect" })],
    ["no way to the host", fail({ code: "EHOSTUNREACH", syscall: "connect" })],
    ["a connection that took too long", fail({ code: "ETIMEDOUT", syscall: "connect", name: "TimeoutError" })],
    ["no such name", fail({ code: "ENOTFOUND", syscall: "getaddrinfo" })],
    [
      "no server at any address of the name",
      Object.assign(new AggregateError([fail({ syscall: "connect" }), fail({ syscall: "connect" })]), { code: "E" }),
    ],
    ["undici's cause", new TypeError("fetch failed", { cause: fail({ code: "UND_ERR_CONNECT_TIMEOUT" }) })],
    ["Bun's code", fail({ code: "ConnectionRefused" })],
  ])("%s", (_, error) => {
    expect(judgeAttempt(error)).toBe("unsent");
  });

  it("is one of `fetch`, for real", async () => {
    const server = await startScriptedServer();
    await server.close();
    await expect(fetch(server.url).catch(judgeAttempt)).resolves.toBe("unsent");
  });

  it("is one that ends before TLS is up, for real", async () => {
    const server = createServer((socket) => socket.resume().end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const error = await new Promise((resolve) => {
      request({ host: "127.0.0.1", port, method: "POST" }).on("error", resolve).end("body");
    });
    expect(judgeAttempt(error)).toBe("unsent");
    await new Promise((resolve) => server.close(resolve));
  });
});

describe("an attempt of which nobody knows", () => {
  it.each([
    ["a reset", fail({ code: "ECONNRESET", syscall: "read", name: "TimeoutError" })],
    ["a reset on a host that is gone", fail({ code: "EHOSTUNREACH", syscall: "read" })],
    ["a time-out", fail({ name: "TimeoutError" })],
    ["a 500", fail({ $metadata: { httpStatusCode: 500 } })],
    ["a 503 that slows down", fail({ name: "SlowDown", $metadata: { httpStatusCode: 503 } })],
    ["a 408", fail({ $metadata: { httpStatusCode: 408 } })],
    ["a page of a gateway", fail({ name: "SyntaxError", $metadata: { httpStatusCode: 502 } })],
    ["undici's socket", new TypeError("fetch failed", { cause: fail({ code: "UND_ERR_SOCKET" }) })],
    ["a browser's word for any trouble", new TypeError("Failed to fetch")],
    [
      "one address of two that refused",
      Object.assign(new AggregateError([fail({ syscall: "connect" }), fail({ code: "ECONNRESET" })]), {
        code: "ECONNREFUSED",
      }),
    ],
  ])("%s", (_, error) => {
    expect(judgeAttempt(error)).toBe("unknown");
  });
});

it.each([
  ["refused", fail({ name: "CaseIdNotFound", $metadata: { httpStatusCode: 400 } })],
  ["refused", fail({ name: "ThrottlingException", $metadata: { httpStatusCode: 400 } })],
  ["other", fail({ name: "AbortError" })],
  ["other", new TypeError("input.subject.trim is not a function")],
  ["other", "a text"],
])("an attempt is %s by %s", (outcome, error) => {
  expect(judgeAttempt(error)).toBe(outcome);
});
