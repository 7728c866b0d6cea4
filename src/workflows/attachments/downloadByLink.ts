import { GetAttachmentDownloadLinkCommand } from "../../commands/GetAttachmentDownloadLinkCommand.js";
import { AttachmentError } from "../../errors/AttachmentError.js";
import { raceAbort, throwIfAborted, withTimeout } from "../core/abort.js";
import { sendWithRetry } from "../core/retry.js";
import type { SupportSender } from "../core/sender.js";
import type { ByteIterator } from "./iterateBytes.js";
import { LinkFailure, type LinkRetryPolicy, readFailure, retryLink } from "./LinkFailure.js";
import { type LinkResponse, type LinkTransport, readBody } from "./openLinkTransport.js";

/** One call of `downloadAttachment`. */
export interface DownloadJob {
  readonly client: SupportSender;
  readonly retryPolicy: LinkRetryPolicy;
  readonly attachmentId: string;
  readonly transport: LinkTransport;
  readonly signal: AbortSignal;
}

/** A file whose content is being downloaded. */
export interface Download {
  readonly fileName: string;
  /** `undefined` where the service does not say. */
  readonly sizeBytes: number | undefined;
  /** The content, in order; can be read once. */
  readonly chunks: AsyncGenerator<Uint8Array, void, undefined>;
  /** Closes the connection of a download whose chunks are not read. */
  close(): void;
}

/** How long a connection may stay silent. */
const SILENCE_TIMEOUT_MS = 60_000;

interface Position {
  offset: number;
  sizeBytes: number | undefined;
  eTag: string | undefined;
}

/** Downloads a file by its link. Resumes a broken connection at its offset, and renews an expired link. */
export async function downloadByLink(job: DownloadJob): Promise<Download> {
  const { signal, retryPolicy } = job;
  const position: Position = { offset: 0, sizeBytes: undefined, eTag: undefined };
  const { fileName, url } = await getLink(job);
  let link: string | undefined = url;
  let body: ByteIterator | undefined;
  let unwantedBytes = 0;

  async function connect(): Promise<ByteIterator> {
    link ??= (await getLink(job)).url;
    try {
      const response = await open(link, position, job);
      unwantedBytes = response.status === 206 ? 0 : position.offset;
      return readBody(response.body);
    } catch (error) {
      if (error instanceof LinkFailure && error.isLinkRefused) link = undefined;
      throw error;
    }
  }

  /** Returns the next chunk, or `undefined` at the end of the file. */
  async function readChunk(): Promise<Uint8Array | undefined> {
    body ??= await connect();
    const current = body;
    let cause: unknown;
    try {
      for (;;) {
        const next = await withTimeout(SILENCE_TIMEOUT_MS, signal, (inner) => raceAbort(current.next(), inner));
        if (next.done) break;
        const chunk = next.value.subarray(unwantedBytes);
        unwantedBytes -= next.value.length - chunk.length;
        if (chunk.length > 0) return chunk;
      }
    } catch (error) {
      throwIfAborted(signal);
      cause = error;
    }
    body = undefined;
    current.close();
    const isComplete = position.sizeBytes === undefined ? !cause : position.offset === position.sizeBytes;
    if (isComplete) return undefined;
    const fact = cause ? "the connection broke" : "the connection ended too early";
    throw new LinkFailure(fact, { cause, isRetryable: true });
  }

  async function attempt<Value>(run: () => Promise<Value>): Promise<Value> {
    try {
      return await retryLink(run, retryPolicy, signal);
    } catch (error) {
      throw error instanceof LinkFailure ? downloadFailed(job, fileName, error, position) : error;
    }
  }

  async function* read(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for (let chunk = await attempt(readChunk); chunk; chunk = await attempt(readChunk)) {
        position.offset += chunk.length;
        if (position.offset > (position.sizeBytes ?? Infinity)) throw tooLong(job, fileName, position);
        yield chunk;
      }
    } finally {
      body?.close();
    }
  }

  body = await attempt(connect);
  return { fileName, sizeBytes: position.sizeBytes, chunks: read(), close: () => body?.close() };
}

