import type { AwsCredentialIdentity, HttpRequest as SmithyRequest } from "@smithy/types";
import type { SupportClientResolvedConfig } from "../config.js";
import { createScope, getSigningKey } from "../smithySigner.js";
import { HttpRequest } from "../smithyTransport.js";

/** The hash of the platform, without a promise. */
export interface SyncHash {
  /** SHA-256 in hexadecimal. */
  digest(data: string | Uint8Array): string;
  /** HMAC-SHA-256 in hexadecimal, with one key for many texts. */
  keyed(key: Uint8Array): (text: string) => string;
}

/** In whose name a request is signed. */
export interface Signatory {
  readonly credentials: AwsCredentialIdentity;
  readonly region: string;
  readonly service: string;
}

/** A key, and what it was derived from. */
interface SigningKey extends Pick<Signatory, "region" | "service"> {
  readonly secret: string;
  readonly shortDate: string;
  readonly scope: string;
  readonly sign: (text: string) => string;
}

const ALGORITHM = "AWS4-HMAC-SHA256";
const HEADER_COUNT = 8;
/** What is signed as it is: no other blanks than single ones inside. */
const PLAIN = /^[!-~]+( [!-~]+)*$/;

/**
 * Signs the one request that this client sends: to `/`, with the headers that it writes itself.
 *
 * @returns The signed request, or `undefined` where it is not such a one and the library is to sign.
 */
export function makeRequestSigner(config: SupportClientResolvedConfig, hash: SyncHash) {
  const formatDate = makeDateFormatter();
  let known: SigningKey | undefined;

  function findKey({ credentials, region, service }: Signatory, shortDate: string): SigningKey | undefined {
    const isKnown =
      known?.shortDate === shortDate &&
      known.secret === credentials.secretAccessKey &&
      known.region === region &&
      known.service === service;
    return isKnown ? known : undefined;
  }

  async function deriveKey({ credentials, region, service }: Signatory, shortDate: string): Promise<SigningKey> {
    const key = await getSigningKey(config.sha256, credentials, shortDate, region, service);
    const scope = createScope(shortDate, region, service);
    known = { secret: credentials.secretAccessKey, region, service, shortDate, scope, sign: hash.keyed(key) };
    return known;
  }

  return async (given: SmithyRequest, signatory: Signatory, dateMs: number): Promise<HttpRequest | undefined> => {
    const { accessKeyId, secretAccessKey, sessionToken } = signatory.credentials;
    if (typeof accessKeyId !== "string" || typeof secretAccessKey !== "string") return undefined;
    const { headers } = given;
    const { host = "", "amz-sdk-request": attempt = "", "x-amz-user-agent": agent = "" } = headers;
    const isPlain =
      given.path === "/" &&
      Object.keys(headers).length === HEADER_COUNT &&
      PLAIN.test(host) &&
      PLAIN.test(attempt) &&
      PLAIN.test(agent) &&
      (!sessionToken || PLAIN.test(sessionToken));
    if (!isPlain) return undefined;

    const longDate = formatDate(dateMs);
    const shortDate = longDate.slice(0, 8);
    const { scope, sign } = findKey(signatory, shortDate) ?? (await deriveKey(signatory, shortDate));
    const payloadHash = hash.digest(given.body);
    const [tokenLine, tokenName] = sessionToken
      ? [`x-amz-security-token:${sessionToken}\n`, "x-amz-security-token;"]
      : ["", ""];
    const names =
      "amz-sdk-invocation-id;amz-sdk-request;content-length;content-type;host;" +
      `x-amz-content-sha256;x-amz-date;${tokenName}x-amz-target;x-amz-user-agent`;
    const canonical =
      `POST\n/\n\namz-sdk-invocation-id:${headers["amz-sdk-invocation-id"]}\namz-sdk-request:${attempt}\n` +
      `content-length:${headers["content-length"]}\ncontent-type:${headers["content-type"]}\nhost:${host}\n` +
      `x-amz-content-sha256:${payloadHash}\nx-amz-date:${longDate}\n${tokenLine}` +
      `x-amz-target:${headers["x-amz-target"]}\nx-amz-user-agent:${agent}\n\n${names}\n${payloadHash}`;
    const signature = sign(`${ALGORITHM}\n${longDate}\n${scope}\n${hash.digest(canonical)}`);

    const signed: Record<string, string> = { ...headers, "x-amz-date": longDate };
    if (sessionToken) signed["x-amz-security-token"] = sessionToken;
    signed["x-amz-content-sha256"] = payloadHash;
    signed.authorization = `${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
    return Object.assign(new HttpRequest(given), { headers: signed });
  };
}

/** The basic format of ISO 8601, to the second; many calls are of the same one. */
function makeDateFormatter(): (dateMs: number) => string {
  let known: { readonly second: number; readonly text: string } | undefined;
  return (dateMs) => {
    const second = Math.floor(dateMs / 1000);
    if (known?.second !== second) {
      known = { second, text: new Date(dateMs).toISOString().replace(/[-:]|\.\d{3}/g, "") };
    }
    return known.text;
  };
}
