import { DescribeAttachmentCommand } from "../../commands/DescribeAttachmentCommand.js";
import { AttachmentError } from "../../errors/AttachmentError.js";
import { isTransientError } from "../../errors/classifyError.js";
import { sendWithRetry } from "../core/retry.js";
import { isTimeoutError } from "../core/timeLimit.js";
import { type Download, type DownloadJob, downloadByLink } from "./downloadByLink.js";
import { once } from "./iterateBytes.js";

/** The errors of `DescribeAttachment` for files over 5 MB, and for too many calls per minute. */
const NEEDS_LINK = ["InvalidParameterValueException", "DescribeAttachmentLimitExceeded"];

/** Opens a download: with `DescribeAttachment` if possible, or else with a link. */
export async function openDownload(job: DownloadJob, maxSizeBytes: number): Promise<Download> {
  const download = (await readSmallFile(job)) ?? (await downloadByLink(job));
  const { fileName, sizeBytes = 0 } = download;
  if (sizeBytes <= maxSizeBytes) return { ...download, chunks: limit(download, job.attachmentId, maxSizeBytes) };
  download.close();
  throw tooLarge({ fileName, sizeBytes, attachmentId: job.attachmentId, maxSizeBytes });
}

async function readSmallFile({
  client,
  attachmentId,
  retryPolicy,
  attemptTimeoutMs,
  signal,
}: DownloadJob): Promise<Download | undefined> {
  const command = new DescribeAttachmentCommand({ attachmentId });
  const policy = { ...retryPolicy, isRetryable: (error: unknown) => isTransientError(error) && !isTimeoutError(error) };
  const output = await sendWithRetry(client, command, policy, { signal, attemptTimeoutMs }).catch((error: unknown) => {
    // On a slow connection, a link works while bytes arrive.
    if (NEEDS_LINK.includes((error as Error).name) || isTimeoutError(error)) return undefined;
    throw error;
  });
  const { fileName = "", data } = output?.attachment ?? {};
  return data && { fileName, sizeBytes: data.length, chunks: once(data), close() {} };
}

/** Throws when the content exceeds the limit. The size may be unknown before the download. */
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
    `Cannot download \`${fileName}\`: it has at least ${sizeBytes} bytes, and \`maxSizeBytes\` is ${maxSizeBytes}. Increase \`maxSizeBytes\`.`,
    facts,
  );
}
