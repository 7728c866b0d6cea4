import { AttachmentError } from "../../errors/AttachmentError.js";
import { withTimeout } from "../core/abort.js";
import { LinkFailure, type LinkRetryPolicy, readFailure, retryLink } from "./LinkFailure.js";
import { type LinkTransport, readErrorCode } from "./openLinkTransport.js";
import type { PartLink, PartLinks } from "./PartLinks.js";

/** A part to upload. */
interface PartToPut {
  readonly fileName: string;
  readonly uploadId: string;
  readonly partIndex: number;
  readonly bytes: Uint8Array;
}

interface PartRoute {
  readonly transport: LinkTransport;
  readonly links: PartLinks;
  readonly retryPolicy: LinkRetryPolicy;
}

const MIN_TIMEOUT_MS = 60_000;
/** Below 32 kB/s the upload counts as stalled. */
const MIN_BYTES_PER_MS = 32;

/** Uploads one part, renews its link when it has expired, and returns its ETag. */
export async function putPart(
  part: PartToPut,
  { links, transport, retryPolicy }: PartRoute,
  signal: AbortSignal,
): Promise<string> {
  let attempts = 0;
  async function attempt(): Promise<string> {
    attempts += 1;
    const link = await links.get(part.partIndex, signal);
    try {
      return await put(part, link, transport, signal);
    } catch (error) {
      if (error instanceof LinkFailure && error.isLinkRefused) links.discard(link);
      throw error;
    }
  }

  try {
    return await retryLink(attempt, retryPolicy, signal);
  } catch (error) {
    throw error instanceof LinkFailure ? partFailed(part, error, attempts) : error;
  }
}

async function put(
  { bytes }: PartToPut,
  { url }: PartLink,
  transport: LinkTransport,
  signal: AbortSignal,
): Promise<string> {
  const timeoutMs = MIN_TIMEOUT_MS + bytes.length / MIN_BYTES_PER_MS;
  try {
    return await withTimeout(timeoutMs, signal, async (inner) => {
      const response = await transport({ method: "PUT", url, body: bytes }, inner);
      const { status, headers } = response;
      if (status < 200 || status >= 300) throw await readFailure(response);
      await readErrorCode(response);
      if (headers.etag) return headers.etag;
      const fact = "the answer shows no ETag, which in a page needs to be exposed by CORS";
      throw new LinkFailure(fact, { status, isRetryable: false });
    });
  } catch (cause) {
    if (signal.aborted || cause instanceof LinkFailure) throw cause;
    throw new LinkFailure("the connection failed", { cause, isRetryable: true });
  }
}

function partFailed(part: PartToPut, { message, status, cause }: LinkFailure, attempts: number): AttachmentError {
  const { fileName, uploadId, partIndex } = part;
  const tried = attempts === 1 ? "" : ` in the last of ${attempts} attempts`;
  return new AttachmentError(
    "PART_FAILED",
    `Failed to upload part ${partIndex} of "${fileName}": ${message}${tried}. Go on with the state that was saved, or begin anew without it.`,
    { fileName, uploadId, partIndex, status, cause },
  );
}
