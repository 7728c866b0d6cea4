import type { RetryErrorInfo, RetryErrorType, RetryStrategyV2 } from "@smithy/types";
import fc, { type Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyError } from "../../../../src/pipeline/retry/classifyError.js";
import { libraryRetry, observeRetry } from "../../../support/retrySides.js";

const NAMES = [
  "BandwidthLimitExceeded",
  "EC2ThrottledException",
  "LimitExceededException",
  "PriorRequestNotComplete",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "RequestThrottled",
  "RequestThrottledException",
  "SlowDown",
  "ThrottledException",
  "Throttling",
  "ThrottlingException",
  "TooManyRequestsException",
  "TransactionInProgressException",
  "TimeoutError",
  "RequestTimeout",
  "RequestTimeoutException",
  "InvalidSignatureException",
  "AbortError",
];
const OTHER_NAMES = ["Error", "", "Throttled", "throttling", "CaseCreationLimitExceeded", "XSlowDown", "TimeoutErrors"];
const CODES = [
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
];
const OTHER_CODES = ["ECONNABORTED", "ERR_HTTP2_STREAM_ERROR", "ERR_HTTP2_ERROR", "", "XEPIPE", "EPIPES"];
const MESSAGES = [
  "Failed to fetch",
  "NetworkError when attempting to fetch resource",
  "The Internet connection appears to be offline",
  "Load failed",
  "Network request failed",
  "Signature expired: 20200514T170440Z is now earlier than 20200514T170440Z",
  "Stream closed with error code NGHTTP2_REFUSED_STREAM",
];
const OTHER_MESSAGES = ["", "fetch failed", "Failed to fetch.", "Load failed here", "signature expired"];
/** What a service or a middleware can put in the place of a text: to read it as one fails, or misleads. */
const NO_TEXTS = [["SlowDown"], ["ECONNRESET"], { toString: "" }, 5];
const STATUSES = [0, 200, 301, 400, 403, 408, 428, 429, 430, 499, 500, 501, 502, 503, 504, 505, 511, 599, 600, 5000];

/** Mostly nothing, so that what decides comes alone as often as together. */
function rarely<Value>(values: Arbitrary<Value>): Arbitrary<Value | undefined> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values });
}

interface Level {
  readonly isTypeError: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
}

const level: Arbitrary<Level> = fc.record({
  isTypeError: fc.boolean(),
  facts: fc.record({
    name: rarely(fc.constantFrom<unknown>(...NAMES, ...OTHER_NAMES, ...NO_TEXTS)),
    message: rarely(fc.constantFrom(...MESSAGES, ...OTHER_MESSAGES)),
    code: rarely(fc.constantFrom<unknown>(...CODES, ...OTHER_CODES, ...NO_TEXTS)),
    $metadata: fc.oneof(
      fc.record({ httpStatusCode: fc.constantFrom(...STATUSES) }),
      rarely(fc.record({ clockSkewCorrected: fc.constant(true) })),
    ),
    $retryable: rarely(fc.record({ throttling: fc.boolean() }, { requiredKeys: [] })),
  }),
});

const plainCauses = fc.nat(14).map((depth) => Array<Level>(depth).fill({ isTypeError: false, facts: {} }));
const innermost = fc.option(fc.constantFrom<unknown>("ECONNRESET", 0, false, { code: "EPIPE" }, ["Load failed"]), {
  nil: undefined,
});

/** An error whose causes are nested deeper than anybody looks. */
const failure = fc
  .tuple(level, plainCauses, fc.array(level, { maxLength: 2 }), innermost)
  .map(([top, plain, last, end]) =>
    [top, ...plain, ...last].reduceRight<unknown>((cause, { isTypeError, facts }) => {
      const error = isTypeError ? new TypeError() : new Error();
      const known = Object.entries(facts).filter(([, fact]) => fact !== undefined);
      return Object.assign(error, Object.fromEntries(known), cause !== undefined && { cause });
    }, end),
  );

