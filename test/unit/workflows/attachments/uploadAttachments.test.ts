import { createReadStream, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import {
  type AttachmentInput,
  downloadAttachment,
  type UploadAttachmentsProgress,
  uploadAttachments,
} from "../../../../src/index.js";
import {
  createAttachmentFixture,
  isSame,
  KILOBYTE,
  MEGABYTE,
  makeContent,
  makeFolder,
  openCaseWithFiles,
} from "../../../support/attachmentFixture.js";
import { bothSdks, ours } from "../../../support/sdks.js";

const SMALL = makeContent(10 * KILOBYTE);
const LARGE = makeContent(5 * MEGABYTE + 1, 2);

function write(name: string, content: Uint8Array): string {
  const path = join(makeFolder(), name);
  writeFileSync(path, content);
  return path;
}

function webStream(content: Uint8Array): ReadableStream<Uint8Array> {
  return new Blob([content as Uint8Array<ArrayBuffer>]).stream();
}

async function* generate(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < content.length; start += 100_000) yield content.subarray(start, start + 100_000);
}

/** Classes of another realm, as in jsdom. */
const OtherBuffer: typeof ArrayBuffer = runInNewContext("ArrayBuffer");
const OtherBytes: typeof Uint8Array = runInNewContext("Uint8Array");

function inOtherRealm(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new OtherBytes(new OtherBuffer(content.length));
  bytes.set(content);
  return bytes;
}

/** Content in every accepted form, and the resulting name. */
const FORMS: [form: string, make: (content: Uint8Array<ArrayBuffer>) => AttachmentInput, name: string][] = [
  ["a path", (content) => write("a.log", content), "a.log"],
  ["a file: URL", (content) => pathToFileURL(write("a b.log", content)), "a b.log"],
  ["a Blob", (content) => new Blob([content]), "attachment-1.bin"],
  ["a File", (content) => new File([content], "f.log"), "f.log"],
  ["a Uint8Array", (content) => content, "attachment-1.bin"],
  ["an ArrayBuffer", (content) => content.buffer, "attachment-1.bin"],
  ["an ArrayBuffer of another realm", (content) => inOtherRealm(content).buffer, "attachment-1.bin"],
  ["a Uint8Array of another realm", (content) => inOtherRealm(content), "attachment-1.bin"],
  [
    "a stream with buffers of another realm",
    (content) => ({
      fileName: "n.log",
      data: Readable.from([inOtherRealm(content).buffer]),
      sizeBytes: content.length,
    }),
    "n.log",
  ],
  [
    "a URL of another class",
    (content) => {
      const { href, protocol, host, hostname, pathname, search, hash } = pathToFileURL(write("a.log", content));
      return { href, protocol, host, hostname, pathname, search, hash, toString: () => href } as unknown as URL;
    },
    "a.log",
  ],
  ["a stream of a file", (content) => createReadStream(write("s.log", content)), "s.log"],
  ["a named path", (content) => ({ fileName: "n.log", data: write("a.log", content) }), "n.log"],
  ["a named Blob", (content) => ({ fileName: "n.log", data: new Blob([content]) }), "n.log"],
  ["a named Buffer", (content) => ({ fileName: "n.log", data: Buffer.from(content) }), "n.log"],
  [
    "a named DataView into the middle of a buffer",
    (content) => {
      const around = new Uint8Array(content.length + 20);
      around.set(content, 10);
      return { fileName: "n.log", data: new DataView(around.buffer, 10, content.length) };
    },
    "n.log",
  ],
  [
    "a named web stream",
    (content) => ({ fileName: "n.log", data: webStream(content), sizeBytes: content.length }),
    "n.log",
  ],
  [
    "a named Node.js stream",
    (content) => ({ fileName: "n.log", data: Readable.from([content]), sizeBytes: content.length }),
    "n.log",
  ],
  [
    "a named generator",
    (content) => ({ fileName: "n.log", data: generate(content), sizeBytes: content.length }),
    "n.log",
  ],
];

