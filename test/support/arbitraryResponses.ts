import type { NormalizedSchema } from "@smithy/core/schema";
import fc, { type Arbitrary } from "fast-check";
import { memberName, text } from "./arbitraryText.js";
import { bodyForms, type ScriptedResponse } from "./captureRequests.js";
import { frozenAtMs } from "./freezeClock.js";

/** JSON as a string, so that it can contain duplicate keys and numbers that JavaScript cannot represent. */
type Json = string;

const quoted: Arbitrary<Json> = text.map((value) => JSON.stringify(value));

const escaped: Arbitrary<Json> = text.map((value) => {
  const units = [...value].flatMap((character) => character.split(""));
  return `"${units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"`;
});

const numeral: Arbitrary<Json> = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom("-0", "1E5", "1e400", "-1e400", "0.1000", "9007199254740993", "12345678901234567890123", "1e-400"),
  fc.constantFrom('"NaN"', '"Infinity"', '"-Infinity"', '"12"', '"nan"', '""'),
);

const base64: Arbitrary<Json> = fc
  .oneof(
    { weight: 4, arbitrary: fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes).toString("base64")) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("A", "YQ", "YQ=", "YQ==", "YWI=", "=", "====", "AAA=AAAA", "YWJj\n", "-_-_"),
    },
    { weight: 1, arbitrary: fc.constantFrom("!!!!", "YW Jj", "\u{1f600}\u{1f600}", "YWJj".repeat(3_000), "AAAA====") },
    { weight: 1, arbitrary: text },
  )
  .map((value) => JSON.stringify(value));

function joinMembers(members: readonly (readonly [name: Json, value: Json])[]): Json {
  return `{${members.map(([name, value]) => `${name}:${value}`).join(", ")}}`;
}

