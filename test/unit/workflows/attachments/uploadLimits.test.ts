import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type AttachmentInput, uploadAttachments } from "../../../../src/index.js";
import {
  createAttachmentFixture,
  KILOBYTE,
  MEGABYTE,
  makeContent,
  makeFolder,
} from "../../../support/attachmentFixture.js";
import { ours } from "../../../support/sdks.js";

const SMALL_BYTES = 5 * MEGABYTE;
const LARGEST_BYTES = 157_286_400;

/** Creates a sparse file, which takes no disk space. */
function sparse(sizeBytes: number, name = "a.log"): string {
  const path = join(makeFolder(), name);
  writeFileSync(path, "");
  truncateSync(path, sizeBytes);
  return path;
}

const many = (count: number, make: (index: number) => AttachmentInput) =>
  Array.from({ length: count }, (_, i) => make(i));
const tiny = (index: number) => ({ fileName: `${index}.log`, data: makeContent(KILOBYTE, index) });
const named = (name: unknown): AttachmentInput => ({ fileName: name as string, data: makeContent(1) });

describe("uploadAttachments", () => {
  it.each([
    ["three files of 5 MB", many(3, () => makeContent(SMALL_BYTES)), 3, 0],
    ["a file over 5 MB and a small one", [makeContent(SMALL_BYTES + 1), makeContent(1)], 1, 1],
    ["five small files", many(5, tiny), 3, 2],
    ["13 small files", many(13, tiny), 3, 10],
  ])("adds the first three small files of %s to the set, and uploads the others", async (_, files, inSet, rest) => {
    const { client, requests } = createAttachmentFixture();
    let setSize = 0;
    client.middlewareStack.add(
      (next, { commandName }) =>
        (args) => {
          if (commandName === "AddAttachmentsToSetCommand")
            setSize = (args.input as { attachments: unknown[] }).attachments.length;
          return next(args);
        },
      { step: "initialize" },
    );
    const { uploadIds = [] } = await uploadAttachments(client, files);
    expect([setSize, uploadIds.length]).toEqual([inSet, rest]);
    expect(requests.filter((name) => name === "AddAttachmentsToSet")).toHaveLength(1);
  });

  it("returns upload ids in the order of the files", async () => {
    const { client } = createAttachmentFixture();
    const { uploadIds = [] } = await uploadAttachments(client, many(5, tiny));
    const statuses = uploadIds.map((uploadId) =>
      client.send(new ours.DescribeAttachmentUploadStatusCommand({ uploadId })),
    );
    expect((await Promise.all(statuses)).map(({ fileName }) => fileName)).toEqual(["3.log", "4.log"]);
  });

  it.each<[what: string, make: () => AttachmentInput[], code: string, message: string]>([
    ["14 files", () => many(14, tiny), "TOO_MANY_FILES", "is 13 files, including 10 over 5 MB"],
    ["11 large files", () => many(11, () => sparse(SMALL_BYTES + 1)), "TOO_MANY_FILES", "11 of them over 5 MB"],
    ["a file over 150 MiB", () => [sparse(LARGEST_BYTES + 1)], "FILE_TOO_LARGE", "157286401 bytes"],
    [
      "a size that is not a number",
      () => [{ ...tiny(1), data: stream(), sizeBytes: Number.NaN }],
      "SIZE_UNKNOWN",
      "NaN",
    ],
    [
      "a negative size",
      () => [{ ...tiny(1), data: stream(), sizeBytes: -1 }],
      "SIZE_UNKNOWN",
      "`sizeBytes` of `1.log`: -1",
    ],
    ["an empty name", () => [named("")], "NAME_INVALID", "it is empty or only dots"],
    ["a name of dots", () => [named("..")], "NAME_INVALID", "it is empty or only dots"],
    ["a name that is a number", () => [named(5)], "NAME_INVALID", "is not a string"],
    ["a Windows path as name", () => [named("C:\\a")], "NAME_INVALID", "contains a slash"],
    ["a name with a NUL", () => [named("a\0b")], "NAME_INVALID", "a control character"],
    ["a name of 256 characters", () => [named("a".repeat(256))], "NAME_INVALID", "more than 255 characters"],
  ])("rejects %s before anything is sent", async (_, make, code, message) => {
    const { client, requests } = createAttachmentFixture();
    await expect(uploadAttachments(client, make())).rejects.toMatchObject({
      name: "AttachmentError",
      code,
      message: expect.stringContaining(message),
    });
    expect(requests).toEqual([]);
  });

  it.each([
    [25, 1],
    [10, 3],
    [7, 4],
    [50, 1],
  ])("buffers at most 32 MiB of parts of %i MiB, and reuses the buffers", async (megabytes, most) => {
    const partSizeBytes = megabytes * MEGABYTE;
    const totalParts = Math.ceil(LARGEST_BYTES / partSizeBytes);
    const buffers = new Set<ArrayBufferLike>();
    let running = 0;
    let maxRunning = 0;
    let open = () => {};
    const isFull = new Promise<void>((resolve) => {
      open = resolve;
    });
    const fetch = async (_: string, { body }: RequestInit) => {
      buffers.add((body as Uint8Array).buffer);
      maxRunning = Math.max(maxRunning, ++running);
      // Another part would arrive within this time.
      if (running === most) setTimeout(open, 50);
      await isFull;
      running -= 1;
      return new Response(null, { headers: { etag: '"1"' } });
    };
    await uploadAttachments(answerPlan({ partSizeBytes, totalParts }), [sparse(LARGEST_BYTES)], { fetch });
    expect([maxRunning, buffers.size]).toEqual([most, most]);
  });

  it("accepts the largest file of the service", async () => {
    const { client, requests } = createAttachmentFixture();
    const fetch = async () => new Response("", { status: 400 });
    const upload = uploadAttachments(client, [sparse(LARGEST_BYTES)], { fetch });
    await expect(upload).rejects.toMatchObject({ code: "PART_FAILED" });
    expect(requests).toContain("GetAttachmentUploadLinks");
  });

  it("reports the size and the limit of a file that is too large", async () => {
    const { client } = createAttachmentFixture();
    await expect(uploadAttachments(client, [sparse(LARGEST_BYTES + 1)])).rejects.toMatchObject({
      fileName: "a.log",
      sizeBytes: LARGEST_BYTES + 1,
      maxSizeBytes: LARGEST_BYTES,
    });
  });
});

function stream(): ReadableStream<Uint8Array> {
  return new Blob(["a"]).stream();
}

/** Creates a client whose service splits a file as given, and makes it ready at once. */
function answerPlan(plan: { partSizeBytes: number; totalParts: number }) {
  const uploadUrls = Array.from({ length: plan.totalParts }, (_, index) => ({
    url: `https://bucket.example/${index + 1}`,
    partIndex: index + 1,
    expiryDate: "2099-01-01T00:00:00Z",
  }));
  return { send: async () => ({ uploadId: "upload-1", ...plan, uploadUrls, uploadStatus: "attachment-ready" }) };
}
