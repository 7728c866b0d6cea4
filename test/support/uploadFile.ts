import {
  CompleteAttachmentUploadCommand,
  GetAttachmentUploadLinksCommand,
  type SupportClient,
  type UploadUrl,
} from "@aws-sdk/client-support";

/** Sends parts over a port, or in the same process. */
export type PutPart = (url: string, init: { method: "PUT"; body: Uint8Array<ArrayBuffer> }) => Promise<Response>;

/** Starts an upload, and returns its links and part size. */
export async function startUpload(client: SupportClient, fileName: string, fileSizeBytes: number) {
  const output = await client.send(new GetAttachmentUploadLinksCommand({ fileName, fileSizeBytes }));
  const { uploadId = "", partSizeBytes = 0, totalParts = 0, uploadUrls = [] } = output;
  return { uploadId, partSizeBytes, totalParts, uploadUrls, nextIndex: output.nextIndex };
}

export async function putPart(
  { url = "", partIndex = 0 }: UploadUrl,
  content: Uint8Array<ArrayBuffer>,
  { partSizeBytes, put = fetch }: { partSizeBytes: number; put?: PutPart },
): Promise<{ partIndex: number; eTag: string }> {
  const body = content.subarray((partIndex - 1) * partSizeBytes, partIndex * partSizeBytes);
  const response = await put(url, { method: "PUT", body });
  if (!response.ok) throw new Error(`Part ${partIndex} was rejected: ${await response.text()}`);
  return { partIndex, eTag: response.headers.get("etag") ?? "" };
}

/** Uploads and completes a file that needs one call for its links. */
export async function uploadFile(
  client: SupportClient,
  fileName: string,
  content: Uint8Array<ArrayBuffer>,
  put?: PutPart,
): Promise<string> {
  const { uploadId, partSizeBytes, uploadUrls } = await startUpload(client, fileName, content.length);
  const completedUploads = [];
  for (const link of uploadUrls) {
    completedUploads.push(await putPart(link, content, put ? { partSizeBytes, put } : { partSizeBytes }));
  }
  await client.send(new CompleteAttachmentUploadCommand({ uploadId, completedUploads }));
  return uploadId;
}
