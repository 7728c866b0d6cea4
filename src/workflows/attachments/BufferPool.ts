import { raceAbort } from "../../errors/abort.js";

/** The memory of one part, until it is released. */
interface Lease {
  /** Returns memory that the pool reuses after `release`. */
  allocate(sizeBytes: number): Uint8Array;
  release(): void;
}

interface Waiter {
  readonly sizeBytes: number;
  readonly grant: (lease: Lease) => void;
}

/** Limits the number and the total size of parts in memory. A part above the size limit is admitted alone. */
export class BufferPool {
  readonly #maxParts: number;
  readonly #maxBytes: number;
  readonly #waiters: Waiter[] = [];
  readonly #free: Uint8Array[] = [];
  #parts = 0;
  #bytes = 0;

  constructor({ maxParts, maxBytes }: { readonly maxParts: number; readonly maxBytes: number }) {
    this.#maxParts = maxParts;
    this.#maxBytes = maxBytes;
  }

  /** Resolves when a part of this size fits. */
  lease(sizeBytes: number, signal: AbortSignal): Promise<Lease> {
    const granted = new Promise<Lease>((grant) => {
      this.#waiters.push({ sizeBytes, grant });
    });
    this.#admit();
    return raceAbort(granted, signal);
  }

  #admit(): void {
    for (let [first] = this.#waiters; first && this.#fits(first.sizeBytes); [first] = this.#waiters) {
      this.#waiters.shift();
      this.#parts += 1;
      this.#bytes += first.sizeBytes;
      first.grant(this.#makeLease(first.sizeBytes));
    }
  }

  #fits(sizeBytes: number): boolean {
    return this.#parts === 0 || (this.#parts < this.#maxParts && this.#bytes + sizeBytes <= this.#maxBytes);
  }

  #makeLease(sizeBytes: number): Lease {
    let buffer: Uint8Array | undefined;
    return {
      allocate: (wantedBytes) => {
        buffer ??= this.#takeBuffer(wantedBytes);
        return buffer.subarray(0, wantedBytes);
      },
      release: () => {
        if (buffer) this.#free.push(buffer);
        this.#parts -= 1;
        this.#bytes -= sizeBytes;
        this.#admit();
      },
    };
  }

  #takeBuffer(sizeBytes: number): Uint8Array {
    const index = this.#free.findIndex((buffer) => buffer.length >= sizeBytes);
    const [buffer] = index < 0 ? [] : this.#free.splice(index, 1);
    return buffer ?? new Uint8Array(sizeBytes);
  }
}
