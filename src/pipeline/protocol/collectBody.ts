import type { Encoder, StreamCollector } from "@smithy/types";
import { abortError, raceAbort, type Signal } from "../../errors/abort.js";
import { SupportClientError } from "../../errors/SupportClientError.js";
import { collectStream } from "../../platform/collectStream.js";
import { isBytes } from "../../platform/isBytes.js";

/** The client settings and the call options for reading a response. */
export interface BodyReaders {
  readonly streamCollector: StreamCollector;
  readonly utf8Encoder: Encoder;
  readonly maxResponseBytes?: number;
  readonly __smithy_context?: { readonly abortSignal?: unknown };
}

const MAX_RESPONSE_BYTES = 64 * 1024 * 1024;

interface Body {
  destroy?(): unknown;
  cancel?(): Promise<unknown>;
}

/**
 * Reads a body to its end.
 *
 * @throws {@link SupportClientError} with the code `RESPONSE_TOO_LARGE` above `maxResponseBytes`.
 * @throws `AbortError` when the call is aborted.
 */
export async function collectBody(
  body: unknown,
  { streamCollector, maxResponseBytes = MAX_RESPONSE_BYTES, __smithy_context }: BodyReaders,
  declaredBytes?: string,
): Promise<Uint8Array> {
  const signal = __smithy_context?.abortSignal as Signal | undefined;
  const assertSize = (sizeBytes: number) => {
    if (sizeBytes > maxResponseBytes) throw responseTooLarge(maxResponseBytes);
  };
  if (isBytes(body)) {
    assertSize(body.byteLength);
    return body;
  }
  if (!body) return new Uint8Array();

  try {
    assertSize(Number(declaredBytes));
    const isOwn = streamCollector === (collectStream as StreamCollector);
    const reading = isOwn ? collectStream(body as never, { signal, assertSize }) : streamCollector(body);
    // A custom collector, or the stream of a custom handler, may ignore the signal. A signal that was aborted before the
    // response only concerns the handler, as in the official client.
    const bytes = await raceAbort(reading, signal?.aborted ? undefined : signal);
    // A custom `streamCollector` does not check the limit.
    assertSize(bytes.byteLength);
    return bytes;
  } catch (error) {
    cancelBody(body);
    throw signal?.aborted ? abortError(signal) : error;
  }
}

function responseTooLarge(maxResponseBytes: number): SupportClientError {
  return new SupportClientError(
    "RESPONSE_TOO_LARGE",
    `The response is larger than \`maxResponseBytes\`: ${maxResponseBytes}. Raise \`maxResponseBytes\`, or lower \`maxResults\`.`,
  );
}

/** Frees the connection. A stream that is locked or has ended cannot be cancelled. */
function cancelBody(body: Body): void {
  try {
    if (body.destroy) body.destroy();
    else body.cancel?.().catch(() => {});
  } catch {
    // The call rejects with its own error.
  }
}
