import * as crypto from "node:crypto";
import type { Checksum, SourceData } from "@smithy/types";

/** One-shot hashing. Node.js has it since 20.12. */
const { hash: hashAtOnce } = crypto as {
  hash?: (algorithm: string, data: string | Uint8Array, encoding: "hex") => string;
};

/** SHA-256, or HMAC-SHA-256 with a secret, on `node:crypto`. */
export class NodeSha256 implements Checksum {
  /** Returns the SHA-256 of data in hexadecimal, synchronously. */
  static hashHex(data: string | Uint8Array): string {
    return hashAtOnce ? hashAtOnce("sha256", data, "hex") : crypto.createHash("sha256").update(data).digest("hex");
  }

  /** Returns the HMAC-SHA-256 of a text in hexadecimal, synchronously. */
  static hmacHex(key: Uint8Array, text: string): string {
    return crypto.createHmac("sha256", key).update(text).digest("hex");
  }

  readonly #secret: SourceData | undefined;
  #hash: crypto.Hash | crypto.Hmac;

  constructor(secret?: SourceData) {
    this.#secret = secret;
    this.#hash = start(secret);
  }

  update(data: Uint8Array): void {
    this.#hash.update(data);
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }

  reset(): void {
    this.#hash = start(this.#secret);
  }
}

function start(secret: SourceData | undefined): crypto.Hash | crypto.Hmac {
  return secret ? crypto.createHmac("sha256", toKey(secret)) : crypto.createHash("sha256");
}

function toKey(secret: SourceData): string | Uint8Array {
  if (typeof secret === "string") return secret;
  return ArrayBuffer.isView(secret)
    ? new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength)
    : new Uint8Array(secret);
}
