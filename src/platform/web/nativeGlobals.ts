// Globals that all or some versions of React Native lack. The React Native build uses these instead of the globals.

/** The number of continuation bytes, by the highest value of the first byte. Source: RFC 3629. */
const SEQUENCES = [
  { last: 0x7f, count: 0, mask: 0x7f },
  { last: 0xc1, count: -1, mask: 0 },
  { last: 0xdf, count: 1, mask: 0x1f },
  { last: 0xef, count: 2, mask: 0x0f },
  { last: 0xf4, count: 3, mask: 0x07 },
  { last: 0xff, count: -1, mask: 0 },
];
const SMALLEST = [0, 0x80, 0x800, 0x10000];
const REPLACEMENT = 0xfffd;
const CHUNK_LENGTH = 4096;

class Utf8Encoder {
  encode(text: string): Uint8Array {
    // With the flag `u`, only lone surrogates match.
    const escaped = encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD"));
    const bytes: number[] = [];
    for (let index = 0; index < escaped.length; index++) {
      if (escaped[index] === "%") {
        bytes.push(Number.parseInt(escaped.slice(index + 1, index + 3), 16));
        index += 2;
      } else bytes.push(escaped.charCodeAt(index));
    }
    return Uint8Array.from(bytes);
  }
}

class Utf8Decoder {
  #rest: readonly number[] = [];

  decode(input: ArrayBuffer | ArrayBufferView = new Uint8Array(), { stream = false } = {}): string {
    const added = ArrayBuffer.isView(input)
      ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
      : new Uint8Array(input);
    const bytes = new Uint8Array(this.#rest.length + added.length);
    bytes.set(this.#rest);
    bytes.set(added, this.#rest.length);
    this.#rest = [];
    let text = "";
    let codes: number[] = [];
    for (let index = 0; index < bytes.length; ) {
      const first = bytes[index] as number;
      const { count, mask } = SEQUENCES.find(({ last }) => first <= last) as (typeof SEQUENCES)[number];
      const size = countContinued(bytes, index + 1, count);
      if (stream && size < count && index + 1 + size === bytes.length) {
        this.#rest = [...bytes.subarray(index)];
        break;
      }
      let code = first & mask;
      for (let next = 1; next <= size; next++) code = (code << 6) | ((bytes[index + next] as number) & 0x3f);
      const isValid =
        count >= 0 && size === count && code >= (SMALLEST[count] as number) && code <= 0x10ffff && code >> 11 !== 0x1b;
      codes.push(isValid ? code : REPLACEMENT);
      index += isValid ? 1 + size : 1;
      if (codes.length >= CHUNK_LENGTH) {
        text += String.fromCodePoint(...codes);
        codes = [];
      }
    }
    return text + String.fromCodePoint(...codes);
  }
}

function countContinued(bytes: Uint8Array, start: number, most: number): number {
  let count = 0;
  while (count < most && ((bytes[start + count] ?? 0) & 0xc0) === 0x80) count++;
  return count;
}

class MissingStream {
  constructor() {
    throw new TypeError('React Native has no `ReadableStream`. Download to "memory", or add a polyfill of it.');
  }
}

const { TextEncoder: Encoder, TextDecoder: Decoder, ReadableStream: Stream } = globalThis as Partial<typeof globalThis>;

export { Decoding as TextDecoder, Encoding as TextEncoder, Streams as ReadableStream };

const Encoding = Encoder ?? Utf8Encoder;
const Decoding = Decoder ?? Utf8Decoder;
const Streams = Stream ?? MissingStream;
