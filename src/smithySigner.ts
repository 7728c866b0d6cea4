/** The one door to `@smithy/signature-v4`. */
export {
  createScope,
  getCanonicalHeaders,
  getPayloadHash,
  getSigningKey,
  hasHeader,
  prepareRequest,
  SignatureV4Base,
  type SignatureV4CryptoInit,
  type SignatureV4Init,
} from "@smithy/signature-v4";
