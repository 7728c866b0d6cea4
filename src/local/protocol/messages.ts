import type { Bytes } from "../bytes.js";

/** A request as the service sees it, whichever way it came in. Header names are lower case. */
export interface ServiceRequest {
  readonly method: string;
  readonly path: string;
  /** As on the wire, without the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Bytes;
  /** The address under which the client reached this service, where it has one. */
  readonly origin?: string | undefined;
}

export interface ServiceResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Bytes;
  /** Whether the connection breaks after this body, of which the headers promise more. */
  readonly isCutOff?: boolean;
  /** What goes on sending after the body, until nobody listens any more: then the returned function is called. */
  readonly follow?: (send: (bytes: Bytes) => void) => () => void;
}

/** What comes back when the connection breaks and nothing was answered. */
export const DROPPED = Symbol("dropped");

/** `gone` is aborted when nobody waits for the answer any more. */
export type RequestHandler = (
  request: ServiceRequest,
  signal?: AbortSignal,
) => Promise<ServiceResponse | typeof DROPPED>;

/** Three attachments of 5 MB, the largest input that the API takes, are 20 MiB in base64; the rest is for the JSON around them. */
export const MAX_BODY_BYTES = 22 * 1024 * 1024;

/** Source: the AWS Support API reference, GetAttachmentUploadLinks. */
export const MAX_PART_BYTES = 104_857_600;
