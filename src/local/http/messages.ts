export type Bytes = Uint8Array<ArrayBuffer>;

/** A request as the service sees it, whichever way it came in. Header names are lower case. */
export interface ServiceRequest {
  readonly method: string;
  readonly path: string;
  /** As on the wire, without the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Bytes;
}

export interface ServiceResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Bytes;
}

export type Handle = (request: ServiceRequest) => Promise<ServiceResponse>;

/** Three attachments of 5 MB, the largest input that the API takes, are 20 MiB in base64; the rest is for the JSON around them. */
export const MAX_BODY_BYTES = 22 * 1024 * 1024;
