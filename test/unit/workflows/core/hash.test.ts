import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { hashContent } from "../../../../src/workflows/core/hash.js";

it.each(["", "Instances of our web tier fail their status checks 🔥", "x".repeat(10_000)])(
  "hashContent is the SHA-256 of %j",
  (text) => {
    const expected = createHash("sha256").update(text).digest("hex");
    expect(hashContent(text)).toBe(expected);
    expect(hashContent(text.slice(0, 1), new TextEncoder().encode(text.slice(1)))).toBe(expected);
  },
);
