import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLocalSupport, type LocalSupportServer } from "../../../../src/local/index.js";
import { post, postSigned, type RawRequest, signedHeaders, TEST_CREDENTIALS } from "../../../support/localRequests.js";
import { canonicalRequest, expectedSignature } from "../../../support/verifySigV4.js";

const NOW_MS = Date.UTC(2026, 9, 10, 12);
const MINUTE_MS = 60_000;
const signingDate = new Date(NOW_MS);
const SESSION = { ...TEST_CREDENTIALS, sessionToken: "planted-secret" };

const open: LocalSupportServer[] = [];
let endpoint = "";
let sessionEndpoint = "";
let expiredEndpoint = "";

async function start(options: Parameters<typeof createLocalSupport>[0]): Promise<string> {
  const server = await createLocalSupport({ now: () => NOW_MS, ...options }).listen();
  open.push(server);
  return server.endpoint;
}

beforeAll(async () => {
  endpoint = await start({});
  sessionEndpoint = await start({ credentials: SESSION });
  expiredEndpoint = await start({ credentials: { ...SESSION, expiration: new Date(NOW_MS) } });
});

afterAll(() => Promise.all(open.map((server) => server.close())));

const MISMATCH = "The request signature we calculated does not match the signature you provided.";

describe("a signature is accepted", () => {
  it.each<[string, RawRequest]>([
    ["for any region", { region: "eu-central-1" }],
    ["with further headers and repeated spaces", { headers: { "x-amz-note": " a   b  " } }],
    ["with a query", { query: { b: "2", a: "1 /" } }],
    ["dated 5 minutes ago", { signingDate: new Date(NOW_MS - 5 * MINUTE_MS) }],
    ["dated 15 minutes ahead", { signingDate: new Date(NOW_MS + 15 * MINUTE_MS) }],
  ])("%s", async (_, raw) => {
    expect(await postSigned(endpoint, { signingDate, ...raw })).toMatchObject({ status: 200, content: { cases: [] } });
  });

  it("with the key's session token", async () => {
    const answer = await postSigned(sessionEndpoint, { signingDate, credentials: SESSION });
    expect(answer.status).toBe(200);
  });
});

