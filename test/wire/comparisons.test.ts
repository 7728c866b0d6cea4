import { HttpResponse } from "@smithy/core/transport";
import { describe, expect, it } from "vitest";
import { compareRequests } from "../support/compareRequests.js";
import { compareResponses } from "../support/compareResponses.js";
import { freezeClock, frozenAtMs } from "../support/freezeClock.js";
import { openTamperedPair, type Tampering } from "../support/openTamperedPair.js";

freezeClock();

const input = () => ({ subject: "TEST CASE-Please ignore", ccEmailAddresses: ["a@example.com"] });

const requestTamperings: Record<string, Required<Pick<Tampering, "request">>["request"]> = {
  "a changed method": (request) => Object.assign(request, { method: "PUT" }),
  "a changed protocol": (request) => Object.assign(request, { protocol: "http:" }),
  "a changed host": (request) => Object.assign(request, { hostname: "support.example" }),
  "an added port": (request) => Object.assign(request, { port: 443 }),
  "a changed path": (request) => Object.assign(request, { path: "//" }),
  "an added query": (request) => Object.assign(request, { query: { a: "" } }),
  "a missing header": ({ headers }) => Reflect.deleteProperty(headers, "content-type"),
  "an added header": ({ headers }) => Object.assign(headers, { "x-more": "" }),
  "a header in another letter case": ({ headers }) => {
    Object.assign(headers, { "X-Amz-Target": headers["x-amz-target"] });
    Reflect.deleteProperty(headers, "x-amz-target");
  },
  "a changed header value": ({ headers }) => Object.assign(headers, { "amz-sdk-request": "attempt=2; max=1" }),
  "a changed content length": ({ headers }) => Object.assign(headers, { "content-length": "1" }),
  "an added signed header": ({ headers }) =>
    Object.assign(headers, { authorization: headers.authorization?.replace("host;", "host;more;") }),
  "a changed signing region": ({ headers }) =>
    Object.assign(headers, { authorization: headers.authorization?.replace("us-east-1", "us-east-2") }),
  "a changed signing name": ({ headers }) =>
    Object.assign(headers, { authorization: headers.authorization?.replace("/support/", "/Support/") }),
  "a changed signing algorithm": ({ headers }) =>
    Object.assign(headers, { authorization: headers.authorization?.replace("AWS4-", "AWS4A-") }),
  "a changed signing day": ({ headers }) =>
    Object.assign(headers, { authorization: headers.authorization?.replace("/20200514/", "/20200515/") }),
  "a changed signing time": ({ headers }) => Object.assign(headers, { "x-amz-date": "20200514T170441Z" }),
  "a truncated signature": ({ headers }) =>
    Object.assign(headers, { authorization: headers.authorization?.slice(0, -1) }),
  "a missing user agent": ({ headers }) => Reflect.deleteProperty(headers, "user-agent"),
  "a changed byte in the body": (request) =>
    Object.assign(request, { body: Uint8Array.from(request.body).map((byte, at) => (at === 9 ? byte ^ 1 : byte)) }),
  "a space after the body": (request) => Object.assign(request, { body: Uint8Array.from([...request.body, 0x20]) }),
  "a missing body": (request) => Object.assign(request, { body: undefined }),
};

const outputTamperings: Record<string, Required<Pick<Tampering, "output">>["output"]> = {
  "a changed order of members": ({ $metadata, ...members }) => ({ $metadata, ...members }),
  "an added member that is undefined": (output) => ({ ...output, more: undefined }),
  "a changed request id": ({ $metadata, ...members }) => ({
    ...members,
    $metadata: { ...Object($metadata), requestId: "2" },
  }),
  "a Buffer for plain bytes": (output) => withData(output, Buffer.from("abc")),
  "a changed byte": (output) => withData(output, Uint8Array.from(Buffer.from("abd"))),
  "a string for bytes": (output) => withData(output, "abc"),
  "an object without prototype": (output) => Object.setPrototypeOf({ ...output }, null),
  "a read-only member": (output) => Object.freeze({ ...output }),
};

function withData({ $metadata, ...members }: Record<string, unknown>, data: unknown): Record<string, unknown> {
  return { attachment: { ...Object(members.attachment), data }, $metadata };
}

class CaseIdNotFound extends Error {}

