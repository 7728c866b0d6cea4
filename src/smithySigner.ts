/** The one door to `@smithy/signature-v4`, and to how it escapes URLs. */
export { escapeUri } from "@smithy/core/protocols";
export {
  createScope,
  getCanonicalHeaders,
  getCanonicalQuery,
  getPayloadHash,
  getSigningKey,
  hasHeader,
  prepareRequest,
  type SignatureV4CryptoInit,
  type SignatureV4Init,
} from "@smithy/signature-v4";
