import { createReadStream } from "node:fs";
import { fileURLToPath } from "node:url";
import { calculateBodyLength } from "@smithy/core/serde";
import { expect, it } from "vitest";
import { measureBody } from "../../../../src/platform/node/measureBody.js";

const thisFile = fileURLToPath(import.meta.url);

it.each([
  ["no body", undefined],
  ["an empty text", ""],
  ["a text", "Größe"],
  ["bytes", new Uint8Array(3)],
  ["no bytes", new Uint8Array()],
  ["a buffer", new ArrayBuffer(5)],
  ["a blob", new Blob(["four"])],
  ["a part of a file", { start: 2, end: 9 }],
] as const)("measures %s as the library does", (_, body) => {
  expect(measureBody(body)).toBe(calculateBodyLength(body));
});

it("measures a file that is being read as the library does", () => {
  const stream = createReadStream(thisFile);
  expect(measureBody(stream as never)).toBe(calculateBodyLength(stream));
  stream.destroy();
});

it("does not know the length of other streams", () => {
  expect(measureBody(new ReadableStream() as object)).toBeUndefined();
});
