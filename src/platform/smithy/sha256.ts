/** The only import of `@aws-crypto/sha256-js`. */
export { Sha256 } from "@aws-crypto/sha256-js";
