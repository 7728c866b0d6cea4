/** The one door to `@smithy/core/serde`: text, base64 and lengths, each as the platform does it best. */
export { calculateBodyLength, fromBase64, fromUtf8, toBase64, toHex, toUtf8 } from "@smithy/core/serde";
