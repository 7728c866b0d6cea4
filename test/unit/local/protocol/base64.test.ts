import { expect, it } from "vitest";
import { decodeBase64, encodeBase64 } from "../../../../src/local/protocol/base64.js";

it.each([0, 1, 2, 3, 4, 5, 255, 256, 24_575, 24_576, 24_577, 100_000])(
  "base64 encodes and decodes %d bytes",
  (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7919) & 0xff);
    const text = encodeBase64(bytes);
    expect(text).toBe(Buffer.from(bytes).toString("base64"));
    expect(decodeBase64(text)).toEqual(bytes);
  },
);

it.each([
  "a",
  "ab",
  "abc",
  "abcd=",
  "ab=c",
  "=abc",
  "a===",
  "====",
  "ab c",
  "abc\n",
  "ab-_",
  "abc\u{e9}",
  "\u{1f600}ab",
])("decodeBase64 returns undefined for %j", (text) => {
  expect(decodeBase64(text)).toBeUndefined();
});
