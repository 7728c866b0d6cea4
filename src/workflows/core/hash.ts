import { Sha256 } from "../../platform/smithy/sha256.js";

/** Returns the SHA-256 of joined texts and bytes, as 64 hexadecimal digits. */
export function hashContent(...pieces: readonly (string | Uint8Array)[]): string {
  const hash = new Sha256();
  for (const piece of pieces) hash.update(piece);
  return Array.from(hash.digestSync(), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
