import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

const encoder = new TextEncoder();
let native: typeof import("../../../../src/platform/web/nativeGlobals.js");

beforeAll(async () => {
  for (const name of ["TextEncoder", "TextDecoder", "ReadableStream"]) vi.stubGlobal(name, undefined);
  native = await import("../../../../src/platform/web/nativeGlobals.js");
  vi.unstubAllGlobals();
});
afterAll(() => vi.resetModules());

/** Texts of all planes, and of lone surrogates. */
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
);

it("the encoder for React Native encodes every text as the global one does", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect([...new native.TextEncoder().encode(text)]).toEqual([...encoder.encode(text)]);
    }),
  );
});

it("the decoder for React Native decodes every text, in one piece and in two", () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, cut) => {
      const bytes = encoder.encode(text);
      const wanted = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      expect(new native.TextDecoder().decode(bytes)).toBe(wanted);
      const decoder = new native.TextDecoder();
      const at = bytes.length === 0 ? 0 : cut % bytes.length;
      const first = decoder.decode(bytes.subarray(0, at), { stream: true });
      expect(first + decoder.decode(bytes.subarray(at), { stream: true })).toBe(wanted);
    }),
  );
});

it("the decoder for React Native decodes a megabyte after the start of a character", () => {
  const bytes = encoder.encode(`\u20AC${"a".repeat(1_000_000)}`);
  const decoder = new native.TextDecoder();
  const start = decoder.decode(bytes.subarray(0, 1), { stream: true });
  expect(start + decoder.decode(bytes.subarray(1), { stream: true })).toHaveLength(1_000_001);
});

it.each([
  ["a byte that begins nothing", [0x61, 0xff, 0x62], "a\uFFFDb"],
  ["an overlong sequence", [0xc0, 0x61], "\uFFFDa"],
  ["a sequence that ends early", [0xe2, 0x61], "\uFFFDa"],
])("the decoder for React Native replaces %s", (_, bytes, text) => {
  expect(new native.TextDecoder().decode(Uint8Array.from(bytes))).toBe(text);
});

it("a stream for React Native throws with what to do", () => {
  expect(() => Reflect.construct(native.ReadableStream, [])).toThrow('Download to "memory"');
});
