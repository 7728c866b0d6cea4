import { NodeHttpHandler } from "@smithy/node-http-handler";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  describeCheckResult,
  downloadAttachment,
  refreshChecks,
  type SupportClientLike,
  summarizeChecks,
  uploadAttachments,
} from "../../../src/index.js";
import { createAttachmentFixture, isSame, MEGABYTE, makeContent } from "../../support/attachmentFixture.js";
import { TEST_CREDENTIALS } from "../../support/localRequests.js";
import { bothSdks, ours, type Sdk } from "../../support/sdks.js";
import { type Stall, startStallingServer } from "../../support/stallingServer.js";
import { store } from "../../support/storedAttachment.js";

interface Limits {
  readonly signal?: AbortSignal;
  readonly attemptTimeoutMs?: number;
  readonly timeoutMs?: number;
}

const SMALL = makeContent(1000);
const LARGE = makeContent(6 * MEGABYTE);
const once = { maxAttempts: 1, retryDelayMs: 0 };

const WORKFLOWS: [name: string, run: (client: SupportClientLike, limits: Limits) => Promise<unknown>][] = [
  ["uploadAttachments of a small file", (client, limits) => uploadAttachments(client, [SMALL], { ...once, ...limits })],
  ["uploadAttachments of a large file", (client, limits) => uploadAttachments(client, [LARGE], { ...once, ...limits })],
  ["downloadAttachment", (client, limits) => downloadAttachment(client, { attachmentId: "a" }, { ...once, ...limits })],
  [
    "downloadAttachment as a stream",
    (client, limits) => downloadAttachment(client, { attachmentId: "a" }, { to: "stream", ...once, ...limits }),
  ],
  ["describeCheckResult", (client, limits) => describeCheckResult(client, { checkId: "a" }, limits)],
  ["summarizeChecks", (client, limits) => summarizeChecks(client, {}, limits)],
  ["refreshChecks", (client, limits) => refreshChecks(client, {}, limits)],
];

async function connect(sdk: Sdk, stall: Stall) {
  const { endpoint, reached } = await startStallingServer(stall);
  const client = new sdk.SupportClient({
    endpoint,
    region: "us-east-1",
    credentials: TEST_CREDENTIALS,
    maxAttempts: 1,
  });
  onTestFinished(() => client.destroy());
  return { client, reached };
}

describe.each(bothSdks)("a time limit of a call with %s", (_, sdk) => {
  describe.each(WORKFLOWS)("%s", (_, run) => {
    it.each<Stall>(["handshake", "headers", "body"])(
      "applies when the service stalls before the end of the %s",
      async (stall) => {
        const { client } = await connect(sdk, stall);
        const startMs = performance.now();
        await expect(run(client, { attemptTimeoutMs: 100 })).rejects.toMatchObject({ name: "TimeoutError" });
        expect(performance.now() - startMs).toBeLessThan(3000);
      },
    );

    it("rejects with a TimeoutError after timeoutMs", async () => {
      const { client } = await connect(sdk, "body");
      await expect(run(client, { timeoutMs: 100 })).rejects.toMatchObject({
        name: "TimeoutError",
        code: "TIMEOUT",
        message: "No result within 100 ms. Allow more time with `timeoutMs`.",
      });
    });

    it("rejects with an AbortError and its reason when it is aborted while a body is read", async () => {
      const { client, reached } = await connect(sdk, "body");
      const aborter = new AbortController();
      const running = run(client, { signal: aborter.signal });
      await reached;
      setTimeout(() => aborter.abort("enough"), 10);
      await expect(running).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
    });
  });
});

it("refreshChecks reports a stalled request as failed, and returns the results of other checks", async () => {
  const { client } = await connect(bothSdks[1]?.[1] as Sdk, "body");
  const bare: SupportClientLike = {
    send: (command: { input: { checkId?: string; checkIds?: string[] } }, options: never) => {
      const { checkId, checkIds } = command.input;
      if (checkId === "stalls") return client.send(command as never, options);
      if (checkIds) return Promise.resolve({ statuses: checkIds.map((id) => ({ checkId: id, status: "success" })) });
      return Promise.resolve({ status: { checkId, status: "enqueued" } });
    },
  };
  const options = { attemptTimeoutMs: 100, pollDelayMs: 10 };
  const { checks } = await refreshChecks(bare, { checkIds: ["stalls", "runs"] }, options);
  expect(checks).toMatchObject([
    { checkId: "stalls", outcome: "failed", error: { name: "TimeoutError" } },
    { checkId: "runs", outcome: "refreshed" },
  ]);
});

