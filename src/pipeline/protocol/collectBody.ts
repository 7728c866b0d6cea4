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
