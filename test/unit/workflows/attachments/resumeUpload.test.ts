import { describe, expect, it, onTestFinished } from "vitest";
import { type AttachmentUploadState, downloadAttachment, uploadAttachments } from "../../../../src/index.js";
import {
  type AttachmentWorld,
  createAttachmentWorld,
  isSame,
  MEGABYTE,
  makeContent,
  openCaseWithFiles,
} from "../../../support/attachmentWorld.js";
import { bothSdks, ours, type Sdk } from "../../../support/sdks.js";

const LARGE = makeContent(12 * MEGABYTE + 5);
const SMALL = makeContent(1000, 3);
const FILES = [
  { name: "large", data: LARGE },
  { name: "small", data: SMALL },
];

/** A world in which an upload has ended after so many parts, and the state that it left. */
async function endAfterParts(parts: number, sdk: Sdk = ours): Promise<[AttachmentWorld, AttachmentUploadState]> {
  const world = createAttachmentWorld(sdk, { attachments: { partSizeBytes: MEGABYTE } });
  const aborter = new AbortController();
  let saved: AttachmentUploadState | undefined;
  const onState = (state: AttachmentUploadState) => {
    saved = JSON.parse(JSON.stringify(state));
    if (state.files[0]?.upload?.parts.length === parts) aborter.abort();
  };
  const upload = uploadAttachments(world.client, FILES, { onState, signal: aborter.signal, concurrency: 1 });
  await expect(upload).rejects.toMatchObject({ name: "AbortError" });
  world.requests.length = 0;
  return [world, saved as AttachmentUploadState];
}

/** A world in which all is uploaded, and the state of that. */
async function finish(): Promise<{ world: AttachmentWorld; state: AttachmentUploadState; uploaded: object }> {
  const world = createAttachmentWorld(ours, { attachments: { partSizeBytes: MEGABYTE } });
  const states: AttachmentUploadState[] = [];
  const uploaded = await uploadAttachments(world.client, FILES, { onState: (state) => void states.push(state) });
  world.requests.length = 0;
  return { world, state: states.at(-1) as AttachmentUploadState, uploaded };
}

async function expectWhole(world: AttachmentWorld, uploaded: object, sdk: Sdk = ours): Promise<void> {
  const attached = await openCaseWithFiles(sdk, world, uploaded);
  const read = async (name: string) => {
    const attachmentId = attached.find(({ fileName }) => fileName === name)?.attachmentId ?? "";
    return (await downloadAttachment(world.client, attachmentId)).data;
  };
  expect([isSame(await read("large"), LARGE), isSame(await read("small"), SMALL)]).toEqual([true, true]);
}

const count = ({ requests }: AttachmentWorld, name: string) => requests.filter((each) => each === name).length;

describe.each(bothSdks)("resumeFrom with %s", (_, sdk) => {
  it.each([1, 7, 12])("resumes after %i of 13 parts, and sends none of them again", async (parts) => {
    const [world, resumeFrom] = await endAfterParts(parts, sdk);
    const uploaded = await uploadAttachments(world.client, FILES, { resumeFrom });
    expect([count(world, "PUT /uploads"), count(world, "AddAttachmentsToSet")]).toEqual([13 - parts, 1]);
    await expectWhole(world, uploaded, sdk);
  });
});

