import { describe, expect, it, onTestFinished } from "vitest";
import { uploadAttachments } from "../../../../src/index.js";
import type { UploadState } from "../../../../src/workflows/attachments/uploadState.js";
import {
  type AttachmentFixture,
  countRequests,
  createAttachmentFixture,
  expectUploaded,
  MEGABYTE,
  makeContent,
} from "../../../support/attachmentFixture.js";
import { bothSdks, ours, type Sdk } from "../../../support/sdks.js";
import { readUpload, writeUpload } from "../../../support/uploadCursor.js";

const LARGE = makeContent(12 * MEGABYTE + 5);
const SMALL = makeContent(1000, 3);
const FILES = [
  { fileName: "large", data: LARGE },
  { fileName: "small", data: SMALL },
];

/** Returns a fixture whose upload ended after the given number of parts, and its last cursor. */
async function endAfterParts(parts: number, sdk: Sdk = ours): Promise<[AttachmentFixture, string]> {
  const fixture = createAttachmentFixture(sdk, { attachments: { partSizeBytes: MEGABYTE } });
  const aborter = new AbortController();
  let saved = "";
  const onCursor = (cursor: string) => {
    saved = cursor;
    if (readUpload(cursor).files[0]?.upload?.parts.length === parts) aborter.abort();
  };
  const upload = uploadAttachments(fixture.client, FILES, { onCursor, signal: aborter.signal, concurrency: 1 });
  await expect(upload).rejects.toMatchObject({ name: "AbortError" });
  fixture.requests.length = 0;
  return [fixture, saved];
}

/** Returns a fixture with a completed upload, and its last cursor. */
async function finish(): Promise<{ fixture: AttachmentFixture; cursor: string; state: UploadState; uploaded: object }> {
  const fixture = createAttachmentFixture(ours, { attachments: { partSizeBytes: MEGABYTE } });
  const cursors: string[] = [];
  const uploaded = await uploadAttachments(fixture.client, FILES, { onCursor: (cursor) => void cursors.push(cursor) });
  fixture.requests.length = 0;
  const cursor = cursors.at(-1) ?? "";
  return { fixture, cursor, state: readUpload(cursor), uploaded };
}

describe.each(bothSdks)("the cursor of uploadAttachments with %s", (_, sdk) => {
  it.each([1, 7, 12])("resumes after %i of 13 parts, and sends none of them again", async (parts) => {
    const [fixture, cursor] = await endAfterParts(parts, sdk);
    const uploaded = await uploadAttachments(fixture.client, FILES, { cursor });
    expect([countRequests(fixture, "PUT /uploads"), countRequests(fixture, "AddAttachmentsToSet")]).toEqual([
      13 - parts,
      1,
    ]);
    await expectUploaded(fixture, uploaded, { files: FILES, sdk });
  });
});

