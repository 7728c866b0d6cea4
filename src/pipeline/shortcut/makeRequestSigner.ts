import type { AwsCredentialIdentity, HttpRequest as SmithyRequest } from "@smithy/types";
import type { SupportClientResolvedConfig } from "../../client/config.js";
import { createScope, getSigningKey } from "../../platform/smithy/smithySigner.js";
import { HttpRequest } from "../../platform/smithy/smithyTransport.js";

/** The hash of the platform, without a promise. */
export interface SyncHash {
  /** SHA-256 in hexadecimal. */
  digest(data: string | Uint8Array): string;
  /** HMAC-SHA-256 in hexadecimal, with one key for many texts. */
  keyed(key: Uint8Array): (text: string) => string;
}

/** In whose name a request is signed, and when. */
export interface Signatory {
  readonly dateMs: number;
  readonly credentials: AwsCredentialIdentity;
  readonly region: string;
  readonly service: string;
}

/** A key, and what it was derived from. */
interface SigningKey extends Pick<Signatory, "region" | "service"> {
  readonly secret: string;
  readonly shortDate: string;
  readonly scope: string;
  /** HMAC-SHA-256 by the key, in hexadecimal. */
  readonly hmac: (text: string) => string;
}

const ALGORITHM = "AWS4-HMAC-SHA256";
const HEADER_COUNT = 8;
const NAMES =
  "amz-sdk-invocation-id;amz-sdk-request;content-length;content-type;host;" +
  "x-amz-content-sha256;x-amz-date;x-amz-target;x-amz-user-agent";
const NAMES_WITH_TOKEN = NAMES.replace("x-amz-date;", "x-amz-date;x-amz-security-token;");
/** What is signed as it is: no other blanks than single ones inside. */
const PLAIN = /^[!-~]+( [!-~]+)*$/;

/** Signs the one request that this client sends: to `/`, with the headers that it writes itself. */
export function makeRequestSigner(config: SupportClientResolvedConfig, hash: SyncHash) {
  const formatDate = makeDateFormatter();
  let known: SigningKey | undefined;

  /** The key of the last request, where it is that of this one too. */
  function findKey({ credentials, region, service, dateMs }: Signatory): SigningKey | undefined {
    const shortDate = formatDate(dateMs).slice(0, 8);
    const isKnown =
      known?.shortDate === shortDate &&
      known.secret === credentials.secretAccessKey &&
      known.region === region &&
      known.service === service;
    return isKnown ? known : undefined;
  }

  async function deriveKey({ credentials, region, service, dateMs }: Signatory): Promise<SigningKey> {
    const shortDate = formatDate(dateMs).slice(0, 8);
    const key = await getSigningKey(config.sha256, credentials, shortDate, region, service);
    const scope = createScope(shortDate, region, service);
    known = { secret: credentials.secretAccessKey, region, service, shortDate, scope, hmac: hash.keyed(key) };
    return known;
  }

  /** Whether this is such a request, in the name of such credentials; else the library is to sign. */
  function canSign({ path, headers }: SmithyRequest, { credentials }: Signatory): boolean {
    const { accessKeyId, secretAccessKey, sessionToken } = credentials;
    const { host = "", "amz-sdk-request": attempt = "", "x-amz-user-agent": agent = "" } = headers;
    return (
      typeof accessKeyId === "string" &&
      typeof secretAccessKey === "string" &&
      path === "/" &&
      Object.keys(headers).length === HEADER_COUNT &&
      PLAIN.test(host) &&
      PLAIN.test(attempt) &&
      PLAIN.test(agent) &&
      (!sessionToken || PLAIN.test(sessionToken))
    );
  }

  function sign(given: SmithyRequest, { credentials, dateMs }: Signatory, { scope, hmac }: SigningKey): HttpRequest {
    const { accessKeyId, sessionToken } = credentials;
    const { headers } = given;
    const longDate = formatDate(dateMs);
    const payloadHash = hash.digest(given.body);
    const tokenLine = sessionToken ? `x-amz-security-token:${sessionToken}\n` : "";
    const names = sessionToken ? NAMES_WITH_TOKEN : NAMES;
    const canonical =
      `POST\n/\n\namz-sdk-invocation-id:${headers["amz-sdk-invocation-id"]}\n` +
      `amz-sdk-request:${headers["amz-sdk-request"]}\ncontent-length:${headers["content-length"]}\n` +
      `content-type:${headers["content-type"]}\nhost:${headers.host}\nx-amz-content-sha256:${payloadHash}\n` +
      `x-amz-date:${longDate}\n${tokenLine}x-amz-target:${headers["x-amz-target"]}\n` +
      `x-amz-user-agent:${headers["x-amz-user-agent"]}\n\n${names}\n${payloadHash}`;
    const signature = hmac(`${ALGORITHM}\n${longDate}\n${scope}\n${hash.digest(canonical)}`);

    const signed: Record<string, string> = {};
    // After a spread, each request would have hidden classes of its own, which costs 5 us.
    for (const name of Object.keys(headers)) signed[name] = headers[name] as string;
    signed["x-amz-date"] = longDate;
    if (sessionToken) signed["x-amz-security-token"] = sessionToken;
    signed["x-amz-content-sha256"] = payloadHash;
    signed.authorization = `${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
    const request = new HttpRequest(given);
    request.headers = signed;
    request.query = { ...given.query };
    return request;
  }

  return { canSign, findKey, deriveKey, sign };
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