describe("a request is rejected", () => {
  const refused: [string, RawRequest, string, string][] = [
    [
      "with a wrong secret key",
      { credentials: { accessKeyId: "test", secretAccessKey: "TEST" } },
      "InvalidSignatureException",
      MISMATCH,
    ],
    [
      "with an unknown key",
      { credentials: { accessKeyId: "AKIDOTHER", secretAccessKey: "test" } },
      "UnrecognizedClientException",
      "The security token included in the request is invalid.",
    ],
    [
      "with an unexpected session token",
      { credentials: SESSION },
      "UnrecognizedClientException",
      'accepts the access key `test` without a session token; to accept any, set `credentials: "any"` or `--any-credentials`.',
    ],
    [
      "for another service",
      { service: "s3" },
      "InvalidSignatureException",
      "Credential should be scoped to correct service: 'support'.",
    ],
    [
      "for an invalid region",
      { region: "us_east" },
      "InvalidSignatureException",
      "Credential should be scoped to a valid region, not 'us_east'.",
    ],
    [
      "signed more than 5 minutes ago",
      { signingDate: new Date(NOW_MS - 5 * MINUTE_MS - 1000) },
      "InvalidSignatureException",
      "Signature expired: 20261010T115459Z is now earlier than 20261010T115500Z (20261010T120000Z - 5 min.)",
    ],
    [
      "signed more than 15 minutes ahead",
      { signingDate: new Date(NOW_MS + 15 * MINUTE_MS + 1000) },
      "InvalidSignatureException",
      "Signature not yet current: 20261010T121501Z is still later than 20261010T121500Z (20261010T120000Z + 15 min.)",
    ],
  ];

  it.each(refused)("%s", async (_, raw, code, message) => {
    const { status, content } = await postSigned(endpoint, { signingDate, ...raw });
    expect([status, content.__type]).toEqual([400, code]);
    expect(content.message).toContain(message);
  });

  it("without the session token or with a wrong one", async () => {
    for (const credentials of [TEST_CREDENTIALS, { ...SESSION, sessionToken: "other" }]) {
      const { content } = await postSigned(sessionEndpoint, { signingDate, credentials });
      expect(content.__type).toBe("UnrecognizedClientException");
      expect(content.message).toContain("with its session token");
      expect(content.message).not.toContain(SESSION.sessionToken);
    }
  });

  it("when the credentials have expired", async () => {
    const { content } = await postSigned(expiredEndpoint, { signingDate, credentials: SESSION });
    expect(content.__type).toBe("ExpiredTokenException");
  });

  it.each<[string, (authorization: string) => string, string]>([
    ["is missing", () => "", "MissingAuthenticationTokenException"],
    ["uses another scheme", () => "Bearer abc", "IncompleteSignatureException"],
    ["has no signature", (text) => text.replace(/Signature=\w+/, ""), "IncompleteSignatureException"],
    ["has a short credential", (text) => text.replace("/aws4_request", ""), "IncompleteSignatureException"],
    ["has another terminator", (text) => text.replace("aws4_request", "aws5"), "InvalidSignatureException"],
    ["has another day", (text) => text.replace("20261010", "20261011"), "InvalidSignatureException"],
    ["does not sign the host", (text) => text.replace("host;", ""), "InvalidSignatureException"],
    ["has a shortened signature", (text) => text.slice(0, -1), "InvalidSignatureException"],
    ["has a lengthened signature", (text) => `${text}0`, "InvalidSignatureException"],
    [
      "signs a header that was not sent",
      (text) => text.replace("host;", "host;__proto__;"),
      "InvalidSignatureException",
    ],
  ])("whose authorization %s", async (_, change, code) => {
    const { authorization = "", ...headers } = await signedHeaders(endpoint, { signingDate });
    const { status, content } = await post(endpoint, { ...headers, authorization: change(authorization) }, "{}");
    expect([status, content.__type]).toEqual([400, code]);
  });

  it("whose query, body or headers changed after signing", async () => {
    const headers = await signedHeaders(endpoint, { signingDate });
    const changed = await Promise.all([
      post(`${endpoint}/?a=1`, headers, "{}"),
      post(endpoint, headers, "{ }"),
      post(endpoint, { ...headers, "x-amz-target": "AWSSupport_20130415.CreateCase" }, "{}"),
    ]);
    for (const { content } of changed) expect(content.message).toContain(MISMATCH);
  });

  it("whose signed x-amz-content-sha256 is not the hash of the payload", async () => {
    const falseHash = createHash("sha256").update("{ }").digest("hex");
    const raw = { signingDate, headers: { "x-amz-content-sha256": falseHash } };
    const { authorization = "", ...headers } = await signedHeaders(endpoint, raw);
    const signedNames = /SignedHeaders=([^,]*)/.exec(authorization)?.[1]?.split(";") ?? [];
    expect(signedNames).toContain("x-amz-content-sha256");
    const canonical = canonicalRequest(
      { method: "POST", path: "/", query: {}, headers, body: Buffer.from("{}") },
      signedNames,
    );
    const hash = createHash("sha256").update("{}").digest("hex");
    const scope = { ...TEST_CREDENTIALS, region: "us-east-1", service: "support" };
    const time = headers["x-amz-date"] ?? "";
    const signature = expectedSignature(canonical.replace(/\w+$/, hash), time, scope);

    const signed = { ...headers, authorization: authorization.replace(/\w+$/, signature) };
    expect((await post(endpoint, signed, "{}")).content).toEqual({
      __type: "InvalidSignatureException",
      message: "The value of 'x-amz-content-sha256' does not match the hash of the payload.",
    });
    expect((await post(endpoint, { ...headers, authorization }, "{}")).content.message).toContain(MISMATCH);
  });

  it("without a date or with one in another format", async () => {
    const { "x-amz-date": _, ...headers } = await signedHeaders(endpoint, { signingDate });
    for (const time of [{}, { "x-amz-date": "2026-10-10" }]) {
      const { content } = await post(endpoint, { ...headers, ...time }, "{}");
      expect(content.__type).toBe("IncompleteSignatureException");
    }
  });
});

describe("unsigned x-amz-* headers", () => {
  const sent = async (change: (headers: Record<string, string>) => Record<string, string>, at = endpoint) => {
    const headers = await signedHeaders(at, { signingDate });
    const { content } = await post(at, change(headers), "{}");
    return content;
  };

  it.each<[string, Record<string, string>, string]>([
    ["a custom header", { "x-amz-extra": "1" }, "x-amz-extra"],
    ["a session token", { "x-amz-security-token": "t" }, "x-amz-security-token"],
    ["a checksum", { "X-Amz-Checksum-Crc32": "AAAAAA==" }, "x-amz-checksum-crc32"],
  ])("are rejected with AWS's message: %s", async (_, extra, name) => {
    expect(await sent((headers) => ({ ...headers, ...extra }))).toEqual({
      __type: "InvalidSignatureException",
      message: `There were headers present in the request which were not signed: ${name}.`,
    });
  });

  it("are rejected for the target and the date, even when any credentials are accepted", async () => {
    const anyone = await start({ credentials: "any" });
    for (const at of [endpoint, anyone]) {
      const content = await sent(
        (headers) => ({
          ...headers,
          authorization: (headers.authorization ?? "").replace(
            /SignedHeaders=[^,]*/,
            "SignedHeaders=content-type;host",
          ),
        }),
        at,
      );
      expect(content.__type).toBe("InvalidSignatureException");
      expect(content.message).toContain("x-amz-target");
    }
  });

  it("are accepted for tracing headers", async () => {
    expect(await sent((headers) => ({ ...headers, "x-amzn-trace-id": "Root=1-2-3" }))).not.toHaveProperty("__type");
  });
});
