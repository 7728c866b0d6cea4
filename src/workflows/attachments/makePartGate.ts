import { orAborted } from "../core/orAborted.js";

/** A place among the parts in memory. */
export interface Place {
  /** Memory for the part, which the next holder of the place gets too. */
  take(sizeBytes: number): Uint8Array;
  leave(): void;
}

/** Lets only so many parts, and so many bytes, be in memory at once. A part beyond that is let in alone. */
export interface PartGate {
  enter(sizeBytes: number, signal: AbortSignal): Promise<Place>;
}

export function makePartGate({ maxParts, maxBytes }: { maxParts: number; maxBytes: number }): PartGate {
  const waiting: { readonly sizeBytes: number; readonly open: (place: Place) => void }[] = [];
  const buffers: Uint8Array[] = [];
  let parts = 0;
  let bytes = 0;

  function admit(): void {
    const [first] = waiting;
    if (!first || (parts > 0 && (parts >= maxParts || bytes + first.sizeBytes > maxBytes))) return;
    waiting.shift();
    parts += 1;
    bytes += first.sizeBytes;
    first.open(makePlace(first.sizeBytes));
    admit();
  }

  function makePlace(sizeBytes: number): Place {
    let buffer: Uint8Array | undefined;
    return {
      take(wantedBytes) {
        buffer ??= takeBuffer(wantedBytes);
        return buffer.subarray(0, wantedBytes);
      },
      leave() {
        if (buffer) buffers.push(buffer);
        parts -= 1;
        bytes -= sizeBytes;
        admit();
      },
    };
  }

  function takeBuffer(sizeBytes: number): Uint8Array {
    const fitting = buffers.findIndex((buffer) => buffer.length >= sizeBytes);
    const [buffer] = fitting < 0 ? [] : buffers.splice(fitting, 1);
    return buffer ?? new Uint8Array(sizeBytes);
  }

  return {
    enter(sizeBytes, signal) {
      const entered = new Promise<Place>((open) => {
        waiting.push({ sizeBytes, open });
      });
      admit();
      return orAborted(entered, signal);
    },
  };
}
