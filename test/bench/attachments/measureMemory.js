// Uploads or downloads one large file in its own process, and prints the peak memory growth.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { downloadAttachment, SupportClient, uploadAttachments } from "aws-support-client";

const [endpoint = "", path = "", attachmentId = ""] = process.argv.slice(2);
const client = new SupportClient({ endpoint, credentials: { accessKeyId: "test", secretAccessKey: "test" } });

// All code ran once, so that its own memory does not count as growth.
const warmUp = `${path}.warm`;
writeFileSync(warmUp, new Uint8Array(5 * 1024 * 1024 + 1));
await uploadAttachments(client, [warmUp]);
rmSync(warmUp);
globalThis.gc?.();

// Linux reports the peak of the process since its start. Other systems only allow sampling.
const isLinux = existsSync("/proc/self/clear_refs");
if (isLinux) writeFileSync("/proc/self/clear_refs", "5");
const before = process.memoryUsage.rss();
let peak = before;
const timer = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 2);
if (attachmentId) await downloadAttachment(client, { attachmentId }, { to: { path } });
else await uploadAttachments(client, [path]);
clearInterval(timer);
if (isLinux) peak = Math.max(peak, readPeak());
console.log(JSON.stringify({ growthBytes: peak - before }));
client.destroy();

function readPeak() {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}
