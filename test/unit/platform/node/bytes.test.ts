import * as library from "@smithy/core/serde";
import fc from "fast-check";
import { expect, it } from "vitest";
import { DescribeAttachmentResponse$ } from "../../../../src/models/attachments.js";
import { fromBase64, parseLargeBlob, toBase64, toUtf8 } from "../../../../src/platform/node/bytes.js";
import { base64Texts } from "../../../support/base64Texts.js";

const attempt = (decode: (text: string) => Uint8Array, text: string) => {
  try {
    const bytes = decode(text);
    return { bytes: Buffer.from(bytes).toString("hex"), type: bytes.constructor.name };
  } catch (error) {
    return { error: String(error) };
  }
};

it.each(base64Texts)("fromBase64 on Node.js has the same outcome as @smithy for %j", (text) => {
  expect(attempt(fromBase64, text)).toEqual(attempt(library.fromBase64, text));
});

it("fromBase64 on Node.js has the same outcome as @smithy for any text", () => {
  const nearly = fc.string({ unit: fc.constantFrom(..."AZaz09+/=-_ \n\u0141") });
  fc.assert(
    fc.property(fc.oneof(nearly, fc.base64String()), (text) => {
      expect(attempt(fromBase64, text)).toEqual(attempt(library.fromBase64, text));
    }),
  );
});

it("parseLargeBlob decodes valid base64, and returns undefined for invalid base64", () => {
  const base64 = "QUJD".repeat(30_000);
  const takeOut = (data: string) =>
    parseLargeBlob(Buffer.from(JSON.stringify({ attachment: { data } })), DescribeAttachmentResponse$);
  expect(takeOut(base64)).toEqual({ attachment: { data: new Uint8Array(Buffer.from(base64, "base64")) } });
  const places = fc.nat({ max: base64.length - 1 });
  fc.assert(
    fc.property(places, fc.constantFrom(..."-_*= \u00e9\u0141"), (place, character) => {
      const text = `${base64.slice(0, place)}${character}${base64.slice(place + 1)}`;
      const isPadded = character === "=" && place === base64.length - 1;
      expect(takeOut(text) === undefined).toBe(!isPadded);
    }),
  );
});

it("toBase64 and toUtf8 on Node.js return the same strings as @smithy", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.uint8Array()), (input) => {
      expect(toBase64(input)).toBe(library.toBase64(input));
      expect(toUtf8(input)).toBe(library.toUtf8(input));
    }),
  );
});
