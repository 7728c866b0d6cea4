import { Sha256 } from "../../platform/smithy/sha256.js";
import { LinkFailure } from "./LinkFailure.js";

interface Segment {
  readonly sizeBytes: number;
  readonly digest: string;
}

/** Recognizes delivered content, so that a download can restart and skip it. */
export class DeliveredContent {
  readonly #segments: Segment[] = [];
  #hash = new Sha256();
  #sizeBytes = 0;
  #unverified: Segment[] = [];

  /** Whether all delivered content was received again. */
  get isVerified(): boolean {
    return this.#unverified.length === 0;
  }

  /** Records a chunk that the caller has received. */
  add(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    this.#sizeBytes += chunk.length;
  }

  /** Prepares for a response that begins at the start of the file. */
  startOver(): void {
    if (this.#unverified.length === 0 && this.#sizeBytes > 0) this.#segments.push(this.#endSegment());
    this.#reset();
    this.#unverified = [...this.#segments];
  }

  /** Returns the new bytes of a chunk. Throws if the others differ from the delivered content. */
  skip(chunk: Uint8Array): Uint8Array {
    let rest = chunk;
    for (let [segment] = this.#unverified; segment && rest.length > 0; [segment] = this.#unverified) {
      const piece = rest.subarray(0, segment.sizeBytes - this.#sizeBytes);
      this.add(piece);
      rest = rest.subarray(piece.length);
      if (this.#sizeBytes < segment.sizeBytes) break;
      if (this.#endSegment().digest !== segment.digest) throw fileReplaced();
      this.#unverified.shift();
      this.#reset();
    }
    return rest;
  }

  #endSegment(): Segment {
    return { sizeBytes: this.#sizeBytes, digest: String(this.#hash.digestSync()) };
  }

  #reset(): void {
    this.#hash = new Sha256();
    this.#sizeBytes = 0;
  }
}

/** Returns the error for a file that was replaced during the download. */
export function fileReplaced(status?: number): LinkFailure {
  return new LinkFailure("the file has changed during the download", {
    ...(status !== undefined && { status }),
    isRetryable: false,
    isFileReplaced: true,
  });
}
