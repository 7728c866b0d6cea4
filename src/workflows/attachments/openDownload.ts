import { DescribeAttachmentCommand } from "../../commands/DescribeAttachmentCommand.js";
import { AttachmentError } from "../../errors/AttachmentError.js";
import { askPatiently } from "./askPatiently.js";
import { type Download, type DownloadJob, readByLink } from "./readByLink.js";

/** `DescribeAttachment` is one call, and gives files up to 5 MB; of these, so many a minute. A link gives all. */
const NEEDS_LINK = ["InvalidParameterValueException", "DescribeAttachmentLimitExceeded"];

/** Opens a file at AWS, whichever way its size needs. */
export async function openDownload(job: DownloadJob, maxSizeBytes: number): Promise<Download> {
  const download = (await readAtOnce(job)) ?? (await readByLink(job));
  const { fileName, sizeBytes = 0 } = download;
  if (sizeBytes <= maxSizeBytes) return { ...download, chunks: limit(download, job.attachmentId, maxSizeBytes) };
  download.close();
  throw tooLarge({ fileName, sizeBytes, attachmentId: job.attachmentId, maxSizeBytes });
}

async function readAtOnce(job: DownloadJob): Promise<Download | undefined> {
  const command = new DescribeAttachmentCommand({ attachmentId: job.attachmentId });
  const output = await askPatiently(job, command, job.signal).catch((error: unknown) => {
    if (NEEDS_LINK.includes((error as Error).name)) return undefined;
    throw error;
  });
  const { fileName = "", data } = output?.attachment ?? {};
  return data && { fileName, sizeBytes: data.length, chunks: once(data), close() {} };
}

async function* once(data: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield data;
}

/** The service may not tell the size before. */
async function* limit(
  { fileName, chunks }: Download,
  attachmentId: string,
  maxSizeBytes: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let sizeBytes = 0;
  for await (const chunk of chunks) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxSizeBytes) throw tooLarge({ fileName, sizeBytes, attachmentId, maxSizeBytes });
    yield chunk;
  }
}

function tooLarge(facts: {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly attachmentId: string;
  readonly maxSizeBytes: number;
}): AttachmentError {
  const { fileName, sizeBytes, maxSizeBytes } = facts;
  return new AttachmentError(
    "FILE_TOO_LARGE",
    `Failed to download "${fileName}": it has ${sizeBytes} bytes or more, and maxSizeBytes is ${maxSizeBytes}. Give more, or save it to a path.`,
    facts,
  );
}