/** Any JSON, regardless of the schema. */
export const anyJson: Arbitrary<Json> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom("null", "true", "false", "0", '""', "[]", "{}", '"true"') },
  { weight: 2, arbitrary: fc.oneof(quoted, escaped, numeral, base64) },
  { weight: 2, arbitrary: fc.json({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 400 }).map((depth) => "[".repeat(depth) + "]".repeat(depth)) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 2, max: 300 }).map((depth) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`),
  },
  { weight: 1, arbitrary: fc.array(fc.tuple(memberName, quoted), { maxLength: 3 }).map((list) => memberText(list)) },
);

function memberText(list: readonly (readonly [string, Json])[]): Json {
  return joinMembers(list.map(([name, value]) => [JSON.stringify(name), value]));
}

function structureText(schema: NormalizedSchema, tidy: boolean): Arbitrary<Json> {
  const members = [...schema.structIterator()];
  const known = members.map(([name, member]) => fc.tuple(fc.constant(JSON.stringify(name)), jsonOf(member, tidy)));
  if (tidy) {
    return fc.tuple(...known.map((member) => fc.option(member, { nil: undefined, freq: 8 }))).map((list) => {
      return joinMembers(list.filter((member) => member !== undefined));
    });
  }
  const unknown = fc.tuple(
    memberName.map((name) => JSON.stringify(name)),
    anyJson,
  );
  const type = fc.tuple(fc.constant('"__type"'), fc.oneof(quoted, fc.constant('"com.amazonaws.support#X"'), anyJson));
  const prototype = fc.array(fc.oneof(...known), { maxLength: 2 }).map(joinMembers);
  const entry = fc.oneof(
    { weight: 8, arbitrary: fc.oneof(...known) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('"__proto__"'), prototype) },
    { weight: 1, arbitrary: unknown },
    { weight: 1, arbitrary: type },
  );
  return fc.array(entry, { maxLength: members.length + 3 }).map(joinMembers);
}

function typedText(schema: NormalizedSchema, tidy: boolean): Arbitrary<Json> {
  if (schema.isStructSchema()) return structureText(schema, tidy);
  if (schema.isListSchema()) {
    const item = jsonOf(schema.getValueSchema(), tidy);
    const items = tidy ? item : fc.oneof({ weight: 6, arbitrary: item }, { weight: 1, arbitrary: fc.constant("null") });
    return fc.array(items, { maxLength: 4 }).map((list) => `[${list.join(",")}]`);
  }
  if (schema.isBlobSchema()) return base64;
  if (schema.isNumericSchema()) return numeral;
  if (schema.isBooleanSchema())
    return fc.constantFrom("true", "false", ...(tidy ? [] : ['"true"', '"false"', "1", "0"]));
  return fc.oneof({ weight: 5, arbitrary: quoted }, { weight: 1, arbitrary: escaped });
}

/** JSON for a schema. With `tidy`, all values have the right type. */
export function jsonOf(schema: NormalizedSchema, tidy: boolean): Arbitrary<Json> {
  if (tidy) return typedText(schema, tidy);
  return fc.oneof({ weight: 7, arbitrary: typedText(schema, tidy) }, { weight: 1, arbitrary: anyJson });
}

const notJson = fc.constantFrom(
  "",
  " ",
  "\r\n\t",
  "{",
  "}",
  "{}{}",
  "undefined",
  "NaN",
  "'{}'",
  "{a:1}",
  '{"caseId":}',
  '{"caseId":"x",}',
  "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>",
  "upstream connect error or disconnect/reset before headers",
);

/** Damage to a body in transit. Most bodies stay intact. */
function spoil(body: Arbitrary<Json>): Arbitrary<Uint8Array> {
  const at = fc.nat({ max: 2_000 });
  const bytes = body.map((json) => Buffer.from(json));
  return fc.oneof(
    { weight: 16, arbitrary: bytes },
    { weight: 2, arbitrary: fc.tuple(bytes, at).map(([whole, end]) => whole.subarray(0, end % (whole.length + 1))) },
    { weight: 1, arbitrary: bytes.map((whole) => Buffer.concat([Buffer.from("\ufeff"), whole])) },
    { weight: 1, arbitrary: bytes.map((whole) => Buffer.concat([Buffer.from("\r\n  "), whole, Buffer.from("\n\t")])) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(bytes, at, fc.constantFrom(0x80, 0xc3, 0xe2, 0xf0, 0xff, 0x00))
        .map(([whole, position, byte]) => {
          const split = position % (whole.length + 1);
          return Buffer.concat([whole.subarray(0, split), Buffer.of(byte), whole.subarray(split)]);
        }),
    },
    { weight: 1, arbitrary: notJson.map((value) => Buffer.from(value)) },
  );
}

const HEADER_NAMES = [
  "x-amzn-requestid",
  "X-Amzn-RequestId",
  "x-amzn-request-id",
  "X-Amz-Request-Id",
  "x-amz-id-2",
  "X-AMZ-ID-2",
  "x-amz-cf-id",
  "X-Amz-Cf-Id",
  "Content-Type",
  "content-length",
  "Retry-After",
  "x-amz-retry-after",
  "date",
  "Date",
  "age",
  "__proto__x",
  "toString",
];

/** Dates near the threshold at which a client corrects its clock. */
const serverDate = fc
  .constantFrom(0, 1, 3, 5, -3, -5, -60, 60 * 24 * 400)
  .map((minutes) => new Date(frozenAtMs + minutes * 60_000).toUTCString());

const headerValue = fc.oneof(
  serverDate,
  fc.constantFrom(
    "application/x-amz-json-1.1",
    "text/html",
    "",
    "0",
    "12",
    "Mon, 04 May 2020 12:00:00 GMT",
    "yesterday",
  ),
  fc.uuid(),
);

export const arbitraryHeaders: Arbitrary<Record<string, string>> = fc
  .array(fc.tuple(fc.constantFrom(...HEADER_NAMES), headerValue), { maxLength: 5 })
  .map((entries) => Object.fromEntries(entries));

/** A response whose body fast-check prints as text. */
class PrintableResponse implements ScriptedResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly form: (typeof bodyForms)[number];

  constructor({ statusCode, headers, body, form }: Required<ScriptedResponse>) {
    this.statusCode = statusCode;
    this.headers = headers;
    this.body = body;
    this.form = form;
  }

  [fc.toStringMethod](): string {
    const { statusCode, headers, body, form } = this;
    const content = body.length > 4_000 ? `${body.length} bytes` : fc.stringify(Buffer.from(body).toString("latin1"));
    return `${statusCode} ${JSON.stringify(headers)} ${form} (latin1) ${content}`;
  }
}

/** Responses with these bodies, any status and any body form. */
export function respondWith(
  statusCode: Arbitrary<number>,
  headers: Arbitrary<Record<string, string>>,
  body: Arbitrary<Json>,
): Arbitrary<ScriptedResponse> {
  const form = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom("stream" as const, "bytes" as const) },
    { weight: 4, arbitrary: fc.constantFrom(...bodyForms) },
  );
  return fc.record({ statusCode, headers, body: spoil(body), form }).map((response) => new PrintableResponse(response));
}

/** Generates successful responses of an operation from its output schema. */
export function arbitraryResponse(schema: NormalizedSchema): Arbitrary<ScriptedResponse> {
  const body = fc.oneof(
    { weight: 3, arbitrary: structureText(schema, true) },
    { weight: 6, arbitrary: structureText(schema, false) },
    { weight: 1, arbitrary: anyJson },
  );
  return respondWith(fc.constantFrom(200, 200, 200, 201, 204, 299), arbitraryHeaders, body);
}
