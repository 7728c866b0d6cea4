import type { $Codec, $Schema, SerdeFunctions } from "@smithy/types";
import { parseBytes } from "../../platform/bytes/node.js";
import { deserializeJson } from "./deserializeJson.js";
import { serializeJson } from "./serializeJson.js";

/** The codec of the protocol's bodies, for whoever composes it with other parts of Smithy. */
export function makeJsonCodec(serde: SerdeFunctions): $Codec<Uint8Array, Uint8Array> {
  let body: Uint8Array = new Uint8Array();
  const codec = {
    setSerdeContext: () => {},
    createSerializer: () => codec,
    createDeserializer: () => codec,
    write: (schema: $Schema, value: unknown) => {
      body = serializeJson(schema, value, serde.base64Encoder);
    },
    flush: () => body,
    read: (schema: $Schema, data: Uint8Array | string) =>
      deserializeJson(schema, typeof data === "string" ? JSON.parse(data) : parseBytes(data, serde.utf8Encoder)),
  };
  return codec;
}
