import { appendFileSync, createReadStream, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { type AttachmentInput, uploadAttachments } from "../../../../src/index.js";
import { createAttachmentFixture, MEGABYTE, makeContent, makeFolder } from "../../../support/attachmentFixture.js";

const folder = () => makeFolder();

function write(sizeBytes: number): string {
  const path = join(makeFolder(), "a.log");
  writeFileSync(path, "");
  truncateSync(path, sizeBytes);
  // Old, so that any later change has another time.
  utimesSync(path, 1000, 1000);
  return path;
}

async function* failHalfWay(sizeBytes: number): AsyncGenerator<Uint8Array> {
  yield makeContent(sizeBytes);
  throw new Error("The disk is gone.");
}

const lockedStream = () => {
  const stream = new Blob(["a"]).stream();
  stream.getReader();
  return stream;
};

/** Inputs that are rejected before anything is sent. */
const REFUSED: [what: string, make: () => unknown, code: string, message: RegExp][] = [
  ["a missing file", () => join(folder(), "no.log"), "FILE_NOT_FOUND", /^File not found: `.*no\.log`\. Check the path/],
  ["a file as a folder", () => join(write(1), "a"), "FILE_NOT_FOUND", /^File not found/],
  ["a folder", folder, "NOT_A_FILE", /it is a folder\. Pass the files in it/],
  ["a device", () => "/dev/null", "NOT_A_FILE", /it is not a regular file/],
  [
    "an http link",
    () => "https://bucket.example/a?X-Amz-Signature=secret",
    "DATA_INVALID",
    /^Cannot attach a link: [^?]*$/,
  ],
  ["an http URL", () => new URL("https://bucket.example/a?b"), "DATA_INVALID", /^Cannot attach a link/],
  [
    "a string instead of bytes",
    () => ({ fileName: "a.txt", data: "secret ".repeat(99) }),
    "FILE_INACCESSIBLE",
    /^.{0,330}$/,
  ],
  ["an empty file", () => write(0), "FILE_EMPTY", /`a\.log`: the file is empty/],
  [
    "a file over 150 MiB",
    () => write(157_286_401),
    "FILE_TOO_LARGE",
    /157286401 bytes, and the limit is 157286400 \(150 MiB\)/,
  ],
  ["empty bytes", () => new Uint8Array(), "FILE_EMPTY", /the file is empty/],
  ["an empty stream", () => ({ fileName: "a", data: Readable.from([]) }), "FILE_EMPTY", /`a`: the file is empty/],
  ["a number", () => 1, "DATA_INVALID", /file 1: its data is of type number/],
  ["null", () => null, "DATA_INVALID", /its data is null/],
  [
    "a file with `name`",
    () => ({ name: "a", data: new Uint8Array(1) }),
    "DATA_INVALID",
    /`name` of file 1\. Did you mean `fileName`\?/,
  ],
  [
    "a file with `size`",
    () => ({ fileName: "a", data: new Uint8Array(1), size: 1 }),
    "DATA_INVALID",
    /Did you mean `sizeBytes`\?/,
  ],
  [
    "a file with a misspelt `sizeBytes`",
    () => ({ fileName: "a", data: new Uint8Array(1), sizeByte: 1 }),
    "DATA_INVALID",
    /Did you mean `sizeBytes`\?/,
  ],
  [
    "a file with `type`",
    () => ({ fileName: "a", data: new Uint8Array(1), type: 1 }),
    "DATA_INVALID",
    /Use `fileName`, `data` and `sizeBytes`/,
  ],
  ["a file with only `data`", () => ({ data: new Uint8Array(1) }), "DATA_INVALID", /Missing `fileName` of file 1/],
  ["a name without data", () => ({ fileName: "a", data: undefined }), "DATA_INVALID", /of type undefined/],
  ["a name with a path", () => ({ fileName: "../a", data: new Uint8Array(1) }), "NAME_INVALID", /contains a slash/],
  [
    "a large stream of unknown size",
    () => createReadStream(write(5 * MEGABYTE + 1)),
    "SIZE_UNKNOWN",
    /more than 5242880 bytes needs its size\. Pass `\{ fileName, data, sizeBytes \}`/,
  ],
  ["a stream that is locked", lockedStream, "STREAM_FAILED", /its stream failed after 0 bytes/],
  ["a small stream that fails", () => ({ fileName: "a", data: failHalfWay(10) }), "STREAM_FAILED", /after 10 bytes/],
  [
    "a stream of numbers",
    () => ({ fileName: "a", data: Readable.from([1]) }),
    "STREAM_FAILED",
    /`a`: its stream failed/,
  ],
];

describe("uploadAttachments rejects before anything is sent", () => {
  it.each(REFUSED)("%s", async (_, make, code, message) => {
    const { client, requests } = createAttachmentFixture();
    const good = makeContent(10);
    const upload = uploadAttachments(client, [good, make() as AttachmentInput].reverse());
    await expect(upload).rejects.toMatchObject({
      name: "AttachmentError",
      code,
      message: expect.stringMatching(message),
    });
    expect(requests).toEqual([]);
  });

  it.each([
    ["concurrency", { concurrency: Number.NaN }],
    ["concurrency", { concurrency: 0 }],
    ["maxAttempts", { maxAttempts: 0.5 }],
    ["retryDelayMs", { retryDelayMs: -1 }],
    ["timeoutMs", { timeoutMs: "1" as unknown as number }],
  ])("an option out of range: %s", async (option, options) => {
    const { client, requests } = createAttachmentFixture();
    const upload = uploadAttachments(client, [makeContent(1)], options);
    await expect(upload).rejects.toMatchObject({
      name: "OptionError",
      code: "OPTION_INVALID",
      option,
      message: expect.stringContaining(option),
    });
    expect(requests).toEqual([]);
  });

  it("a stream over the limit, and closes it", async () => {
    const { client, requests } = createAttachmentFixture();
    const data = Readable.from([makeContent(10)]);
    const upload = uploadAttachments(client, [{ fileName: "a", data, sizeBytes: 157_286_401 }]);
    await expect(upload).rejects.toMatchObject({ code: "FILE_TOO_LARGE" });
    expect([requests, data.destroyed]).toEqual([[], true]);
  });
});

it.each([
  ["a missing file before it", {}, "missing.log"],
  ["an aborted signal", { signal: AbortSignal.abort() }, makeContent(1)],
])("uploadAttachments closes a stream that it does not read, because of %s", async (_, options, first) => {
  const { client } = createAttachmentFixture();
  const data = Readable.from([makeContent(10)]);
  await expect(uploadAttachments(client, [first, { fileName: "a", data }], options)).rejects.toThrow();
  expect(data.destroyed).toBe(true);
});

it("uploadAttachments rejects a stream that was read before", async () => {
  const { client } = createAttachmentFixture();
  const data = Readable.from([makeContent(10)]);
  const twice = [data, data].map((data) => ({ fileName: "a", data }));
  await expect(uploadAttachments(client, twice)).rejects.toMatchObject({
    code: "STREAM_FAILED",
    cause: { message: "The stream was already read to its end." },
  });
});

const LARGE_BYTES = 6 * MEGABYTE;

it.each([10, LARGE_BYTES, undefined])(
  "a stream of %s bytes that fails early makes uploadAttachments reject when it is read",
  async (sizeBytes) => {
    const { client } = createAttachmentFixture();
    const failing = new Readable({ read() {} });
    async function* first() {
      await new Promise((resolve) => failing.once("close", resolve).destroy(new Error("no such file")));
      yield makeContent(10);
    }
    const upload = uploadAttachments(client, [
      { fileName: "a", data: first() },
      { fileName: "b", data: failing, sizeBytes },
    ]);
    await expect(upload).rejects.toMatchObject({ code: "STREAM_FAILED", cause: { message: "no such file" } });
  },
);

/** Inputs whose errors only show during the upload. */
const FOUND_OUT: [what: string, make: () => AttachmentInput, code: string, message: RegExp][] = [
  [
    "a stream that fails halfway",
    () => ({ fileName: "a", data: failHalfWay(LARGE_BYTES / 2), sizeBytes: LARGE_BYTES }),
    "STREAM_FAILED",
    /failed after 3145728 bytes/,
  ],
  [
    "a stream that ends too early",
    () => ({ fileName: "a", data: Readable.from([makeContent(10)]), sizeBytes: LARGE_BYTES }),
    "SIZE_MISMATCH",
    /Wrong `sizeBytes` of `a`: 6291456\. The stream is different: it ended after 10/,
  ],
  [
    "a small stream that is too long",
    () => ({ fileName: "a", data: Readable.from([makeContent(10)]), sizeBytes: 9 }),
    "SIZE_MISMATCH",
    /it continues after them/,
  ],
  [
    "a large stream that is too long",
    () => ({ fileName: "a", data: Readable.from([makeContent(LARGE_BYTES), "x"]), sizeBytes: LARGE_BYTES }),
    "SIZE_MISMATCH",
    /it continues after them/,
  ],
];

describe("uploadAttachments detects", () => {
  it.each(FOUND_OUT)("%s", async (_, make, code, message) => {
    const { client, requests } = createAttachmentFixture();
    const upload = uploadAttachments(client, [make()]);
    await expect(upload).rejects.toMatchObject({
      name: "AttachmentError",
      code,
      message: expect.stringMatching(message),
    });
    expect(requests).not.toContain("AddAttachmentsToSet");
  });

  it.each([
    ["grows", (path: string) => appendFileSync(path, "x"), /had 6291456 bytes, and now it has 6291457/],
    ["shrinks", (path: string) => truncateSync(path, 10), /had 6291456 bytes, and it ended after 10/],
    ["is written to", (path: string) => writeFileSync(path, makeContent(LARGE_BYTES)), /it was modified since/],
  ])("a file that %s during the upload", async (_, change, message) => {
    const fixture = createAttachmentFixture(undefined, { attachments: { partSizeBytes: MEGABYTE } });
    const path = write(LARGE_BYTES);
    let isChanged = false;
    fixture.onRequest = (name) => {
      if (name === "PUT /uploads" && !isChanged) {
        isChanged = true;
        change(path);
      }
    };
    const upload = uploadAttachments(fixture.client, [path], { concurrency: 1 });
    await expect(upload).rejects.toMatchObject({
      code: "FILE_CHANGED",
      fileName: "a.log",
      message: expect.stringMatching(message),
    });
  });
});
