import { createReadStream } from "node:fs";
import { fileURLToPath } from "node:url";
import { calculateBodyLength } from "@smithy/core/serde";
import { expect, it } from "vitest";
import { measureBody } from "../../../../src/platform/node/measureBody.js";

const thisFile = fileURLToPath(import.meta.url);

it.each([
  ["no body", undefined],
  ["an empty string", ""],
  ["a string", "Größe"],
  ["bytes", new Uint8Array(3)],
  ["an empty byte array", new Uint8Array()],
  ["a buffer", new ArrayBuffer(5)],
  ["a blob", new Blob(["four"])],
  ["a range of a file", { start: 2, end: 9 }],
] as const)("measureBody returns the same length as @smithy for %s", (_, body) => {
  expect(measureBody(body)).toBe(calculateBodyLength(body));
});

it("measureBody returns the same length as @smithy for a file stream", () => {
  const stream = createReadStream(thisFile);
  expect(measureBody(stream as never)).toBe(calculateBodyLength(stream));
  stream.destroy();
});

it("measureBody returns undefined for other streams", () => {
  expect(measureBody(new ReadableStream() as object)).toBeUndefined();
});
