import type { Bytes } from "../bytes.js";

/** A request, however it was received. Header names are lower case. */
export interface ServiceRequest {
  readonly method: string;
  readonly path: string;
  /** The raw query, without the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Reads the body, once. Returns `undefined` when it is larger. */
  body(maxBytes: number): Promise<Bytes | undefined>;
  /** The address that the client used, if any. */
  readonly origin?: string | undefined;
}

export interface ServiceResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Bytes;
  /** Whether the connection breaks after this body, before the length in the headers. */
  readonly isCutOff?: boolean;
  /** Sends more after the body, until the client disconnects and the returned function is called. */
  readonly follow?: (send: (bytes: Bytes) => void) => () => void;
}

/** The outcome of a request whose connection breaks without a response. */
export const DROPPED = Symbol("dropped");

/** `signal` is aborted when the client disconnects. */
export type RequestHandler = (
  request: ServiceRequest,
  signal?: AbortSignal,
) => Promise<ServiceResponse | typeof DROPPED>;

/** The largest input, three attachments of 5 MB, takes 20 MiB in base64, and JSON around it. */
export const MAX_BODY_BYTES = 22 * 1024 * 1024;

/** Source: the AWS Support API reference, GetAttachmentUploadLinks. */
export const MAX_PART_BYTES = 104_857_600;