async function classifyByLibrary(error: unknown): Promise<RetryErrorType | undefined> {
  let told: RetryErrorInfo | undefined;
  const token = { getRetryCount: () => 0, getRetryDelay: () => 0 };
  const strategy: RetryStrategyV2 = {
    acquireInitialRetryToken: async () => token,
    refreshRetryTokenForRetry: async (_, info) => {
      told = info;
      throw new Error("once is enough");
    },
    recordSuccess: () => {},
  };
  await observeRetry(libraryRetry, { attempts: [{ makeThrown: () => error }], settings: { retryStrategy: strategy } });
  return told?.errorType;
}

describe("The class of an error", () => {
  it("is the library's for every error", async () => {
    const seen = new Map<unknown, number>();
    await fc.assert(
      fc.asyncProperty(failure, async (error) => {
        const judged = await classifyByLibrary(error);
        expect(classifyError(error as Error)).toBe(judged);
        seen.set(judged, (seen.get(judged) ?? 0) + 1);
      }),
      { numRuns: 3_000 },
    );
    expect([...seen.keys()].sort()).toEqual(["CLIENT_ERROR", "SERVER_ERROR", "THROTTLING", "TRANSIENT"]);
    for (const times of seen.values()) expect(times).toBeGreaterThan(30);
  });

  it.each<[fact: object, errorType: RetryErrorType]>([
    ...NAMES.slice(0, 14).map((name) => [{ name }, "THROTTLING"] as [object, RetryErrorType]),
    ...NAMES.slice(14, 17).map((name) => [{ name }, "TRANSIENT"] as [object, RetryErrorType]),
    ...CODES.map((code) => [{ code }, "TRANSIENT"] as [object, RetryErrorType]),
    [{ $metadata: { httpStatusCode: 429 } }, "THROTTLING"],
    [{ $retryable: { throttling: true } }, "THROTTLING"],
    [{ $retryable: {} }, "TRANSIENT"],
    [{ $metadata: { clockSkewCorrected: true } }, "TRANSIENT"],
    [{ $metadata: { httpStatusCode: 501 } }, "SERVER_ERROR"],
    [{ name: "InvalidSignatureException" }, "CLIENT_ERROR"],
    [{ name: "InvalidSignatureException", message: MESSAGES[5] }, "TRANSIENT"],
    [{ code: "ERR_HTTP2_STREAM_ERROR", message: MESSAGES[6] }, "TRANSIENT"],
    [{ name: "AbortError", code: "ECONNRESET" }, "CLIENT_ERROR"],
    [{ name: "AbortError", $metadata: { httpStatusCode: 503 } }, "SERVER_ERROR"],
  ])("follows from %j", async (facts, errorType) => {
    const error = Object.assign(new Error(), facts);
    expect(classifyError(error)).toBe(errorType);
    expect(await classifyByLibrary(error)).toBe(errorType);
  });

  it.each(MESSAGES.slice(0, 5))("is transient when `fetch` says %j", async (message) => {
    expect(classifyError(new TypeError(message))).toBe("TRANSIENT");
    expect(classifyError(new Error(message))).toBe("CLIENT_ERROR");
    expect(await classifyByLibrary(new TypeError(message))).toBe("TRANSIENT");
  });

  it("depends on causes down to the eleventh", async () => {
    const nest = (depth: number): Error =>
      depth === 0 ? Object.assign(new Error(), { code: "EPIPE" }) : new Error("", { cause: nest(depth - 1) });
    for (const [depth, errorType] of [
      [11, "TRANSIENT"],
      [12, "CLIENT_ERROR"],
    ] as const) {
      expect(classifyError(nest(depth))).toBe(errorType);
      expect(await classifyByLibrary(nest(depth))).toBe(errorType);
    }
  });

  it("does not fail at a cause that is null, as the library does", () => {
    expect(classifyError(Object.assign(new Error(), { cause: null }))).toBe("CLIENT_ERROR");
  });
});
