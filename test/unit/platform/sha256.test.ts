import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { NodeSha256 } from "../../../src/platform/node/NodeSha256.js";
import { WebSha256 } from "../../../src/platform/web/WebSha256.js";

const bytes = fc.uint8Array({ maxLength: 200 });
const large = fc.integer({ min: 4_000, max: 9_000 }).map((length) => new Uint8Array(length).fill(length % 251));
const chunks = fc.array(fc.oneof({ weight: 4, arbitrary: bytes }, { weight: 1, arbitrary: large }), { maxLength: 4 });
const secret = fc.oneof(
  fc.constant(undefined),
  fc.uint8Array({ minLength: 1, maxLength: 150 }),
  fc.string({ minLength: 1, unit: "grapheme" }),
);

const hex = (digest: Uint8Array) => Buffer.from(digest).toString("hex");

describe.each([
  ["NodeSha256", NodeSha256],
  ["WebSha256", WebSha256],
])("%s", (_, Sha256) => {
  it("hashes any chunks, with and without a secret", async () => {
    await fc.assert(
      fc.asyncProperty(chunks, secret, async (data, key) => {
        const hash = new Sha256(key);
        const expected = key === undefined ? createHash("sha256") : createHmac("sha256", key);
        for (const chunk of data) {
          hash.update(chunk);
          expected.update(chunk);
        }
        expect(hex(await hash.digest())).toBe(expected.digest("hex"));
      }),
    );
  });

  it("starts over after a reset", async () => {
    const hash = new Sha256("key");
    hash.update(new Uint8Array([1]));
    hash.reset();
    hash.update(new Uint8Array([2]));
    expect(hex(await hash.digest())).toBe(
      createHmac("sha256", "key")
        .update(new Uint8Array([2]))
        .digest("hex"),
    );
  });
});

describe("WebSha256", () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    [4_095, 0],
    [4_096, 1],
    [100_000, 1],
  ])("with %i bytes, calls WebCrypto %i time(s)", async (sizeBytes, times) => {
    const digest = vi.spyOn(globalThis.crypto.subtle, "digest");
    const hash = new WebSha256();
    hash.update(new Uint8Array(sizeBytes));
    await hash.digest();
    expect(digest).toHaveBeenCalledTimes(times);
  });

  it("hashes without WebCrypto outside of a secure context", async () => {
    vi.stubGlobal("crypto", {});
    const data = new Uint8Array(10_000).fill(7);
    const hash = new WebSha256();
    hash.update(data);
    const digest = await hash.digest();
    vi.unstubAllGlobals();
    expect(hex(digest)).toBe(createHash("sha256").update(data).digest("hex"));
  });
});
