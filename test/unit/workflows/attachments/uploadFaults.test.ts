import { describe, expect, it } from "vitest";
import { DescribeAttachmentUploadStatusCommand, uploadAttachments } from "../../../../src/index.js";
import type { FaultName } from "../../../../src/local/index.js";
import {
  countRequests,
  createAttachmentFixture,
  expectUploaded,
  KILOBYTE,
  LARGE_AND_SMALL,
  MEGABYTE,
  makeContent,
} from "../../../support/attachmentFixture.js";
import { bothSdks, ours } from "../../../support/sdks.js";

const LARGE = makeContent(6 * MEGABYTE);
const retryDelayMs = 1;

describe.each(bothSdks)("uploadAttachments by %s", (_, sdk) => {
  it.each<FaultName>(["lostRequest", "lostResponse", "badGateway", "truncatedResponse", "expiredLinks"])(
    "retries %s of every third part",
    async (fault) => {
      const fixture = createAttachmentFixture(sdk, { attachments: { partSizeBytes: 256 * KILOBYTE } });
      // Requests draw random numbers as they arrive, so by chance all faults can affect a single part.
      // Their number is below its attempts.
      const times = 7;
      const schedule = { operations: ["UploadPart" as const], probability: 0.3, randomSeed: 7, times };
      const added = fixture.support.faults.add(fault, schedule);
      const uploaded = await uploadAttachments(fixture.client, LARGE_AND_SMALL, {
        retryDelayMs,
        maxAttempts: times + 1,
      });
      expect(added.hits).toBe(times);
      await expectUploaded(fixture, uploaded, { sdk });
    },
  );
});

