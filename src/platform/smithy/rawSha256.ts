/** The one door to `@aws-crypto/sha256-js`, whose own `Sha256` brings a promise library for ES5 along: 1 kB of a page (gzip). */
export { RawSha256 } from "@aws-crypto/sha256-js/build/module/RawSha256.js";
