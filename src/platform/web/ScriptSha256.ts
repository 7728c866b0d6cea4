import type { Checksum, SourceData } from "@smithy/types";
import { RawSha256 } from "../smithy/rawSha256.js";
import { toUint8Array } from "../smithy/smithySerde.js";

const BLOCK_BYTES = 64;

/** SHA-256, or HMAC-SHA-256 with a secret (RFC 2104), where the platform has no hash or is slower to call. */
export class ScriptSha256 implements Checksum {
  readonly #key: Uint8Array | undefined;
  #hash: RawSha256;

  constructor(secret?: SourceData) {
    this.#key = secret === undefined ? undefined : toBlock(toUint8Array(secret));
    this.#hash = this.#start(0x36);
  }

  update(data: Uint8Array): void {
    this.#hash.update(data);
  }

  async digest(): Promise<Uint8Array> {
    const digest = this.#hash.digest();
    if (!this.#key) return digest;
    const outer = this.#start(0x5c);
    outer.update(digest);
    return outer.digest();
  }

  reset(): void {
    this.#hash = this.#start(0x36);
  }

  #start(pad: number): RawSha256 {
    const hash = new RawSha256();
    if (this.#key) hash.update(this.#key.map((byte) => byte ^ pad));
    return hash;
  }
}

/** A key fills one block; a longer one is replaced by its hash. */
function toBlock(secret: Uint8Array): Uint8Array {
  const block = new Uint8Array(BLOCK_BYTES);
  if (secret.byteLength <= BLOCK_BYTES) {
    block.set(secret);
    return block;
  }
  const hash = new RawSha256();
  hash.update(secret);
  block.set(hash.digest());
  return block;
}
