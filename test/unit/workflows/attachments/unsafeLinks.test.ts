import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  downloadAttachment,
  SupportClient,
  type UploadAttachmentsOptions,
  uploadAttachments,
} from "../../../../src/index.js";
import {
  createAttachmentFixture,
  isSame,
  MEGABYTE,
  makeContent,
  makeFolder,
  openCaseWithFiles,
} from "../../../support/attachmentFixture.js";
import { TEST_CREDENTIALS } from "../../../support/localRequests.js";
import { ours } from "../../../support/sdks.js";

const SECRET = "planted0123456789";
const QUERY = `X-Amz-Credential=AKIA%2Fplanted0123456789&X-Amz-Signature=${SECRET}`;
const LINK = `https://bucket.example/uploads/a?${QUERY}`;
const LARGE = makeContent(6 * MEGABYTE);

/** Returns a client whose service returns the given link. */
function answerWith(url: string, config: object = {}) {
  return {
    config,
    async send(command: object) {
      switch (command.constructor.name) {
        case "GetAttachmentUploadLinksCommand":
          return {
            uploadId: "upload-1",
            partSizeBytes: LARGE.length,
            totalParts: 1,
            uploadUrls: [{ url, partIndex: 1, expiryDate: "2099-01-01T00:00:00Z" }],
          };
        case "GetAttachmentDownloadLinkCommand":
          return { fileName: "a.bin", downloadUrl: { url } };
        default:
          throw Object.assign(new Error("too large"), {
            name: "InvalidParameterValueException",
            $metadata: { httpStatusCode: 400 },
          });
      }
    },
  };
}

type Options = Pick<UploadAttachmentsOptions, "fetch">;
const WAYS: [way: string, use: (client: ReturnType<typeof answerWith>, options?: Options) => Promise<unknown>][] = [
  ["upload", (client, options) => uploadAttachments(client, [LARGE], { maxAttempts: 2, retryDelayMs: 0, ...options })],
  [
    "download",
    (client, options) =>
      downloadAttachment(client, { attachmentId: "a" }, { maxAttempts: 2, retryDelayMs: 0, ...options }),
  ],
];

const endpointAt = (hostname: string, protocol = "http:") => ({
  endpoint: async () => ({ protocol, hostname, port: 4599, path: "/" }),
});

