import {
  AddAttachmentsToSetCommand,
  CompleteAttachmentUploadCommand,
  GetAttachmentDownloadLinkCommand,
  GetAttachmentUploadLinksCommand,
  SupportClient,
} from "@aws-sdk/client-support";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLocalSupport } from "../../../../src/local/index.js";
import { createListeningFixture, type ListeningFixture, openCaseWith } from "../../../support/listeningFixture.js";
import { officialClient, TEST_CREDENTIALS } from "../../../support/localRequests.js";
import { startUpload, uploadFile } from "../../../support/uploadFile.js";

const CONTENT = Uint8Array.from({ length: 25 }, (_, index) => index);

let fixture: ListeningFixture;

beforeEach(async () => {
  fixture = await createListeningFixture({ attachments: { partSizeBytes: 10, processingMs: 0 } });
});

afterEach(() => fixture.close());

async function linkTo(fileName: string, data = CONTENT): Promise<string> {
  const { client } = fixture;
  const { attachmentSetId } = await client.send(new AddAttachmentsToSetCommand({ attachments: [{ fileName, data }] }));
  return downloadLink(await openCaseWith(client, { attachmentSetId }));
}

async function downloadLink({ attachments }: Awaited<ReturnType<typeof openCaseWith>>): Promise<string> {
  const { attachmentId } = attachments[0] ?? {};
  const { downloadUrl } = await fixture.client.send(new GetAttachmentDownloadLinkCommand({ attachmentId }));
  return downloadUrl?.url ?? "";
}

