import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { downloadAttachment } from "../../../../src/index.js";
import { isSame, MEGABYTE, makeContent } from "../../../support/attachmentFixture.js";
import { store, storeUnder } from "../../../support/storedAttachment.js";

const SMALL = makeContent(1000);
const LARGE = makeContent(6 * MEGABYTE + 5, 2);
const retryDelayMs = 1;

describe("downloadAttachment to a path", () => {
  it("replaces the file only when the download is complete", async () => {
    const { client, attachmentId, support, folder } = await store(LARGE);
    const path = join(folder, "here.bin");
    writeFileSync(path, "old");
    const fault = support.faults.add("truncatedResponse", { operations: ["DownloadAttachment"], times: 1 });
    support.faults.add("badGateway", { operations: ["DownloadAttachment"] });
    const failed = downloadAttachment(client, { attachmentId }, { to: { path }, maxAttempts: 2, retryDelayMs });
    await expect(failed).rejects.toMatchObject({ code: "DOWNLOAD_FAILED" });
    expect([fault.hits, readFileSync(path, "utf8"), readdirSync(folder)]).toEqual([1, "old", ["here.bin"]]);

    support.faults.clear();
    await downloadAttachment(client, { attachmentId }, { to: { path } });
    expect(isSame(readFileSync(path), LARGE)).toBe(true);
  });

  it.each(["../../evil.txt", "/etc/passwd", "C:\\evil.txt", "a\0b", "nul.txt", "..", ".bashrc", "~", "a/../../b"])(
    "that is a folder never writes outside of it, whatever the file name: %j",
    async (fileName) => {
      const { client, attachmentId, folder } = await storeUnder(fileName, SMALL);
      const inner = join(folder, "inner");
      mkdirSync(inner);
      const { path, fileName: savedName } = await downloadAttachment(client, { attachmentId }, { to: { path: inner } });
      expect(savedName).toBe(fileName);
      expect(readdirSync(folder)).toEqual(["inner"]);
      expect(readdirSync(inner)).toEqual([basename(path)]);
      expect(isSame(readFileSync(path), SMALL)).toBe(true);
    },
  );

  it("that is a folder overwrites no file", async () => {
    const { client, attachmentId, folder } = await store(SMALL);
    const saved: string[] = [];
    for (let time = 0; time < 3; time++) {
      saved.push((await downloadAttachment(client, { attachmentId }, { to: { path: `${folder}/` } })).path);
    }
    expect(saved.map((path) => basename(path))).toEqual(["a.bin", "a (1).bin", "a (2).bin"]);
    expect(readdirSync(folder).sort()).toEqual(["a (1).bin", "a (2).bin", "a.bin"]);
  });

  it("that is a folder saves files with the same long name under different names", async () => {
    const { client, attachmentId, folder } = await storeUnder(`inv\u061coice${"日".repeat(80)}.txt`, SMALL);
    for (let time = 0; time < 3; time++) await downloadAttachment(client, { attachmentId }, { to: { path: folder } });
    const names = readdirSync(folder).sort();
    expect(names).toHaveLength(3);
    expect(names.every((name) => /^invoice日+( \([12]\))?\.txt$/.test(name))).toBe(true);
    expect(Math.max(...names.map((name) => Buffer.byteLength(name)))).toBeLessThanOrEqual(255);
  });

  it("removes leftovers of killed processes, but no file that is being written", async () => {
    const { client, attachmentId, folder } = await store(SMALL);
    // A file that cannot be removed stays, such as another user's.
    mkdirSync(join(folder, ".aws-support-kept.part"));
    utimesSync(join(folder, ".aws-support-kept.part"), 1000, 1000);
    for (const name of [".aws-support-old.part", ".aws-support-new.part", "mine.part"]) {
      writeFileSync(join(folder, name), "half");
      if (name !== ".aws-support-new.part") utimesSync(join(folder, name), 1000, 1000);
    }
    await downloadAttachment(client, { attachmentId }, { to: { path: folder } });
    expect(readdirSync(folder).sort()).toEqual([
      ".aws-support-kept.part",
      ".aws-support-new.part",
      "a.bin",
      "mine.part",
    ]);
  });

  it.each(["a path", "a folder"])("that is %s is flushed to disk before the rename", async (target) => {
    const { client, attachmentId, folder } = await store(SMALL);
    const handle = await open(folder);
    const prototype = Object.getPrototypeOf(handle);
    await handle.close();
    const sync = prototype.sync;
    const atSync: unknown[] = [];
    vi.spyOn(prototype, "sync").mockImplementation(async function (this: FileHandle) {
      atSync.push([readdirSync(folder).filter((name) => !name.endsWith(".part")), (await this.stat()).size]);
      return sync.call(this);
    });
    await downloadAttachment(
      client,
      { attachmentId },
      { to: { path: target === "a path" ? join(folder, "a.bin") : folder } },
    );
    vi.restoreAllMocks();
    expect(atSync).toEqual([[[], SMALL.length]]);
    expect(readdirSync(folder)).toEqual(["a.bin"]);
  });

  it("accepts a file: URL of a file or a folder", async () => {
    const { client, attachmentId, folder } = await store(SMALL);
    const url = pathToFileURL(join(folder, "b c.bin"));
    const file = await downloadAttachment(client, { attachmentId }, { to: { path: url } });
    const inFolder = await downloadAttachment(client, { attachmentId }, { to: { path: pathToFileURL(`${folder}/`) } });
    expect([file.path, inFolder.path]).toEqual([join(folder, "b c.bin"), join(folder, "a.bin")]);
    expect(isSame(readFileSync(file.path), SMALL)).toBe(true);
  });

  it("rejects a file: URL with a host, and sends nothing", async () => {
    const { client, attachmentId, requests } = await store(SMALL);
    const download = downloadAttachment(client, { attachmentId }, { to: { path: new URL("file://host/a.bin") } });
    await expect(download).rejects.toMatchObject({ name: "AttachmentError", code: "FILE_INACCESSIBLE", attachmentId });
    expect(requests).toEqual([]);
  });

  it.each(["memory", "stream"])("saves to a file named %s", async (name) => {
    const { client, attachmentId, folder } = await store(SMALL);
    const { path } = await downloadAttachment(client, { attachmentId }, { to: { path: join(folder, name) } });
    expect(readdirSync(folder)).toEqual([name]);
    expect(path).toBe(join(folder, name));
  });

  it("rejects a device", async () => {
    const { client, attachmentId } = await store(SMALL);
    const download = downloadAttachment(client, { attachmentId }, { to: { path: "/dev/null" } });
    await expect(download).rejects.toMatchObject({ code: "NOT_A_FILE" });
  });

  it("reports a network failure unchanged", async () => {
    const { client, attachmentId, folder, ...fixture } = await store(SMALL);
    fixture.support.faults.add("lostRequest", { operations: ["DescribeAttachment"] });
    const failure = await downloadAttachment(client, { attachmentId }, { to: { path: folder }, retryDelayMs }).catch(
      (error) => error,
    );
    expect([failure.code, readdirSync(folder)]).toEqual(["ECONNRESET", []]);
  });

  it("rejects before any request when its folder does not exist", async () => {
    const { client, attachmentId, folder, requests } = await store(SMALL);
    const download = downloadAttachment(client, { attachmentId }, { to: { path: join(folder, "no", "a.bin") } });
    await expect(download).rejects.toMatchObject({
      code: "FILE_NOT_FOUND",
      message: expect.stringMatching(/its folder does not exist\. Create the folder first\./),
    });
    expect(requests).toEqual([]);
  });
});
