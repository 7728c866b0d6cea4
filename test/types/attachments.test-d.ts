import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import * as official from "@aws-sdk/client-support";
import * as ours from "aws-support-client";
import type { Holds, Identical } from "../support/types.js";

const client = new ours.SupportClient({});
const officialClient = new official.SupportClient({});

export async function inputs(file: File, blob: Blob, bytes: Uint8Array, node: Readable): Promise<void> {
  const stream: ReadableStream<Uint8Array> = blob.stream();
  await ours.uploadAttachments(client, [
    "./a.log",
    new URL("file:///a.log"),
    file,
    blob,
    bytes,
    bytes.buffer as ArrayBuffer,
  ]);
  await ours.uploadAttachments(client, [Buffer.from("a"), new DataView(new ArrayBuffer(1)), new Uint16Array(1)]);
  await ours.uploadAttachments(client, [stream, node, createReadStream("a")]);
  await ours.uploadAttachments(client, [
    { fileName: "a.log", data: bytes },
    { fileName: "b.log", data: node, sizeBytes: 10 },
    { fileName: "c.log", data: "./c.log" },
  ]);
  const frozen: readonly ours.AttachmentInput[] = Object.freeze(["a"]);
  await ours.uploadAttachments(new ours.Support({}), frozen, { concurrency: 2, signal: AbortSignal.timeout(10) });
  // @ts-expect-error: a number for data
  await ours.uploadAttachments(client, [1]);
  // @ts-expect-error: one file for a list
  await ours.uploadAttachments(client, bytes);
  // @ts-expect-error: a name without data
  await ours.uploadAttachments(client, [{ fileName: "a.log" }]);
  // @ts-expect-error: another name of the name
  await ours.uploadAttachments(client, [{ name: "a.log", data: bytes }]);
  // @ts-expect-error: unknown option
  await ours.uploadAttachments(client, [], { retries: 3 });
  // @ts-expect-error: missing client
  await ours.uploadAttachments([]);
}

export async function results(): Promise<void> {
  const uploaded = await ours.uploadAttachments(officialClient, ["a"], { fetch });
  new ours.CreateCaseCommand({ subject: "s", communicationBody: "b", ...uploaded });
  new official.CreateCaseCommand({ subject: "s", communicationBody: "b", ...uploaded });
  new ours.AddCommunicationToCaseCommand({ communicationBody: "b", ...uploaded });
  new official.AddCommunicationToCaseCommand({ communicationBody: "b", ...uploaded });
}

export async function cursors(saved: string | undefined): Promise<void> {
  const onCursor = async (cursor: string) => console.log(cursor);
  await ours.uploadAttachments(client, [], { onCursor, cursor: saved, timeoutMs: 10 });
  // @ts-expect-error: an object for a cursor
  await ours.uploadAttachments(client, [], { cursor: { version: 1 } });
}

export async function progress(): Promise<void> {
  await ours.uploadAttachments(client, [], {
    onProgress: (p) => console.log(p.type satisfies "uploading", p.transferredBytes, p.sizeBytes, p.totalSizeBytes),
  });
  const input = { attachmentId: "id" };
  await ours.downloadAttachment(client, input, {
    onProgress: (p) => console.log(p.type satisfies "downloading", p.transferredBytes.toFixed(), p.sizeBytes),
  });
}

const download = { attachmentId: "id" };

export async function downloads(path: string, url: URL): Promise<void> {
  const byDefault = await ours.downloadAttachment(client, download);
  const withOptions = await ours.downloadAttachment(client, download, { maxSizeBytes: 10 });
  const isUndefined = await ours.downloadAttachment(client, download, { to: undefined });
  const inMemory = await ours.downloadAttachment(client, download, { to: "memory", maxSizeBytes: 10 });
  const asStream = await ours.downloadAttachment(officialClient, download, { to: "stream" });
  const saved = await ours.downloadAttachment(client, download, { to: { path } });
  const atUrl = await ours.downloadAttachment(client, download, { to: { path: url }, maxAttempts: 2 });
  const same: [
    Holds<Identical<typeof byDefault, ours.AttachmentInMemory>>,
    Holds<Identical<typeof withOptions, ours.AttachmentInMemory>>,
    Holds<Identical<typeof isUndefined, ours.DownloadedAttachment>>,
    Holds<Identical<typeof inMemory, ours.AttachmentInMemory>>,
    Holds<Identical<typeof asStream, ours.AttachmentStream>>,
    Holds<Identical<typeof saved, ours.AttachmentFile>>,
    Holds<Identical<typeof atUrl, ours.AttachmentFile>>,
  ] = [true, true, true, true, true, true, true];
  console.log(same, byDefault.data, asStream.stream, saved.path);
  // @ts-expect-error: path of a file in memory
  console.log(inMemory.path);
}

/** Options that are stored in a variable or returned by a function fit too. */
export async function storedOptions(choice: "memory" | "stream", any: ours.DownloadAttachmentOptions): Promise<void> {
  const literal = { to: "stream", timeoutMs: 1 } as const;
  const asStream = await ours.downloadAttachment(client, download, literal);
  const chosen = await ours.downloadAttachment(client, download, { to: choice });
  const anything = await ours.downloadAttachment(client, download, any);
  const typed: ours.DownloadAttachmentOptions<"stream"> = { to: "stream" };
  const typedStream = await ours.downloadAttachment(client, download, typed);
  const satisfied = { to: { path: "./a" }, maxAttempts: 1 } satisfies ours.DownloadAttachmentOptions;
  const file = await ours.downloadAttachment(client, download, satisfied);
  const same: [
    Holds<Identical<typeof asStream, ours.AttachmentStream>>,
    Holds<Identical<typeof typedStream, ours.AttachmentStream>>,
    Holds<Identical<typeof chosen, ours.AttachmentInMemory | ours.AttachmentStream>>,
    Holds<Identical<typeof file, ours.AttachmentFile>>,
  ] = [true, true, true, true];
  console.log(same, anything.fileName);
}

export async function badDownloads(path: string): Promise<void> {
  // @ts-expect-error: a path as a string
  await ours.downloadAttachment(client, download, { to: "./x" });
  // @ts-expect-error: any string
  await ours.downloadAttachment(client, download, { to: path });
  // @ts-expect-error: an unknown destination
  await ours.downloadAttachment(client, download, { to: { folder: path } });
  // @ts-expect-error: an unknown option
  await ours.downloadAttachment(client, download, { to: "stream", retries: 3 });
  // @ts-expect-error: an unknown option
  await ours.downloadAttachment(client, download, { retries: 3 });
  // @ts-expect-error: an option in the input
  await ours.downloadAttachment(client, { attachmentId: "id", to: "memory" });
  // @ts-expect-error: an id in place of the input
  await ours.downloadAttachment(client, "id");
}

export function errors(error: ours.AttachmentError): void {
  const code: ours.AttachmentErrorCode = error.code;
  const facts: [string | undefined, number | undefined, number | undefined] = [
    error.fileName,
    error.sizeBytes,
    error.statusCode,
  ];
  console.log(code, facts);
  // @ts-expect-error: unknown code
  console.log(error.code === "FILE_GONE");
}

export async function waits(uploadId: string): Promise<void> {
  await ours.waitUntilAttachmentReady({ client, maxWaitTime: 10 }, { uploadId });
  await ours.waitUntilAttachmentReady({ client: officialClient, maxWaitTime: 10, minDelay: 1 }, { uploadId });
  // @ts-expect-error: missing maxWaitTime
  await ours.waitUntilAttachmentReady({ client }, { uploadId });
}
