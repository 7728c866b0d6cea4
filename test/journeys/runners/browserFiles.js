import {
  CreateCaseCommand,
  DescribeCommunicationsCommand,
  downloadAttachment,
  SupportClient,
  uploadAttachments,
} from "aws-support-client";

const SIZE_BYTES = 6 * 1024 * 1024 + 1;
const client = new SupportClient({
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
  endpoint: location.origin,
});

/** Attaches a `File`, as from an input of a page, and downloads it again. */
export async function attachAndFetch() {
  const content = Uint8Array.from({ length: SIZE_BYTES }, (_, index) => (index * 31 + (index >> 8) * 7) & 0xff);
  const notes = new File(["Nothing is broken."], "notes.txt");
  let transferredBytes = 0;
  const uploaded = await uploadAttachments(client, [new File([content], "heap.bin"), notes], {
    retryDelayMs: 10,
    onProgress: ({ totalTransferredBytes }) => {
      transferredBytes = totalTransferredBytes;
    },
  });
  const { caseId } = await client.send(new CreateCaseCommand({ subject: "s", communicationBody: "b", ...uploaded }));
  const { communications = [] } = await client.send(new DescribeCommunicationsCommand({ caseId }));
  const files = communications[0]?.attachments ?? [];
  const find = (/** @type {string} */ name) => files.find(({ fileName }) => fileName === name)?.attachmentId ?? "";

  const { stream } = await downloadAttachment(
    client,
    { attachmentId: find("heap.bin") },
    { to: "stream", retryDelayMs: 10 },
  );
  const back = new Uint8Array(await new Response(stream).arrayBuffer());
  const { data } = await downloadAttachment(client, { attachmentId: find("notes.txt") });
  return {
    transferredBytes,
    isSame: back.length === SIZE_BYTES && back.every((byte, index) => byte === content[index]),
    notes: new TextDecoder().decode(data),
  };
}

/** Returns the errors of paths in a page. */
export async function usePaths() {
  const fail = (/** @type {Promise<unknown>} */ promise) => promise.catch(({ code, message }) => `${code}: ${message}`);
  return [
    await fail(uploadAttachments(client, ["./trace.log"])),
    await fail(downloadAttachment(client, { attachmentId: "id" }, { to: { path: "./trace.log" } })),
  ];
}
