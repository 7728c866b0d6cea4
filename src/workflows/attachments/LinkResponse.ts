import { readBlob } from "../../platform/readBlob.js";
import { type ByteIterator, isByteStream, iterateBytes, once } from "./iterateBytes.js";

/** A request to a presigned link: without a signature, and without AWS headers. */
interface LinkRequest {
  readonly method: "GET" | "PUT";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: Uint8Array | undefined;
}

export interface LinkResponse {
  readonly status: number;
  /** Keyed by lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Bytes, a `Blob`, or a stream of Node.js or the web. */
  readonly body: unknown;
}

export type LinkTransport = (request: LinkRequest, abortSignal: AbortSignal) => Promise<LinkResponse>;

/** Reads the body of a response chunk by chunk, in any form that handlers return. */
export function readBody(body: unknown): ByteIterator {
  if (typeof body === "object" && body !== null) {
    if (isByteStream(body)) return iterateBytes(body);
    if ("size" in body && "type" in body) return iterateBytes(onlyBlob(body as Blob));
  }
  return iterateBytes(once(typeof body === "string" || ArrayBuffer.isView(body) ? body : new Uint8Array()));
}

async function* onlyBlob(blob: Blob): AsyncGenerator<Uint8Array> {
  yield readBlob(blob);
}

const MAX_ERROR_BYTES = 16 * 1024;

/** Reads a response to its end, so that its connection can be reused. Returns the error code in it. */
export async function readErrorCode({ body }: LinkResponse): Promise<string | undefined> {
  const chunks = readBody(body);
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (;;) {
      const { done, value } = await chunks.next();
      if (done) break;
      text += decoder.decode(value, { stream: true });
      if (text.length > MAX_ERROR_BYTES) break;
    }
  } catch {
    // A truncated error body may still contain the code.
  }
  chunks.close();
  return /<Code>(\w{1,64})<\/Code>/.exec(text)?.[1];
}
