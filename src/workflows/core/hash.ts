import { toHex } from "../../platform/smithy/serde.js";
import { Sha256 } from "../../platform/smithy/sha256.js";

/** Returns the SHA-256 of joined texts and bytes, as 64 hexadecimal digits. */
export function hashContent(...pieces: readonly (string | Uint8Array)[]): string {
  const hash = new Sha256();
  for (const piece of pieces) hash.update(piece);
  return toHex(hash.digestSync());
}

/** Returns a short hash of a text, as 16 hexadecimal digits. */
export function digest(text: string): string {
  return hashContent(text).slice(0, 16);
}
