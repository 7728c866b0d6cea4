import type { $Codec, $Schema, SerdeFunctions } from "@smithy/types";
import { parseBytes } from "#platform";
import { deserializeJson } from "./deserializeJson.js";
import { serializeJson } from "./serializeJson.js";

type Body = string | Uint8Array;

/** Returns the codec for bodies, for callers that combine it with other parts of Smithy. */
export function makeJsonCodec(serde: SerdeFunctions): $Codec<Body, Body> {
  let body: Body = "";
  const codec = {
    setSerdeContext: () => {},
    createSerializer: () => codec,
    createDeserializer: () => codec,
    write: (schema: $Schema, value: unknown) => {
      body = serializeJson(schema, value, serde.base64Encoder);
    },
    flush: () => body,
    read: (schema: $Schema, data: Body) =>
      deserializeJson(schema, typeof data === "string" ? JSON.parse(data) : parseBytes(data, serde.utf8Encoder)),
  };
  return codec;
}
