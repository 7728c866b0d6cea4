import * as library from "@smithy/core/serde";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fromBase64, toBase64, toUtf8 } from "../../../src/bytes/node.js";
import { base64Texts } from "../../support/base64Texts.js";

const attempt = (decode: (text: string) => Uint8Array, text: string) => {
  try {
    const bytes = decode(text);
    return { bytes: Buffer.from(bytes).toString("hex"), type: bytes.constructor.name };
  } catch (error) {
    return { error: String(error) };
  }
};

it.each(base64Texts)("decodes %j as the library does, or fails as it does", (text) => {
  expect(attempt(fromBase64, text)).toEqual(attempt(library.fromBase64, text));
});

it("decodes any text as the library does, or fails as it does", () => {
  const nearly = fc.string({ unit: fc.constantFrom(..."AZaz09+/=-_ \n\u0141") });
  fc.assert(
    fc.property(fc.oneof(nearly, fc.base64String()), (text) => {
      expect(attempt(fromBase64, text)).toEqual(attempt(library.fromBase64, text));
    }),
  );
});

it("writes base64 and text as the library does", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.uint8Array()), (input) => {
      expect(toBase64(input)).toBe(library.toBase64(input));
      expect(toUtf8(input)).toBe(library.toUtf8(input));
    }),
  );
});
