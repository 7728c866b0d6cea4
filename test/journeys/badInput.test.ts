import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLocalSupport, type LocalSupportServer } from "../../src/local/index.js";
import { post, postSigned, type RawAnswer, type RawRequest, signedHeaders } from "../support/localRequests.js";

const support = createLocalSupport();
const CREATE_CASE = { operation: "CreateCase", body: '{"subject":"s","communicationBody":"b"}' };
const DEPTH = 100_000;

let server: LocalSupportServer;

beforeAll(async () => {
  server = await support.listen();
});

afterAll(() => server.close());

const createCase = (body: string): RawRequest => ({ ...CREATE_CASE, body });
const withBody = (value: string) => createCase(`{"subject":"s","communicationBody":${value}}`);
const nested = "[".repeat(DEPTH) + "]".repeat(DEPTH);

/** Everything that a request can get wrong in its content, and the error by which it is refused. */
const REFUSED: readonly (readonly [what: string, raw: RawRequest, code: string, status: number])[] = [
  ["half of a JSON", createCase('{"subject":"s"'), "SerializationException", 400],
  ["two JSONs", createCase("{}{}"), "SerializationException", 400],
  ["JSON with a comment", createCase("/* */{}"), "SerializationException", 400],
  ["a single quote", createCase("'"), "SerializationException", 400],
  ["null", createCase("null"), "SerializationException", 400],
  ["a list", createCase("[]"), "SerializationException", 400],
  ["100,000 brackets", createCase(nested), "SerializationException", 400],
  ["100,000 brackets for text", withBody(nested), "SerializationException", 400],
  ["100,000 brackets that are not closed", createCase("[".repeat(DEPTH)), "SerializationException", 400],
  ["100,000 objects", createCase(`${'{"a":'.repeat(DEPTH)}1${"}".repeat(DEPTH)}`), "ValidationException", 400],
  ["a number for text", withBody("1e999"), "SerializationException", 400],
  ["members of the prototype alone", createCase('{"__proto__":{"subject":"s"}}'), "ValidationException", 400],
  ["an operation that is none", { operation: "DropCases" }, "UnknownOperationException", 400],
  ["an operation of every object", { operation: "__proto__" }, "UnknownOperationException", 400],
  [
    "another content type",
    { ...CREATE_CASE, headers: { "content-type": "text/xml" } },
    "UnknownOperationException",
    404,
  ],
  ["another service's signature", { ...CREATE_CASE, service: "s3" }, "InvalidSignatureException", 400],
];

function expectNothingLeaks({ content, headers }: RawAnswer): void {
  const told = JSON.stringify([content, ...headers]);
  expect(told).not.toMatch(/\bat \S+:\d|node:|node_modules|\/src\/|\.[jt]s\b|stack|TypeError|RangeError/);
  expect(Object.keys(content).sort()).toEqual(["__type", "message"]);
}

describe("a request", () => {
  it.each(REFUSED)("with %s is refused, and changes and reports nothing", async (_, raw, code, status) => {
    const answer = await postSigned(server.endpoint, raw);
    expect([answer.content.__type, answer.status]).toEqual([code, status]);
    expectNothingLeaks(answer);
    expect(support.cases).toEqual([]);
  });

  it("without signature, or with a body that was not signed, is refused", async () => {
    const headers = await signedHeaders(server.endpoint, CREATE_CASE);
    const { authorization: _, ...unsigned } = headers;
    const missing = await post(server.endpoint, unsigned, CREATE_CASE.body);
    const changed = await post(server.endpoint, headers, CREATE_CASE.body.replace("b", "c"));
    expect(missing.content.__type).toBe("MissingAuthenticationTokenException");
    expect(changed.content.__type).toBe("InvalidSignatureException");
    for (const answer of [missing, changed]) expectNothingLeaks(answer);
    expect(support.cases).toEqual([]);
  });

  it("with members of the prototype changes no object but its case", async () => {
    const body =
      '{"subject":"s","communicationBody":"b","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    expect((await postSigned(server.endpoint, createCase(body))).status).toBe(200);
    expect({}).not.toHaveProperty("polluted");
    expect(JSON.stringify(support.cases)).not.toContain("polluted");
    support.reset();
  });

  it("with half of a character is kept as it came, and read again by everyone", async () => {
    expect((await postSigned(server.endpoint, withBody('"\\ud83d and \\u0000"'))).status).toBe(200);
    const { content, status } = await postSigned(server.endpoint);
    expect(status).toBe(200);
    expect(JSON.stringify(content)).toContain("\\ud83d and \\u0000");
    support.reset();
  });
});

it("the service goes on after all of that", async () => {
  expect((await postSigned(server.endpoint, CREATE_CASE)).status).toBe(200);
  expect(support.cases).toHaveLength(1);
});
