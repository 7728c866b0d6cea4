import { expect, it } from "vitest";
import { isPassing } from "../../../../src/workflows/core/isPassing.js";

const answered = (httpStatusCode: number, name = "Error") =>
  Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });
/** As the client leaves it where the local clock is off. */
const marked = (httpStatusCode: number, name: string) => {
  const error = answered(httpStatusCode, name);
  return Object.assign(error, { $metadata: { httpStatusCode, clockSkewCorrected: true } });
};
const broken = (code: string) => Object.assign(new Error(code), { code });

it.each([
  ["throttling", answered(400, "ThrottlingException")],
  ["too many requests", answered(429)],
  ["a failure of the server", answered(500, "InternalServerError")],
  ["an odd failure of a server", answered(507)],
  ["a request that came too slowly", answered(408)],
  ["a page of a proxy", Object.assign(new SyntaxError("<"), { $response: { statusCode: 502 } })],
  ["throttling, where the clock is off", marked(400, "ThrottlingException")],
  ["a failure of the server, where the clock is off", marked(500, "InternalServerError")],
  ["a signature of another time", marked(403, "InvalidSignatureException")],
  ["a request of another time", marked(400, "RequestExpired")],
  ["a connection that broke", broken("ECONNRESET")],
  ["a connection that broke, by fetch in Node", new TypeError("fetch failed", { cause: broken("UND_ERR_SOCKET") })],
  ["a connection that broke, by fetch in a browser", new TypeError("Failed to fetch")],
  ["a stream that ended early", broken("ERR_STREAM_PREMATURE_CLOSE")],
  ["a time-out", Object.assign(new Error("late"), { name: "TimeoutError" })],
])("%s passes", (_, error) => {
  expect(isPassing(error)).toBe(true);
});

it.each([
  ["a case that does not exist", answered(400, "CaseIdNotFound")],
  ["a case that does not exist, where the clock is off", marked(400, "CaseIdNotFound")],
  ["a refusal, where the clock is off", marked(403, "AccessDeniedException")],
  ["expired credentials, where the clock is off", marked(403, "ExpiredTokenException")],
  ["a refusal", answered(403, "AccessDeniedException")],
  ["a missing plan", answered(400, "SubscriptionRequiredException")],
  ["a page in place of an answer", Object.assign(new SyntaxError("<"), { $response: { statusCode: 200 } })],
  ["a mistake in a program", new TypeError("x is not a function")],
  ["missing credentials", Object.assign(new Error("none"), { name: "CredentialsProviderError" })],
  ["an abort", Object.assign(new Error("aborted"), { name: "AbortError", cause: broken("UND_ERR_ABORTED") })],
  ["nothing", undefined],
])("%s does not pass", (_, error) => {
  expect(isPassing(error)).toBe(false);
});
