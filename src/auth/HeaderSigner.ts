import type { Checksum, DateInput, Hash, HttpRequest, RequestSigner, RequestSigningArguments } from "@smithy/types";
import { toHex, toUint8Array } from "../smithySerde.js";
import {
  createScope,
  escapeUri,
  getCanonicalHeaders,
  getCanonicalQuery,
  getPayloadHash,
  getSigningKey,
  hasHeader,
  prepareRequest,
  type SignatureV4CryptoInit,
  type SignatureV4Init,
} from "../smithySigner.js";
import { normalizeProvider } from "../smithyTransport.js";

const ALGORITHM = "AWS4-HMAC-SHA256";
const PAYLOAD_HASH = "x-amz-content-sha256";

/** What signs a request for whom, where and by which hash. */
export type SignerInit = SignatureV4Init & SignatureV4CryptoInit;

/**
 * Signs requests in their headers.
 *
 * It puts the library's functions together as its `SignatureV4` does, without presigned URLs and event streams, which
 * are most of that class.
 */
export class HeaderSigner implements RequestSigner {
  readonly #init: SignerInit;

  constructor(init: SignerInit) {
    this.#init = init;
  }

  async sign(given: HttpRequest, options: RequestSigningArguments = {}): Promise<HttpRequest> {
    const { sha256: Sha256, applyChecksum = true, uriEscapePath = true } = this.#init;
    const { signingDate = new Date(), signableHeaders, unsignableHeaders } = options;
    const credentials = await normalizeProvider(this.#init.credentials)();
    if (typeof credentials?.accessKeyId !== "string" || typeof credentials.secretAccessKey !== "string") {
      throw new Error("Resolved credential object is not valid");
    }
    const region = options.signingRegion ?? (await normalizeProvider(this.#init.region)());
    const service = options.signingService || this.#init.service;
    const longDate = formatDate(signingDate);
    const shortDate = longDate.slice(0, 8);
    const scope = createScope(shortDate, region, service);

    const request = prepareRequest(given);
    const { headers } = request;
    headers["x-amz-date"] = longDate;
    if (credentials.sessionToken) headers["x-amz-security-token"] = credentials.sessionToken;
    const payloadHash = await getPayloadHash(request, Sha256);
    if (applyChecksum && !hasHeader(PAYLOAD_HASH, headers)) headers[PAYLOAD_HASH] = payloadHash;

    const signed = getCanonicalHeaders(request, unsignableHeaders, signableHeaders);
    const names = Object.keys(signed).sort();
    const canonical = joinLines(
      request.method,
      uriEscapePath ? escapePath(request.path) : request.path,
      getCanonicalQuery(request),
      ...names.map((name) => `${name}:${signed[name]}`),
      "",
      names.join(";"),
      payloadHash,
    );
    const key = await getSigningKey(Sha256, credentials, shortDate, region, service);
    const toSign = joinLines(ALGORITHM, longDate, scope, await digest(new Sha256(), canonical));
    const signature = await digest(new Sha256(key), toSign);
    headers.authorization =
      `${ALGORITHM} Credential=${credentials.accessKeyId}/${scope}, ` +
      `SignedHeaders=${names.join(";")}, Signature=${signature}`;
    return request;
  }
}

function joinLines(...lines: readonly string[]): string {
  return lines.join("\n");
}

async function digest(hash: Checksum | Hash, text: string): Promise<string> {
  hash.update(toUint8Array(text));
  return toHex(await hash.digest());
}

/** The basic format of ISO 8601, to the second. Numbers are seconds. */
function formatDate(given: DateInput): string {
  const seconds = given instanceof Date ? 0 : Number(given);
  return new Date(seconds ? seconds * 1000 : given).toISOString().replace(/[-:]|\.\d{3}/g, "");
}

/** Escapes a path for a second time, as it is escaped on its way already, without segments that say nothing. */
function escapePath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment && segment !== ".") segments.push(segment);
  }
  const end = segments.length > 0 && path.endsWith("/") ? "/" : "";
  const normalized = `${path.startsWith("/") ? "/" : ""}${segments.join("/")}${end}`;
  return escapeUri(normalized).replaceAll("%2F", "/");
}
