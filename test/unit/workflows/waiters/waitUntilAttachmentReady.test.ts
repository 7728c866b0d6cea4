import { describe, expect, it } from "vitest";
import { SupportClient, UploadStatus, uploadAttachments, waitUntilAttachmentReady } from "../../../../src/index.js";
import {
  type AttachmentFixture,
  createAttachmentFixture,
  MEGABYTE,
  makeContent,
} from "../../../support/attachmentFixture.js";
import { bothSdks } from "../../../support/sdks.js";
import { readUpload } from "../../../support/uploadCursor.js";

const FAST = { minDelay: 0.01, maxDelay: 0.02, maxWaitTime: 20 };

/** Starts an upload whose parts are all complete, and that becomes ready after a delay. */
async function upload(fixture: AttachmentFixture): Promise<string> {
  let uploadId = "";
  const aborter = new AbortController();
  fixture.onRequest = (name) => {
    if (name === "DescribeAttachmentUploadStatus") aborter.abort();
  };
  const sent = uploadAttachments(fixture.client, [makeContent(5 * MEGABYTE + 1)], {
    signal: aborter.signal,
    onCursor: (cursor) => {
      uploadId = readUpload(cursor).files[0]?.upload?.uploadId ?? "";
    },
  });
  await expect(sent).rejects.toMatchObject({ name: "AbortError" });
  fixture.onRequest = () => {};
  return uploadId;
}

/** Creates a client whose service always returns the same status, and counts the requests. */
function answering(...bodies: object[]): { client: SupportClient; requests: () => number } {
  let requests = 0;
  const requestHandler = {
    handle: async () => {
      const body = new TextEncoder().encode(JSON.stringify(bodies[Math.min(requests++, bodies.length - 1)]));
      const statusCode = "__type" in (bodies[Math.min(requests - 1, bodies.length - 1)] ?? {}) ? 400 : 200;
      return { response: { statusCode, headers: {}, body } };
    },
  };
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  return {
    client: new SupportClient({ credentials, requestHandler, maxAttempts: 1 } as never),
    requests: () => requests,
  };
}

describe.each(bothSdks)("waitUntilAttachmentReady by %s", (_, sdk) => {
  it("waits until the upload is ready", async () => {
    const fixture = createAttachmentFixture(sdk, { attachments: { processingMs: 3_600_000 } });
    const uploadId = await upload(fixture);
    fixture.requests.length = 0;
    fixture.onRequest = () => {
      if (fixture.requests.length === 3) fixture.support.clock.advance({ hours: 1 });
    };
    const result = await waitUntilAttachmentReady({ client: fixture.client, ...FAST }, { uploadId });
    expect(result).toMatchObject({ state: "SUCCESS", reason: { uploadStatus: UploadStatus.ATTACHMENT_READY } });
    expect(fixture.requests).toHaveLength(3);
  });

  it("rejects at once for an unknown upload", async () => {
    const fixture = createAttachmentFixture(sdk);
    const wait = waitUntilAttachmentReady({ client: fixture.client, ...FAST }, { uploadId: "none" });
    await expect(wait).rejects.toThrow(/"state":"FAILURE".*UploadIdNotFound/);
    expect(fixture.requests).toHaveLength(1);
  });

  it("retries server failures", async () => {
    const fixture = createAttachmentFixture(sdk);
    const uploaded = await uploadAttachments(fixture.client, [makeContent(5 * MEGABYTE + 1)]);
    const [uploadId = ""] = uploaded.uploadIds ?? [];
    const operations = ["DescribeAttachmentUploadStatus" as const];
    const failing = fixture.support.faults.add("internalError", { operations, times: 2 });
    const throttled = fixture.support.faults.add("throttling", { operations, times: 1 });
    const { state } = await waitUntilAttachmentReady({ client: fixture.client, ...FAST }, { uploadId });
    expect([state, failing.hits, throttled.hits]).toEqual(["SUCCESS", 2, 1]);
  });
});

describe("waitUntilAttachmentReady", () => {
  it("rejects with the response as the reason when the upload has failed", async () => {
    const { client, requests } = answering(
      { uploadStatus: "attachment-not-ready", fileName: "a" },
      { uploadStatus: "failed", fileName: "a" },
    );
    const wait = waitUntilAttachmentReady({ client, ...FAST }, { uploadId: "u" });
    await expect(wait).rejects.toThrow(/"state":"FAILURE","reason":\{.*"uploadStatus":"failed"/);
    expect(requests()).toBe(2);
  });

  it("throws a TimeoutError after maxWaitTime", async () => {
    const { client } = answering({ uploadStatus: "attachment-not-ready", fileName: "a" });
    const wait = waitUntilAttachmentReady({ client, ...FAST, maxWaitTime: 0.1 }, { uploadId: "u" });
    await expect(wait).rejects.toMatchObject({ name: "TimeoutError" });
  });

  it("throws an AbortError when the signal is aborted", async () => {
    const aborter = new AbortController();
    const { client } = answering({ uploadStatus: "attachment-not-ready", fileName: "a" });
    const waiter = { client, ...FAST, abortSignal: aborter.signal };
    const wait = waitUntilAttachmentReady(waiter, { uploadId: "u" });
    setTimeout(() => aborter.abort(), 30);
    await expect(wait).rejects.toMatchObject({ name: "AbortError" });
  });
});