describe("resumeFrom", () => {
  it("contains no links", async () => {
    const [, state] = await endAfterParts(3);
    expect(JSON.stringify(state)).not.toMatch(/http|X-Amz/);
    expect(state).toMatchObject({ version: 1, files: [{ name: "large", sizeBytes: LARGE.length }, { name: "small" }] });
  });

  it("resumes with a stream, whose first parts are read but not sent", async () => {
    const [world, resumeFrom] = await endAfterParts(7);
    const stream = new Blob([LARGE]).stream();
    const files = [{ name: "large", data: stream, sizeBytes: LARGE.length }, FILES[1] ?? SMALL];
    await expectWhole(world, await uploadAttachments(world.client, files, { resumeFrom }));
    expect(count(world, "PUT /uploads")).toBe(6);
  });

  it("reports the progress from where it was", async () => {
    const [world, resumeFrom] = await endAfterParts(12);
    const told: number[] = [];
    const onProgress = ({ totalSentBytes }: { totalSentBytes: number }) => told.push(totalSentBytes);
    await uploadAttachments(world.client, FILES, { resumeFrom, onProgress });
    expect(told.at(-1)).toBe(LARGE.length + SMALL.length);
  });

  it("starts a new upload and set when those of the state have expired", async () => {
    const { world, state } = await finish();
    world.support.clock.advance({ hours: 25 });
    const expired = { ...state, set: { attachmentSetId: "as-old", expiryTime: "2020-01-01T00:00:00.000Z" } };
    const uploaded = await uploadAttachments(world.client, FILES, { resumeFrom: expired });
    expect([count(world, "PUT /uploads"), count(world, "AddAttachmentsToSet")]).toEqual([13, 1]);
    await expectWhole(world, uploaded);
  });

  it.each([
    ["is made anew when it expires within 10 minutes", 9, 1],
    ["is used again when it lives longer", 11, 0],
  ])("has a set that %s", async (_, minutes, count_) => {
    const { world, state } = await finish();
    const expiryTime = new Date(Date.now() + minutes * 60_000).toISOString();
    const attachmentSetId = state.set?.attachmentSetId ?? "";
    const uploaded = await uploadAttachments(world.client, FILES, {
      resumeFrom: { ...state, set: { attachmentSetId, expiryTime } },
    });
    expect(count(world, "AddAttachmentsToSet")).toBe(count_);
    expect(uploaded.attachmentSetId === attachmentSetId).toBe(count_ === 0);
    await expectWhole(world, uploaded);
  });

  it.each(["Asia/Tokyo", "America/Los_Angeles"])("has a set whose expiry without a zone is UTC in %s", async (zone) => {
    const { world, state } = await finish();
    const { TZ } = process.env;
    onTestFinished(() => void (TZ === undefined ? delete process.env.TZ : Object.assign(process.env, { TZ })));
    process.env.TZ = zone;
    const attachmentSetId = state.set?.attachmentSetId ?? "";
    for (const [minutes, made] of [
      [11, 0],
      [9, 1],
    ] as const) {
      world.requests.length = 0;
      const expiryTime = new Date(Date.now() + minutes * 60_000).toISOString().slice(0, -1);
      const resumeFrom = { ...state, set: { attachmentSetId, expiryTime } };
      await uploadAttachments(world.client, FILES, { resumeFrom });
      expect(count(world, "AddAttachmentsToSet")).toBe(made);
    }
  });

  it("starts a new upload when the service reports that of the state as failed", async () => {
    const { world, state } = await finish();
    world.support.failUpload(state.files[0]?.upload?.uploadId ?? "");
    const uploaded = await uploadAttachments(world.client, FILES, { resumeFrom: state });
    expect(count(world, "PUT /uploads")).toBe(13);
    await expectWhole(world, uploaded);
  });

  it("reports parts again that the service does not know", async () => {
    const [world, resumeFrom] = await endAfterParts(7);
    const [large, small] = resumeFrom.files;
    const parts = (large?.upload?.parts ?? []).map((part) => ({ ...part, isReported: true }));
    const upload = { uploadId: "", partSizeBytes: 0, ...large?.upload, parts };
    const believed = {
      ...resumeFrom,
      files: [{ name: "", sizeBytes: 0, ...large, upload }, small ?? { name: "", sizeBytes: 0 }],
    };
    await expectWhole(world, await uploadAttachments(world.client, FILES, { resumeFrom: believed }));
  });

  it("of a finished upload returns the same ids, and sends nothing", async () => {
    const { world, state, uploaded } = await finish();
    expect(await uploadAttachments(world.client, FILES, { resumeFrom: state })).toEqual(uploaded);
    expect(world.requests).toEqual(["DescribeAttachmentUploadStatus"]);
    await expectWhole(world, uploaded);
  });

  it("only polls when the upload was finished meanwhile", async () => {
    const world = createAttachmentWorld(ours, { attachments: { partSizeBytes: MEGABYTE } });
    const states: AttachmentUploadState[] = [];
    const onState = (state: AttachmentUploadState) => void states.push(state);
    await uploadAttachments(world.client, FILES, { onState });
    // As if the process had died between the last report and its state.
    const beforeReport = states.findLast(({ files }) => files[0]?.upload?.parts.some(({ isReported }) => !isReported));
    world.requests.length = 0;
    const uploaded = await uploadAttachments(world.client, FILES, { resumeFrom: beforeReport });
    expect(world.requests).toEqual(["DescribeAttachmentUploadStatus", "AddAttachmentsToSet"]);
    await expectWhole(world, uploaded);
  });

  it("starts a new upload when the service has parts that the state lacks", async () => {
    const world = createAttachmentWorld(ours, { attachments: { partSizeBytes: MEGABYTE } });
    const states: AttachmentUploadState[] = [];
    const onState = (state: AttachmentUploadState) => void states.push(JSON.parse(JSON.stringify(state)));
    await uploadAttachments(world.client, FILES, { onState });
    const halfWay = states.find(({ files }) => files[0]?.upload?.parts.length === 7);
    world.requests.length = 0;
    const uploaded = await uploadAttachments(world.client, FILES, { resumeFrom: halfWay });
    expect(count(world, "PUT /uploads")).toBe(13);
    await expectWhole(world, uploaded);
  });

  it.each([
    [
      "other content",
      { name: "large", data: makeContent(LARGE.length, 9) },
      "FILE_CHANGED",
      /its part 1 has changed since it was uploaded/,
    ],
    [
      "another size",
      { name: "large", data: LARGE.subarray(1) },
      "STATE_MISMATCH",
      /has 12582916 bytes, and had 12582917/,
    ],
    ["another name", { name: "huge", data: LARGE }, "STATE_MISMATCH", /file 1 is "huge", and was "large"/],
    ["another time", new File([LARGE], "large", { lastModified: 5 }), "STATE_MISMATCH", /"large" was modified since/],
  ])("refuses a file with %s", async (_, file, code, message) => {
    const [world, resumeFrom] = await endAfterParts(7);
    const upload = uploadAttachments(world.client, [file, FILES[1] ?? SMALL], { resumeFrom });
    await expect(upload).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(count(world, "PUT /uploads")).toBe(0);
  });

  it("refuses a small file with other content", async () => {
    const { world, state } = await finish();
    const files = [FILES[0] ?? LARGE, { name: "small", data: makeContent(1000, 4) }];
    await expect(uploadAttachments(world.client, files, { resumeFrom: state })).rejects.toMatchObject({
      code: "FILE_CHANGED",
      fileName: "small",
    });
  });

  it.each([
    ["of other files", { version: 1 as const, files: [] }, /it has 0 files, and the call has 2/],
    [
      "of another version",
      { version: 2, files: [] } as unknown as AttachmentUploadState,
      /not a state of this version/,
    ],
    ["that is null", null as unknown as AttachmentUploadState, /it cannot be read/],
    ["that is a text", '{"version":1}' as unknown as AttachmentUploadState, /not a state of this version/],
  ])("%s is refused", async (_, resumeFrom, message) => {
    const { client, requests } = createAttachmentWorld();
    const upload = uploadAttachments(client, FILES, { resumeFrom });
    await expect(upload).rejects.toMatchObject({ code: "STATE_MISMATCH", message: expect.stringMatching(message) });
    expect(requests).toEqual([]);
  });

  const part = { partIndex: 1, eTag: '"1"', sample: "a", isReported: false };
  const upload = { uploadId: "upload-1", partSizeBytes: MEGABYTE, parts: [part] };
  const circular: Record<string, unknown> = {};
  circular.uploadId = circular;
  it.each<[what: string, damage: object]>([
    ["files without members", { files: [{}, {}] }],
    ["files that are null", { files: [null, null] }],
    ["a list with holes", { files: new Array(2) }],
    ["a sample that is a number", { sample: 5 }],
    ["an endless sample", { sample: "a".repeat(50_000_000) }],
    ["an upload that is a text", { upload: "upload-1" }],
    ["no upload id", { upload: { ...upload, uploadId: undefined } }],
    ["an endless upload id", { upload: { ...upload, uploadId: "a".repeat(50_000_000) } }],
    ["a circular member", { upload: circular }],
    ["a bigint", { upload: { ...upload, partSizeBytes: 1n } }],
    ["parts of no size", { upload: { ...upload, partSizeBytes: 0 } }],
    ["parts of a negative size", { upload: { ...upload, partSizeBytes: -1 } }],
    ["parts of a fraction of a byte", { upload: { ...upload, partSizeBytes: 1e-9 } }],
    ["twelve million parts", { upload: { ...upload, partSizeBytes: 1 } }],
    ["parts that are no list", { upload: { ...upload, parts: { length: 40_000_000 } } }],
    ["more parts than the file has", { upload: { ...upload, parts: new Array(4_000_000_000) } }],
    ["the same part twice", { upload: { ...upload, parts: [part, part] } }],
    ["a part beyond the last", { upload: { ...upload, parts: [{ ...part, partIndex: 14 }] } }],
    ["part 0", { upload: { ...upload, parts: [{ ...part, partIndex: 0 }] } }],
    ["a part that is null", { upload: { ...upload, parts: [null] } }],
    ["a part without an ETag", { upload: { ...upload, parts: [{ ...part, eTag: "" }] } }],
    ["a part without a sample", { upload: { ...upload, parts: [{ ...part, sample: null }] } }],
    ["a part that is reported perhaps", { upload: { ...upload, parts: [{ ...part, isReported: "yes" }] } }],
    ["a set without an id", { set: { expiryTime: "2099-01-01T00:00:00Z" } }],
    ["a set that is a number", { set: 5 }],
    [
      "a member that throws",
      {
        get upload() {
          throw new TypeError("gone");
        },
      },
    ],
  ])("with %s is refused at once, with a typed error", async (_, damage) => {
    const { client, requests } = createAttachmentWorld();
    const large = { name: "large", sizeBytes: LARGE.length };
    const small = { name: "small", sizeBytes: SMALL.length };
    const isOfFile = !("files" in damage) && !("set" in damage);
    const resumeFrom = {
      version: 1,
      files: [isOfFile ? Object.defineProperties(large, Object.getOwnPropertyDescriptors(damage)) : large, small],
      ...(!isOfFile && damage),
    } as AttachmentUploadState;
    await expect(uploadAttachments(client, FILES, { resumeFrom })).rejects.toMatchObject({
      name: "AttachmentError",
      code: "STATE_MISMATCH",
      message: expect.stringMatching(/^Invalid `resumeFrom`: .{1,400}$/),
    });
    expect(requests).toEqual([]);
  });

  it("drops unknown members", async () => {
    const [world, state] = await endAfterParts(12);
    const states: AttachmentUploadState[] = [];
    const resumeFrom = { ...state, extra: circular } as AttachmentUploadState;
    await uploadAttachments(world.client, FILES, { resumeFrom, onState: (each) => void states.push(each) });
    expect(states.at(-1)).not.toHaveProperty("extra");
  });
});
