import type { Checksum, SourceData } from "@smithy/types";
import { concatBytes } from "../smithy/smithySerde.js";
import { ScriptSha256 } from "./ScriptSha256.js";

/** From here on the platform's hash pays for its fixed cost of a task switch: 40 us, against 10 us a kB of script. */
const WEB_CRYPTO_MIN_BYTES = 4096;

/** SHA-256 in a browser: by script what is small or keyed, by the platform what is large. */
export class WebSha256 implements Checksum {
  readonly #secret: SourceData | undefined;
  #chunks: Uint8Array[] = [];

  constructor(secret?: SourceData) {
    this.#secret = secret;
  }

  update(data: Uint8Array): void {
    this.#chunks.push(data);
  }

  async digest(): Promise<Uint8Array> {
    const subtle = globalThis.crypto?.subtle;
    const sizeBytes = this.#chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);
    if (subtle && !this.#secret && sizeBytes >= WEB_CRYPTO_MIN_BYTES) {
      return new Uint8Array(await subtle.digest("SHA-256", concatBytes(this.#chunks)));
    }
    const hash = new ScriptSha256(this.#secret);
    for (const chunk of this.#chunks) hash.update(chunk);
    return hash.digest();
  }

  reset(): void {
    this.#chunks = [];
  }
}
