import { hmac } from "./hmac.js";

/** The last three also name a signing key, together with the secret that it is derived from. */
export interface CredentialScope {
  readonly date: string;
  readonly region: string;
  readonly service: string;
}

// A day, a region and the service make one key; more than this many means that someone plays with regions.
const MAX_KEYS = 100;

/** Derives the keys of one secret, and keeps them: each costs four HMACs. */
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
