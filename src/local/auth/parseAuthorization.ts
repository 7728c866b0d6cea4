import { ServiceError } from "../protocol/ServiceError.js";
import type { CredentialScope } from "./authenticate.js";

/** A parsed `Authorization` header. */
export interface Authorization {
  readonly accessKeyId: string;
  readonly scope: CredentialScope & { readonly terminator: string };
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const ALGORITHM = "AWS4-HMAC-SHA256";
const PARAMETERS = ["Credential", "Signature", "SignedHeaders"] as const;

/** Returns whether an `Authorization` header can carry the id: spaces, commas and slashes are separators. */
export function isKeyId(text: unknown): boolean {
  return typeof text === "string" && /^[^\s,/]+$/.test(text);
}

export function parseAuthorization(header: string | undefined): Authorization {
  if (!header) throw new ServiceError("MissingAuthenticationTokenException", "Missing Authentication Token");
  const [algorithm = "", ...rest] = header.trim().split(/\s+/);
  if (algorithm !== ALGORITHM) throw incomplete(`Unsupported AWS 'algorithm': '${algorithm}'.`);

  const parameters = new Map<string, string>();
  for (const part of rest.join("").split(",")) {
    const equals = part.indexOf("=");
    if (equals > 0) parameters.set(part.slice(0, equals), part.slice(equals + 1));
  }
  const missing = PARAMETERS.filter((name) => !parameters.get(name));
  if (missing.length > 0) {
    throw incomplete(missing.map((name) => `Authorization header requires '${name}' parameter.`).join(" "));
  }

  const credential = parameters.get("Credential") ?? "";
  const [accessKeyId, date, region, service, terminator, ...surplus] = credential.split("/");
  if (!accessKeyId || !date || !region || !service || !terminator || surplus.length > 0) {
    throw incomplete(
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'`,
    );
  }
  const signedHeaders = (parameters.get("SignedHeaders") ?? "").toLowerCase().split(";");
  const signature = parameters.get("Signature") ?? "";
  return { accessKeyId, scope: { date, region, service, terminator }, signedHeaders, signature };
}

function incomplete(message: string): ServiceError {
  return new ServiceError("IncompleteSignatureException", message);
}
