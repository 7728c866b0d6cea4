import { HttpResponse } from "@smithy/core/transport";
import { describe, expect, it } from "vitest";
import { compareRequests } from "../support/compareRequests.js";
import { compareResponses } from "../support/compareResponses.js";
import { freezeClock, frozenAtMs } from "../support/freezeClock.js";
import { openTamperedPair, type Tampering } from "../support/openTamperedPair.js";

freezeClock();

const input = () => ({ subject: "TEST CASE-Please ignore", ccEmailAddresses: ["a@example.com"] });

const requestTamperings: Record<string, Required<Pick<Tampering, "request">>["request"]> = {
  "another method": (request) => Object.assign(request, { method: "PUT" }),
  "another protocol": (request) => Object.assign(request, { protocol: "http:" }),
  "another host": (request) => Object.assign(request, { hostname: "support.example" }),
  "a port": (request) => Object.assign(request, { port: 443 }),
  "another path": (request) => Object.assign(request, { path: "//" }),
  "a query": (request) => Object.assign(request, { query: { a: "" } }),
  "a missing header": ({ headers }) => Reflect.deleteProperty(headers, "content-type"),
  "a further header": ({ headers }) => Object.assign(headers, { "x-more": "" }),
  "a header in another case": ({ headers }) => {
    Object.assign(headers, { "X-Amz-Target": headers["x-amz-target"] });
    Reflect.deleteProperty(headers, "x-amz-target");
  },
  "another header value": ({ headers }) => Object.assign(headers, { "amz-sdk-request": "attempt=2; max=1" }),
  "another content length": ({ headers }) => Object.assign(headers, { "content-length": "1" }),
  "another signed header": ({ headers }) =>
    Object.assign(headers, { authorization: headers.authorization?.replace("host;", "host;more;") }),
  "another signing region": ({ headers }) =>
    Object.assign(headers, { authorization: headers.authorization?.replace("us-east-1", "us-east-2") }),
  "another signing name": ({ headers }) =>
    Object.assign(headers, { authorization: headers.authorization?.replace("/support/", "/Support/") }),
  "another algorithm": ({ headers }) =>
    Object.assign(headers, { authorization: headers.authorization?.replace("AWS4-", "AWS4A-") }),
  "another day of signing": ({ headers }) =>
    Object.assign(headers, { authorization: headers.authorization?.replace("/20200514/", "/20200515/") }),
  "another time of signing": ({ headers }) => Object.assign(headers, { "x-amz-date": "20200514T170441Z" }),
  "a cut signature": ({ headers }) => Object.assign(headers, { authorization: headers.authorization?.slice(0, -1) }),
  "a user agent that is not sent": ({ headers }) => Reflect.deleteProperty(headers, "user-agent"),
  "another byte in the body": (request) =>
    Object.assign(request, { body: Uint8Array.from(request.body).map((byte, at) => (at === 9 ? byte ^ 1 : byte)) }),
  "a space after the body": (request) => Object.assign(request, { body: Uint8Array.from([...request.body, 0x20]) }),
  "no body": (request) => Object.assign(request, { body: undefined }),
};

const outputTamperings: Record<string, Required<Pick<Tampering, "output">>["output"]> = {
  "another order of members": ({ $metadata, ...members }) => ({ $metadata, ...members }),
  "a further member that is undefined": (output) => ({ ...output, more: undefined }),
  "another request id": ({ $metadata, ...members }) => ({
    ...members,
    $metadata: { ...Object($metadata), requestId: "2" },
  }),
  "a Buffer for plain bytes": (output) => withData(output, Buffer.from("abc")),
  "another byte": (output) => withData(output, Uint8Array.from(Buffer.from("abd"))),
  "text for bytes": (output) => withData(output, "abc"),
  "an object without prototype": (output) => Object.setPrototypeOf({ ...output }, null),
  "a read-only member": (output) => Object.freeze({ ...output }),
};

function withData({ $metadata, ...members }: Record<string, unknown>, data: unknown): Record<string, unknown> {
  return { attachment: { ...Object(members.attachment), data }, $metadata };
}

class CaseIdNotFound extends Error {}

