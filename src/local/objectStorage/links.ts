import { hmac } from "../auth/hmac.js";
import { fromBasicTime, toBasicTime } from "../auth/requestTime.js";
import { toHex } from "../bytes.js";
import { StorageError } from "./StorageError.js";

/** The request that a link is valid for. */
export interface LinkTarget {
  readonly method: string;
  readonly path: string;
}

/** Signs and checks presigned links. */
export interface Links {
  sign(origin: string, target: LinkTarget): { url: string; expiryDate: string };
  /** Throws a `StorageError` unless the query is that of a valid, unexpired link. */
  check(target: LinkTarget, query: string): void;
}

const ALGORITHM = "AWS4-HMAC-SHA256";

export function createLinks({
  random,
  now,
  lifetimeMs,
}: {
  random: () => number;
  now: () => number;
  lifetimeMs: number;
}): Links {
  const secret = Uint8Array.from({ length: 32 }, () => Math.floor(random() * 256));
  const lifetimeSeconds = Math.max(1, Math.ceil(lifetimeMs / 1000));

  function signature({ method, path }: LinkTarget, date: string, seconds: string): string {
    return toHex(hmac(secret, [method, path, date, seconds].join("\n")));
  }

  return {
    sign(origin, target) {
      const signedMs = Math.floor(now() / 1000) * 1000;
      const date = toBasicTime(signedMs);
      const query = new URLSearchParams({
        "X-Amz-Algorithm": ALGORITHM,
        "X-Amz-Date": date,
        "X-Amz-Expires": String(lifetimeSeconds),
        "X-Amz-SignedHeaders": "host",
        "X-Amz-Signature": signature(target, date, String(lifetimeSeconds)),
      });
      const expiryDate = new Date(signedMs + lifetimeSeconds * 1000).toISOString();
      return { url: `${origin}${target.path}?${query}`, expiryDate };
    },
    check(target, query) {
      const parameters = new URLSearchParams(query);
      const date = parameters.get("X-Amz-Date") ?? "";
      const seconds = parameters.get("X-Amz-Expires") ?? "";
      const claimed = parameters.get("X-Amz-Signature");
      if (claimed === null) throw new StorageError("AccessDenied", "Access Denied", 403);
      if (signature(target, date, seconds) !== claimed) {
        throw new StorageError(
          "SignatureDoesNotMatch",
          "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
          403,
        );
      }
      if (now() >= fromBasicTime(date) + Number(seconds) * 1000) throw linkExpired();
    },
  };
}

export function linkExpired(): StorageError {
  return new StorageError("AccessDenied", "Request has expired", 403);
}
