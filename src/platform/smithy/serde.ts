/** The one import of `@smithy/core/serde`. */
export { concatBytes, fromUtf8, streamCollector, toHex, toUint8Array, writeKey } from "@smithy/core/serde";
