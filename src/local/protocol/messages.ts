import type { Bytes } from "../bytes.js";

/** A request from any transport. Header names are lowercase. */
export interface ServiceRequest {
  readonly method: string;
  readonly path: string;
  /** The raw query string, without the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Reads the body, once. Returns `undefined` for a body above `maxBytes`. */
  body(maxBytes: number): Promise<Bytes | undefined>;
  /** The origin that the client called, if known. */
  readonly origin?: string | undefined;
}

export interface ServiceResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Bytes;
  /** Whether the connection breaks after `body`, before the length in the headers. */
  readonly isCutOff?: boolean;
  /** Sends more bytes after the body, until the client disconnects. Returns a function that stops sending. */
  readonly follow?: (send: (bytes: Bytes) => void) => () => void;
}

/** The outcome of a request whose connection breaks without a response. */
export const DROPPED = Symbol("dropped");

/** Handles a request. `signal` is aborted when the client disconnects. */
export type RequestHandler = (
  request: ServiceRequest,
  signal?: AbortSignal,
) => Promise<ServiceResponse | typeof DROPPED>;

/** The content type of AWS JSON 1.1. */
export const CONTENT_TYPE = "application/x-amz-json-1.1";

/** The largest input has three attachments of 5 MB: 20 MiB of Base64, and the JSON around it. */
export const MAX_BODY_BYTES = 22 * 1024 * 1024;

/** Source: the AWS Support API reference, GetAttachmentUploadLinks. */
export const MAX_PART_BYTES = 104_857_600;
