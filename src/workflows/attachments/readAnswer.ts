import { type ByteIterator, type ByteStream, isByteStream, iterateBytes } from "./iterateBytes.js";
import type { LinkAnswer } from "./openTransport.js";

/** The body of an answer, chunk by chunk, whatever the client's way makes of it. */
export function readAnswer(body: unknown): ByteIterator {
  if (typeof body === "object" && body !== null) {
    if (ArrayBuffer.isView(body))
      return iterateBytes(only(new Uint8Array(body.buffer, body.byteOffset, body.byteLength)));
    if (isByteStream(body)) return iterateBytes(body as ByteStream);
    if (body instanceof Blob) return iterateBytes(readBlob(body));
  }
  return iterateBytes(typeof body === "string" ? only(body) : only(new Uint8Array()));
}

async function* only<Chunk>(chunk: Chunk): AsyncGenerator<Chunk> {
  yield chunk;
}

async function* readBlob(blob: Blob): AsyncGenerator<Uint8Array> {
  // A `Blob` of React Native cannot read itself.
  yield new Uint8Array(await new Response(blob).arrayBuffer());
}

const MAX_ERROR_BYTES = 16 * 1024;

/** Reads a refusal to its end, so that its connection can be used again, and tells the code in it. */
export async function readRefusal({ body }: LinkAnswer): Promise<string | undefined> {
  const chunks = readAnswer(body);
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
    // What there is of it tells enough.
  }
  chunks.close();
  return /<Code>(\w{1,64})<\/Code>/.exec(text)?.[1];
}
