import type { Checksum, SourceData } from "@smithy/types";
import { concatBytes } from "../smithy/serde.js";
import { Sha256 } from "../smithy/sha256.js";

/** WebCrypto is slower for smaller input. */
const WEB_CRYPTO_MIN_BYTES = 4096;

/** SHA-256 in browsers: WebCrypto for large input, JavaScript for small or keyed input. */
export class WebSha256 implements Checksum {
  readonly #secret: SourceData | undefined;
  #chunks: Uint8Array<ArrayBuffer>[] = [];

  constructor(secret?: SourceData) {
    this.#secret = secret;
  }

  update(data: Uint8Array<ArrayBuffer>): void {
    this.#chunks.push(data);
  }

  async digest(): Promise<Uint8Array> {
    const subtle = globalThis.crypto?.subtle;
    const sizeBytes = this.#chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);
    if (subtle && !this.#secret && sizeBytes >= WEB_CRYPTO_MIN_BYTES) {
      return new Uint8Array(await subtle.digest("SHA-256", concatBytes(this.#chunks) as Uint8Array<ArrayBuffer>));
    }
    const hash = new Sha256(this.#secret);
    for (const chunk of this.#chunks) hash.update(chunk);
    return hash.digest();
  }

  reset(): void {
    this.#chunks = [];
  }
}