const errorTamperings: Record<string, Required<Pick<Tampering, "error">>["error"]> = {
  "a changed class": (error) => Object.setPrototypeOf(error, CaseIdNotFound.prototype),
  "a changed name": (error) => Object.assign(error, { name: "CaseNotFound" }),
  "a changed message": (error) => Object.assign(error, { message: "No" }),
  "a changed $fault": (error) => Object.assign(error, { $fault: "server" }),
  "an added member": (error) => Object.assign(error, { hint: "Look it up." }),
  "an added non-enumerable member": (error) => Object.defineProperty(error, "more", { value: 1, configurable: true }),
  "a changed order of members": (error) => {
    const { $fault, ...members } = { ...error } as Record<string, unknown>;
    Reflect.deleteProperty(error, "$fault");
    return Object.assign(error, members, { $fault });
  },
  "an added $retryable": (error) => Object.assign(error, { $retryable: {} }),
  "a changed number of attempts": (error) => {
    Object.assign(Object(Reflect.get(error, "$metadata")), { attempts: 2 });
    return error;
  },
  "an added header of the response": (error) => {
    Object.assign(Object(Reflect.get(error, "$response")).headers, { "x-more": "1" });
    return error;
  },
  "an enumerable $response": (error) => {
    const copy = Object.create(Object.getPrototypeOf(error), Object.getOwnPropertyDescriptors({ ...error }));
    return Object.assign(copy, { $response: new HttpResponse({ statusCode: 400 }) });
  },
};

function answer(statusCode: number, body: object) {
  return { statusCode, headers: {}, body: Buffer.from(JSON.stringify(body)) };
}

describe("compareRequests", () => {
  it("reports no difference between two official clients", async () => {
    expect(await compareRequests(openTamperedPair({}), "CreateCase", [input(), input()])).toBeUndefined();
  });

  it.each(Object.entries(requestTamperings))("reports %s", async (_, request) => {
    const pair = openTamperedPair({ request });
    expect(await compareRequests(pair, "CreateCase", [input(), input()])).toMatch(/against/);
  });

  it("reports a client that changes its input", async () => {
    const pair = openTamperedPair({ input: (value) => Object.assign(value, { subject: "" }) });
    expect(await compareRequests(pair, "CreateCase", [input(), input()])).toMatch(/^input after the call/);
  });

  it("reports a call that fails in one client only", async () => {
    const request = () => {
      throw new RangeError("No.");
    };
    expect(await compareRequests(openTamperedPair({ request }), "CreateCase", [input(), input()])).toMatch(/against/);
  });
});

describe("compareResponses for outputs", () => {
  const response = answer(200, { attachment: { fileName: "a.txt", data: "YWJj" } });

  it.each(Object.entries(outputTamperings))("reports %s", async (_, output) => {
    expect(await compareResponses(openTamperedPair({ output }), "DescribeAttachment", response)).toMatch(/against/);
  });

  it("reports -0 for 0", async () => {
    const zero = answer(200, { partSizeBytes: 0 });
    const pair = openTamperedPair({ output: (output) => ({ ...output, partSizeBytes: -0 }) });
    expect(await compareResponses(pair, "GetAttachmentUploadLinks", zero)).toMatch(/0 against -0/);
  });
});

describe("compareResponses for exceptions", () => {
  const response = answer(400, { __type: "CaseIdNotFound", message: "No.", caseId: "case-1" });

  it("reports no difference between two official clients", async () => {
    expect(await compareResponses(openTamperedPair({}), "ResolveCase", response)).toBeUndefined();
  });

  it.each(Object.entries(errorTamperings))("reports %s", async (_, error) => {
    expect(await compareResponses(openTamperedPair({ error }), "ResolveCase", response)).toMatch(/against/);
  });

  it("reports a missing clock skew correction", async () => {
    const pair = openTamperedPair({});
    const date = new Date(frozenAtMs + 600_000).toUTCString();
    const skewed = { ...response, headers: { date } };
    expect(await compareResponses(pair, "ResolveCase", skewed)).toBeUndefined();
    Object.defineProperty(pair.right.client.config, "systemClockOffset", { get: () => 0, set() {} });
    expect(await compareResponses(pair, "ResolveCase", skewed)).toMatch(/systemClockOffset: 600000 against 0/);
  });

  it("reports a missing $response", async () => {
    const error = (value: object) =>
      Object.create(Object.getPrototypeOf(value), Object.getOwnPropertyDescriptors({ ...value }));
    expect(await compareResponses(openTamperedPair({ error }), "ResolveCase", response)).toMatch(/against/);
  });
});
