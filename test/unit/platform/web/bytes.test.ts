import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fromBase64, toBase64, toUtf8 } from "../../../../src/platform/web/bytes.js";
import { base64Texts } from "../../../support/base64Texts.js";

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve("@smithy/core/package.json"));
/** The browser build of @smithy. */
const library: typeof import("@smithy/core/serde") = require(
  join(folder, "dist-cjs/submodules/serde/index.browser.js"),
);

const attempt = (decode: (text: string) => Uint8Array, text: string) => {
  try {
    return { hex: Buffer.from(decode(text)).toString("hex") };
  } catch (error) {
    return { error: String(error) };
  }
};

it.each(base64Texts)("fromBase64 in browsers has the same outcome as @smithy for %j", (text) => {
  expect(attempt(fromBase64, text)).toEqual(attempt(library.fromBase64, text));
});

it("fromBase64 in browsers has the same outcome as @smithy for any groups of four characters", () => {
  const nearly = fc.string({ unit: fc.constantFrom(..."AZaz09+/AZaz09+/=-_ \u0141") });
  fc.assert(
    fc.property(fc.oneof(nearly, fc.base64String()), (text) => {
      const groups = text.slice(0, text.length - (text.length % 4));
      expect(attempt(fromBase64, groups)).toEqual(attempt(library.fromBase64, groups));
    }),
  );
});

it("toBase64 and toUtf8 in browsers return the same strings as @smithy", () => {
  const large = fc.integer({ min: 24_000, max: 80_000 }).map((length) => new Uint8Array(length).fill(length % 251));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.uint8Array(), large), (input) => {
      expect(toBase64(input)).toBe(library.toBase64(input));
      expect(toUtf8(input)).toBe(library.toUtf8(input));
    }),
  );
});