async function getLink({
  client,
  attachmentId,
  retryPolicy,
  signal,
}: DownloadJob): Promise<{ fileName: string; url: string }> {
  const command = new GetAttachmentDownloadLinkCommand({ attachmentId });
  const { fileName = "", downloadUrl } = await sendWithRetry(client, command, retryPolicy, { signal });
  if (downloadUrl?.url) return { fileName, url: downloadUrl.url };
  const message = `Failed to download "${fileName}": the service made no link for it. Try again.`;
  throw new AttachmentError("DOWNLOAD_FAILED", message, { fileName, attachmentId });
}

async function open(url: string, position: Position, { transport, signal }: DownloadJob): Promise<LinkResponse> {
  const { offset, eTag } = position;
  const isStrong = eTag !== undefined && !eTag.startsWith("W/");
  const range = offset > 0 ? { range: `bytes=${offset}-`, ...(isStrong && { "if-range": eTag }) } : {};
  const headers = { "accept-encoding": "identity", ...range };
  try {
    return await withTimeout(SILENCE_TIMEOUT_MS, signal, async (inner) => {
      const response = await transport({ method: "GET", url, headers }, inner);
      await checkResponse(response, position);
      return response;
    });
  } catch (cause) {
    throwIfAborted(signal);
    if (cause instanceof LinkFailure) throw cause;
    throw new LinkFailure("the connection failed", { cause, isRetryable: true });
  }
}

/** Takes size and ETag from the first response, and refuses a later one that differs. */
async function checkResponse(response: LinkResponse, position: Position): Promise<void> {
  const { status, headers } = response;
  if (status !== 200 && status !== 206) throw await readFailure(response);

  const [, start, total] = /^bytes (\d+)-\d+\/(?:(\d+)|\*)$/.exec(headers["content-range"] ?? "") ?? [];
  const isWhole = headers["content-encoding"] === undefined || headers["content-encoding"] === "identity";
  const length = status === 206 ? total : isWhole ? headers["content-length"] : undefined;
  const sizeBytes = length === undefined || !/^\d+$/.test(length) ? undefined : Number(length);
  if (position.offset === 0) {
    if (status === 206 && Number(start) !== 0) {
      readBody(response.body).close();
      throw new LinkFailure("another part of the file came than was asked for", { status, isRetryable: true });
    }
    position.sizeBytes = sizeBytes;
    position.eTag = headers.etag;
    return;
  }
  // Where the first response had no size, only the ETag identifies the file.
  if (position.sizeBytes === undefined && position.eTag !== undefined) position.sizeBytes = sizeBytes;
  const isSame =
    headers.etag === position.eTag &&
    (sizeBytes === position.sizeBytes || (sizeBytes === undefined && position.eTag !== undefined));
  if (isSame && (status === 200 || Number(start) === position.offset)) return;
  readBody(response.body).close();
  throw new LinkFailure("the file at AWS is another one than at first", { status, isRetryable: false });
}

function tooLong({ attachmentId }: DownloadJob, fileName: string, { sizeBytes }: Position): AttachmentError {
  const message = `Failed to download "${fileName}": it was to have ${sizeBytes} bytes, and more came. Try again.`;
  return new AttachmentError("DOWNLOAD_FAILED", message, { fileName, attachmentId, sizeBytes });
}

function downloadFailed(
  { attachmentId }: DownloadJob,
  fileName: string,
  { message, status, cause }: LinkFailure,
  { offset, sizeBytes }: Position,
): AttachmentError {
  return new AttachmentError(
    "DOWNLOAD_FAILED",
    `Failed to download "${fileName}": ${message} after ${offset} of ${sizeBytes ?? "an unknown number of"} bytes. Try again later.`,
    { fileName, attachmentId, sizeBytes, status, cause },
  );
}
