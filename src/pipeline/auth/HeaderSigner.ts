import type {
  AwsCredentialIdentity,
  ChecksumConstructor,
  HashConstructor,
  HttpRequest,
  Provider,
  RequestSigner,
  RequestSigningArguments,
} from "@smithy/types";
import { ConfigurationError } from "../../errors/ConfigurationError.js";
import { isBytes } from "../../platform/isBytes.js";
import { fromUtf8, toHex } from "../../platform/smithy/serde.js";
import {
  createScope,
  getCanonicalHeaders,
  getPayloadHash,
  getSigningKey,
  hasHeader,
  prepareRequest,
  SignatureV4Base,
} from "../../platform/smithy/signature.js";
import { memoizeLast } from "../memoizeLast.js";

const ALGORITHM = "AWS4-HMAC-SHA256";
const PAYLOAD_HASH = "x-amz-content-sha256";

/** The identity, service, region and hash of a signer. */
export interface SignerInit {
  service: string;
  region: string | Provider<string>;
  credentials: AwsCredentialIdentity | Provider<AwsCredentialIdentity>;
  sha256: ChecksumConstructor | HashConstructor;
  uriEscapePath?: boolean;
  applyChecksum?: boolean;
}

/** The optional synchronous methods of a hash class. */
interface SyncHash {
  hashHex(data: string | Uint8Array): string;
  hmacHex(key: Uint8Array, text: string): string;
}

/** A cached signing key. */
interface SigningKey {
  readonly scope: string;
  readonly secret: string;
  readonly bytes: Uint8Array;
}

/** Signs requests in their headers, like Smithy's `SignatureV4`, but without presigned URLs and event streams. */
export class HeaderSigner extends SignatureV4Base implements RequestSigner {
  readonly #sync: SyncHash | undefined;
  /** The library formats seconds, so the text is cached per second. */
  readonly #formatSecond = memoizeLast((second: number) => this.formatDate(second));
  #key: SigningKey | undefined;

  constructor(init: SignerInit) {
    super(init);
    const sync = init.sha256 as unknown as Partial<SyncHash>;
    if (sync.hashHex && sync.hmacHex) this.#sync = sync as SyncHash;
  }

  async sign(unsigned: HttpRequest, options: RequestSigningArguments = {}): Promise<HttpRequest> {
    const { signingDate = new Date(), signableHeaders, unsignableHeaders } = options;
    const credentials = await this.credentialProvider();
    checkCredentials(credentials);
    const region = options.signingRegion ?? (await this.regionProvider());
    const service = options.signingService || this.service;
    const { longDate, shortDate } =
      signingDate instanceof Date
        ? this.#formatSecond(Math.floor(signingDate.getTime() / 1000))
        : this.formatDate(signingDate);
    const scope = createScope(shortDate, region, service);

    const request = prepareRequest(unsigned);
    // Copies again without a spread: V8 creates a hidden class for each property added to the library's copy.
    request.headers = Object.assign({}, request.headers);
    request.headers["x-amz-date"] = longDate;
    if (credentials.sessionToken) request.headers["x-amz-security-token"] = credentials.sessionToken;
    const isHashGiven = hasHeader(PAYLOAD_HASH, request.headers);
    const payloadHash =
      this.#sync && !isHashGiven && isText(request.body)
        ? this.#sync.hashHex(request.body)
        : await getPayloadHash(request, this.sha256);
    if (this.applyChecksum && !isHashGiven) request.headers[PAYLOAD_HASH] = payloadHash;

    const signed = getCanonicalHeaders(request, unsignableHeaders, signableHeaders);
    const canonical = this.createCanonicalRequest(request, signed, payloadHash);
    const key =
      this.#findKey(credentials, scope) ??
      this.#keepKey(credentials, scope, await getSigningKey(this.sha256, credentials, shortDate, region, service));
    const signature = this.#sync
      ? this.#sync.hmacHex(key, `${ALGORITHM}\n${longDate}\n${scope}\n${this.#sync.hashHex(canonical)}`)
      : await this.#hmac(key, await this.createStringToSign(longDate, scope, canonical, ALGORITHM));
    request.headers.authorization =
      `${ALGORITHM} Credential=${credentials.accessKeyId}/${scope}, ` +
      `SignedHeaders=${readSignedNames(canonical)}, Signature=${signature}`;
    return request;
  }

  async #hmac(key: Uint8Array, text: string): Promise<string> {
    const hash = new this.sha256(key);
    hash.update(fromUtf8(text));
    return toHex(await hash.digest());
  }

  /** Returns the cached key until the secret, the day, the region or the service changes. */
  #findKey({ secretAccessKey }: AwsCredentialIdentity, scope: string): Uint8Array | undefined {
    return this.#key?.scope === scope && this.#key.secret === secretAccessKey ? this.#key.bytes : undefined;
  }

  #keepKey({ secretAccessKey: secret }: AwsCredentialIdentity, scope: string, bytes: Uint8Array): Uint8Array {
    this.#key = { scope, secret, bytes };
    return bytes;
  }
}

/** Returns the names of the signed headers: the second-last line of a canonical request. */
function readSignedNames(canonical: string): string {
  const end = canonical.lastIndexOf("\n");
  return canonical.slice(canonical.lastIndexOf("\n", end - 1) + 1, end);
}

/** Throws for invalid credentials. The message has the names of the members, but no values, which are secret. */
function checkCredentials(credentials: unknown): void {
  const { accessKeyId, secretAccessKey } = Object(credentials) as Partial<AwsCredentialIdentity>;
  if (typeof accessKeyId === "string" && typeof secretAccessKey === "string") return;
  const isObject = typeof credentials === "object" && credentials !== null;
  const names = isObject ? Object.keys(credentials).filter((name) => name !== "$source") : [];
  const members = names.map((name) => `\`${name}\``).join(", ");
  const got = isObject ? `an object with ${members || "neither"}` : typeof credentials;
  throw new ConfigurationError(
    "credentials",
    `\`credentials\` must have \`accessKeyId\` and \`secretAccessKey\`, both strings; got ${got}.`,
  );
}

function isText(body: unknown): body is string | Uint8Array {
  return typeof body === "string" || isBytes(body);
}