describe("uploadAttachments", () => {
  it("retries API failures after the client gave up", async () => {
    const fixture = createAttachmentFixture(undefined, { attachments: { partSizeBytes: MEGABYTE } });
    const operations = [
      "AddAttachmentsToSet" as const,
      "GetAttachmentUploadLinks" as const,
      "CompleteAttachmentUpload" as const,
    ];
    const added = operations.flatMap((operation) => [
      fixture.support.faults.add("internalError", { operations: [operation], times: 1 }),
      fixture.support.faults.add("throttling", { operations: [operation], times: 1 }),
      fixture.support.faults.add("lostResponse", { operations: [operation], times: 1 }),
    ]);
    await expectUploaded(fixture, await uploadAttachments(fixture.client, LARGE_AND_SMALL, { retryDelayMs }));
    expect(added.map(({ hits }) => hits)).toEqual(added.map(() => 1));
  });

  it.each([
    ["socket hang up, without a code", () => new Error("socket hang up")],
    ["a 502 of a proxy", () => new Error("Bad response: 502")],
    ["a 503 of a proxy", () => new Error("tunneling socket could not be established, statusCode=503")],
    ["closed by Bun", () => Object.assign(new Error("The socket connection was closed"), { code: "ConnectionClosed" })],
  ])("retries every request that a proxy drops: %s", async (_, make) => {
    const fixture = createAttachmentFixture();
    const dropped = new Set<string>();
    fixture.onRequest = (name) => {
      if (dropped.has(name)) return;
      dropped.add(name);
      throw make();
    };
    await expectUploaded(fixture, await uploadAttachments(fixture.client, LARGE_AND_SMALL, { retryDelayMs }));
    const names = ["GetAttachmentUploadLinks", "PUT /uploads", "CompleteAttachmentUpload", "AddAttachmentsToSet"];
    expect([...dropped]).toEqual(expect.arrayContaining(names));
  });

  it("renews rejected links once for all links of the same request", async () => {
    const fixture = createAttachmentFixture(undefined, { attachments: { partSizeBytes: MEGABYTE } });
    fixture.support.faults.add("expiredLinks", { operations: ["UploadPart"], times: 1 });
    await expectUploaded(
      fixture,
      await uploadAttachments(fixture.client, LARGE_AND_SMALL, { retryDelayMs, concurrency: 1 }),
    );
    expect([countRequests(fixture, "GetAttachmentUploadLinks"), countRequests(fixture, "PUT /uploads")]).toEqual([
      2, 7,
    ]);
  });

  it("succeeds with a local clock that is a day fast", async () => {
    const dayMs = 24 * 3_600_000;
    const fixture = createAttachmentFixture(undefined, { now: () => Date.now() - dayMs });
    fixture.client.config.systemClockOffset = -dayMs;
    await expectUploaded(fixture, await uploadAttachments(fixture.client, LARGE_AND_SMALL, { retryDelayMs }));
    expect(countRequests(fixture, "PUT /uploads")).toBe(12);
  });

  it("rejects after maxAttempts of a part, and names the part and the reason", async () => {
    const fixture = createAttachmentFixture();
    fixture.support.faults.add("badGateway", { operations: ["UploadPart"] });
    const upload = uploadAttachments(fixture.client, LARGE_AND_SMALL, { retryDelayMs, maxAttempts: 3, concurrency: 1 });
    await expect(upload).rejects.toMatchObject({
      name: "AttachmentError",
      code: "PART_FAILED",
      fileName: "large",
      partIndex: 1,
      statusCode: 502,
      message: expect.stringMatching(
        /part 1 of `large`: the response was 502 in the last of 3 attempts\. Call again with the last `cursor`/,
      ),
    });
  });

  it("redacts links in its errors", async () => {
    const fixture = createAttachmentFixture();
    fixture.support.faults.add("lostRequest", { operations: ["UploadPart"] });
    const failure: Error = await uploadAttachments(fixture.client, LARGE_AND_SMALL, {
      retryDelayMs,
      maxAttempts: 2,
    }).catch((error) => error);
    const shown = [failure.message, failure.stack, JSON.stringify(failure), String(failure.cause)].join();
    expect(shown).toContain("the connection failed in the last of 2 attempts");
    expect(shown).not.toMatch(/X-Amz|uploads\//);
  });

  it.each([1, 0.5, 0, -1, Number.NaN, 5 * MEGABYTE])(
    "rejects at once when the service chooses invalid parts of %s bytes",
    async (partSizeBytes) => {
      const totalParts = Math.ceil(LARGE.length / partSizeBytes) + (partSizeBytes > 1 ? 1 : 0);
      const client = { send: async () => ({ uploadId: "upload-1", partSizeBytes, totalParts, uploadUrls: [] }) };
      const upload = uploadAttachments(client, [LARGE]);
      await expect(upload).rejects.toMatchObject({ code: "UPLOAD_FAILED", uploadId: "upload-1" });
    },
  );

  it.each(["ExpiredToken", "RequestTimeout"])("retries a part that storage rejects with 400 %s", async (code) => {
    const world = createAttachmentFixture(undefined, { attachments: { partSizeBytes: MEGABYTE } });
    const refusals = [new Response(`<Error><Code>${code}</Code></Error>`, { status: 400 })];
    const fetch = async (url: string, init: RequestInit) => refusals.shift() ?? world.support.fetch(url, init);
    const files = LARGE_AND_SMALL.slice(0, 1);
    await expectUploaded(world, await uploadAttachments(world.client, files, { fetch, retryDelayMs }), { files });
    // Credentials that signed an expired link can expire before it.
    expect(countRequests(world, "GetAttachmentUploadLinks")).toBe(code === "ExpiredToken" ? 2 : 1);
  });

  it("does not retry a part that was rejected permanently", async () => {
    const fixture = createAttachmentFixture();
    const fetch = async () => new Response("<Error><Code>EntityTooSmall</Code></Error>", { status: 400 });
    const upload = uploadAttachments(fixture.client, [LARGE_AND_SMALL[0] ?? LARGE], { fetch, concurrency: 1 });
    await expect(upload).rejects.toMatchObject({ code: "PART_FAILED", statusCode: 400 });
    await expect(upload).rejects.toThrow("part 1 of `large`: the response was 400 (EntityTooSmall). Call again");
  });

  it("rejects when the response to a part has no ETag", async () => {
    const fixture = createAttachmentFixture();
    const upload = uploadAttachments(fixture.client, [LARGE], { fetch: async () => new Response() });
    await expect(upload).rejects.toThrow("the response has no ETag header (browsers hide it unless CORS exposes it)");
  });

  it("rejects when the file is not ready in time, and resumes later", async () => {
    const fixture = createAttachmentFixture(undefined, { attachments: { processingMs: 3_600_000 } });
    let saved: string | undefined;
    const onCursor = (cursor: string) => {
      saved = cursor;
    };
    const upload = uploadAttachments(fixture.client, LARGE_AND_SMALL, { onCursor, timeoutMs: 2000 });
    await expect(upload).rejects.toMatchObject({
      name: "AttachmentError",
      code: "UPLOAD_NOT_READY",
      fileName: "large",
      uploadId: expect.any(String),
      message: expect.stringContaining("after 2000 ms. Call again with the last `cursor`"),
    });
    const sent = countRequests(fixture, "PUT /uploads");
    fixture.support.clock.advance({ hours: 1 });
    await uploadAttachments(fixture.client, LARGE_AND_SMALL, { cursor: saved });
    expect(countRequests(fixture, "PUT /uploads")).toBe(sent);
  });

  it("throws a TimeoutError when the upload takes longer than `timeoutMs`, and resumes later", async () => {
    const fixture = createAttachmentFixture();
    const slow = fixture.support.faults.add("slowResponse", { operations: ["UploadPart"], delayMs: 60_000 });
    let saved: string | undefined;
    const onCursor = (cursor: string) => {
      saved = cursor;
    };
    const upload = uploadAttachments(fixture.client, LARGE_AND_SMALL, { onCursor, timeoutMs: 200 });
    await expect(upload).rejects.toMatchObject({ name: "TimeoutError", code: "TIMEOUT" });
    slow.remove();
    await expectUploaded(fixture, await uploadAttachments(fixture.client, LARGE_AND_SMALL, { cursor: saved }));
  });

  it("rejects when the service reports the file as failed", async () => {
    const { client } = createAttachmentFixture(undefined, { attachments: { processingMs: 3_600_000 } });
    const bare = {
      async send(command: object, options: object) {
        const output = await client.send(command as never, options);
        const isStatus = command instanceof DescribeAttachmentUploadStatusCommand;
        return isStatus ? { uploadStatus: "failed", fileName: "large" } : output;
      },
      config: client.config,
    };
    await expect(uploadAttachments(bare as never, LARGE_AND_SMALL)).rejects.toMatchObject({
      code: "UPLOAD_FAILED",
      uploadId: expect.any(String),
      message: expect.stringContaining("after it was uploaded completely. Start again"),
    });
  });

  it("polls again after a status request failed", async () => {
    const fixture = createAttachmentFixture(undefined, { attachments: { partSizeBytes: MEGABYTE, processingMs: 50 } });
    const operations = ["DescribeAttachmentUploadStatus" as const];
    const failing = fixture.support.faults.add("internalError", { operations, times: 1 });
    await expectUploaded(fixture, await uploadAttachments(fixture.client, LARGE_AND_SMALL));
    expect(failing.hits).toBe(1);
  });

  it("throws the service's exceptions unchanged", async () => {
    const fixture = createAttachmentFixture();
    fixture.support.configure({ plan: "developer" });
    await expect(uploadAttachments(fixture.client, LARGE_AND_SMALL)).rejects.toBeInstanceOf(
      ours.SupportServiceException,
    );
    await expect(uploadAttachments(fixture.client, LARGE_AND_SMALL)).rejects.toMatchObject({
      name: "SubscriptionRequiredException",
    });
  });
});
