/** The one import of `@smithy/core/serde`. */
export { concatBytes, fromUtf8, streamCollector, toHex, writeKey } from "@smithy/core/serde";
