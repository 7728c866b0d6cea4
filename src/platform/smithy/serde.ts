/** The only import of `@smithy/core/serde`. */
export { concatBytes, fromUtf8, toHex, writeKey } from "@smithy/core/serde";
