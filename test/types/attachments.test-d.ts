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
    { name: "a.log", data: bytes },
    { name: "b.log", data: node, sizeBytes: 10 },
    { name: "c.log", data: "./c.log" },
  ]);
  const frozen: readonly ours.AttachmentInput[] = Object.freeze(["a"]);
  await ours.uploadAttachments(new ours.Support({}), frozen, { concurrency: 2, signal: AbortSignal.timeout(10) });
  // @ts-expect-error: a number for data
  await ours.uploadAttachments(client, [1]);
  // @ts-expect-error: one file for a list
  await ours.uploadAttachments(client, bytes);
  // @ts-expect-error: a name without data
  await ours.uploadAttachments(client, [{ name: "a.log" }]);
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

export async function states(): Promise<void> {
  const resumeFrom: ours.AttachmentUploadState = JSON.parse("{}");
  const onState = async (state: ours.AttachmentUploadState) => console.log(JSON.stringify(state));
  await ours.uploadAttachments(client, [], { onState, resumeFrom });
}

export async function downloads(to: string): Promise<void> {
  const byDefault = await ours.downloadAttachment(client, "id");
  const inMemory = await ours.downloadAttachment(client, "id", { to: "memory", maxSizeBytes: 10 });
  const asStream = await ours.downloadAttachment(officialClient, "id", { to: "stream" });
  const saved = await ours.downloadAttachment(client, "id", { to });
  const toPath = await ours.downloadAttachment(client, "id", { to: "./downloads/" });
  type Results = [typeof byDefault, typeof inMemory, typeof asStream, typeof saved, typeof toPath];
  type Expected = [
    ours.AttachmentInMemory,
    ours.AttachmentInMemory,
    ours.AttachmentStream,
    ours.AttachmentFile,
    ours.AttachmentFile,
  ];
  console.log(byDefault, inMemory, asStream, saved, toPath);
  const same: Holds<Identical<Results, Expected>> = true;
  console.log(same);
  // @ts-expect-error: path of a file in memory
  console.log(inMemory.path);
}

export function errors(error: ours.AttachmentError): void {
  const code: ours.AttachmentErrorCode = error.code;
  const facts: [string | undefined, number | undefined] = [error.fileName, error.sizeBytes];
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
