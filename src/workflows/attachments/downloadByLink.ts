import { GetAttachmentDownloadLinkCommand } from "../../commands/GetAttachmentDownloadLinkCommand.js";
import { AttachmentError } from "../../errors/AttachmentError.js";
import { throwIfAborted } from "../../errors/abort.js";
import { sendWithRetry } from "../core/retry.js";
import type { SupportClientLike } from "../core/sender.js";
import { withTimeout } from "../core/timeLimit.js";
import { DeliveredContent, fileReplaced } from "./DeliveredContent.js";
import type { ByteIterator } from "./iterateBytes.js";
import {
  connectionFailed,
  LinkFailure,
  type LinkRetryPolicy,
  readFailure,
  retryLink,
  withoutLink,
} from "./LinkFailure.js";
import { type LinkResponse, type LinkTransport, readBody } from "./LinkResponse.js";

/** A call of `downloadAttachment`. */
export interface DownloadJob {
  readonly client: SupportClientLike;
  readonly retryPolicy: LinkRetryPolicy;
  readonly attachmentId: string;
  /** How long a connection may be silent, in milliseconds. */
  readonly attemptTimeoutMs: number;
  readonly transport: LinkTransport;
  readonly signal: AbortSignal;
}

/** A file in download. */
export interface Download {
  readonly fileName: string;
  /** `undefined` if the service does not return it. */
  readonly sizeBytes: number | undefined;
  /** The content in order. It can be read once. */
  readonly chunks: AsyncGenerator<Uint8Array, void, undefined>;
  /** Closes the connection of a download that is not read. */
  close(): void;
}

interface Position {
  offset: number;
  sizeBytes: number | undefined;
  eTag: string | undefined;
}

/** Thrown when the file was replaced after some of it was delivered. */
export class FileReplacedError extends AttachmentError {}

/**
 * Downloads a file with a link. Renews the link when it has expired.
 *
 * After a broken connection, resumes at the offset if the ETag is strong. Otherwise restarts, and skips the delivered content
 * if it is unchanged.
 */
