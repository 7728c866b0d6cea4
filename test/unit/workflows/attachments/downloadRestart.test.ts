import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { downloadAttachment } from "../../../../src/index.js";
import { isSame, makeContent, makeFolder } from "../../../support/attachmentFixture.js";

const FIRST = makeContent(20_000, 1);
const SECOND = makeContent(20_000, 2);
const retryDelayMs = 0;

interface Served {
  readonly content: Uint8Array<ArrayBuffer>;
  /** The offset at which the connection breaks. Default: at the end, where it closes normally. */
  readonly breakAt?: number;
  readonly eTag?: string | undefined;
  readonly hasLength?: boolean;
}

/** Creates a client of a large file, and a storage that returns the elements of `served` in order. */
function serve(served: readonly Served[], url = "https://bucket.example/a?X-Amz-Signature=0123456789") {
  const ranges: (string | null)[] = [];
  const queue = [...served];
  const client = {
    async send(command: object) {
      if (command.constructor.name === "GetAttachmentDownloadLinkCommand")
        return { fileName: "a.bin", downloadUrl: { url } };
      throw Object.assign(new Error("too large"), {
        name: "InvalidParameterValueException",
        $metadata: { httpStatusCode: 400 },
      });
    },
  };
  const fetch = async (_: string, { headers }: RequestInit) => {
    const range = new Headers(headers).get("range");
    ranges.push(range);
    const { content, breakAt = content.length, eTag, hasLength = true } = queue.shift() ?? { content: FIRST };
    const start = Number(/bytes=(\d+)-/.exec(range ?? "")?.[1] ?? 0);
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(content.subarray(start, breakAt)),
      pull: (controller) => (breakAt < content.length ? controller.error(new Error("reset")) : controller.close()),
    });
    const length = { "content-length": String(content.length - start) };
    const contentRange = { "content-range": `bytes ${start}-${content.length - 1}/${content.length}` };
    return new Response(body, {
      status: start > 0 ? 206 : 200,
      headers: { ...(hasLength && length), ...(start > 0 && contentRange), ...(eTag && { etag: eTag }) },
    });
  };
  return { client, fetch, ranges };
}

const NOT_STRONG = [undefined, 'W/"1"', 'w/"1"', "", '"1', "1"];

