// Measures uploads and downloads of 150 MiB against the local service in another process: `npm run build`, then
// `npm run bench:attachments`, or with `-- 11` for that many rounds.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  CompleteAttachmentUploadCommand,
  GetAttachmentUploadLinksCommand,
  Support,
  uploadAttachments,
} from "aws-support-client";
import { openService } from "./attachments/openService.js";
import { readCount } from "./readCount.js";

const ROUNDS = readCount(5);
const SIZE_BYTES = 157_286_400;
const CONCURRENCY = 4;
const MEGABYTE = 1024 * 1024;
const execute = promisify(execFile);
const MEASURE_MEMORY = fileURLToPath(new URL("attachments/measureMemory.js", import.meta.url));
const SEND_FILE = fileURLToPath(new URL("../journeys/runners/sendFile.js", import.meta.url));

const folder = mkdtempSync(join(tmpdir(), "attachments-"));
const path = join(folder, "heap.bin");
const content = Uint8Array.from({ length: SIZE_BYTES }, (_, index) => (index * 31 + (index >> 8) * 7) & 0xff);
writeFileSync(path, content);

const service = await openService();
const client = new Support({
  endpoint: service.endpoint,
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
});

/** Uploads the parts of the file with the global `fetch`, as a lower bound. */
async function putPlainly() {
  const fileName = "heap.bin";
  const start = performance.now();
  const first = await client.send(new GetAttachmentUploadLinksCommand({ fileName, fileSizeBytes: SIZE_BYTES }));
  const { uploadId, partSizeBytes = 0, nextIndex = 0 } = first;
  const uploadRange = { startIndex: nextIndex };
  const second = await client.send(new GetAttachmentUploadLinksCommand({ uploadId, fileName, uploadRange }));
  const links = [...(first.uploadUrls ?? []), ...(second.uploadUrls ?? [])].values();
  /** @type {{ partIndex: number, eTag: string }[]} */
  const completedUploads = [];
  const put = async () => {
    for (const { url = "", partIndex = 0 } of links) {
      const body = content.subarray((partIndex - 1) * partSizeBytes, partIndex * partSizeBytes);
      const response = await fetch(url, { method: "PUT", body });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`Part ${partIndex}: ${response.status}`);
      completedUploads.push({ partIndex, eTag: response.headers.get("etag") ?? "" });
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, put));
  await client.send(new CompleteAttachmentUploadCommand({ uploadId, completedUploads }));
  return performance.now() - start;
}

async function uploadOnce() {
  const start = performance.now();
  await uploadAttachments(client, [path], { concurrency: CONCURRENCY });
  return performance.now() - start;
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

async function compare() {
  /** @type {number[]} */
  const plain = [];
  /** @type {number[]} */
  const ours = [];
  for (let round = -1; round < ROUNDS; round++) {
    // The two take turns to go first. The first round is a warm-up.
    const order = round % 2 === 0 ? [putPlainly, uploadOnce] : [uploadOnce, putPlainly];
    for (const run of order) {
      const elapsedMs = await run();
      if (round >= 0) (run === putPlainly ? plain : ours).push(elapsedMs);
      await service.send("reset");
    }
  }
  return { plainMs: median(plain), oursMs: median(ours) };
}

/** @param {readonly string[]} args */
async function measureMemory(...args) {
  const { stdout } = await execute(process.execPath, ["--expose-gc", MEASURE_MEMORY, service.endpoint, ...args]);
  const { growthBytes } = JSON.parse(stdout);
  return growthBytes / MEGABYTE;
}

/** Opens a case with the file, and returns the attachment id. */
async function attach() {
  const files = await uploadAttachments(client, [path]);
  const { caseId } = await client.createCase({ subject: "s", communicationBody: "b", ...files });
  const { communications = [] } = await client.describeCommunications({ caseId });
  return communications[0]?.attachments?.[0]?.attachmentId ?? "";
}

/** Uploads and downloads the file in processes that are killed, while parts fail and links expire. */
async function surviveKills() {
  const target = join(folder, "back.bin");
  const args = [SEND_FILE, service.endpoint, path, join(folder, "cursor.txt"), target];
  let kills = 0;
  await service.send("addFaults");
  for (const killAt of [6, 14, 30, Infinity]) {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    let count = 0;
    createInterface(child.stdout).on("line", () => {
      count += 1;
      if (count === 3) void service.send("advanceClock");
      if (count === killAt) child.kill("SIGKILL");
    });
    const [exitCode, signal] = await once(child, "close");
    if (signal) kills += 1;
    else if (exitCode !== 0) throw new Error(`The process ended with ${exitCode}.`);
  }
  await service.send("clearFaults");
  return { kills, isSame: Buffer.compare(readFileSync(target), content) === 0 };
}

const { plainMs, oursMs } = await compare();
const upload = await measureMemory(path);
const download = await measureMemory(join(folder, "down.bin"), await attach());
await service.send("reset");
const { kills, isSame } = await surviveKills();
client.destroy();
service.close();
rmSync(folder, { recursive: true });

const ratio = (oursMs / plainMs).toFixed(3);
console.table({
  "upload of 150 MiB, against plain fetch PUTs": {
    goal: "at most 1.1",
    figure: `${ratio} (${oursMs.toFixed(0)} ms, ${plainMs.toFixed(0)} ms)`,
  },
  "memory growth, upload": { goal: "under 64 MiB", figure: `${upload.toFixed(1)} MiB` },
  "memory growth, download to a path": { goal: "under 64 MiB", figure: `${download.toFixed(1)} MiB` },
  "150 MiB up and down through kills and faults": {
    goal: "byte-equal",
    figure: `${isSame ? "byte-equal" : "DIFFERENT"} after ${kills} kills`,
  },
});
if (!isSame || Number(ratio) > 1.1 || upload >= 64 || download >= 64) process.exitCode = 1;
