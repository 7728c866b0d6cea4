import { request } from "node:https";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { classifyError } from "../../../src/errors/classifyError.js";
import { startScriptedServer } from "../../support/scriptedServer.js";

const fail = (fields: object, message = "m") => Object.assign(new Error(message), fields);
const respond = (httpStatusCode: number, name = "Error") => fail({ name, $metadata: { httpStatusCode } }, name);
/** Returns an error that the client marked as corrected for clock skew. */
const correct = (httpStatusCode: number, name: string) =>
  fail({ name, $metadata: { httpStatusCode, clockSkewCorrected: true } }, name);

describe("classifyError returns a retryable kind", () => {
  it.each([
    ["throttling", respond(400, "ThrottlingException"), "throttling"],
    ["a 429", respond(429), "throttling"],
    ["a 500", respond(500, "InternalServerError"), "server"],
    ["a 507", respond(507), "server"],
    ["a 408", respond(408), "server"],
    ["an HTML page with status 502", fail({ $response: { statusCode: 502 } }), "server"],
    ["throttling with a skewed clock", correct(400, "ThrottlingException"), "throttling"],
    ["a 500 with a skewed clock", correct(500, "InternalServerError"), "server"],
    ["a signature outside of the time window", correct(403, "InvalidSignatureException"), "clock"],
    ["a request outside of the time window", correct(400, "RequestExpired"), "clock"],
    ["a dropped connection", fail({ code: "ECONNRESET" }), "connection"],
    ["a dropped connection in undici", new TypeError("x", { cause: fail({ code: "UND_ERR_SOCKET" }) }), "connection"],
    ["a dropped connection in a browser", new TypeError("Failed to fetch"), "connection"],
    ["a dropped connection in Firefox", new TypeError("NetworkError when attempting to fetch resource."), "connection"],
    ["a stream that ended early", fail({ code: "ERR_STREAM_PREMATURE_CLOSE" }), "connection"],
    ["a timeout", fail({ name: "TimeoutError" }), "connection"],
  ])("for %s", (_, error, kind) => {
    expect(classifyError(error)).toMatchObject({ kind, isRetryable: true });
  });
});

describe("classifyError returns a final kind", () => {
  it.each([
    ["an unknown case", respond(400, "CaseIdNotFound"), "refusal"],
    ["an unknown case with a skewed clock", correct(400, "CaseIdNotFound"), "refusal"],
    ["denied access with a skewed clock", correct(403, "AccessDeniedException"), "refusal"],
    ["expired credentials with a skewed clock", correct(403, "ExpiredTokenException"), "refusal"],
    ["a missing plan", respond(400, "SubscriptionRequiredException"), "refusal"],
    ["an HTML page with status 200", fail({ $response: { statusCode: 200 } }), "other"],
    ["a TypeError in the caller's code", new TypeError("x is not a function"), "other"],
    ["missing credentials", fail({ name: "CredentialsProviderError" }), "other"],
    ["an abort", fail({ name: "AbortError", cause: fail({ code: "UND_ERR_ABORTED" }) }), "abort"],
    ["nothing", undefined, "other"],
  ])("for %s", (_, error, kind) => {
    expect(classifyError(error)).toMatchObject({ kind, isRetryable: false });
  });
});

describe("classifyError returns reachedService: no", () => {
  it.each([
    ["a refused connection", fail({ code: "ECONNREFUSED", syscall: "connect" })],
    ["an unreachable host", fail({ code: "EHOSTUNREACH", syscall: "connect" })],
    ["a connect timeout", fail({ code: "ETIMEDOUT", syscall: "connect", name: "TimeoutError" })],
    ["an unknown host", fail({ code: "ENOTFOUND", syscall: "getaddrinfo" })],
    [
      "a refused connection to every address of a host",
      Object.assign(new AggregateError([fail({ syscall: "connect" }), fail({ syscall: "connect" })]), { code: "E" }),
    ],
    ["a connect timeout in undici", new TypeError("x", { cause: fail({ code: "UND_ERR_CONNECT_TIMEOUT" }) })],
    ["a refused connection in Bun", fail({ code: "ConnectionRefused" })],
  ])("for %s", (_, error) => {
    expect(classifyError(error)).toMatchObject({ kind: "connection", reachedService: "no" });
  });

  it("for a real refused connection in `fetch`", async () => {
    const server = await startScriptedServer();
    await server.close();
    const error = await fetch(server.url).catch((error: unknown) => error);
    expect(classifyError(error).reachedService).toBe("no");
  });

  it("for a real connection closed before TLS is established", async () => {
    const server = createServer((socket) => socket.resume().end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const error = await new Promise((resolve) => {
      request({ host: "127.0.0.1", port, method: "POST" }).on("error", resolve).end("body");
    });
    expect(classifyError(error).reachedService).toBe("no");
    await new Promise((resolve) => server.close(resolve));
  });
});

describe("classifyError returns reachedService: maybe", () => {
  it.each([
    ["a reset", fail({ code: "ECONNRESET", syscall: "read", name: "TimeoutError" })],
    ["an unreachable host while reading", fail({ code: "EHOSTUNREACH", syscall: "read" })],
    ["a timeout", fail({ name: "TimeoutError" })],
    ["a 500", respond(500)],
    ["a throttling 503", respond(503, "SlowDown")],
    ["a 408", respond(408)],
    ["a 499", respond(499)],
    ["a dropped connection in undici", new TypeError("x", { cause: fail({ code: "UND_ERR_SOCKET" }) })],
    ["any network failure in a browser", new TypeError("Failed to fetch")],
    [
      "a reset at one of two addresses",
      Object.assign(new AggregateError([fail({ syscall: "connect" }), fail({ code: "ECONNRESET" })]), {
        code: "ECONNREFUSED",
      }),
    ],
  ])("for %s", (_, error) => {
    expect(classifyError(error).reachedService).toBe("maybe");
  });
});

it.each([
  ["CaseIdNotFound", 400],
  ["ThrottlingException", 400],
  ["AccessDeniedException", 403],
])("classifyError returns reachedService: yes for %s", (name, status) => {
  expect(classifyError(respond(status, name)).reachedService).toBe("yes");
});
