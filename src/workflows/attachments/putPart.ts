import { AttachmentError } from "../../errors/AttachmentError.js";
import { pause } from "../core/pause.js";
import type { PartLink, PartLinks } from "./makePartLinks.js";
import type { Transport } from "./openTransport.js";
import { readRefusal } from "./readAnswer.js";
import { delayAfter, isPassingStatus, type TryAgain, within } from "./tryAgain.js";

/** A part that is about to be sent, and of what. */
export interface PartToPut {
  readonly fileName: string;
  readonly uploadId: string;
  readonly partIndex: number;
  readonly bytes: Uint8Array;
}

export interface PartWay {
  readonly transport: Transport;
  readonly links: PartLinks;
  readonly tryAgain: TryAgain;
}

interface Outcome {
  readonly eTag?: string;
  readonly status?: number;
  readonly fact: string;
  readonly cause?: unknown;
  readonly isFinal?: true;
  readonly isLinkRefused?: true;
}

const MIN_LIMIT_MS = 60_000;
/** Whoever is slower than 32 kB a second is taken for gone. */
const BYTES_PER_MS = 32;

/** Sends one part until it has arrived, by a new link where the old one has expired, and tells its eTag. */
export async function putPart(part: PartToPut, way: PartWay, signal: AbortSignal): Promise<string> {
  const { maxAttempts } = way.tryAgain;
  for (let attempt = 1; ; attempt++) {
    const link = await way.links.get(part.partIndex, signal);
    const outcome = await put(part, link, way.transport, signal);
    if (outcome.eTag !== undefined) return outcome.eTag;
    if (outcome.isFinal || attempt >= maxAttempts) throw describeFailure(part, outcome, attempt);
    if (outcome.isLinkRefused) way.links.forget(link);
    // The first link that is refused has expired, and a new one need not be waited for.
    if (!outcome.isLinkRefused || attempt > 1) await pause(delayAfter(attempt, way.tryAgain), signal);
  }
}

async function put(
  { bytes }: PartToPut,
  { url }: PartLink,
  transport: Transport,
  signal: AbortSignal,
): Promise<Outcome> {
  const limitMs = MIN_LIMIT_MS + bytes.length / BYTES_PER_MS;
  try {
    return await within(limitMs, signal, async (signal) => {
      const answer = await transport({ method: "PUT", url, body: bytes }, signal);
      const { status, headers } = answer;
      const code = await readRefusal(answer);
      if (status >= 200 && status < 300) return readETag(status, headers.etag);
      const fact = `it was answered ${status}${code ? ` (${code})` : ""}`;
      if (status === 403) return { status, fact, isLinkRefused: true };
      return isPassingStatus(status) ? { status, fact } : { status, fact, isFinal: true };
    });
  } catch (cause) {
    if (signal.aborted) throw cause;
    return { fact: "the connection failed", cause };
  }
}

function readETag(status: number, eTag: string | undefined): Outcome {
  if (eTag) return { status, eTag, fact: "it has arrived" };
  const fact = "the answer shows no ETag, which in a page needs to be exposed by CORS";
  return { status, fact, isFinal: true };
}

function describeFailure(part: PartToPut, outcome: Outcome, attempts: number): AttachmentError {
  const { fileName, uploadId, partIndex } = part;
  const { status, cause } = outcome;
  const tried = attempts === 1 ? "" : ` in the last of ${attempts} attempts`;
  const next = "Go on with the state that was saved, or begin anew without it.";
  return new AttachmentError(
    "PART_FAILED",
    `Failed to upload part ${partIndex} of "${fileName}": ${outcome.fact}${tried}. ${next}`,
    { fileName, uploadId, partIndex, status, cause },
  );
}
