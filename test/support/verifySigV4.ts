import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { CapturedRequest } from "./captureRequests.js";

/** Credentials and scope of a signature. */
export interface SignatureExpectation {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  readonly service: string;
}

type SignedRequest = Pick<CapturedRequest, "method" | "path" | "query" | "headers" | "body">;

const AUTHORIZATION = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;

function sha256(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

function hmac(key: Uint8Array | string, data: string): Buffer {
  return createHmac("sha256", key).update(data, "utf8").digest();
}

/** Percent-encodes all but the unreserved characters of RFC 3986. */
function encode(value: string): string {
  const encodeByte = (byte: number) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  return Array.from(Buffer.from(value, "utf8"), (byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9\-._~]/.test(character) ? character : encodeByte(byte);
  }).join("");
}

/** Returns the path without dot and empty segments, encoded once more than on the wire. */
function canonicalPath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  const slash = path.endsWith("/") && segments.length > 0 ? "/" : "";
  return `/${segments.map(encode).join("/")}${slash}`;
}

function canonicalQuery(query: SignedRequest["query"]): string {
  return Object.entries(query)
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one) => [encode(name), encode(one ?? "")]),
    )
    .sort(([name, value], [otherName, otherValue]) => {
      if (name !== otherName) return String(name) < String(otherName) ? -1 : 1;
      return String(value) < String(otherValue) ? -1 : 1;
    })
    .map((pair) => pair.join("="))
    .join("&");
}

function canonicalValue(value: string): string {
  return value.trim().replace(/\s+/g, " ");
}

/** Returns the canonical request of Signature Version 4. */
export function canonicalRequest(
  { method, path, query, headers, body }: SignedRequest,
  signedHeaders: readonly string[],
): string {
  const values = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const lines = signedHeaders.map((name) => `${name}:${canonicalValue(values.get(name) ?? "")}\n`);
  return [
    method,
    canonicalPath(path),
    canonicalQuery(query),
    lines.join(""),
    signedHeaders.join(";"),
    values.get("x-amz-content-sha256") ?? sha256(body ?? ""),
  ].join("\n");
}

/** Returns the expected signature of a canonical request, in hexadecimal. */
export function expectedSignature(
  canonical: string,
  dateTime: string,
  { secretAccessKey, region, service }: Omit<SignatureExpectation, "accessKeyId">,
): string {
  const scope = [dateTime.slice(0, 8), region, service, "aws4_request"];
  const toSign = ["AWS4-HMAC-SHA256", dateTime, scope.join("/"), sha256(canonical)].join("\n");
  const key = scope.reduce<Uint8Array | string>(hmac, `AWS4${secretAccessKey}`);
  return hmac(key, toSign).toString("hex");
}

function isEqual(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}

/**
 * Verifies a signature as the service does. Implements the specification without any code of the signer.
 *
 * @returns The reason why the signature is invalid, or `undefined` if it is valid.
 */
export function verifySigV4(request: SignedRequest, expectation: SignatureExpectation): string | undefined {
  const headers = new Map(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const [, credential, signed, signature] = AUTHORIZATION.exec(headers.get("authorization") ?? "") ?? [];
  if (credential === undefined || signed === undefined || signature === undefined) return "no well-formed header";
  const dateTime = headers.get("x-amz-date") ?? "";
  if (!/^\d{8}T\d{6}Z$/.test(dateTime)) return "no date";
  const { accessKeyId, region, service } = expectation;
  const scope = [accessKeyId, dateTime.slice(0, 8), region, service, "aws4_request"].join("/");
  if (credential !== scope) return `scope ${credential} instead of ${scope}`;
  const names = signed.split(";");
  if (names.join() !== [...new Set(names)].sort().join()) return "signed headers out of order";
  const required = [...headers.keys()].filter((name) => name === "host" || /^x-amz-(?!user-agent$)/.test(name));
  const missing = ["host", ...required, ...names].find((name) => !headers.has(name) || !names.includes(name));
  if (missing !== undefined) return `header ${missing} is missing or not signed`;
  const contentHash = headers.get("x-amz-content-sha256");
  if (contentHash !== undefined && contentHash !== sha256(request.body ?? "")) return "the hash is not the body's";
  const expected = expectedSignature(canonicalRequest(request, names), dateTime, expectation);
  return isEqual(expected, signature) ? undefined : "the signature does not match";
}
