import { GetAttachmentDownloadLinkCommand } from "../../commands/GetAttachmentDownloadLinkCommand.js";
import { AttachmentError } from "../../errors/AttachmentError.js";
import { orAborted } from "../core/orAborted.js";
import { pause } from "../core/pause.js";
import { throwIfAborted } from "../core/throwIfAborted.js";
import { type Asking, askPatiently } from "./askPatiently.js";
import type { LinkAnswer, Transport } from "./openTransport.js";
import { readAnswer, readRefusal } from "./readAnswer.js";
import { delayAfter, isPassingStatus, within } from "./tryAgain.js";

export interface DownloadJob extends Asking {
  readonly attachmentId: string;
  readonly transport: Transport;
  readonly signal: AbortSignal;
}

/** A file on its way here. */
export interface Download {
  readonly fileName: string;
  /** Nothing where the service does not tell. */
  readonly sizeBytes: number | undefined;
  /** The content, once, in order. */
  readonly chunks: AsyncGenerator<Uint8Array, void, undefined>;
  /** Gives up a content that nobody has begun to read. */
  close(): void;
}

/** How long a connection may be silent. */
const SILENCE_LIMIT_MS = 60_000;

interface Place {
  offset: number;
  sizeBytes: number | undefined;
  eTag: string | undefined;
}

interface Failure {
  readonly fact: string;
  readonly status?: number;
  readonly cause?: unknown;
  readonly isFinal?: true;
  readonly isLinkRefused?: true;
}

/** Downloads by a link. After a broken connection it goes on where that broke, by a new link where the old one has expired. */
export async function readByLink(job: DownloadJob): Promise<Download> {
  const { signal } = job;
  const place: Place = { offset: 0, sizeBytes: undefined, eTag: undefined };
  const { fileName, url } = await getLink(job);
  let link: string | undefined = url;
  let failures = 0;

  /** Opens a connection at the place that was reached. */
  async function connect(): Promise<LinkAnswer> {
    for (;;) {
      link ??= (await getLink(job)).url;
      const url = link;
      const outcome = await open(url, place, job);
      if ("answer" in outcome) return outcome.answer;
      await recover(outcome.failure);
    }
  }

  /** Gets ready for the next attempt, unless there is none. */
  async function recover(failure: Failure): Promise<void> {
    failures += 1;
    if (failure.isFinal || failures >= job.tryAgain.maxAttempts) throw describeFailure(job, fileName, failure, place);
    if (failure.isLinkRefused) link = undefined;
    if (!failure.isLinkRefused || failures > 1) await pause(delayAfter(failures, job.tryAgain), signal);
  }

  async function* read(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let answer = first; ; answer = await connect()) {
      let failure: Failure = { fact: "the connection ended too early" };
      const body = answer === first ? firstBody : readAnswer(answer.body);
      try {
        let unwanted = answer.status === 206 ? 0 : place.offset;
        for (;;) {
          const next = await within(SILENCE_LIMIT_MS, signal, (inner) => orAborted(body.next(), inner));
          if (next.done) break;
          const chunk = next.value.subarray(unwanted);
          unwanted -= next.value.length - chunk.length;
          if (chunk.length === 0) continue;
          place.offset += chunk.length;
          failures = 0;
          if (place.offset > (place.sizeBytes ?? Infinity)) throw tooLong(job, fileName, place);
          yield chunk;
        }
      } catch (cause) {
        throwIfAborted(signal);
        if (cause instanceof AttachmentError) throw cause;
        failure = { fact: "the connection broke", cause };
      } finally {
        body.close();
      }
      const isComplete = place.sizeBytes === undefined ? !failure.cause : place.offset === place.sizeBytes;
      if (isComplete) return;
      await recover(failure);
    }
  }

  const first = await connect();
  const firstBody = readAnswer(first.body);
  return { fileName, sizeBytes: place.sizeBytes, chunks: read(), close: () => firstBody.close() };
}

