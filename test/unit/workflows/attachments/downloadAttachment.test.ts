import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { downloadAttachment, uploadAttachments } from "../../../../src/index.js";
import type { FaultName } from "../../../../src/local/index.js";
import {
  createAttachmentFixture,
  isSame,
  MEGABYTE,
  makeContent,
  openCaseWithFiles,
} from "../../../support/attachmentFixture.js";
import { bothSdks, ours } from "../../../support/sdks.js";
import { store } from "../../../support/storedAttachment.js";

const SMALL = makeContent(1000);
const LARGE = makeContent(6 * MEGABYTE + 5, 2);
const retryDelayMs = 1;

async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

describe.each(bothSdks)("downloadAttachment by %s", (_, sdk) => {
  it.each([
    ["a small file with one call", SMALL, ["DescribeAttachment"]],
    ["a large file with a link", LARGE, ["DescribeAttachment", "GetAttachmentDownloadLink", "GET /attachments"]],
  ])("downloads %s into memory, as a stream and to a path", async (_, content, requests) => {
    const { client, attachmentId, folder, ...fixture } = await store(content, sdk);
    const inMemory = await downloadAttachment(client, { attachmentId });
    expect([inMemory.fileName, inMemory.sizeBytes]).toEqual(["a.bin", content.length]);
    expect(isSame(inMemory.data, content)).toBe(true);
    expect(fixture.requests).toEqual(requests);

    const asStream = await downloadAttachment(client, { attachmentId }, { to: "stream" });
    expect([asStream.fileName, asStream.sizeBytes]).toEqual(["a.bin", content.length]);
    expect(isSame(await readAll(asStream.stream), content)).toBe(true);

    const path = join(folder, "here.bin");
    const saved = await downloadAttachment(client, { attachmentId }, { to: { path } });
    expect(saved).toEqual({ fileName: "a.bin", sizeBytes: content.length, path });
    expect(isSame(readFileSync(path), content)).toBe(true);
    expect(readdirSync(folder)).toEqual(["here.bin"]);
  });

  it.each<FaultName>(["lostRequest", "badGateway", "truncatedResponse", "expiredLinks"])(
    "retries %s",
    async (fault) => {
      const { client, attachmentId, support } = await store(LARGE, sdk);
      const added = support.faults.add(fault, { operations: ["DownloadAttachment"], times: 3 });
      const { data } = await downloadAttachment(client, { attachmentId }, { retryDelayMs });
      expect(isSame(data, LARGE)).toBe(true);
      expect(added.hits).toBe(3);
    },
  );

  it("throws the service's exception for an unknown attachment", async () => {
    const { client } = createAttachmentFixture(sdk);
    await expect(downloadAttachment(client, { attachmentId: "none" })).rejects.toBeInstanceOf(sdk.AttachmentIdNotFound);
  });
});

