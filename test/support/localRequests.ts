import { Sha256 } from "@aws-crypto/sha256-js";
import { SupportClient, type SupportClientConfig } from "@aws-sdk/client-support";
import { SignatureV4 } from "@smithy/signature-v4";
import type { LocalSupport } from "../../src/local/index.js";

export const TEST_CREDENTIALS = { accessKeyId: "test", secretAccessKey: "test" };

/** Creates an official client for a local service in the same process, with one attempt per call. */
export function officialClient(support: LocalSupport, config: SupportClientConfig = {}): SupportClient {
  return new SupportClient({ ...support.clientConfig, maxAttempts: 1, ...config });
}

/** Options that make a request invalid. */
export interface RawRequest {
  readonly operation?: string;
  readonly body?: string;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  readonly service?: string;
  readonly region?: string;
  readonly signingDate?: Date;
}

/** Returns the headers of a request, signed by the official signer. */
export async function signedHeaders(endpoint: string, raw: RawRequest = {}): Promise<Record<string, string>> {
  const { host, hostname, port } = new URL(endpoint);
  const signer = new SignatureV4({
    credentials: raw.credentials ?? TEST_CREDENTIALS,
    region: raw.region ?? "us-east-1",
    service: raw.service ?? "support",
    sha256: Sha256,
  });
  const request = {
    method: "POST",
    protocol: "http:",
    hostname,
    port: Number(port),
    path: "/",
    query: raw.query ?? {},
    headers: {
      host,
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSSupport_20130415.${raw.operation ?? "DescribeCases"}`,
      ...raw.headers,
    },
    body: raw.body ?? "{}",
  };
  const signed = await signer.sign(request, raw.signingDate ? { signingDate: raw.signingDate } : {});
  return signed.headers;
}

/** A parsed response. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly content: { __type?: string; message?: string; [member: string]: unknown };
}

export async function post(endpoint: string, headers: Record<string, string>, body: string): Promise<RawAnswer> {
  const { host: _, ...sent } = headers;
  const response = await fetch(endpoint, { method: "POST", headers: sent, body });
  return { status: response.status, headers: response.headers, content: JSON.parse(await response.text()) };
}

export async function postSigned(endpoint: string, raw: RawRequest = {}): Promise<RawAnswer> {
  const query = Object.entries(raw.query ?? {}).map((pair) => pair.map(encodeURIComponent).join("="));
  return post(`${endpoint}/?${query.join("&")}`, await signedHeaders(endpoint, raw), raw.body ?? "{}");
}
