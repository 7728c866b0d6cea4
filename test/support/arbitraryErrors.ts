import { ThrottlingException$ } from "@aws-sdk/client-support";
import { NormalizedSchema } from "@smithy/core/schema";
import fc, { type Arbitrary } from "fast-check";
import { anyJson, arbitraryHeaders, jsonOf, respondWith } from "./arbitraryResponses.js";
import { memberName, text } from "./arbitraryText.js";
import type { ScriptedResponse } from "./captureRequests.js";
import { officialExceptions, undeclaredExceptions } from "./supportSdk.js";

/** Values that retry code or the base exception handles specially. */
const NOTED_NAMES = [
  "Throttling",
  "TooManyRequestsException",
  "RequestTimeTooSkewed",
  "RequestTimeout",
  "SerializationException",
  "ServiceUnavailable",
  "SupportServiceException",
  "ServiceException",
  "Error",
  "TypeError",
];

const errorName: Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...officialExceptions) },
  { weight: 5, arbitrary: fc.constantFrom(...undeclaredExceptions) },
  { weight: 2, arbitrary: fc.constantFrom(...NOTED_NAMES) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", " ", "caseidnotfound", "CaseIdNotFoundException", "__proto__", "toString"),
  },
  { weight: 1, arbitrary: text },
);

const NAMESPACES = [
  "com.amazonaws.support",
  "com.amazonaws.support.v20130415",
  "com.amazon.coral.service",
  "smithy.ts.sdk.synthetic.com.amazonaws.support",
  "smithy.ts.sdk.synthetic.com.amazonaws.other",
  "",
  "a#b",
];

const URI = "http://internal.amazon.com/coral/com.amazonaws.support/";

/** An error name in each format that services use. */
const errorCode: Arbitrary<string> = fc
  .tuple(
    errorName,
    fc.option(fc.constantFrom(...NAMESPACES)),
    fc.constantFrom("", "", `:${URI}`, ":", ",", ",Other", " "),
  )
  .map(([name, namespace, suffix]) => `${namespace === null ? "" : `${namespace}#`}${name}${suffix}`);

const oddCode = fc.constantFrom("0", "404", "-1.5", "null", "true", "{}", "[]", '["CaseIdNotFound"]', '{"a":1}', '""');

const codeText = fc.oneof(
  { weight: 12, arbitrary: errorCode.map((code) => JSON.stringify(code)) },
  { weight: 1, arbitrary: oddCode },
);

/** Names of members that an exception has, or that exception code reads. */
const COLLIDING_NAMES = [
  "name",
  "stack",
  "cause",
  "hint",
  "code",
  "statusCode",
  "Message",
  "message",
  "$fault",
  "$metadata",
  "$response",
  "$retryable",
  "$service",
  "$responseBodyText",
  "ServerTime",
  "Error",
  "Type",
  "RequestId",
  "throttlingReasons",
  "toString",
  "shapeId",
];

const reasons = jsonOf(NormalizedSchema.of(ThrottlingException$).getMemberSchema("throttlingReasons"), false);

const CODE_KEYS = ['"__type"', '"__type"', '"code"', '"Code"', '"CODE"', '"__Type"'];

const errorMember: Arbitrary<readonly [string, string]> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...CODE_KEYS), codeText) },
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.constantFrom('"message"', '"Message"', '"MESSAGE"'),
      fc.oneof({ weight: 4, arbitrary: text.map((value) => JSON.stringify(value)) }, { weight: 1, arbitrary: anyJson }),
    ),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant('"throttlingReasons"'), fc.oneof(reasons, anyJson)) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constantFrom(...COLLIDING_NAMES).map((name) => JSON.stringify(name)),
      anyJson,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      memberName.map((name) => JSON.stringify(name)),
      anyJson,
    ),
  },
);

function joinMembers(members: readonly (readonly [name: string, value: string])[]): string {
  return `{${members.map(([name, value]) => `${name}:${value}`).join(",")}}`;
}

const prototype = fc.array(errorMember, { maxLength: 2 }).map(joinMembers);

const errorBody = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .array(fc.oneof({ weight: 20, arbitrary: errorMember }, fc.tuple(fc.constant('"__proto__"'), prototype)), {
        maxLength: 6,
      })
      .map(joinMembers),
  },
  { weight: 1, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: anyJson },
);

const typeHeader = fc.tuple(
  fc.constantFrom("x-amzn-errortype", "x-amzn-ErrorType", "X-AMZN-ERRORTYPE"),
  errorCode.map((code) => code.slice(0, 200)),
);

const errorHeaders = fc
  .tuple(arbitraryHeaders, fc.option(typeHeader))
  .map(([headers, type]) => (type === null ? headers : { ...headers, [type[0]]: type[1] }));

const errorStatus = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(400, 400, 500) },
  { weight: 1, arbitrary: fc.integer({ min: 300, max: 599 }) },
);

/** Whether `JSON.parse` passes the source text of a number to the reviver (Node.js 21 or later). */
const showsNumerals = JSON.parse("1", (_key, value, context?: { source?: string }) => context?.source ?? value) === "1";
const UNSAFE_NUMERAL = /\d{16}|e[+-]?\d{2}|0\.1000|-0/i;

/**
 * Error responses, the same for each operation.
 *
 * Excludes numbers that a double cannot represent. The official client turns these into a bigint or an object, which
 * `JSON.stringify` rejects. Our client returns a number.
 */
export const arbitraryError: Arbitrary<ScriptedResponse> = respondWith(
  errorStatus,
  errorHeaders,
  showsNumerals ? errorBody.filter((body) => !UNSAFE_NUMERAL.test(body)) : errorBody,
);