describe("downloadAttachment", () => {
  it("requests a new link for each rejected one, and reuses a valid one", async () => {
    for (const [fault, links] of [
      ["expiredLinks", 3],
      ["badGateway", 1],
    ] as const) {
      const { client, attachmentId, support, requests } = await store(LARGE);
      support.faults.add(fault, { operations: ["DownloadAttachment"], times: 2 });
      await downloadAttachment(client, { attachmentId }, { retryDelayMs });
      expect(requests.filter((name) => name === "GetAttachmentDownloadLink")).toHaveLength(links);
    }
  });

  it("resumes a broken connection at its offset when the file is unchanged", async () => {
    const { client, attachmentId, support } = await store(LARGE);
    const sent: [string | null, string | null][] = [];
    const fetch = (url: string, init: RequestInit) => {
      const headers = new Headers(init.headers);
      sent.push([headers.get("range"), headers.get("if-range")]);
      return support.fetch(url, init);
    };
    support.faults.add("truncatedResponse", { operations: ["DownloadAttachment"], times: 2 });
    const { data } = await downloadAttachment(client, { attachmentId }, { retryDelayMs, fetch });
    expect(isSame(data, LARGE)).toBe(true);
    const half = Math.floor(LARGE.length / 2);
    const eTag = expect.stringMatching(/^"\w+"$/);
    const threeQuarters = half + Math.floor((LARGE.length - half) / 2);
    expect(sent).toEqual([
      [null, null],
      [`bytes=${half}-`, eTag],
      [`bytes=${threeQuarters}-`, eTag],
    ]);
  });

  it.each(["ExpiredToken", "RequestTimeout"])("retries a link that storage rejects with 400 %s", async (code) => {
    const { client, attachmentId, support, requests } = await store(LARGE);
    const refusals = [new Response(`<Error><Code>${code}</Code></Error>`, { status: 400 })];
    const fetch = async (url: string, init: RequestInit) => refusals.shift() ?? support.fetch(url, init);
    const { data } = await downloadAttachment(client, { attachmentId }, { retryDelayMs, fetch });
    expect(isSame(data, LARGE)).toBe(true);
    const links = requests.filter((name) => name === "GetAttachmentDownloadLink");
    expect(links).toHaveLength(code === "ExpiredToken" ? 2 : 1);
  });

  it("continues when the service sends the whole file again instead of the rest", async () => {
    const { client, attachmentId, support } = await store(LARGE);
    const fetch = (url: string, { headers: _, ...init }: RequestInit) => support.fetch(url, init);
    support.faults.add("truncatedResponse", { operations: ["DownloadAttachment"], times: 1 });
    const { data } = await downloadAttachment(client, { attachmentId }, { retryDelayMs, fetch });
    expect(isSame(data, LARGE)).toBe(true);
  });

  it.each([
    [
      "another file",
      { status: 200, headers: { etag: '"2"', "content-length": "20" } },
      /the file has changed during the download, after 10 of 20 bytes\. Try again later/,
    ],
    [
      "the wrong range",
      { status: 206, headers: { etag: '"1"', "content-range": "bytes 3-19/20" } },
      /the file has changed during the download/,
    ],
    [
      "an error response",
      { status: 404, headers: {} },
      /the response was 404 \(NoSuchKey\), after 10 of 20 bytes\. Trying again does not help/,
    ],
  ])("never joins parts of different files: a break is followed by %s", async (_, second, message) => {
    const { client, attachmentId } = await store(LARGE);
    const head = { headers: { etag: '"1"', "content-length": "20" } };
    const answers = [
      new Response(makeContent(10), head),
      new Response("<Error><Code>NoSuchKey</Code></Error>", second),
    ];
    const fetch = async () => answers.shift() ?? Response.error();
    const { stream } = await downloadAttachment(client, { attachmentId }, { to: "stream", retryDelayMs, fetch });
    await expect(new Response(stream).bytes()).rejects.toMatchObject({
      code: "DOWNLOAD_FAILED",
      attachmentId,
      message: expect.stringMatching(message),
    });
  });

  it("returns a complete file even if the connection breaks after the last byte", async () => {
    const { client, attachmentId } = await store(LARGE);
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(SMALL),
      pull: (controller) => controller.error(new Error("The connection broke.")),
    });
    const fetch = async () => new Response(body, { headers: { "content-length": String(SMALL.length) } });
    expect(isSame((await downloadAttachment(client, { attachmentId }, { fetch })).data, SMALL)).toBe(true);
  });

  it.each([
    [
      "a range without the whole size",
      400,
      { status: 206, headers: { etag: '"1"', "content-range": "bytes 400-999/*" } },
    ],
    ["the whole file, without a size", 0, { status: 200, headers: { etag: '"1"' } }],
  ])("continues when the second response has %s, if the ETag is the same", async (_, start, second) => {
    const { client, attachmentId } = await store(LARGE);
    const first = { headers: { etag: '"1"', "content-length": "1000" } };
    const answers = [new Response(SMALL.subarray(0, 400), first), new Response(SMALL.subarray(start), second)];
    const fetch = async () => answers.shift() ?? Response.error();
    const { data } = await downloadAttachment(client, { attachmentId }, { fetch, retryDelayMs });
    expect(isSame(data, SMALL)).toBe(true);
  });

  it("continues when the first response had no size, if the ETag is the same", async () => {
    const { client, attachmentId } = await store(LARGE);
    const broken = new ReadableStream({
      start: (controller) => controller.enqueue(SMALL.subarray(0, 400)),
      pull: (controller) => controller.error(new Error("The connection broke.")),
    });
    const rest = { status: 206, headers: { etag: '"1"', "content-range": "bytes 400-999/1000" } };
    const answers = [new Response(broken, { headers: { etag: '"1"' } }), new Response(SMALL.subarray(400), rest)];
    const fetch = async () => answers.shift() ?? Response.error();
    const { data } = await downloadAttachment(client, { attachmentId }, { fetch, retryDelayMs });
    expect(isSame(data, SMALL)).toBe(true);
  });

  it("rejects a response with more bytes than announced", async () => {
    const { client, attachmentId } = await store(LARGE);
    const fetch = async () => new Response(makeContent(10), { headers: { "content-length": "9" } });
    await expect(downloadAttachment(client, { attachmentId }, { fetch })).rejects.toThrow(
      "more than the announced 9 bytes",
    );
  });

  it("rejects after maxAttempts without progress, and redacts the link", async () => {
    const { client, attachmentId, support } = await store(LARGE);
    support.faults.add("badGateway", { operations: ["DownloadAttachment"] });
    const download = downloadAttachment(client, { attachmentId }, { retryDelayMs, maxAttempts: 3 });
    await expect(download).rejects.toMatchObject({ code: "DOWNLOAD_FAILED", statusCode: 502, fileName: "a.bin" });
    const failure: Error = await download.catch((error) => error);
    expect(`${failure.message}${failure.stack}`).not.toContain("X-Amz");
    expect(support.faults.active[0]?.hits).toBe(3);
  });

  it("downloads a small file with a link when DescribeAttachment is at its limit", async () => {
    const fixture = createAttachmentFixture(undefined, { attachments: { maxReadsPerMinute: 1 } });
    const [file] = await openCaseWithFiles(ours, fixture, await uploadAttachments(fixture.client, [SMALL]));
    for (let time = 0; time < 2; time++) {
      const { data } = await downloadAttachment(fixture.client, { attachmentId: file?.attachmentId ?? "" });
      expect(isSame(data, SMALL)).toBe(true);
    }
    expect(fixture.requests.at(-1)).toBe("GET /attachments");
  });

  it.each([
    ["small", SMALL],
    ["large", LARGE],
  ])("rejects a %s file above maxSizeBytes", async (_, content) => {
    const { client, attachmentId } = await store(content);
    const download = downloadAttachment(client, { attachmentId }, { maxSizeBytes: 999 });
    await expect(download).rejects.toMatchObject({
      code: "FILE_TOO_LARGE",
      sizeBytes: content.length,
      maxSizeBytes: 999,
    });
  });

  it("stops at maxSizeBytes when the size is unknown", async () => {
    const { client, attachmentId } = await store(LARGE);
    const fetch = async () => new Response(new Blob([makeContent(5000)]).stream());
    const download = downloadAttachment(client, { attachmentId }, { maxSizeBytes: 999, fetch });
    await expect(download).rejects.toMatchObject({ code: "FILE_TOO_LARGE", maxSizeBytes: 999 });
  });

  it("reports its progress, up to all bytes", async () => {
    const { client, attachmentId } = await store(LARGE);
    const reports: unknown[] = [];
    await downloadAttachment(client, { attachmentId }, { onProgress: (progress) => reports.push(progress) });
    expect(reports.at(-1)).toEqual({
      type: "downloading",
      fileName: "a.bin",
      transferredBytes: LARGE.length,
      sizeBytes: LARGE.length,
    });
  });

  it("rejects a range that was not requested", async () => {
    const { client, attachmentId } = await store(LARGE);
    const headers = { "content-range": "bytes 500-999/1000", etag: '"a"' };
    const fetch = async () => new Response(new Uint8Array(500), { status: 206, headers });
    const download = downloadAttachment(client, { attachmentId }, { fetch, maxAttempts: 2, retryDelayMs: 0 });
    await expect(download).rejects.toMatchObject({ code: "DOWNLOAD_FAILED", statusCode: 206 });
  });

  it.each(["-5", "1e3", "999999999999999"])(
    "ignores an announced size of %s when the received size differs",
    async (length) => {
      const { client, attachmentId } = await store(LARGE);
      const fetch = async () => new Response(makeContent(1000), { headers: { "content-length": length } });
      const options = { fetch, maxSizeBytes: Infinity, maxAttempts: 1 };
      const outcome = downloadAttachment(client, { attachmentId }, options);
      if (length.length > 9) await expect(outcome).rejects.toMatchObject({ code: "DOWNLOAD_FAILED" });
      else expect((await outcome).data).toEqual(makeContent(1000));
    },
  );
});
