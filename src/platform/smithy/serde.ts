/** The one import of `@smithy/core/serde`. */
export { concatBytes, fromUtf8, toHex, toUint8Array, writeKey } from "@smithy/core/serde";
