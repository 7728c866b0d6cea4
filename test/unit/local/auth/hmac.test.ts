import { createHash, createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { hmac, sha256 } from "../../../../src/local/auth/hmac.js";
import { toHex } from "../../../../src/local/bytes.js";

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 31) % 251);
// Lengths around block boundaries, and around the size from which `crypto.subtle` is used.
const LENGTHS = [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129, 1000, 131_071, 131_072, 200_000];

it.each(LENGTHS)("sha256 of %i bytes equals that of Node.js", async (length) => {
  const bytes = bytesOf(length);
  expect(toHex(await sha256(bytes))).toBe(createHash("sha256").update(bytes).digest("hex"));
});

it.each(LENGTHS)("hmac with a key of %i bytes equals that of Node.js", (length) => {
  const key = bytesOf(length);
  for (const text of ["", "text", "世界".repeat(40)]) {
    expect(toHex(hmac(key, text))).toBe(createHmac("sha256", key).update(text).digest("hex"));
  }
});

it("sha256 of text hashes its UTF-8 bytes", async () => {
  expect(toHex(await sha256("世界"))).toBe(createHash("sha256").update("世界").digest("hex"));
});
