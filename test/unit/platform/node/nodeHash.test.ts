import { createHash, createHmac, randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { nodeHash } from "../../../../src/platform/node/nodeHash.js";

it.each(["", "abc", "\u00fc\ud83d\ude00", "x".repeat(10_000)])("hashes a text as the platform does: %#", (text) => {
  expect(nodeHash.digest(text)).toBe(createHash("sha256").update(text).digest("hex"));
});

it.each([1, 32, 64])("makes one key of %i bytes serve many texts", (size) => {
  const key = randomBytes(size);
  const sign = nodeHash.keyed(key);
  for (const text of ["", "AWS4-HMAC-SHA256\n20261123", "x".repeat(500)]) {
    expect(sign(text)).toBe(createHmac("sha256", key).update(text).digest("hex"));
  }
});
