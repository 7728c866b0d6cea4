/** The only import of `@smithy/signature-v4`. */
export {
  createScope,
  getCanonicalHeaders,
  getPayloadHash,
  getSigningKey,
  hasHeader,
  prepareRequest,
  SignatureV4Base,
} from "@smithy/signature-v4";