const never = (_: string, { signal }: RequestInit) =>
  new Promise<Response>((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
const deaf = () => new Promise<Response>(() => {});
const silentBody = async () => new Response(new ReadableStream({ start: (c) => c.enqueue(SMALL) }), { status: 200 });
const silentRefusal = async () => new Response(new ReadableStream(), { status: 502 });

describe.each([
  ["never responds", never],
  ["ignores its signal", deaf],
  ["stalls in its body", silentBody],
  ["stalls in the body of an error", silentRefusal],
])("a storage that %s", (_, fetch) => {
  it("makes an upload reject", async () => {
    const { client } = createAttachmentFixture();
    const upload = uploadAttachments(client, [LARGE], { ...once, fetch, attemptTimeoutMs: 20 });
    await expect(upload).rejects.toMatchObject({
      code: "PART_FAILED",
      message: expect.stringMatching(/the connection failed \(No response within \d+ ms\)/),
      cause: { name: "TimeoutError" },
    });
  });

  it("makes a download reject", async () => {
    const { client, attachmentId } = await store(LARGE);
    const download = downloadAttachment(client, { attachmentId }, { ...once, fetch, attemptTimeoutMs: 20 });
    await expect(download).rejects.toMatchObject({
      code: "DOWNLOAD_FAILED",
      message: expect.stringContaining("(No response within 20 ms)"),
      cause: { name: "TimeoutError" },
    });
  });
});

it("downloadAttachment closes a stalled connection, and resumes with another one", async () => {
  const { client, attachmentId, support } = await store(LARGE);
  let closed = 0;
  let calls = 0;
  const fetch = async (url: string, init: RequestInit) => {
    const response = await support.fetch(url, init);
    if (++calls > 1) return response;
    const half = LARGE.subarray(0, LARGE.length / 2);
    const body = new ReadableStream({ start: (c) => c.enqueue(half), cancel: () => void closed++ });
    return new Response(body, { headers: response.headers });
  };
  const options = { fetch, attemptTimeoutMs: 100, retryDelayMs: 0 };
  const { data } = await downloadAttachment(client, { attachmentId }, options);
  expect([isSame(data, LARGE), calls, closed]).toEqual([true, 2, 1]);
});

it("uploads and downloads with links ignore the request timeout of the client's handler", async () => {
  const { support, attachmentId } = await store(LARGE);
  const server = await support.listen();
  onTestFinished(() => server.close());
  const requestHandler = new NodeHttpHandler({ requestTimeout: 1000, throwOnRequestTimeout: true });
  const { endpoint } = server;
  const config = { endpoint, region: "us-east-1", credentials: TEST_CREDENTIALS, requestHandler };
  const client = new ours.SupportClient(config);
  onTestFinished(() => client.destroy());
  const operations = ["UploadPart", "DownloadAttachment"] as const;
  const slow = support.faults.add("slowResponse", { operations: [...operations], delayMs: 1500, times: 2 });
  await uploadAttachments(client, [LARGE], once);
  const { data } = await downloadAttachment(client, { attachmentId }, once);
  expect([isSame(data, LARGE), slow.hits]).toEqual([true, 2]);
});

it("downloadAttachment can take longer than attemptTimeoutMs while bytes arrive", async () => {
  const { client, attachmentId } = await store(LARGE);
  let chunks = 0;
  const pull = async (controller: ReadableStreamDefaultController) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (++chunks === 10) controller.close();
    else controller.enqueue(SMALL);
  };
  const fetch = async () => new Response(new ReadableStream({ pull }));
  const { sizeBytes } = await downloadAttachment(client, { attachmentId }, { ...once, fetch, attemptTimeoutMs: 300 });
  expect(sizeBytes).toBe(9 * SMALL.length);
});

it("downloadAttachment gets a small file with a link when DescribeAttachment takes longer than attemptTimeoutMs", async () => {
  const { client, attachmentId, support, requests } = await store(SMALL);
  support.faults.add("slowResponse", { operations: ["DescribeAttachment"], delayMs: 5000 });
  const { sizeBytes } = await downloadAttachment(client, { attachmentId }, { attemptTimeoutMs: 200 });
  expect(sizeBytes).toBe(SMALL.length);
  expect(requests).toEqual(["DescribeAttachment", "GetAttachmentDownloadLink", "GET /attachments"]);
});

it("workflows with many concurrent requests cause no listener leak warning in Node.js", async () => {
  const warnings: string[] = [];
  const note = (warning: Error) => void warnings.push(warning.message);
  process.on("warning", note);
  onTestFinished(() => void process.off("warning", note));
  const fixture = createAttachmentFixture(undefined, { attachments: { partSizeBytes: MEGABYTE / 4 } });
  const { signal } = new AbortController();
  const stored = await store(LARGE);
  await Promise.all([
    uploadAttachments(fixture.client, [LARGE], { concurrency: 24, signal }),
    refreshChecks(fixture.client, {}, { concurrency: 24, timeoutMs: 100, signal }),
    summarizeChecks(fixture.client, {}, { signal }),
    ...Array.from({ length: 12 }, () =>
      downloadAttachment(stored.client, { attachmentId: stored.attachmentId }, { signal }),
    ),
  ]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(warnings).toEqual([]);
});