export async function downloadByLink(job: DownloadJob): Promise<Download> {
  const { signal, retryPolicy, attemptTimeoutMs } = job;
  const position: Position = { offset: 0, sizeBytes: undefined, eTag: undefined };
  const delivered = new DeliveredContent();
  const { fileName, url } = await getLink(job);
  let link: string | undefined = url;
  let body: ByteIterator | undefined;
  let unwantedBytes = 0;

  async function connect(): Promise<ByteIterator> {
    link ??= (await getLink(job)).url;
    try {
      const response = await open(link, position, job);
      if (!isResumable(position)) delivered.startOver();
      else unwantedBytes = response.status === 206 ? 0 : position.offset;
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
    let cause: Error | undefined;
    try {
      for (;;) {
        const next = await withTimeout(attemptTimeoutMs, signal, () => current.next());
        if (next.done) break;
        const chunk = isResumable(position) ? next.value.subarray(unwantedBytes) : delivered.skip(next.value);
        unwantedBytes = Math.max(0, unwantedBytes - next.value.length);
        if (chunk.length > 0) return chunk;
      }
    } catch (error) {
      throwIfAborted(signal);
      if (error instanceof LinkFailure) throw error;
      cause = withoutLink(error, link ?? url);
    }
    body = undefined;
    current.close();
    const isComplete = position.sizeBytes === undefined ? !cause : position.offset === position.sizeBytes;
    if (isComplete && delivered.isVerified) return undefined;
    if (!cause && !delivered.isVerified && position.sizeBytes === undefined) throw fileReplaced();
    const fact = cause ? "the connection broke" : "the connection ended too early";
    throw connectionFailed(fact, cause);
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
        if (!isResumable(position)) delivered.add(chunk);
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

/** Returns whether a download can resume. Only a strong ETag guarantees that two responses have the same content. */
function isResumable({ eTag }: Position): boolean {
  return eTag !== undefined && /^"[^"]*"$/.test(eTag);
}

async function getLink({
  client,
  attachmentId,
  retryPolicy,
  signal,
  attemptTimeoutMs,
}: DownloadJob): Promise<{ fileName: string; url: string }> {
  const command = new GetAttachmentDownloadLinkCommand({ attachmentId });
  const { fileName = "", downloadUrl } = await sendWithRetry(client, command, retryPolicy, {
    signal,
    attemptTimeoutMs,
  });
  if (downloadUrl?.url) return { fileName, url: downloadUrl.url };
  const message = `Cannot download \`${fileName}\`: the service returned no link. Try again.`;
  throw new AttachmentError("DOWNLOAD_FAILED", message, { fileName, attachmentId });
}

async function open(
  url: string,
  position: Position,
  { transport, attemptTimeoutMs, signal }: DownloadJob,
): Promise<LinkResponse> {
  const { offset, eTag = "" } = position;
  const range = offset > 0 && isResumable(position) ? { range: `bytes=${offset}-`, "if-range": eTag } : {};
  const headers = { "accept-encoding": "identity", ...range };
  try {
    return await withTimeout(attemptTimeoutMs, signal, async (inner) => {
      const response = await transport({ method: "GET", url, headers }, inner);
      await checkResponse(response, position);
      return response;
    });
  } catch (cause) {
    throwIfAborted(signal);
    if (cause instanceof LinkFailure) throw cause;
    throw connectionFailed("the connection failed", cause);
  }
}

/** Records the size and ETag of the first response. Throws for a later response that differs. */
async function checkResponse(response: LinkResponse, position: Position): Promise<void> {
  const { status, headers } = response;
  // The file is shorter than before, or the connection broke after the last byte of an unknown number.
  if (status === 416 && position.offset > 0) {
    readBody(response.body).close();
    throw fileReplaced(status);
  }
  if (status !== 200 && status !== 206) throw await readFailure(response);

  const [, start, total] = /^bytes (\d+)-\d+\/(?:(\d+)|\*)$/.exec(headers["content-range"] ?? "") ?? [];
  const isWhole = headers["content-encoding"] === undefined || headers["content-encoding"] === "identity";
  const length = status === 206 ? total : isWhole ? headers["content-length"] : undefined;
  const sizeBytes = length === undefined || !/^\d+$/.test(length) ? undefined : Number(length);
  const isStart = status === 200 || Number(start) === 0;
  if (position.offset === 0 || !isResumable(position)) {
    if (!isStart) {
      readBody(response.body).close();
      throw new LinkFailure("the response has a different range than requested", { status, isRetryable: true });
    }
    if (sizeBytes !== undefined && sizeBytes < position.offset) {
      readBody(response.body).close();
      throw fileReplaced(status);
    }
    position.sizeBytes = sizeBytes ?? position.sizeBytes;
    if (position.offset === 0) position.eTag = headers.etag;
    return;
  }
  // If the first response had no size, only the ETag identifies the file.
  position.sizeBytes ??= sizeBytes;
  const isSame = headers.etag === position.eTag && (sizeBytes === undefined || sizeBytes === position.sizeBytes);
  if (isSame && (status === 200 || Number(start) === position.offset)) return;
  readBody(response.body).close();
  throw fileReplaced(status);
}

function tooLong({ attachmentId }: DownloadJob, fileName: string, { sizeBytes }: Position): AttachmentError {
  const message = `Cannot download \`${fileName}\`: the response has more than the announced ${sizeBytes} bytes. Try again.`;
  return new AttachmentError("DOWNLOAD_FAILED", message, { fileName, attachmentId, sizeBytes });
}

function downloadFailed(
  { attachmentId }: DownloadJob,
  fileName: string,
  { message, status, cause, isRetryable, isFileReplaced }: LinkFailure,
  { offset, sizeBytes }: Position,
): AttachmentError {
  const isStarted = offset > 0 || sizeBytes !== undefined;
  const received = isStarted ? `, after ${offset} of ${sizeBytes ?? "an unknown number of"} bytes` : "";
  const advice = isRetryable || isFileReplaced ? "Try again later." : "Trying again does not help.";
  const ErrorClass = isFileReplaced ? FileReplacedError : AttachmentError;
  return new ErrorClass("DOWNLOAD_FAILED", `Cannot download \`${fileName}\`: ${message}${received}. ${advice}`, {
    fileName,
    attachmentId,
    sizeBytes,
    statusCode: status,
    cause,
  });
}