async function getLink(job: DownloadJob): Promise<{ fileName: string; url: string }> {
  const { attachmentId, signal } = job;
  const command = new GetAttachmentDownloadLinkCommand({ attachmentId });
  const { fileName = "", downloadUrl } = await askPatiently(job, command, signal);
  if (downloadUrl?.url) return { fileName, url: downloadUrl.url };
  const message = `Failed to download "${fileName}": the service made no link for it. Try again.`;
  throw new AttachmentError("DOWNLOAD_FAILED", message, { fileName, attachmentId });
}

async function open(
  url: string,
  place: Place,
  { transport, signal }: DownloadJob,
): Promise<{ answer: LinkAnswer } | { failure: Failure }> {
  const { offset, eTag } = place;
  const isStrong = eTag !== undefined && !eTag.startsWith("W/");
  const range = offset > 0 ? { range: `bytes=${offset}-`, ...(isStrong && { "if-range": eTag }) } : {};
  try {
    const headers = { "accept-encoding": "identity", ...range };
    return await within(SILENCE_LIMIT_MS, signal, async (inner) => {
      const answer = await transport({ method: "GET", url, headers }, inner);
      const failure = await judge(answer, place);
      return failure ? { failure } : { answer };
    });
  } catch (cause) {
    throwIfAborted(signal);
    return { failure: { fact: "the connection failed", cause } };
  }
}

/** Takes the place's facts from the first answer, and holds the later ones to them. */
async function judge(answer: LinkAnswer, place: Place): Promise<Failure | undefined> {
  const { status, headers } = answer;
  if (status !== 200 && status !== 206) {
    const code = await readRefusal(answer);
    const fact = `it was answered ${status}${code ? ` (${code})` : ""}`;
    if (status === 403) return { status, fact, isLinkRefused: true };
    return isPassingStatus(status) ? { status, fact } : { status, fact, isFinal: true };
  }
  const [, start, total] = /^bytes (\d+)-\d+\/(?:(\d+)|\*)$/.exec(headers["content-range"] ?? "") ?? [];
  const isWhole = headers["content-encoding"] === undefined || headers["content-encoding"] === "identity";
  const length = status === 206 ? total : isWhole ? headers["content-length"] : undefined;
  const sizeBytes = length === undefined || !/^\d+$/.test(length) ? undefined : Number(length);
  if (place.offset === 0) {
    if (status === 206 && Number(start) !== 0) {
      readAnswer(answer.body).close();
      return { status, fact: "another part of the file came than was asked for" };
    }
    place.sizeBytes = sizeBytes;
    place.eTag = headers.etag;
    return undefined;
  }
  // Without a size at first, the eTag alone has to tell.
  if (place.sizeBytes === undefined && place.eTag !== undefined) place.sizeBytes = sizeBytes;
  const isSame =
    headers.etag === place.eTag &&
    (sizeBytes === place.sizeBytes || (sizeBytes === undefined && place.eTag !== undefined));
  if (isSame && (status === 200 || Number(start) === place.offset)) return undefined;
  readAnswer(answer.body).close();
  return { status, fact: "the file at AWS is another one than at first", isFinal: true };
}

function tooLong({ attachmentId }: DownloadJob, fileName: string, { sizeBytes }: Place): AttachmentError {
  const message = `Failed to download "${fileName}": it was to have ${sizeBytes} bytes, and more came. Try again.`;
  return new AttachmentError("DOWNLOAD_FAILED", message, { fileName, attachmentId, sizeBytes });
}

function describeFailure(
  { attachmentId }: DownloadJob,
  fileName: string,
  { fact, status, cause }: Failure,
  { offset, sizeBytes }: Place,
): AttachmentError {
  return new AttachmentError(
    "DOWNLOAD_FAILED",
    `Failed to download "${fileName}": ${fact} after ${offset} of ${sizeBytes ?? "an unknown number of"} bytes. Try again later.`,
    { fileName, attachmentId, sizeBytes, status, cause },
  );
}
