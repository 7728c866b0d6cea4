import type { Encoder, StreamCollector } from "@smithy/types";

/** The functions of the configuration by which a response is read. */
export interface BodyReaders {
  readonly streamCollector: StreamCollector;
  readonly utf8Encoder: Encoder;
}

/** Reads a body to its end. */
export async function collectBody(body: unknown, { streamCollector }: BodyReaders): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body;
  return body ? streamCollector(body) : new Uint8Array();
}

/** Parses a body that is not empty. */
export function parseJson(bytes: Uint8Array, { utf8Encoder }: BodyReaders): unknown {
  if (typeof Buffer === "function") {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
  }
  const text = utf8Encoder(bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    // Where the body is a stream it has been read by now: this is how the caller still gets to see it.
    Object.defineProperty(error, "$responseBodyText", { value: text });
    throw error;
  }
}
