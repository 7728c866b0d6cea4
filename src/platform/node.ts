/** Node.js and compatible runtimes: Bun, Deno, Lambda. */
export { allocate, fromBase64, parseBytes, parseLargeBlob, toBase64, toUtf8, writeBase64 } from "./node/bytes.js";
export { files } from "./node/files.js";
export { runtime } from "./node/runtime.js";
export { fromUtf8 } from "./smithy/serde.js";