describe.each(bothSdks)("uploadAttachments by %s", (_, sdk) => {
  it.each(FORMS)("attaches %s, small", async (form, make, name) => {
    const fixture = createAttachmentFixture(sdk);
    const uploaded = await uploadAttachments(fixture.client, [make(SMALL)]);
    expect(Object.keys(uploaded), form).toEqual(["attachmentSetId"]);
    const [file] = await openCaseWithFiles(sdk, fixture, uploaded);
    expect(file?.fileName).toBe(name);
    const { data } = await downloadAttachment(fixture.client, { attachmentId: file?.attachmentId ?? "" });
    expect(isSame(data, SMALL)).toBe(true);
  });

  it.each(FORMS.filter(([form]) => form !== "a stream of a file"))("attaches %s, large", async (form, make, name) => {
    const fixture = createAttachmentFixture(sdk, { attachments: { partSizeBytes: MEGABYTE } });
    const uploaded = await uploadAttachments(fixture.client, [make(LARGE)]);
    expect(Object.keys(uploaded), form).toEqual(["uploadIds"]);
    const [file] = await openCaseWithFiles(sdk, fixture, uploaded);
    expect(file?.fileName).toBe(name);
    const { data } = await downloadAttachment(fixture.client, { attachmentId: file?.attachmentId ?? "" });
    expect(isSame(data, LARGE)).toBe(true);
  });
});

