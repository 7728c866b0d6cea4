import { AttachmentError } from "../../errors/AttachmentError.js";
import { withTimeout } from "../core/timeLimit.js";
import { connectionFailed, LinkFailure, type LinkRetryPolicy, readFailure, retryLink } from "./LinkFailure.js";
import { type LinkTransport, readErrorCode } from "./LinkResponse.js";
import type { PartLink, PartLinks } from "./PartLinks.js";
import { planTimeout } from "./UploadJob.js";

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
  readonly attemptTimeoutMs: number;
}

/** Uploads a part, and returns its ETag. Renews the link when it has expired. */
export async function putPart(
  part: PartToPut,
  { links, transport, retryPolicy, attemptTimeoutMs }: PartRoute,
  signal: AbortSignal,
): Promise<string> {
  let attempts = 0;
  async function attempt(): Promise<string> {
    attempts += 1;
    const link = await links.get(part.partIndex, signal);
    try {
      return await put(part, link, { transport, attemptTimeoutMs, signal });
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

interface PutOptions {
  readonly transport: LinkTransport;
  readonly attemptTimeoutMs: number;
  readonly signal: AbortSignal;
}

async function put(
  { bytes }: PartToPut,
  { url }: PartLink,
  { transport, attemptTimeoutMs, signal }: PutOptions,
): Promise<string> {
  const timeoutMs = planTimeout(attemptTimeoutMs, bytes.length);
  try {
    return await withTimeout(timeoutMs, signal, async (inner) => {
      const response = await transport({ method: "PUT", url, body: bytes }, inner);
      const { status, headers } = response;
      if (status < 200 || status >= 300) throw await readFailure(response);
      await readErrorCode(response);
      if (headers.etag) return headers.etag;
      const fact = "the response has no ETag header (browsers hide it unless CORS exposes it)";
      throw new LinkFailure(fact, { status, isRetryable: false });
    });
  } catch (cause) {
    if (signal.aborted || cause instanceof LinkFailure) throw cause;
    throw connectionFailed("the connection failed", cause);
  }
}

function partFailed(part: PartToPut, { message, status, cause }: LinkFailure, attempts: number): AttachmentError {
  const { fileName, uploadId, partIndex } = part;
  const tried = attempts === 1 ? "" : ` in the last of ${attempts} attempts`;
  return new AttachmentError(
    "PART_FAILED",
    `Cannot upload part ${partIndex} of \`${fileName}\`: ${message}${tried}. Call again with the last \`cursor\` to send only the missing parts.`,
    { fileName, uploadId, partIndex, statusCode: status, cause },
  );
}