describe.each(WAYS)("an %s with a link", (_, use) => {
  it.each([
    ["http://bucket.example/a", {}],
    ["http://169.254.169.254/latest/meta-data", {}],
    ["http://127.0.0.1:4599/a", {}],
    ["http://localhost/a", endpointAt("127.0.0.1")],
    ["http://127.0.0.1.evil.example/a", endpointAt("127.0.0.1")],
    ["http://127.0.0.1@evil.example/a", endpointAt("127.0.0.1")],
    ["http://evil.example/a", endpointAt("support.us-east-1.amazonaws.com", "https:")],
    ["ftp://127.0.0.1/a", endpointAt("127.0.0.1")],
    ["file:///etc/passwd", {}],
    ["data:text/plain,a", {}],
    ["javascript:alert(1)", {}],
    ["//bucket.example/a", {}],
    ["bucket.example/a", {}],
    ["https://", {}],
    ["https://[::1/a", {}],
  ])("rejects %s, and sends nothing", async (url, config) => {
    let calls = 0;
    const fetch = async () => {
      calls += 1;
      return new Response(LARGE, { headers: { etag: '"1"' } });
    };
    const failure = await use(answerWith(`${url}?${QUERY}`, config), { fetch }).catch((error) => error);
    expect(failure).toMatchObject({
      name: "AttachmentError",
      message: expect.stringMatching(/its link (is not|has no)/),
    });
    expect(inspect(failure, { depth: 20, showHidden: true })).not.toContain("planted");
    expect(calls).toBe(0);
  });

  it.each([
    ["https://bucket.example/a", {}],
    ["HTTPS://bucket.example/a", {}],
    ["http://127.0.0.1:9000/a", endpointAt("127.0.0.1")],
    ["http://LocalHost:9000/a", endpointAt("localhost")],
    ["http://[::1]:9000/a", endpointAt("[::1]")],
    ["http://127.0.0.1:9000/a", { endpoint: async () => ({ url: new URL("http://127.0.0.1:4599") }) }],
    ["http://support.internal/a", { serviceConfiguredEndpoint: async () => "http://support.internal:8080" }],
  ])("accepts %s", async (url, config) => {
    const urls: string[] = [];
    const fetch = async (to: string) => {
      urls.push(to);
      return new Response(null, { status: 400 });
    };
    await use(answerWith(url, config), { fetch }).catch(() => {});
    expect(urls).toEqual([url]);
  });

  it.each([301, 302, 303, 307, 308])("rejects a redirect with status %i", async (status) => {
    let calls = 0;
    const fetch = async (_: string, { redirect }: RequestInit) => {
      calls += 1;
      expect(redirect).toBe("manual");
      return new Response(null, { status, headers: { location: `https://elsewhere.example/?${QUERY}` } });
    };
    const failure = await use(answerWith(LINK), { fetch }).catch((error) => error);
    expect(failure).toMatchObject({
      statusCode: status,
      message: expect.stringContaining("a redirect, which is not followed"),
    });
    expect(inspect(failure, { depth: 20, showHidden: true })).not.toContain("planted");
    expect(calls).toBe(1);
  });

  it("follows no redirect on a real port, with the client's handler or with fetch", async () => {
    const hits: string[] = [];
    const server = createServer((request, response) => {
      hits.push(request.url ?? "");
      request.resume().on("end", () => {
        if (request.url === "/secret") response.end("secret");
        else response.writeHead(302, { location: "/secret" }).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const link = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`;
    const requestHandler = new NodeHttpHandler();
    onTestFinished(() => requestHandler.destroy());
    const config = endpointAt("127.0.0.1");
    for (const [client, options] of [
      [answerWith(link, { ...config, requestHandler }), {}],
      [answerWith(link, config), { fetch: globalThis.fetch }],
    ] as const) {
      await expect(use(client, options)).rejects.toThrow("a redirect, which is not followed");
    }
    expect(hits).toEqual(["/a", "/a"]);
  });

  it("rejects the response of a fetch that followed a redirect", async () => {
    const fetch = async () => Object.defineProperty(new Response(LARGE), "redirected", { value: true });
    await expect(use(answerWith(LINK), { fetch })).rejects.toThrow("a redirect, which is not followed");
  });

  it.each([
    ["in its message", () => new Error(`request to ${LINK} failed`)],
    ["in its message, without the host", () => new Error(`GET /uploads/a?${QUERY} failed`)],
    ["in its message, the signature alone", () => new Error(`bad signature ${SECRET}`)],
    ["in its cause", () => new TypeError("fetch failed", { cause: new Error(`connect to ${LINK}`) })],
    [
      "in its `request` member",
      () => Object.assign(new Error("failed"), { config: { url: LINK }, request: { path: LINK } }),
    ],
    ["in its name and code", () => Object.assign(new Error("failed"), { name: LINK, code: LINK })],
    ["as a string", () => LINK],
  ])("redacts the link in a connection error that has it %s", async (_, make) => {
    const client = answerWith(LINK);
    const fetch = () => Promise.reject(make());
    const failure = await use(client, { fetch }).catch((error) => error);
    expect(failure).toMatchObject({
      name: "AttachmentError",
      message: expect.stringContaining("the connection failed"),
    });
    expect(inspect(failure, { depth: 20, showHidden: true })).not.toContain("planted");
  });

  it("preserves name, message, code and cause of a connection error", async () => {
    const reason = Object.assign(new Error("connect ECONNREFUSED 1.2.3.4:443"), {
      code: "ECONNREFUSED",
      syscall: "connect",
    });
    const fetch = () => Promise.reject(new TypeError("fetch failed", { cause: reason }));
    await expect(use(answerWith(LINK), { fetch })).rejects.toMatchObject({
      cause: {
        name: "TypeError",
        message: "fetch failed",
        cause: { message: "connect ECONNREFUSED 1.2.3.4:443", code: "ECONNREFUSED", syscall: "connect" },
      },
    });
  });
});

it("downloadAttachment redacts the link when the connection breaks", async () => {
  const pull = (controller: ReadableStreamDefaultController) => controller.error(new Error(`reset ${LINK}`));
  const fetch = async () => new Response(new ReadableStream({ pull }));
  const failure = await downloadAttachment(
    answerWith(LINK),
    { attachmentId: "a" },
    { fetch, maxAttempts: 2, retryDelayMs: 0 },
  ).catch((error) => error);
  expect(failure).toMatchObject({ code: "DOWNLOAD_FAILED", message: expect.stringContaining("the connection broke") });
  expect(inspect(failure, { depth: 20, showHidden: true })).not.toContain("planted");
});

it.each([LINK, ` ${LINK}`, LINK.toUpperCase(), `s3://bucket/a?${QUERY}`])(
  "a link passed as a path, a name or a target appears in no error: %j",
  async (link) => {
    const { client } = { client: new SupportClient({ credentials: TEST_CREDENTIALS }) };
    const failures = await Promise.all([
      uploadAttachments(client, [link]).catch((error) => error),
      uploadAttachments(client, [{ fileName: "a", data: link }]).catch((error) => error),
      uploadAttachments(client, [{ fileName: link, data: new Uint8Array(1) }]).catch((error) => error),
      downloadAttachment(answerWith(LINK), { attachmentId: "a" }, { to: { path: link } }).catch((error) => error),
    ]);
    for (const failure of failures) {
      expect(failure).toMatchObject({ name: expect.stringMatching(/^(Attachment|Option)Error$/) });
      expect(inspect(failure, { depth: 20, showHidden: true }).toLowerCase()).not.toContain("planted");
    }
  },
);

it("a link as the file name of the service is saved under a safe name", async () => {
  const client = {
    send: async () => ({ attachment: { fileName: "https://a.example/b?c=d", data: new Uint8Array(1) } }),
  };
  const { path } = await downloadAttachment(client, { attachmentId: "a" }, { to: { path: makeFolder() } });
  expect(path).toMatch(/b_c=d$/);
});

it("an in-process client accepts the links of its local service, which also listens on a port", async () => {
  const { client, support } = createAttachmentFixture();
  const server = await support.listen();
  onTestFinished(() => server.close());
  const uploaded = await uploadAttachments(client, [LARGE]);
  const [file] = await openCaseWithFiles(ours, { client }, uploaded);
  const { downloadUrl } = await client.send(
    new ours.GetAttachmentDownloadLinkCommand({ attachmentId: file?.attachmentId }),
  );
  expect(downloadUrl?.url).toContain(server.endpoint);
  const { data } = await downloadAttachment(client, { attachmentId: file?.attachmentId ?? "" });
  expect(isSame(data, LARGE)).toBe(true);
});