describe("uploadAttachments", () => {
  it("attaches three small files with a set and the others with links to one message", async () => {
    const fixture = createAttachmentFixture();
    const files = [1, 2, 3, 4, 5].map((seed) => ({ fileName: `${seed}.log`, data: makeContent(100 * KILOBYTE, seed) }));
    const uploaded = await uploadAttachments(fixture.client, files);
    expect(uploaded).toEqual({
      attachmentSetId: expect.any(String),
      uploadIds: [expect.any(String), expect.any(String)],
    });
    expect(fixture.requests.filter((name) => name === "AddAttachmentsToSet")).toHaveLength(1);

    const attached = await openCaseWithFiles(ours, fixture, uploaded);
    expect(attached.map(({ fileName }) => fileName).sort()).toEqual(["1.log", "2.log", "3.log", "4.log", "5.log"]);
    for (const { fileName, attachmentId } of attached) {
      const { data } = await downloadAttachment(fixture.client, { attachmentId });
      expect(isSame(data, makeContent(100 * KILOBYTE, Number.parseInt(fileName, 10)))).toBe(true);
    }
  });

  it("returns nothing for no files, and sends nothing", async () => {
    const { client, requests } = createAttachmentFixture();
    expect(await uploadAttachments(client, [])).toEqual({});
    expect(requests).toEqual([]);
  });

  it("uploads a small stream of unknown size", async () => {
    const fixture = createAttachmentFixture();
    const uploaded = await uploadAttachments(fixture.client, [
      { fileName: "s.txt", data: Readable.from(["one ", "two"]) },
    ]);
    const [file] = await openCaseWithFiles(ours, fixture, uploaded);
    const { data } = await downloadAttachment(fixture.client, { attachmentId: file?.attachmentId ?? "" });
    expect(Buffer.from(data).toString()).toBe("one two");
  });

  it("requests more links when one response does not include all, and reports parts in batches", async () => {
    const { client, requests } = createAttachmentFixture(undefined, { attachments: { partSizeBytes: 256 * KILOBYTE } });
    await uploadAttachments(client, [makeContent(6 * MEGABYTE)]);
    const count = (name: string) => requests.filter((each) => each === name).length;
    expect([count("PUT /uploads"), count("GetAttachmentUploadLinks")]).toEqual([24, 3]);
    expect(count("CompleteAttachmentUpload")).toBeLessThanOrEqual(3);
  });

  it("reports each part to the service once, while earlier reports are in flight", async () => {
    const { client, support } = createAttachmentFixture(undefined, { attachments: { partSizeBytes: 128 * KILOBYTE } });
    support.faults.add("slowResponse", { operations: ["CompleteAttachmentUpload"], delayMs: 50 });
    const reported: (number | undefined)[] = [];
    client.middlewareStack.add(
      (next) => (args) => {
        const { completedUploads = [] } = args.input as { completedUploads?: { partIndex?: number }[] };
        reported.push(...completedUploads.map(({ partIndex }) => partIndex));
        return next(args);
      },
      { step: "initialize" },
    );
    await uploadAttachments(client, [makeContent(6 * MEGABYTE)]);
    expect(reported).toHaveLength(48);
    expect(new Set(reported).size).toBe(48);
  });

  it("reports its progress, up to all bytes", async () => {
    const { client } = createAttachmentFixture(undefined, { attachments: { partSizeBytes: 2 * MEGABYTE } });
    const reports: UploadAttachmentsProgress[] = [];
    const files = [
      { fileName: "small", data: SMALL },
      { fileName: "large", data: LARGE },
    ];
    await uploadAttachments(client, files, { onProgress: (progress) => reports.push(progress) });
    expect(reports).toHaveLength(4);
    const totalSizeBytes = SMALL.length + LARGE.length;
    expect(reports.at(-1)).toMatchObject({ totalTransferredBytes: totalSizeBytes, totalSizeBytes });
    expect(reports.filter(({ fileIndex }) => fileIndex === 1).at(-1)).toEqual({
      type: "uploading",
      fileName: "large",
      fileIndex: 1,
      transferredBytes: LARGE.length,
      sizeBytes: LARGE.length,
      totalTransferredBytes: expect.any(Number),
      totalSizeBytes,
    });
  });

  it("sends at most `concurrency` parts at a time", async () => {
    const fixture = createAttachmentFixture();
    let running = 0;
    let most = 0;
    const fetch = async (url: string, init: RequestInit) => {
      running += 1;
      most = Math.max(most, running);
      const response = await fixture.support.fetch(url, init);
      running -= 1;
      return response;
    };
    const files = [LARGE, LARGE];
    await uploadAttachments(fixture.client, files, { fetch, concurrency: 3 });
    expect(most).toBe(3);
  });

  it("waits until a file is ready", async () => {
    const fixture = createAttachmentFixture(undefined, { attachments: { processingMs: 150 } });
    const uploaded = await uploadAttachments(fixture.client, [LARGE]);
    expect(await openCaseWithFiles(ours, fixture, uploaded)).toHaveLength(1);
    expect(fixture.requests).toContain("DescribeAttachmentUploadStatus");
  });

  it("sends no signature and no AWS header to links, and uses the `fetch` option", async () => {
    const { client, support, requests } = createAttachmentFixture();
    const sent: string[] = [];
    const fetch = (url: string, init: RequestInit) => {
      sent.push(...new Headers(init.headers).keys());
      return support.fetch(url, init);
    };
    await uploadAttachments(client, [LARGE], { fetch });
    expect(sent).toEqual([]);
    expect(requests).not.toContain("PUT /uploads");
  });

  it("returns files that can be used in another case when the first case does not exist", async () => {
    const { client, support } = createAttachmentFixture();
    const uploaded = await uploadAttachments(client, [SMALL, LARGE]);
    const message = { communicationBody: "The files.", ...uploaded };
    const failed = client.send(new ours.AddCommunicationToCaseCommand({ caseId: "case-none", ...message }));
    await expect(failed).rejects.toMatchObject({ name: "CaseIdNotFound" });

    const [{ caseId = "" } = {}] = support.seed([{ subject: "Slow disks" }]);
    await client.send(new ours.AddCommunicationToCaseCommand({ caseId, ...message }));
    const { communications = [] } = await client.send(new ours.DescribeCommunicationsCommand({ caseId }));
    expect(communications[0]?.attachments).toHaveLength(2);
  });

  it("works with any client that has `send`", async () => {
    const { client, support } = createAttachmentFixture();
    const bare = { send: (command: never, options: never) => client.send(command, options) };
    const uploaded = await uploadAttachments(bare, [LARGE], { fetch: support.fetch });
    expect(uploaded.uploadIds).toHaveLength(1);
  });
});