describe("the cursor of uploadAttachments", () => {
  it("contains no links", async () => {
    const [, cursor] = await endAfterParts(3);
    expect(cursor).toMatch(/^1\.[0-9a-f]{16}\.[\w.!~*'()%-]+$/);
    expect(decodeURIComponent(cursor)).not.toMatch(/http|X-Amz/);
    expect(readUpload(cursor)).toMatchObject({
      files: [{ fileName: "large", sizeBytes: LARGE.length }, { fileName: "small" }],
    });
  });

  it("resumes with a stream, whose first parts are read but not sent", async () => {
    const [fixture, cursor] = await endAfterParts(7);
    const stream = new Blob([LARGE]).stream();
    const files = [{ fileName: "large", data: stream, sizeBytes: LARGE.length }, FILES[1] ?? SMALL];
    await expectUploaded(fixture, await uploadAttachments(fixture.client, files, { cursor }), { files: FILES });
    expect(countRequests(fixture, "PUT /uploads")).toBe(6);
  });

  it("resumes the progress", async () => {
    const [fixture, cursor] = await endAfterParts(12);
    const reported: number[] = [];
    const onProgress = ({ totalTransferredBytes }: { totalTransferredBytes: number }) =>
      reported.push(totalTransferredBytes);
    await uploadAttachments(fixture.client, FILES, { cursor, onProgress });
    expect(reported.at(-1)).toBe(LARGE.length + SMALL.length);
  });

  it("starts a new upload and a new set when those of the cursor have expired", async () => {
    const { fixture, state } = await finish();
    fixture.support.clock.advance({ hours: 25 });
    const expired = { ...state, set: { attachmentSetId: "as-old", expiryTime: "2020-01-01T00:00:00.000Z" } };
    const uploaded = await uploadAttachments(fixture.client, FILES, { cursor: writeUpload(expired) });
    expect([countRequests(fixture, "PUT /uploads"), countRequests(fixture, "AddAttachmentsToSet")]).toEqual([13, 1]);
    await expectUploaded(fixture, uploaded, { files: FILES });
  });

  it.each([
    ["is replaced when it expires within 10 minutes", 9, 1],
    ["is reused when it expires later", 11, 0],
  ])("has a set that %s", async (_, minutes, count_) => {
    const { fixture, state } = await finish();
    const expiryTime = new Date(Date.now() + minutes * 60_000).toISOString();
    const attachmentSetId = state.set?.attachmentSetId ?? "";
    const uploaded = await uploadAttachments(fixture.client, FILES, {
      cursor: writeUpload({ ...state, set: { attachmentSetId, expiryTime } }),
    });
    expect(countRequests(fixture, "AddAttachmentsToSet")).toBe(count_);
    expect(uploaded.attachmentSetId === attachmentSetId).toBe(count_ === 0);
    await expectUploaded(fixture, uploaded, { files: FILES });
  });

  it.each(["Asia/Tokyo", "America/Los_Angeles"])(
    "has a set whose expiry without a zone is parsed as UTC in %s",
    async (zone) => {
      const { fixture, state } = await finish();
      const { TZ } = process.env;
      onTestFinished(() => void (TZ === undefined ? delete process.env.TZ : Object.assign(process.env, { TZ })));
      process.env.TZ = zone;
      const attachmentSetId = state.set?.attachmentSetId ?? "";
      for (const [minutes, made] of [
        [11, 0],
        [9, 1],
      ] as const) {
        fixture.requests.length = 0;
        const expiryTime = new Date(Date.now() + minutes * 60_000).toISOString().slice(0, -1);
        const cursor = writeUpload({ ...state, set: { attachmentSetId, expiryTime } });
        await uploadAttachments(fixture.client, FILES, { cursor });
        expect(countRequests(fixture, "AddAttachmentsToSet")).toBe(made);
      }
    },
  );

  it("starts a new upload when the service reports the old one as failed", async () => {
    const { fixture, state, cursor } = await finish();
    fixture.support.failUpload(state.files[0]?.upload?.uploadId ?? "");
    const uploaded = await uploadAttachments(fixture.client, FILES, { cursor });
    expect(countRequests(fixture, "PUT /uploads")).toBe(13);
    await expectUploaded(fixture, uploaded, { files: FILES });
  });

  it("reports parts again that the service has not counted", async () => {
    const [fixture, cursor] = await endAfterParts(7);
    const state = readUpload(cursor);
    for (const part of state.files[0]?.upload?.parts ?? []) part.isReported = true;
    await expectUploaded(fixture, await uploadAttachments(fixture.client, FILES, { cursor: writeUpload(state) }), {
      files: FILES,
    });
  });

  it("of a finished upload returns the same ids, and sends nothing", async () => {
    const { fixture, cursor, uploaded } = await finish();
    expect(await uploadAttachments(fixture.client, FILES, { cursor })).toEqual(uploaded);
    expect(fixture.requests).toEqual(["DescribeAttachmentUploadStatus"]);
    await expectUploaded(fixture, uploaded, { files: FILES });
  });

  it("only polls when the upload was finished in the meantime", async () => {
    const fixture = createAttachmentFixture(ours, { attachments: { partSizeBytes: MEGABYTE } });
    const cursors: string[] = [];
    const onCursor = (cursor: string) => void cursors.push(cursor);
    await uploadAttachments(fixture.client, FILES, { onCursor });
    // Simulates a crash between the last report and its cursor.
    const beforeReport = cursors.findLast((cursor) =>
      readUpload(cursor).files[0]?.upload?.parts.some(({ isReported }) => !isReported),
    );
    fixture.requests.length = 0;
    const uploaded = await uploadAttachments(fixture.client, FILES, { cursor: beforeReport });
    expect(fixture.requests).toEqual(["DescribeAttachmentUploadStatus", "AddAttachmentsToSet"]);
    await expectUploaded(fixture, uploaded, { files: FILES });
  });

  it("starts a new upload when the service has parts that the cursor lacks", async () => {
    const fixture = createAttachmentFixture(ours, { attachments: { partSizeBytes: MEGABYTE } });
    const cursors: string[] = [];
    const onCursor = (cursor: string) => void cursors.push(cursor);
    await uploadAttachments(fixture.client, FILES, { onCursor });
    const halfWay = cursors.find((cursor) => readUpload(cursor).files[0]?.upload?.parts.length === 7);
    fixture.requests.length = 0;
    const uploaded = await uploadAttachments(fixture.client, FILES, { cursor: halfWay });
    expect(countRequests(fixture, "PUT /uploads")).toBe(13);
    await expectUploaded(fixture, uploaded, { files: FILES });
  });

  it.each([
    [
      "other content",
      { fileName: "large", data: makeContent(LARGE.length, 9) },
      "FILE_CHANGED",
      /its part 1 has changed since it was uploaded/,
    ],
    [
      "another size",
      { fileName: "large", data: LARGE.subarray(1) },
      "CURSOR_MISMATCH",
      /has 12582916 bytes, and had 12582917/,
    ],
    ["another name", { fileName: "huge", data: LARGE }, "CURSOR_MISMATCH", /file 1 is `huge`, and was `large`/],
    ["another time", new File([LARGE], "large", { lastModified: 5 }), "CURSOR_MISMATCH", /`large` was modified since/],
  ])("is rejected for a file with %s", async (_, file, code, message) => {
    const [fixture, cursor] = await endAfterParts(7);
    const upload = uploadAttachments(fixture.client, [file, FILES[1] ?? SMALL], { cursor });
    await expect(upload).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(countRequests(fixture, "PUT /uploads")).toBe(0);
  });

  it("is rejected for a small file with other content", async () => {
    const { fixture, cursor } = await finish();
    const files = [FILES[0] ?? LARGE, { fileName: "small", data: makeContent(1000, 4) }];
    await expect(uploadAttachments(fixture.client, files, { cursor })).rejects.toMatchObject({
      code: "FILE_CHANGED",
      fileName: "small",
    });
  });

  it("ignores unknown members", async () => {
    const [fixture, cursor] = await endAfterParts(12);
    const cursors: string[] = [];
    const changed = writeUpload({ ...readUpload(cursor), extra: "x" });
    await uploadAttachments(fixture.client, FILES, { cursor: changed, onCursor: (each) => void cursors.push(each) });
    expect(readUpload(cursors.at(-1) ?? "")).not.toHaveProperty("extra");
  });
});

describe("onCursor", () => {
  it("is never called concurrently, and is awaited", async () => {
    const fixture = createAttachmentFixture(ours, { attachments: { partSizeBytes: MEGABYTE } });
    let running = 0;
    let most = 0;
    const counts: number[] = [];
    const onCursor = async (cursor: string) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      counts.push(readUpload(cursor).files[0]?.upload?.parts.length ?? 0);
      running -= 1;
    };
    await uploadAttachments(fixture.client, FILES, { onCursor });
    expect([most, running]).toEqual([1, 0]);
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    expect(counts.at(-1)).toBe(13);
  });

  it("makes uploadAttachments reject with its error", async () => {
    const { client } = createAttachmentFixture();
    const onCursor = () => Promise.reject(new Error("The disk is full."));
    await expect(uploadAttachments(client, FILES, { onCursor })).rejects.toThrow("The disk is full.");
  });

  it.each([
    ["the set", FILES.slice(1), 1],
    ["the upload", FILES, 1],
    ["a part", FILES, 2],
  ])("does not delay an abort while saving %s, and is not called after it", async (_, files, last) => {
    const { client } = createAttachmentFixture(ours, { attachments: { partSizeBytes: MEGABYTE } });
    const aborter = new AbortController();
    let calls = 0;
    let sent = 0;
    let end = () => {};
    const abortSoon = () => void setImmediate(() => aborter.abort("enough"));
    const onCursor = () => {
      if (++calls < last) return;
      if (last === 1) abortSoon();
      return new Promise<void>((resolve) => {
        end = resolve;
      });
    };
    // The next call of onCursor is queued when the second part has been sent.
    const onProgress = () => {
      if (++sent === 2) abortSoon();
    };
    const upload = uploadAttachments(client, files, { onCursor, onProgress, signal: aborter.signal });
    await expect(upload).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
    end();
    await new Promise(setImmediate);
    expect(calls).toBe(last);
  });
});