async function put(url: string | undefined, length: number) {
  const response = await fetch(url ?? "", { method: "PUT", body: CONTENT.subarray(0, length) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, code: /<Code>(\w+)</.exec(text)?.[1] };
}

describe("an uploaded part", () => {
  it("is accepted only with its exact size, and returns its ETag", async () => {
    const { uploadUrls } = await startUpload(fixture.client, "a", 25);
    const [first, , last] = uploadUrls;
    expect(await put(first?.url, 9)).toMatchObject({ status: 400, code: "EntityTooSmall" });
    expect(await put(first?.url, 11)).toMatchObject({ status: 400, code: "EntityTooLarge" });
    expect(await put(last?.url, 10)).toMatchObject({ status: 400, code: "EntityTooLarge" });
    const { status, headers, text } = await put(last?.url, 5);
    expect([status, text]).toEqual([200, ""]);
    expect(headers.get("etag")).toMatch(/^"[0-9a-f]{32}"$/);
  });

  it("is rejected with an XML error for a forged, foreign or expired link", async () => {
    const { uploadUrls } = await startUpload(fixture.client, "a", 25);
    const url = uploadUrls[0]?.url ?? "";
    const bare = await put(url.replace(/\?.*/, ""), 10);
    expect(bare).toMatchObject({ status: 403, code: "AccessDenied" });
    expect(bare.headers.get("content-type")).toBe("application/xml");
    expect(bare.text).toContain(`<RequestId>${bare.headers.get("x-amz-request-id")}</RequestId>`);
    expect(await put(url.replace("/1?", "/2?"), 10)).toMatchObject({ status: 403, code: "SignatureDoesNotMatch" });
    fixture.support.clock.advance({ hours: 1 });
    expect(await put(url, 10)).toMatchObject({ status: 403, code: "AccessDenied" });
  });

  it("is rejected after the upload is completed", async () => {
    const { uploadUrls, uploadId } = await startUpload(fixture.client, "a", 5);
    const { headers } = await put(uploadUrls[0]?.url, 5);
    const completedUploads = [{ partIndex: 1, eTag: headers.get("etag") ?? "" }];
    await fixture.client.send(new CompleteAttachmentUploadCommand({ uploadId, completedUploads }));
    expect(await put(uploadUrls[0]?.url, 5)).toMatchObject({ status: 404, code: "NoSuchUpload" });
  });

  it("is rejected when the upload is older than a day", async () => {
    const { uploadUrls, uploadId } = await startUpload(fixture.client, "a", 5);
    const input = { fileName: "a", uploadId, uploadRange: { startIndex: 1 } };
    fixture.support.clock.advance({ hours: 23, minutes: 59 });
    const renewed = await fixture.client.send(new GetAttachmentUploadLinksCommand(input));
    fixture.support.clock.advance({ minutes: 2 });
    expect(await put(uploadUrls[0]?.url, 5)).toMatchObject({ status: 403 });
    expect(await put(renewed.uploadUrls?.[0]?.url, 5)).toMatchObject({ status: 404, code: "NoSuchUpload" });
  });

  it("can be larger than an API request, up to its limit", async () => {
    const large = await createListeningFixture({ attachments: { partSizeBytes: 30_000_000 } });
    const { uploadUrls } = await startUpload(large.client, "a", 30_000_000);
    const response = await fetch(uploadUrls[0]?.url ?? "", { method: "PUT", body: new Uint8Array(30_000_000) });
    expect(response.status).toBe(200);
    await large.close();
  });
});

describe("a downloaded file", () => {
  it("is served as an attachment, which browsers do not display", async () => {
    const response = await fetch(await linkTo("r\u00e9sum\u00e9 (1)\r\n.html"));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "accept-ranges": "bytes",
      "content-disposition": "attachment; filename*=UTF-8''r%C3%A9sum%C3%A9%20%281%29%0D%0A.html",
      "content-length": "25",
      "content-security-policy": "sandbox",
      "content-type": "application/octet-stream",
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
      "x-content-type-options": "nosniff",
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(CONTENT);
  });

  it.each([
    ["bytes=0-0", "bytes 0-0/25", CONTENT.subarray(0, 1)],
    ["bytes=8-21", "bytes 8-21/25", CONTENT.subarray(8, 22)],
    ["bytes=10-19", "bytes 10-19/25", CONTENT.subarray(10, 20)],
    ["bytes=-6", "bytes 19-24/25", CONTENT.subarray(19)],
  ])("of several parts is served by the range %s", async (range, contentRange, expected) => {
    const uploadId = await uploadFile(fixture.client, "a", CONTENT);
    const url = await downloadLink(await openCaseWith(fixture.client, { uploadIds: [uploadId] }));
    const response = await fetch(url, { headers: { range } });
    expect([response.status, response.headers.get("content-range")]).toEqual([206, contentRange]);
    expect(response.headers.get("content-length")).toBe(String(expected.length));
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(expected);
  });

  it("returns 416 for a range beyond its end, and the whole file when `If-Range` does not match", async () => {
    const url = await linkTo("a");
    const behind = await fetch(url, { headers: { range: "bytes=25-" } });
    expect([behind.status, behind.headers.get("content-range")]).toEqual([416, "bytes */25"]);
    expect(await behind.text()).toContain("<Code>InvalidRange</Code>");
    const stale = await fetch(url, { headers: { range: "bytes=0-0", "if-range": '"other"' } });
    expect(stale.status).toBe(200);
    const eTag = stale.headers.get("etag") ?? "";
    expect((await fetch(url, { headers: { range: "bytes=0-0", "if-range": eTag } })).status).toBe(206);
  });

  it("can be empty", async () => {
    const response = await fetch(await linkTo("a", new Uint8Array()));
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });

  it.each([
    "/attachments/",
    "/attachments/../uploads/x",
    "/uploads/",
    "/uploads/%00/1",
    "/attachments/a?X-Amz-Signature=",
  ])("is not found with a guessed %s", async (path) => {
    const response = await fetch(fixture.server.endpoint + path);
    expect(response.status).toBe(403);
    expect(await response.text()).not.toMatch(/node:|\.ts|\.js/);
  });
});

describe("a presigned link", () => {
  it("has the host that the client used", async () => {
    const { port } = fixture.server;
    const client = new SupportClient({
      endpoint: `http://localhost:${port}`,
      region: "us-east-1",
      credentials: TEST_CREDENTIALS,
    });
    const { uploadUrls } = await startUpload(client, "a", 5);
    expect(new URL(uploadUrls[0]?.url ?? "").host).toBe(`localhost:${port}`);
    client.destroy();
  });

  it("for a client in the same process leads to a listening server, or stays in the process", async () => {
    const client = officialClient(fixture.support);
    expect((await startUpload(client, "a", 5)).uploadUrls[0]?.url).toContain(`${fixture.server.endpoint}/uploads/`);

    const support = createLocalSupport();
    const server = await support.listen();
    await server.close();
    const content = CONTENT.subarray(0, 5);
    const alone = officialClient(support);
    const { uploadUrls } = await startUpload(alone, "a", 5);
    const { hostname, pathname, searchParams } = new URL(uploadUrls[0]?.url ?? "");
    expect(hostname).toBe("support.local");
    const query = Object.fromEntries(searchParams);
    const request = { method: "PUT", protocol: "http:", hostname, path: pathname, query, headers: {}, body: content };
    const { response } = await support.requestHandler.handle(request);
    expect([response.statusCode, response.headers.etag]).toEqual([200, expect.stringMatching(/^"[0-9a-f]{32}"$/)]);
    expect(await uploadFile(alone, "a", content, support.fetch)).toMatch(/^upload-/);
  });
});
