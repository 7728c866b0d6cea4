import { type Bytes, toHex } from "../bytes.js";
import type { ServiceRequest } from "../protocol/messages.js";
import { ServiceError } from "../protocol/ServiceError.js";
import { canonicalRequest } from "./canonicalRequest.js";
import { hmac, sha256 } from "./hmac.js";
import { type Authorization, parseAuthorization } from "./parseAuthorization.js";
import { checkSkew, readRequestTime } from "./requestTime.js";

/**
 * The credentials that a local service accepts.
 *
 * @public
 */
export interface LocalCredentials {
  /** The access key. */
  readonly accessKeyId: string;
  /** The secret access key, which verifies signatures. */
  readonly secretAccessKey: string;
  /** The session token that requests must carry. Default: requests must have none. */
  readonly sessionToken?: string | undefined;
  /** When the credentials expire. Later requests fail with `ExpiredTokenException`. */
  readonly expiration?: Date | undefined;
}

/** Times in epoch milliseconds: `wallMs` checks signatures, `nowMs` checks the expiry of credentials. */
export interface AuthenticationTimes {
  readonly wallMs: number;
  readonly nowMs: number;
}

/** Checks everything except the body. Returns a function that verifies the signature against the body. */
export type Authenticate = (request: ServiceRequest, times: AuthenticationTimes) => (body: Bytes) => Promise<void>;

const SERVICE = "support";
const TERMINATOR = "aws4_request";
const PAYLOAD_HASH = "x-amz-content-sha256";

export function createAuthenticate(credentials: LocalCredentials | "any"): Authenticate {
  const signingKey = credentials === "any" ? undefined : createSigningKeys(credentials.secretAccessKey);

  return (request, { wallMs, nowMs }) => {
    const authorization = parseAuthorization(request.headers.authorization);
    const requestTime = readRequestTime(request.headers);
    checkScope(authorization, requestTime);
    checkSignedHeaders(authorization, request.headers);
    if (credentials !== "any") {
      checkIdentity(authorization, request.headers["x-amz-security-token"], credentials, nowMs);
    }
    checkSkew(requestTime, wallMs);

    return async (body) => {
      if (!signingKey) return;
      const { date, region, service, terminator } = authorization.scope;
      const payloadHash = toHex(await sha256(body));
      const canonical = await sha256(canonicalRequest(request, authorization.signedHeaders, payloadHash));
      const scope = `${date}/${region}/${service}/${terminator}`;
      const stringToSign = `AWS4-HMAC-SHA256\n${requestTime}\n${scope}\n${toHex(canonical)}`;
      const signature = toHex(hmac(signingKey(authorization.scope), stringToSign));
      if (!equalInConstantTime(signature, authorization.signature)) {
        throw invalidSignature(
          "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
        );
      }
      if ((request.headers[PAYLOAD_HASH] ?? payloadHash) !== payloadHash) {
        throw invalidSignature(`The value of '${PAYLOAD_HASH}' does not match the hash of the payload.`);
      }
    };
  };
}

/** Source: "Create a signed AWS API request" in the IAM user guide: every x-amz-* header must be signed. */
function checkSignedHeaders({ signedHeaders }: Authorization, headers: ServiceRequest["headers"]): void {
  const unsigned = Object.keys(headers).filter((name) => name.startsWith("x-amz-") && !signedHeaders.includes(name));
  if (unsigned.length === 0) return;
  throw invalidSignature(`There were headers present in the request which were not signed: ${unsigned.join(", ")}.`);
}

function checkScope({ scope, signedHeaders }: Authorization, requestTime: string): void {
  if (!signedHeaders.includes("host")) {
    throw invalidSignature("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
  }
  // Clients sign for their own region, so only the format is checked.
  if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(scope.region)) {
    throw invalidSignature(`Credential should be scoped to a valid region, not '${scope.region}'.`);
  }
  if (scope.service !== SERVICE) {
    throw invalidSignature(`Credential should be scoped to correct service: '${SERVICE}'.`);
  }
  if (scope.terminator !== TERMINATOR) {
    throw invalidSignature(
      `Credential should be scoped with a valid terminator: '${TERMINATOR}', not '${scope.terminator}'.`,
    );
  }
  const day = requestTime.slice(0, 8);
  if (scope.date !== day) {
    throw invalidSignature(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${scope.date}' != '${day}', from '${requestTime}'.`,
    );
  }
}

function checkIdentity(
  { accessKeyId }: Authorization,
  sessionToken: string | undefined,
  credentials: LocalCredentials,
  nowMs: number,
): void {
  const isKnown = accessKeyId === credentials.accessKeyId;
  if (!isKnown || (sessionToken ?? "") !== (credentials.sessionToken ?? "")) {
    const message = "The security token included in the request is invalid.";
    throw new ServiceError("UnrecognizedClientException", `${message} ${describeAccepted(credentials)}`);
  }
  if (credentials.expiration && credentials.expiration.getTime() <= nowMs) {
    throw new ServiceError("ExpiredTokenException", "The security token included in the request is expired");
  }
}

/** Describes the accepted credentials, without secrets. */
function describeAccepted({ accessKeyId, sessionToken }: LocalCredentials): string {
  const token = sessionToken === undefined ? "without a session token" : "with its session token";
  return `This local service accepts the access key \`${accessKeyId}\` ${token}; to accept any, set \`credentials: "any"\` or \`--any-credentials\`.`;
}

function invalidSignature(message: string): ServiceError {
  return new ServiceError("InvalidSignatureException", message);
}

function equalInConstantTime(expected: string, actual: string): boolean {
  let difference = expected.length ^ actual.length;
  for (let index = 0; index < expected.length; index++) {
    difference |= expected.charCodeAt(index) ^ actual.charCodeAt(index);
  }
  return difference === 0;
}

export interface CredentialScope {
  readonly date: string;
  readonly region: string;
  readonly service: string;
}

// One key per day and region. A client uses few of them.
const MAX_KEYS = 100;

/** Derives and caches the signing keys of a secret. */
export function createSigningKeys(secretAccessKey: string): (scope: CredentialScope) => Uint8Array {
  const keys = new Map<string, Uint8Array>();
  return (scope) => {
    const name = `${scope.date}/${scope.region}/${scope.service}`;
    const known = keys.get(name);
    if (known) return known;
    if (keys.size >= MAX_KEYS) keys.clear();
    const key = deriveSigningKey(secretAccessKey, scope);
    keys.set(name, key);
    return key;
  };
}

function deriveSigningKey(secretAccessKey: string, { date, region, service }: CredentialScope): Uint8Array {
  let key: Uint8Array = new TextEncoder().encode(`AWS4${secretAccessKey}`);
  for (const step of [date, region, service, "aws4_request"]) key = hmac(key, step);
  return key;
}