const errorTamperings: Record<string, Required<Pick<Tampering, "error">>["error"]> = {
  "another class": (error) => Object.setPrototypeOf(error, CaseIdNotFound.prototype),
  "another name": (error) => Object.assign(error, { name: "CaseNotFound" }),
  "another message": (error) => Object.assign(error, { message: "No" }),
  "another fault": (error) => Object.assign(error, { $fault: "server" }),
  "a further member": (error) => Object.assign(error, { hint: "Look it up." }),
  "a further hidden member": (error) => Object.defineProperty(error, "more", { value: 1, configurable: true }),
  "another order of members": (error) => {
    const { $fault, ...members } = { ...error } as Record<string, unknown>;
    Reflect.deleteProperty(error, "$fault");
    return Object.assign(error, members, { $fault });
  },
  "a mark to retry": (error) => Object.assign(error, { $retryable: {} }),
  "another number of attempts": (error) => {
    Object.assign(Object(Reflect.get(error, "$metadata")), { attempts: 2 });
    return error;
  },
  "another header of the response": (error) => {
    Object.assign(Object(Reflect.get(error, "$response")).headers, { "x-more": "1" });
    return error;
  },
  "a response that enumeration shows": (error) => {
    const copy = Object.create(Object.getPrototypeOf(error), Object.getOwnPropertyDescriptors({ ...error }));
    return Object.assign(copy, { $response: new HttpResponse({ statusCode: 400 }) });
  },
};

function answer(statusCode: number, body: object) {
  return { statusCode, headers: {}, body: Buffer.from(JSON.stringify(body)) };
}

describe("the comparison of requests", () => {
  it("accepts the official client's own", async () => {
    expect(await compareRequests(openTamperedPair({}), "CreateCase", [input(), input()])).toBeUndefined();
  });

  it.each(Object.entries(requestTamperings))("notices %s", async (_, request) => {
    const pair = openTamperedPair({ request });
    expect(await compareRequests(pair, "CreateCase", [input(), input()])).toMatch(/against/);
  });

  it("notices a client that changes its input", async () => {
    const pair = openTamperedPair({ input: (value) => Object.assign(value, { subject: "" }) });
    expect(await compareRequests(pair, "CreateCase", [input(), input()])).toMatch(/^input after the call/);
  });

  it("notices a call that fails on one side only", async () => {
    const request = () => {
      throw new RangeError("No.");
    };
    expect(await compareRequests(openTamperedPair({ request }), "CreateCase", [input(), input()])).toMatch(/against/);
  });
});

describe("the comparison of results", () => {
  const response = answer(200, { attachment: { fileName: "a.txt", data: "YWJj" } });

  it.each(Object.entries(outputTamperings))("notices %s", async (_, output) => {
    expect(await compareResponses(openTamperedPair({ output }), "DescribeAttachment", response)).toMatch(/against/);
  });

  it("notices another sign of zero", async () => {
    const zero = answer(200, { partSizeBytes: 0 });
    const pair = openTamperedPair({ output: (output) => ({ ...output, partSizeBytes: -0 }) });
    expect(await compareResponses(pair, "GetAttachmentUploadLinks", zero)).toMatch(/0 against -0/);
  });
});

describe("the comparison of exceptions", () => {
  const response = answer(400, { __type: "CaseIdNotFound", message: "No.", caseId: "case-1" });

  it("accepts the official client's own", async () => {
    expect(await compareResponses(openTamperedPair({}), "ResolveCase", response)).toBeUndefined();
  });

  it.each(Object.entries(errorTamperings))("notices %s", async (_, error) => {
    expect(await compareResponses(openTamperedPair({ error }), "ResolveCase", response)).toMatch(/against/);
  });

  it("notices a clock that is not corrected", async () => {
    const pair = openTamperedPair({});
    const date = new Date(frozenAtMs + 600_000).toUTCString();
    const skewed = { ...response, headers: { date } };
    expect(await compareResponses(pair, "ResolveCase", skewed)).toBeUndefined();
    Object.defineProperty(pair.right.client.config, "systemClockOffset", { get: () => 0, set() {} });
    expect(await compareResponses(pair, "ResolveCase", skewed)).toMatch(/systemClockOffset: 600000 against 0/);
  });

  it("notices a missing response", async () => {
    const error = (value: object) =>
      Object.create(Object.getPrototypeOf(value), Object.getOwnPropertyDescriptors({ ...value }));
    expect(await compareResponses(openTamperedPair({ error }), "ResolveCase", response)).toMatch(/against/);
  });
});
