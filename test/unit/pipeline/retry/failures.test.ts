import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  closeBeforeAnswer,
  cutOffJson,
  emptyAnswer,
  failure,
  proxyPage,
  resetBeforeAnswer,
  resetInBody,
  success,
} from "../../../support/answers.js";
import { comparableObservation, drawTheSameNumber, observeCall } from "../../../support/observeCall.js";
import type { Answer } from "../../../support/scriptedServer.js";
import { official, ours } from "../../../support/sdks.js";

const RETRIED = ["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"];
const ONCE = ["attempt=1; max=3"];

const FAILURES: [failure: string, answer: Answer, attempts: string[]][] = [
  ["InternalServerError with 500", failure(500, "InternalServerError"), RETRIED],
  ["an unknown error with 500", failure(500, "SomethingNew"), RETRIED],
  ["an unknown error with 501", failure(501, "NotImplemented"), ONCE],
  ["an unknown error with 505", failure(505, "SomethingNew"), ONCE],
  ["an HTML page of a proxy with 502", proxyPage(502), RETRIED],
  ["an HTML page of a proxy with 403", proxyPage(403), ONCE],
  ["an empty 500", emptyAnswer(500), RETRIED],
  ["an empty 503", emptyAnswer(503), RETRIED],
  ["an empty 504", emptyAnswer(504), RETRIED],
  ["an empty 400", emptyAnswer(400), ONCE],
  ["an empty 408", emptyAnswer(408), ONCE],
  ["a 301", emptyAnswer(301), ONCE],
  ["an unknown error with 429", failure(429, "SlowPlease"), RETRIED],
  ["an empty 429", emptyAnswer(429), RETRIED],
  ["ThrottlingException with 400", failure(400, "ThrottlingException"), RETRIED],
  ["Throttling with 400", failure(400, "Throttling"), RETRIED],
  ["ThrottledException with 400", failure(400, "ThrottledException"), RETRIED],
  ["RequestThrottled with 400", failure(400, "RequestThrottled"), RETRIED],
  ["RequestThrottledException with 400", failure(400, "RequestThrottledException"), RETRIED],
  ["TooManyRequestsException with 400", failure(400, "TooManyRequestsException"), RETRIED],
  ["RequestLimitExceeded with 400", failure(400, "RequestLimitExceeded"), RETRIED],
  ["LimitExceededException with 400", failure(400, "LimitExceededException"), RETRIED],
  ["BandwidthLimitExceeded with 400", failure(400, "BandwidthLimitExceeded"), RETRIED],
  ["SlowDown with 503", failure(503, "SlowDown"), RETRIED],
  ["PriorRequestNotComplete with 400", failure(400, "PriorRequestNotComplete"), RETRIED],
  ["RequestTimeout with 400", failure(400, "RequestTimeout"), RETRIED],
  ["RequestTimeoutException with 408", failure(408, "RequestTimeoutException"), RETRIED],
  ["CaseIdNotFound", failure(400, "CaseIdNotFound"), ONCE],
  ["CaseCreationLimitExceeded", failure(400, "CaseCreationLimitExceeded"), ONCE],
  ["DescribeAttachmentLimitExceeded", failure(400, "DescribeAttachmentLimitExceeded"), ONCE],
  ["SubscriptionRequiredException", failure(400, "SubscriptionRequiredException"), ONCE],
  ["AccessDeniedException", failure(400, "AccessDeniedException"), ONCE],
  ["UnrecognizedClientException", failure(400, "UnrecognizedClientException"), ONCE],
  ["ExpiredTokenException", failure(400, "ExpiredTokenException"), ONCE],
  ["ValidationException", failure(400, "ValidationException"), ONCE],
  ["DryRunOperationException", failure(400, "DryRunOperationException"), ONCE],
  ["a reset connection", resetBeforeAnswer, RETRIED],
  ["a closed connection", closeBeforeAnswer, RETRIED],
  ["a reset in the middle of the body of a 200", resetInBody(200), RETRIED],
  ["a reset in the middle of the body of a 500", resetInBody(500), RETRIED],
  ["a reset in the middle of the body of a 400", resetInBody(400), RETRIED],
  ["truncated JSON with 200", cutOffJson(200), ONCE],
  ["truncated JSON with 400", cutOffJson(400), ONCE],
  ["truncated JSON with 500", cutOffJson(500), RETRIED],
];

/** The official client rejects with a SyntaxError, ours with a SupportServiceException. */
const NOT_JSON = /^(an HTML page|truncated JSON with [45])/;

function comparable(failure: string, observation: Awaited<ReturnType<typeof observeCall>>) {
  const comparable = comparableObservation(observation);
  return NOT_JSON.test(failure) && !("output" in observation.outcome)
    ? { ...comparable, outcome: "an error" }
    : comparable;
}

describe("A failing call", () => {
  beforeEach(drawTheSameNumber);
  afterEach(() => vi.restoreAllMocks());

  it.each(FAILURES)(
    "makes the same number of attempts as in the official client: %s",
    async (failure, answer, attempts) => {
      const expected = await observeCall(official, [answer]);
      const observed = await observeCall(ours, [answer]);
      expect(comparable(failure, observed)).toEqual(comparable(failure, expected));
      expect(observed).toMatchObject({ attempts, invocations: 1 });
    },
  );

  it.each(FAILURES)("succeeds when the service recovers: %s", async (failure, answer, attempts) => {
    const script = [answer, success({ cases: [] })];
    const expected = await observeCall(official, script);
    const observed = await observeCall(ours, script);
    expect(comparable(failure, observed)).toEqual(comparable(failure, expected));
    if (attempts === RETRIED) {
      const $metadata = { httpStatusCode: 200, attempts: 2, totalRetryDelay: expect.any(Number) };
      expect(observed.outcome).toMatchObject({ output: { cases: [], $metadata } });
    }
  });
});
