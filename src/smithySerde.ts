/** The one door to `@smithy/core/serde`: text, base64, lengths and identifiers, each as the platform does it best. */
export {
  calculateBodyLength,
  fromBase64,
  fromUtf8,
  streamCollector,
  toBase64,
  toHex,
  toUint8Array,
  toUtf8,
  v4 as uuid,
} from "@smithy/core/serde";
