import { describe, expect, it } from "vitest";
import { uploadAttachments } from "../../../../src/index.js";
import { createAttachmentFixture, MEGABYTE, makeContent } from "../../../support/attachmentFixture.js";
import { writeUpload } from "../../../support/uploadCursor.js";

const LARGE = makeContent(12 * MEGABYTE + 5);
const SMALL = makeContent(1000, 3);
const FILES = [
  { fileName: "large", data: LARGE },
  { fileName: "small", data: SMALL },
];

describe("a cursor of uploadAttachments", () => {
  const VALID = writeUpload({ files: [] });
  it.each<[what: string, code: string, cursor: string, message: RegExp]>([
    ["of other files", "CURSOR_MISMATCH", VALID, /belongs to other files: it has 0 files, and the call has 2\./],
    ["of watchCase", "CURSOR_INVALID", VALID.replace("1.", "2."), /it is not a cursor of this version/],
    ["that was changed", "CURSOR_INVALID", `${VALID}x`, /it was changed/],
    ["that is empty", "CURSOR_INVALID", "", /it is not a cursor/],
    ["that is JSON", "CURSOR_INVALID", '{"version":1}', /it is not a cursor/],
    ["of 50 MB", "CURSOR_INVALID", VALID + "x".repeat(50_000_000), /it is not a cursor/],
    ["without files", "CURSOR_INVALID", writeUpload(null), /it has no files/],
  ])("%s is rejected with a CursorError before anything is sent", async (_, code, cursor, message) => {
    const { client, requests } = createAttachmentFixture();
    const upload = uploadAttachments(client, FILES, { cursor });
    await expect(upload).rejects.toMatchObject({ name: "CursorError", code, message: expect.stringMatching(message) });
    expect(requests).toEqual([]);
  });

  it("that is not a string is rejected with an OptionError", async () => {
    const { client, requests } = createAttachmentFixture();
    const upload = uploadAttachments(client, FILES, { cursor: { files: [] } as never });
    await expect(upload).rejects.toMatchObject({ name: "OptionError", code: "OPTION_INVALID", option: "cursor" });
    expect(requests).toEqual([]);
  });

  const part = { partIndex: 1, eTag: '"1"', sample: "a", isReported: false };
  const upload = { uploadId: "upload-1", partSizeBytes: MEGABYTE, parts: [part] };
  it.each<[what: string, damage: object]>([
    ["files without members", { files: [{}, {}] }],
    ["files that are null", { files: [null, null] }],
    ["a sample that is a number", { sample: 5 }],
    ["a very long sample", { sample: "a".repeat(5000) }],
    ["an upload that is a string", { upload: "upload-1" }],
    ["no upload id", { upload: { ...upload, uploadId: undefined } }],
    ["a very long upload id", { upload: { ...upload, uploadId: "a".repeat(5000) } }],
    ["parts of size 0", { upload: { ...upload, partSizeBytes: 0 } }],
    ["parts of a negative size", { upload: { ...upload, partSizeBytes: -1 } }],
    ["parts of fractional size", { upload: { ...upload, partSizeBytes: 1e-9 } }],
    ["twelve million parts", { upload: { ...upload, partSizeBytes: 1 } }],
    ["parts that are not a list", { upload: { ...upload, parts: { length: 40_000_000 } } }],
    ["more parts than the file has", { upload: { ...upload, parts: new Array(14).fill(part) } }],
    ["the same part twice", { upload: { ...upload, parts: [part, part] } }],
    ["a part beyond the last", { upload: { ...upload, parts: [{ ...part, partIndex: 14 }] } }],
    ["part 0", { upload: { ...upload, parts: [{ ...part, partIndex: 0 }] } }],
    ["a part that is null", { upload: { ...upload, parts: [null] } }],
    ["a part without an ETag", { upload: { ...upload, parts: [{ ...part, eTag: "" }] } }],
    ["a part without a sample", { upload: { ...upload, parts: [{ ...part, sample: null }] } }],
    ["a part with an invalid `reported` flag", { upload: { ...upload, parts: [{ ...part, isReported: "yes" }] } }],
    ["a set without an id", { set: { expiryTime: "2099-01-01T00:00:00Z" } }],
    ["a set that is a number", { set: 5 }],
  ])("with %s is rejected with a typed error before anything is sent", async (_, damage) => {
    const { client, requests } = createAttachmentFixture();
    const isOfFile = !("files" in damage) && !("set" in damage);
    const large = { fileName: "large", sizeBytes: LARGE.length, ...(isOfFile && damage) };
    const small = { fileName: "small", sizeBytes: SMALL.length };
    const cursor = writeUpload({ files: [large, small], ...(!isOfFile && damage) });
    await expect(uploadAttachments(client, FILES, { cursor })).rejects.toMatchObject({
      name: "CursorError",
      code: expect.stringMatching(/^CURSOR_(INVALID|MISMATCH)$/),
      message: expect.stringMatching(/`cursor`.{1,400}$/),
    });
    expect(requests).toEqual([]);
  });
});