describe("downloadAttachment without a strong ETag", () => {
  it.each(NOT_STRONG)("restarts after a broken connection with the ETag %j", async (eTag) => {
    const { client, fetch, ranges } = serve([
      { content: FIRST, breakAt: 9000, eTag },
      { content: FIRST, eTag },
    ]);
    const { data } = await downloadAttachment(client, { attachmentId: "a" }, { fetch, retryDelayMs });
    expect(isSame(data, FIRST)).toBe(true);
    expect(ranges).toEqual([null, null]);
  });

  it.each(NOT_STRONG)("returns the complete new file when it was replaced, with the ETag %j", async (eTag) => {
    const { client, fetch } = serve([
      { content: FIRST, breakAt: 9000, eTag },
      { content: SECOND, eTag },
      { content: SECOND, eTag },
    ]);
    const { data } = await downloadAttachment(client, { attachmentId: "a" }, { fetch, retryDelayMs });
    expect(isSame(data, SECOND)).toBe(true);
  });

  it("saves the complete new file when it was replaced", async () => {
    const folder = makeFolder();
    const { client, fetch } = serve([{ content: FIRST, breakAt: 9000 }, { content: SECOND }, { content: SECOND }]);
    const { path } = await downloadAttachment(
      client,
      { attachmentId: "a" },
      { to: { path: join(folder, "a.bin") }, fetch, retryDelayMs },
    );
    expect(isSame(readFileSync(path), SECOND)).toBe(true);
    expect(readdirSync(folder)).toEqual(["a.bin"]);
  });

  it.each([
    ["of the same size", SECOND, true],
    ["that is shorter", FIRST.slice(0, 5000), true],
    ["that is shorter, of unknown size", FIRST.slice(0, 5000), false],
  ])("fails a stream when the file was replaced by one %s", async (_, content, hasLength) => {
    const { client, fetch } = serve([
      { content: FIRST, breakAt: 9000, hasLength },
      { content, hasLength },
    ]);
    const { stream } = await downloadAttachment(client, { attachmentId: "a" }, { to: "stream", fetch, retryDelayMs });
    const received: Uint8Array[] = [];
    const readAll = async () => {
      const reader = stream.getReader();
      for (let { value } = await reader.read(); value; { value } = await reader.read()) received.push(value);
    };
    await expect(readAll()).rejects.toMatchObject({
      name: "AttachmentError",
      code: "DOWNLOAD_FAILED",
      message: expect.stringContaining("the file has changed during the download"),
    });
    expect(isSame(Buffer.concat(received), FIRST.subarray(0, 9000))).toBe(true);
  });

  it("rejects after maxAttempts when the file is replaced in each attempt", async () => {
    const files = [1, 2, 3, 4, 5, 6].map((seed) => makeContent(20_000, seed));
    const served = files.flatMap((content, index) => [
      { content, breakAt: 9000 },
      { content: files[index + 1] ?? FIRST },
    ]);
    const { client, fetch } = serve(served);
    const download = downloadAttachment(client, { attachmentId: "a" }, { fetch, retryDelayMs, maxAttempts: 3 });
    await expect(download).rejects.toMatchObject({ code: "DOWNLOAD_FAILED" });
  });

  it("returns exactly one file, wherever connections break", async () => {
    const breaks = fc.array(fc.integer({ min: 0, max: FIRST.length - 1 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(breaks, fc.boolean(), async (points, hasLength) => {
        const sorted = [...points].sort((one, other) => one - other);
        const broken = sorted.map((breakAt) => ({ content: FIRST, breakAt, hasLength }));
        const { client, fetch } = serve([...broken, { content: FIRST, hasLength }]);
        const { data } = await downloadAttachment(client, { attachmentId: "a" }, { fetch, retryDelayMs });
        expect(isSame(data, FIRST)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

it("downloadAttachment returns the complete new file when it was replaced, with strong ETags", async () => {
  const { client, fetch } = serve([
    { content: FIRST, breakAt: 9000, eTag: '"1"' },
    { content: SECOND, eTag: '"2"' },
    { content: SECOND, eTag: '"2"' },
  ]);
  const { data } = await downloadAttachment(client, { attachmentId: "a" }, { fetch, retryDelayMs });
  expect(isSame(data, SECOND)).toBe(true);
});

it.each([undefined, "20000"])("downloadAttachment restarts after a 416, with the length %s", async (length) => {
  const { client } = serve([]);
  const headers = { etag: '"1"', ...(length && { "content-length": length }) };
  const broken = new ReadableStream({
    start: (controller) => controller.enqueue(length ? FIRST.subarray(0, 9000) : FIRST),
    pull: (controller) => controller.error(new Error("reset")),
  });
  const answers = [
    new Response(broken, { headers }),
    new Response("<Error><Code>InvalidRange</Code></Error>", { status: 416 }),
    new Response(SECOND, { headers }),
  ];
  const fetch = async () => answers.shift() ?? Response.error();
  const { data } = await downloadAttachment(client, { attachmentId: "a" }, { fetch, retryDelayMs });
  expect(isSame(data, SECOND)).toBe(true);
});

it("downloadAttachment resumes at the offset with a strong ETag", async () => {
  const { client, fetch, ranges } = serve([
    { content: FIRST, breakAt: 9000, eTag: '"1"' },
    { content: FIRST, eTag: '"1"' },
  ]);
  const { data } = await downloadAttachment(client, { attachmentId: "a" }, { fetch, retryDelayMs });
  expect(isSame(data, FIRST)).toBe(true);
  expect(ranges).toEqual([null, "bytes=9000-"]);
});

it.each([undefined, 'W/"1"'])("downloadAttachment never mixes files on a real port, with the ETag %j", async (eTag) => {
  let requests = 0;
  const server = createServer((request, response) => {
    const headers = eTag === undefined ? {} : { etag: eTag };
    if (++requests === 1) {
      response.writeHead(200, { ...headers, "content-length": FIRST.length });
      response.write(FIRST.subarray(0, 9000), () => response.destroy());
      return;
    }
    const start = Number(/bytes=(\d+)/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const range = `bytes ${start}-${SECOND.length - 1}/${SECOND.length}`;
    const length = { "content-length": SECOND.length - start };
    response.writeHead(start > 0 ? 206 : 200, { ...headers, ...length, ...(start > 0 && { "content-range": range }) });
    response.end(SECOND.subarray(start));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const requestHandler = new NodeHttpHandler();
  onTestFinished(() => {
    requestHandler.destroy();
    server.close();
  });
  const { client } = serve([], `http://127.0.0.1:${port}/a`);
  const endpoint = async () => ({ protocol: "http:", hostname: "127.0.0.1", port, path: "/" });
  const connected = { ...client, config: { requestHandler, endpoint } };
  const { data } = await downloadAttachment(connected, { attachmentId: "a" }, { retryDelayMs });
  expect(isSame(data, SECOND)).toBe(true);
});
