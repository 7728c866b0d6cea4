import { describe, expect, it } from "vitest";
import * as ours from "../../src/index.js";
import type { CapturedRequest } from "../support/captureRequests.js";
import { verifySigV4 } from "../support/verifySigV4.js";
import { credentials, openSide } from "../support/wireSide.js";

type Next = (args: { readonly request: CapturedRequest }) => unknown;

const sessionToken = "IQoJb3JpZ2luX2VjE//////////wEaCXVzLWVhc3QtMSJ+/=";

const destinations = [
  { region: "us-east-1", signed: "us-east-1" },
  { region: "eu-west-1", signed: "us-east-1" },
  { region: "aws-global", signed: "us-east-1" },
  { region: "cn-northwest-1", signed: "cn-north-1" },
  { region: "us-gov-east-1", signed: "us-gov-west-1" },
  { region: "us-iso-west-1", signed: "us-iso-east-1" },
  { region: "us-isob-east-1", signed: "us-isob-east-1" },
  { region: "eu-west-1", endpoint: "http://localhost:4566", signed: "eu-west-1" },
  {
    region: "eu-west-1",
    endpoint: "https://proxy.example/a%20b/./c//d/?tenant=x%2Fy&b=&a=1%201&e=%C3%A9",
    signed: "eu-west-1",
  },
];

const awkwardHeaders = {
  "x-note": "  two   spaces\tand a tab ",
  "x-empty": "",
  "x-quoted": '"a   b"; c=d, e',
  "X-Case": "Kept",
  "x-unicode": "\u00fcn\u00efc\u00f6de",
};

async function capture(settings: object, headers: object = {}): Promise<CapturedRequest> {
  const side = openSide(ours, settings);
  side.client.middlewareStack.add(
    (next: Next) => (args: Parameters<Next>[0]) => {
      Object.assign(args.request.headers, headers);
      return next(args);
    },
    { step: "build" },
  );
  const { requests } = await side.call("CreateCase", {
    subject: "\u00dcber \u{1f600}",
    communicationBody: "x".repeat(5_000),
  });
  const [request] = requests;
  if (request === undefined) throw new Error("No request was sent.");
  return request;
}

const expected = { ...credentials, region: "us-east-1", service: "support" };

describe("The signature of a request", () => {
  it.each(destinations)("is valid for region $region, endpoint $endpoint", async ({ signed, ...settings }) => {
    const request = await capture(settings);
    expect(verifySigV4(request, { ...expected, region: signed })).toBeUndefined();
  });

  it("is valid with a session token, and covers it", async () => {
    const request = await capture({ credentials: { ...credentials, sessionToken } });
    expect(request.headers["x-amz-security-token"]).toBe(sessionToken);
    expect(verifySigV4(request, expected)).toBeUndefined();
    expect(request.headers.authorization).toContain("x-amz-security-token");
  });

  it("is valid with unusual header values", async () => {
    const request = await capture({}, awkwardHeaders);
    expect(request.headers).toMatchObject(awkwardHeaders);
    expect(verifySigV4(request, expected)).toBeUndefined();
  });

  it("is valid with clock skew correction", async () => {
    const request = await capture({ systemClockOffset: -86_400_000 * 40 });
    expect(verifySigV4(request, expected)).toBeUndefined();
    const day = new Date(Date.now() - 86_400_000 * 40).toISOString().slice(0, 10).replaceAll("-", "");
    expect(request.headers["x-amz-date"]?.slice(0, 8)).toBe(day);
  });

  it("is invalid for another secret", async () => {
    const request = await capture({});
    expect(verifySigV4(request, { ...expected, secretAccessKey: "another" })).toBe("the signature does not match");
  });
});

function flip(bytes: Uint8Array | undefined, position: number): Uint8Array {
  return Uint8Array.from(bytes ?? [], (byte, at) => (at === position ? byte ^ 1 : byte));
}

function shiftSecond(dateTime = ""): string {
  return `${dateTime.slice(0, -2)}${dateTime.endsWith("0Z") ? "1Z" : "0Z"}`;
}

function withHeader(request: CapturedRequest, name: string, value: string): CapturedRequest {
  return { ...request, headers: { ...request.headers, [name]: value } };
}

const changes: Record<string, (request: CapturedRequest) => CapturedRequest> = {
  "the first byte of the body": (request) => ({ ...request, body: flip(request.body, 0) }),
  "the last byte of the body": (request) => ({ ...request, body: flip(request.body, (request.body?.length ?? 0) - 1) }),
  "the body's length": (request) => ({ ...request, body: request.body?.slice(1) }),
  "the target header": (request) => withHeader(request, "x-amz-target", "AWSSupport_20130415.ResolveCase"),
  "the content type": (request) => withHeader(request, "content-type", "application/x-amz-json-1.0"),
  "the host": (request) => withHeader(request, "host", "support.eu-west-1.amazonaws.com"),
  "the signing time": (request) => withHeader(request, "x-amz-date", shiftSecond(request.headers["x-amz-date"])),
  "the signing day": (request) => withHeader(request, "x-amz-date", "20200101T000000Z"),
  "the session token": (request) => withHeader(request, "x-amz-security-token", `${sessionToken}A`),
  "the method": (request) => ({ ...request, method: "GET" }),
  "the path": (request) => ({ ...request, path: "/other" }),
  "the query": (request) => ({ ...request, query: { more: "1" } }),
  "the list of signed headers": (request) =>
    withHeader(request, "authorization", request.headers.authorization?.replace("content-type;", "") ?? ""),
  "the signature": (request) =>
    withHeader(request, "authorization", `${request.headers.authorization?.slice(0, -1)}${lastDigit(request)}`),
};

function lastDigit({ headers }: CapturedRequest): string {
  return headers.authorization?.endsWith("0") ? "1" : "0";
}

describe("The signature of a request", () => {
  it.each(Object.entries(changes))("is invalid after a change of %s", async (_, change) => {
    const request = await capture({ credentials: { ...credentials, sessionToken } });
    expect(verifySigV4(request, expected)).toBeUndefined();
    expect(verifySigV4(change(request), expected)).toBeTypeOf("string");
  });
});
